"""The web chat in a real browser, as wide as a phone and as wide as a desk."""

import random
import re
import struct
import threading
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Route,
    ViewportSize,
    expect,
    sync_playwright,
)

from bot.app import asgi_app, build
from bot.settings import Settings
from intents.engine import IntentEngine
from storage.database import Database
from storage.ticket import Ticket
from storage.transaction import reading
from storage.transcript import Utterance
from tests.journeys.web_desk import settle_demo, sqlite_copy

CHROMIUM = "/usr/bin/chromium"
expect.set_options(timeout=15_000)
"""Milliseconds: the two cores of a build machine may be busy."""
PHONE = ViewportSize(width=390, height=844)
DESK = ViewportSize(width=1280, height=800)
LEAK = "厨房水管漏水了，地上都是水"


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


@pytest.fixture
def site(migrated_file: Path, tmp_path: Path, engine: IntentEngine) -> Iterator[Site]:
    settings = Settings(
        _env_file=None,
        database_url=sqlite_copy(migrated_file, tmp_path),
        media_dir=tmp_path / "media",
        secret_key="s" * 32,
        demo=True,
        worker_poll_seconds=0.2,
    )
    runtime = build(settings, engine=engine)
    settle_demo(runtime.database, is_demo=True)
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


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--headless=new"])
        yield launched
        launched.close()


@pytest.fixture(params=[PHONE, DESK], ids=["phone", "desk"])
def person(request: pytest.FixtureRequest, browser: Browser) -> Iterator[BrowserContext]:
    """Give a browser window of one person; an error in the console fails the test."""
    context = browser.new_context(viewport=request.param, locale="zh-CN", color_scheme="light")
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
    page = context.new_page()
    page.goto(f"{site.address}/chat")
    page.get_by_role("button", name=re.compile(name)).click()
    expect(page.locator("#room[data-ready]")).to_be_visible(timeout=20_000)
    return page


def say(page: Page, text: str) -> None:
    page.fill("#words", text)
    page.press("#words", "Enter")


def bubbles(page: Page) -> list[str]:
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


def test_a_leak_is_reported_with_a_photo_and_is_still_there_after_a_reload(
    person: BrowserContext, site: Site, tmp_path: Path
) -> None:
    page = enter(person, site, "王芳")
    say(page, LEAK)
    page.get_by_role("button", name="随时都行").click()
    expect(page.get_by_role("button", name="随时都行")).to_have_count(0)
    page.set_input_files("#photos", picture(tmp_path))
    expect(page.locator("#tray img")).to_have_count(1)
    page.get_by_role("button", name="发送").click()
    expect(page.locator(".me .shots img")).to_have_count(1)
    expect(page.locator("#tray")).to_be_hidden()
    page.get_by_role("button", name="对，提交").click()
    expect(page.locator(".bubble", has_text="1001")).to_be_visible()
    expect(page.locator(".pending")).to_have_count(0)
    shown = bubbles(page)
    page.reload()
    expect(page.locator(".bubble", has_text="1001")).to_be_visible()
    assert bubbles(page) == shown
    expect(page.locator(".choices")).to_have_count(0)
    image = page.locator(".me .shots img")
    assert image.evaluate("image => image.decode().then(() => image.naturalWidth)") == 900
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert site.tickets() == ["1001"]


def test_technician_and_resident_in_two_tabs_see_each_others_steps_live(person: BrowserContext, site: Site) -> None:
    li, wang = enter(person, site, "李师傅"), enter(person, site, "王芳")
    say(wang, LEAK)
    wang.get_by_role("button", name="随时都行").click()
    wang.get_by_role("button", name="对，提交").click()
    for label in ("接单", "出发", "到达", "完成"):
        li.get_by_role("button", name=label, exact=True).click()
    expect(li.get_by_role("button", name="跳过")).to_be_visible()
    say(li, "换了新接头")
    expect(wang.locator(".push", has_text="换了新接头")).to_be_visible()
    expect(wang.locator(".survey .star")).to_have_count(5, timeout=15_000)
    wang.locator(".survey .star").nth(3).click()
    expect(wang.locator(".survey .star.lit")).to_have_count(4)
    expect(wang.locator(".message.desk").last).to_contain_text("4")
    wang.reload()
    expect(wang.locator(".survey .star.lit")).to_have_count(4)
    expect(wang.locator(".survey .star:enabled")).to_have_count(0)


def test_what_is_said_offline_is_kept_and_sent_once_when_the_network_is_back(
    person: BrowserContext, site: Site
) -> None:
    page = enter(person, site, "王芳")
    person.set_offline(offline=True)
    say(page, LEAK)
    expect(page.get_by_role("button", name="重试")).to_be_visible()
    expect(page.locator("#banner")).to_be_visible()
    person.set_offline(offline=False)
    expect(page.get_by_role("button", name="随时都行")).to_be_visible(timeout=10_000)
    expect(page.get_by_role("button", name="重试")).to_have_count(0)
    assert site.utterances(LEAK) == 1


