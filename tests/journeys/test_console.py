"""The front desk steps in by hand, as the people in it see it: in the console, and on their phones."""

import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from bot.console import console_routes
from intents.embedded import EmbeddedEngine
from storage.account import Account
from storage.staff import Staff
from storage.transaction import transaction
from tests.bot.console.office import HASH, Browser, field
from tests.journeys.telegram_desk import Desk, open_desk, reported_leak, small_community
from tests.platforms.telegram.server import Telegram, running


@pytest.fixture
def telegram() -> Iterator[Telegram]:
    with running() as server:
        yield server


def hire(desk: Desk) -> int:
    """Hire a front desk that has a password, and a second technician who has nothing yet; give the latter's id."""
    with transaction(desk.database) as session:
        zhou = Staff(community_id=1, name="小周", roles=["front_desk"], username="zhou")
        zhou.password_hash = HASH
        zhao = Staff(community_id=1, name="赵师傅", roles=["technician"], phone="13900000002")
        session.add_all([zhou, zhao])
        session.flush()
        return zhao.id


def test_a_leak_from_telegram_is_given_to_somebody_else_in_the_console(
    telegram: Telegram, tmp_path: Path, engine: EmbeddedEngine
) -> None:
    small_community(tmp_path)
    with open_desk(telegram, tmp_path, engine) as desk:
        fang, li = reported_leak(desk)
        zhao_id = hire(desk)
        application = Starlette(routes=list(console_routes(desk.runtime.reception)))
        browser = Browser(TestClient(application, follow_redirects=False))
        assert browser.sign_in("zhou").status_code == 303

        invitation = browser.send("/console/people", "/console/people/invite", kind="staff", id=zhao_id).text
        code = re.search(r"/chat\?invite=([^\"]+)", html.unescape(invitation))
        assert code
        zhao = telegram.phone("Zhao")
        zhao.start(code[1])
        zhao.reads("赵师傅")
        with transaction(desk.database) as session:
            account = Account.of_staff(session, zhao_id)
            assert account is not None
            assert account.channel == "telegram"

        assert "李师傅" in browser.page("/console/tickets")
        page = "/console/tickets/1001"
        version = field(browser.page(page), "version")
        assert browser.send(page, f"{page}/assign", version=version, to=zhao_id).status_code == 303

        zhao.reads("派给您一个工单", "1001", "厨房水管漏水", "3-2-501")
        li.reads("1001")
        fang.reads("赵师傅", "13900000002")
        history = browser.page(page)
        assert re.search(r"派单</b>\s*→ 赵师傅\s*<span class=\"quiet\">小周", history)
