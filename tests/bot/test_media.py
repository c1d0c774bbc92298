"""Photos under the digest of their content: nothing else gets in, nothing else comes out."""

import hashlib
import resource
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.media import LARGEST_PHOTO, MediaStore, NotAPhotoError, sniff

JPEG = b"\xff\xd8\xff\xe0" + b"photo of a leak"
PNG = b"\x89PNG\r\n\x1a\n" + b"pixels"
WEBP = b"RIFF\x24\x00\x00\x00WEBPVP8 "


@pytest.fixture
def store(tmp_path: Path) -> MediaStore:
    return MediaStore(tmp_path / "media")


def kept(store: MediaStore) -> list[Path]:
    return [path for path in store.folder.rglob("*") if path.is_file()]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (JPEG, "image/jpeg"),
        (PNG, "image/png"),
        (b"GIF89a....", "image/gif"),
        (WEBP, "image/webp"),
        (b"", None),
        (b"\xff\xd8", None),
        (b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", None),
        (b"<html>\xff\xd8\xff", None),
        (b"%PDF-1.7", None),
        (b"MZ\x90\x00WEBP", None),
        (b"RIFF\x24\x00\x00\x00WAVEfmt ", None),
        (b"12345678WEBP", None),
    ],
)
def test_the_first_bytes_decide_what_it_is(content: bytes, kind: str | None) -> None:
    assert sniff(content) == kind


def test_a_photo_is_kept_once_under_its_digest(store: MediaStore) -> None:
    digest = store.save(JPEG)
    assert digest == hashlib.sha256(JPEG).hexdigest() == store.save(JPEG)
    assert store.save(PNG) != digest
    assert store.read(digest) == (JPEG, "image/jpeg")
    assert sorted(path.name for path in kept(store)) == sorted([digest, hashlib.sha256(PNG).hexdigest()])


def test_the_same_photo_saved_at_once_is_whole_and_alone(store: MediaStore) -> None:
    content = JPEG + b"x" * 200_000
    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(store.save, [content] * 16))) == 1
    assert [path.read_bytes() for path in kept(store)] == [content]


@pytest.mark.parametrize("content", [b"", b"#!/bin/sh", JPEG + b"x" * LARGEST_PHOTO])
def test_what_is_no_photo_or_too_large_is_refused_and_not_kept(store: MediaStore, content: bytes) -> None:
    with pytest.raises(NotAPhotoError):
        store.save(content)
    assert kept(store) == []


def test_the_largest_photo_is_kept(store: MediaStore) -> None:
    content = JPEG.ljust(LARGEST_PHOTO, b"x")
    found = store.read(store.save(content))
    assert found is not None
    assert len(found[0]) == LARGEST_PHOTO


@pytest.mark.parametrize(
    "name",
    [
        "",
        ".",
        "..",
        "../secret",
        "/etc/passwd",
        "ab/../../secret",
        "%2e%2e/secret",
        "0" * 64 + "\n",
        "A" * 64,
        "0" * 63,
        "0" * 64 + "/../secret",
        "\x00" * 64,
        "secret\x00",
        "．．/secret",
    ],
)
def test_only_digests_are_looked_up(store: MediaStore, name: str) -> None:
    store.save(JPEG)
    (store.folder.parent / "secret").write_bytes(JPEG)
    assert store.read(name) is None


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.text("0123456789abcdef./\\\n%AF", max_size=80) | st.text(max_size=80))
def test_no_name_leads_anywhere(store: MediaStore, name: str) -> None:
    digest = store.save(JPEG)
    assert store.read(name) is None or name == digest


def test_when_the_disk_is_full_nothing_is_left_behind(store: MediaStore) -> None:
    store.save(PNG)
    before = kept(store)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    try:
        with pytest.raises(OSError, match="too large"):
            store.save(JPEG + b"x" * 5000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert kept(store) == before
