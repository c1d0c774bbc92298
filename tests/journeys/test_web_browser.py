"""The web chat in a real browser, as wide as a phone and as wide as a desk."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Route, expect

from intents.engine import IntentEngine
from tests.journeys.web_window import (
    DESK,
    LEAK,
    PHONE,
    Site,
    bubbles,
    enter,
    open_chromium,
    picture,
    say,
    served_site,
    window,
)


@pytest.fixture
def site(migrated_file: Path, tmp_path: Path, engine: IntentEngine) -> Iterator[Site]:
    with served_site(migrated_file, tmp_path, engine) as served:
        yield served


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with open_chromium() as launched:
        yield launched


@pytest.fixture(params=[PHONE, DESK], ids=["phone", "desk"])
def person(request: pytest.FixtureRequest, browser: Browser) -> Iterator[BrowserContext]:
    with window(browser, request.param) as context:
        yield context


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    with window(browser, PHONE) as context:
        yield context


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


def test_technician_and_resident_in_two_tabs_see_each_others_steps_live(phone: BrowserContext, site: Site) -> None:
    li, wang = enter(phone, site, "李师傅"), enter(phone, site, "王芳")
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


def test_what_is_said_offline_is_kept_and_sent_once_when_the_network_is_back(phone: BrowserContext, site: Site) -> None:
    page = enter(phone, site, "王芳")
    phone.set_offline(offline=True)
    say(page, LEAK)
    expect(page.get_by_role("button", name="重试")).to_be_visible()
    expect(page.locator("#banner")).to_be_visible()
    phone.set_offline(offline=False)
    expect(page.get_by_role("button", name="随时都行")).to_be_visible(timeout=10_000)
    expect(page.get_by_role("button", name="重试")).to_have_count(0)
    assert site.utterances(LEAK) == 1


def test_a_lost_answer_and_a_retry_have_one_effect(phone: BrowserContext, site: Site) -> None:
    page = enter(phone, site, "王芳")
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


def test_what_is_no_photo_is_refused_in_words(phone: BrowserContext, site: Site, tmp_path: Path) -> None:
    page = enter(phone, site, "王芳")
    (tmp_path / "virus.jpg").write_bytes(b"MZ this is no picture")
    page.set_input_files("#photos", tmp_path / "virus.jpg")
    page.get_by_role("button", name="发送").click()
    expect(page.locator(".meta.failed")).to_contain_text("JPEG")
    page.get_by_role("button", name="删除").click()
    expect(page.locator(".message")).to_have_count(0)


def test_markup_is_shown_as_text_and_links_are_links(phone: BrowserContext, site: Site) -> None:
    page = enter(phone, site, "王芳")
    say(page, '<img src=x onerror="document.title=1"> http://example.com/a 13800001111')
    expect(page.locator(".me .text")).to_contain_text("<img src=x")
    assert page.locator(".me .text a").evaluate_all("links => links.map(link => link.href)") == [
        "http://example.com/a",
        "tel:13800001111",
    ]
    assert page.locator(".text img").count() == 0
