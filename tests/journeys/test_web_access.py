"""The web chat for people who see little, or use no mouse."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from intents.engine import IntentEngine
from tests.journeys.web_window import LEAK, PHONE, Site, enter, open_chromium, say, served_site, window

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


@pytest.fixture
def site(migrated_file: Path, tmp_path: Path, engine: IntentEngine) -> Iterator[Site]:
    with served_site(migrated_file, tmp_path, engine) as served:
        yield served


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with open_chromium() as launched:
        yield launched


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    with window(browser, PHONE) as context:
        yield context


def test_everything_can_be_named_and_reached_by_keyboard(phone: BrowserContext, site: Site) -> None:
    page = enter(phone, site, "王芳")
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