def test_a_lost_answer_and_a_retry_have_one_effect(person: BrowserContext, site: Site) -> None:
    page = enter(person, site, "王芳")
    say(page, LEAK)
    page.get_by_role("button", name="随时都行").click()
    expect(page.get_by_role("button", name="对，提交")).to_be_visible()

    def lose_the_answer(route: Route) -> None:
        route.fetch()
        route.abort()

    page.route("**/messages", lambda route: lose_the_answer(route) if route.request.method == "POST" else route.abort())
    page.route("**/messages?*", lambda route: route.abort())
    page.get_by_role("button", name="对，提交").click()
    expect(page.get_by_role("button", name="重试")).to_be_visible()
    assert site.tickets() == ["1001"]
    page.unroute_all()
    retry = page.get_by_role("button", name="重试")
    if retry.count():
        retry.click()
    expect(page.locator(".bubble", has_text="1001")).to_have_count(1)
    expect(page.get_by_role("button", name="重试")).to_have_count(0)
    assert site.tickets() == ["1001"]
    assert site.utterances("对，提交") == 1


def test_what_is_no_photo_is_refused_in_words(person: BrowserContext, site: Site, tmp_path: Path) -> None:
    page = enter(person, site, "王芳")
    (tmp_path / "virus.jpg").write_bytes(b"MZ this is no picture")
    page.set_input_files("#photos", tmp_path / "virus.jpg")
    page.get_by_role("button", name="发送").click()
    expect(page.locator(".meta.failed")).to_contain_text("JPEG")
    page.get_by_role("button", name="删除").click()
    expect(page.locator(".message")).to_have_count(0)


def test_markup_is_shown_as_text_and_links_are_links(person: BrowserContext, site: Site) -> None:
    page = enter(person, site, "王芳")
    say(page, '<img src=x onerror="document.title=1"> http://example.com/a 13800001111')
    expect(page.locator(".me .text")).to_contain_text("<img src=x")
    assert page.locator(".me .text a").evaluate_all("links => links.map(link => link.href)") == [
        "http://example.com/a",
        "tel:13800001111",
    ]
    assert page.locator(".text img").count() == 0


def test_everything_can_be_named_and_reached_by_keyboard(person: BrowserContext, site: Site) -> None:
    page = enter(person, site, "王芳")
    say(page, LEAK)
    expect(page.get_by_role("button", name="随时都行")).to_be_visible()
    nameless = page.evaluate(
        """[...document.querySelectorAll("button, a, input, textarea, summary")]
           .filter(one => one.checkVisibility() && !(one.ariaLabel || one.title || one.textContent.trim() || one.value))
           .map(one => one.outerHTML)"""
    )
    assert nameless == []
    page.get_by_role("button", name="随时都行").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="对，提交")).to_be_visible()
    expect(page.get_by_role("log")).to_have_attribute("aria-live", "polite")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_what_is_behind_them(browser: Browser, site: Site, scheme: str) -> None:
    """WCAG AA: a contrast of at least 4.5 to 1."""
    context = browser.new_context(viewport=PHONE, locale="en-GB", color_scheme="dark" if scheme == "dark" else "light")
    page = context.new_page()
    page.goto(f"{site.address}/chat")
    welcome = page.evaluate(CONTRASTS)
    page = enter(context, site, "Emma Clark")
    say(page, "The kitchen pipe is leaking")
    expect(page.get_by_role("button", name="Any time")).to_be_visible()
    page.get_by_role("button", name="Menu").or_(page.locator("summary")).first.click()
    # Colours that are still changing are not those that are read.
    page.wait_for_timeout(400)
    poor = [line for line in [*welcome, *page.evaluate(CONTRASTS)] if line[0] < 4.5]
    context.close()
    assert poor == []


CONTRASTS = """() => {
  const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = (colour) => {
    const [red, green, blue] = channels(colour).slice(0, 3).map((value) => value / 255)
      .map((value) => value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const behind = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const colour = getComputedStyle(one).backgroundColor;
      if ((channels(colour)[3] ?? 1) > 0.9) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  const worded = [...document.querySelectorAll("body *")].filter((element) => element.checkVisibility()
    && !element.classList.contains("unseen")
    && [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim()));
  return worded.map((element) => {
    const [one, two] = [light(getComputedStyle(element).color), light(behind(element))];
    const ratio = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    return [Math.round(ratio * 100) / 100, element.textContent.trim().slice(0, 30)];
  });
}"""
