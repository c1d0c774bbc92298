"""Checks of what is around the process: secret key, demo mode, folders, the engine."""

import shutil
import stat
import tempfile
from collections.abc import Iterator
from typing import Final
from urllib.parse import urlsplit

from bot.clock import RealClock
from bot.doctor.findings import Finding, ok, problem, reason_of, warning
from bot.settings import VAR_DIR, Settings
from intents.embedded import EmbeddedEngine

LOCAL: Final = frozenset({"127.0.0.1", "::1", "localhost"})
SENTENCE: Final = "the kitchen pipe is leaking"
MEANING: Final = "repair_request"
LITTLE_SPACE: Final = 10**9
"""Bytes."""


def check_secret_key(settings: Settings) -> Finding:
    """Tell where the key that signs sessions and links comes from."""
    file = VAR_DIR / "secret-key"
    if settings.secret_key is not None:
        return ok("secret key", "GUANJIA_SECRET_KEY")
    if not file.exists():
        return ok("secret key", f"none yet; the first start makes one and keeps it in {file}")
    if file.stat().st_mode & (stat.S_IRGRP | stat.S_IROTH):
        return warning("secret key", f"{file} can be read by other users", f"chmod 600 {file}")
    return ok("secret key", f"kept in {file}; servers on several machines need GUANJIA_SECRET_KEY")


def check_openness(settings: Settings) -> Iterator[Finding]:
    """Tell whether what is meant for this machine alone can be reached from elsewhere."""
    address = urlsplit(settings.public_url)
    if settings.host in LOCAL and address.hostname in LOCAL:
        yield ok("address", f"{settings.public_url}, from this machine alone")
        return
    if settings.demo:
        yield warning(
            "demo", "anybody who reaches this server can be any demo person, staff too", "set GUANJIA_DEMO=false"
        )
    if address.scheme == "https":
        yield ok("address", settings.public_url)
    elif address.hostname in LOCAL:
        remedy = "set GUANJIA_PUBLIC_URL to the address that residents use"
        yield warning("address", f"listens on {settings.host}, but links lead to {settings.public_url}", remedy)
    else:
        remedy = "put a proxy with TLS in front, and set GUANJIA_PUBLIC_URL to its https:// address"
        yield warning("address", f"{settings.public_url} is not encrypted", remedy)


def check_media(settings: Settings) -> Finding:
    """Tell whether photos can be kept."""
    folder = settings.media_dir
    existing = next(one for one in (folder, *folder.absolute().parents) if one.exists())
    try:
        # Tried, not asked for: a superuser may write everywhere, but not on a read-only disk.
        with tempfile.TemporaryFile(dir=existing):
            pass
    except OSError as error:
        remedy = "make the folder writable for this user, or set GUANJIA_MEDIA_DIR to another one"
        return problem("media", f"{folder}: {reason_of(error)}", remedy)
    free = shutil.disk_usage(existing).free
    if free < LITTLE_SPACE:
        return warning("media", f"only {free // 10**6} MB are free at {folder}", "make room")
    return ok("media", f"{folder} is writable, {free // 10**9} GB free")


def check_engine() -> Finding:
    """Tell whether the engine loads and understands."""
    remedy = "install the package again: its model is damaged"
    try:
        meaning = EmbeddedEngine().understand(SENTENCE, RealClock().now())
    except Exception as error:  # noqa: BLE001 - whatever the runtime of the model raises is what we are asked for
        return problem("engine", reason_of(error), remedy)
    if meaning.intent != MEANING:
        return problem("engine", f"took {SENTENCE!r} for {meaning.intent}", remedy)
    return ok("engine", f"{meaning.intent} in {SENTENCE!r} ({meaning.confidence:.2f})")
