"""The console in Chromium, on a desk and on a phone: the demo, served as `guanjia serve` serves it."""

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, expect, sync_playwright

from bot.app import asgi_app, build
from bot.settings import Settings
from handlers.work.tickets import Report, open_ticket
from intents.embedded import EmbeddedEngine
from storage.account import Account
from storage.community import Community
from storage.resident import Resident
from storage.ticket import Kind
from storage.transaction import transaction

CHROMIUM = "/usr/bin/chromium"


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@contextmanager
def served(folder: Path, demo_file: Path, engine: EmbeddedEngine) -> Iterator[str]:
    """Serve the demo with one ticket in it, and give its address."""
    shutil.copy(demo_file, folder / "demo.db")
    settings = Settings(
        _env_file=None,
        database_url=f"sqlite:///{folder}/demo.db",
        media_dir=folder / "media",
        secret_key="s" * 32,
        demo=True,
    )
    runtime = build(settings, engine=engine)
    with transaction(runtime.database) as session:
        community = Community.all(session)[0]
        resident = Resident.of_community(session, community.id, 1)[0]
        now = runtime.reception.clock.now()
        account = Account(channel="web", external_id="r", community_id=community.id, resident_id=resident.id)
        account.created_at = now
        session.add(account)
        session.flush()
        report = Report(Kind.REPAIR, "厨房水管漏水", category="water", place="厨房")
        open_ticket(session, account, community, report, now)
    server = uvicorn.Server(uvicorn.Config(asgi_app(runtime, worker=False), port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive(), "the server did not start"
        thread.join(0.02)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join(20)


def complaints(page: Page) -> list[str]:
    """Give what the browser complains about from now on: a blocked style, a missing file, a failed request."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("requestfailed", lambda request: said.append(request.url))
    return said


@pytest.mark.parametrize("width", [1280, 390])
def test_a_dispatcher_signs_in_and_assigns(
    chromium: Browser, tmp_path: Path, demo_file: Path, engine: EmbeddedEngine, width: int
) -> None:
    with served(tmp_path, demo_file, engine) as address:
        page = chromium.new_page(viewport={"width": width, "height": 844}, locale="zh-CN")
        said = complaints(page)
        page.goto(f"{address}/console")
        expect(page.get_by_text("guanjia-demo")).to_be_visible()
        page.get_by_label("用户名").fill("zhou")
        page.get_by_label("密码").fill("guanjia-demo")
        page.get_by_role("button", name="登录").click()
        page.get_by_role("link", name="1001").click()
        expect(page.get_by_text("厨房水管漏水").first).to_be_visible()
        page.get_by_role("radio", name="赵师傅").check()
        page.get_by_role("button", name="转派").click()
        expect(page.get_by_role("status")).to_contain_text("已派给赵师傅")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.get_by_role("button", name="English").click()
        expect(page.get_by_role("heading", name="History")).to_be_visible()
        page.get_by_role("button", name="Sign out").click()
        expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
        assert said == []
        page.close()
