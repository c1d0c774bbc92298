"""The web chat as a browser sees it: a served desk, windows on it, and what people do in them."""

import random
import re
import shutil
import struct
import threading
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import uvicorn
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, ViewportSize, expect, sync_playwright

from bot.app import Runtime, asgi_app, build
from bot.settings import Settings
from intents.engine import IntentEngine
from storage.database import Database
from storage.ticket import Ticket
from storage.transaction import reading
from storage.transcript import Utterance
from tests.databases import DESK_FILE, opened_at
from tests.journeys.web_desk import settle_demo

CHROMIUM = "/usr/bin/chromium"
PHONE = ViewportSize(width=390, height=844)
DESK = ViewportSize(width=1280, height=800)
LEAK = "厨房水管漏水了，地上都是水"
expect.set_options(timeout=15_000)
"""Milliseconds: the two cores of a build machine may be busy."""


@dataclass(frozen=True, slots=True)
class Site:
    """A served desk, and its database for a look behind the scenes."""

    address: str
    database: Database

    def tickets(self) -> list[str]:
        """Give the numbers of its tickets."""
        with reading(self.database) as session:
            return [ticket.number for ticket in (session.get(Ticket, number) for number in range(1, 9)) if ticket]

    def utterances(self, text: str) -> int:
        """Give how often that was said."""
        with reading(self.database) as session:
            said = [session.get(Utterance, number) for number in range(1, 50)]
            return len([one for one in said if one and one.text == text])


@contextmanager
def served_site(migrated_file: Path, tmp_path: Path, engine: IntentEngine) -> Iterator[Site]:
    """Serve a desk with a small community on a free port of this machine."""
    settings = Settings(
        _env_file=None,
        database_url=f"sqlite:///{tmp_path / DESK_FILE}",
        media_dir=tmp_path / "media",
        secret_key="s" * 32,
        demo=True,
        worker_poll_seconds=0.2,
    )
    shutil.copy(migrated_file, tmp_path / DESK_FILE)
    with opened_at(tmp_path / DESK_FILE) as database:
        settle_demo(database, is_demo=True)
        yield from _served(build(settings, engine=engine, database=database))


def _served(runtime: Runtime) -> Iterator[Site]:
    server = uvicorn.Server(uvicorn.Config(asgi_app(runtime, worker=True), port=0, log_level="error", ws="none"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive()
        thread.join(0.05)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield Site(f"http://127.0.0.1:{port}", runtime.database)
    server.should_exit = True
    thread.join(10)


@contextmanager
def open_chromium() -> Iterator[Browser]:
    """Start Debian's Chromium; where it is missing the test fails."""
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--headless=new"])
        yield launched
        launched.close()


@contextmanager
def window(browser: Browser, size: ViewportSize) -> Iterator[BrowserContext]:
    """Open a browser window of one person; an error in the console fails the test."""
    context = browser.new_context(viewport=size, locale="zh-CN", color_scheme="light")
    errors: list[str] = []

    def note(message: ConsoleMessage) -> None:
        # What a test breaks on purpose is reported, too: only mistakes of the page count.
        if message.type == "error" and "Failed to load resource" not in message.text:
            errors.append(message.text)

    context.on("console", note)
    context.on("weberror", lambda error: errors.append(str(error.error)))
    yield context
    context.close()
    assert errors == []


def enter(context: BrowserContext, site: Site, name: str) -> Page:
    """Choose a demo identity, in a tab of its own."""
    page = context.new_page()
    page.goto(f"{site.address}/chat")
    page.get_by_role("button", name=re.compile(name)).click()
    expect(page.locator("#room[data-ready]")).to_be_visible(timeout=20_000)
    return page


def say(page: Page, text: str) -> None:
    """Type and send a message."""
    page.fill("#words", text)
    page.press("#words", "Enter")


def bubbles(page: Page) -> list[str]:
    """Give the texts of all messages on the page."""
    return page.locator(".bubble .text").all_inner_texts()


def picture(folder: Path) -> Path:
    """Make a real PNG of 900 × 600 points, larger than what is sent unchanged."""
    noise = random.Random(1)  # noqa: S311 - noise is no secret
    rows = b"".join(b"\0" + noise.randbytes(900 * 3) for _row in range(600))

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 900, 600, 8, 2, 0, 0, 0)
    path = folder / "leak.png"
    parts = (chunk(b"IHDR", header), chunk(b"IDAT", zlib.compress(rows, 1)), chunk(b"IEND", b""))
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(parts))
    return path
