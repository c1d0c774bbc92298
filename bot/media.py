"""Photos: kept under the digest of their content, never under a name or a link of a platform."""

import hashlib
import os
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

LARGEST_PHOTO: Final = 10 * 1024 * 1024
"""Bytes."""
_DIGEST: Final = re.compile(r"[0-9a-f]{64}")
_SIGNATURES: Final = (
    (b"\xff\xd8\xff", 0, "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", 0, "image/png"),
    (b"GIF8", 0, "image/gif"),
    (b"WEBP", 8, "image/webp"),
)
_RIFF: Final = b"RIFF"
"""The container that WEBP pictures lie in, as do sounds and films."""


class NotAPhotoError(Exception):
    """The bytes are no picture of a known type, or too large."""


def sniff(content: bytes) -> str | None:
    """Give the media type by the first bytes; what the sender calls it does not count."""
    kind = next((kind for mark, offset, kind in _SIGNATURES if content[offset : offset + len(mark)] == mark), None)
    return None if kind == "image/webp" and not content.startswith(_RIFF) else kind


@dataclass(frozen=True, slots=True)
class MediaStore:
    """The folder of photos."""

    folder: Path

    def save(self, content: bytes) -> str:
        """Keep a photo and give its SHA-256 digest; the same photo twice is kept once. Raises NotAPhotoError."""
        if len(content) > LARGEST_PHOTO or sniff(content) is None:
            raise NotAPhotoError
        digest = hashlib.sha256(content).hexdigest()
        target = self._path(digest)
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            self._write(target, content)
        return digest

    @staticmethod
    def _write(target: Path, content: bytes) -> None:
        # Written beside and renamed: whoever sees the name sees the whole photo, even after a crash.
        handle, name = tempfile.mkstemp(dir=target.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(target)
        finally:
            Path(name).unlink(missing_ok=True)

    def read(self, digest: str) -> tuple[bytes, str] | None:
        """Give content and media type of a photo, or None when it is not here."""
        if not _DIGEST.fullmatch(digest) or not self._path(digest).is_file():
            return None
        content = self._path(digest).read_bytes()
        return content, sniff(content) or "application/octet-stream"

    def _path(self, digest: str) -> Path:
        return self.folder / digest[:2] / digest
