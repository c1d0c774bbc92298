"""Who somebody is in the web chat: demo identities, invitations, guests, signing out, languages."""

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from bot.clock import SimulatedClock
from intents.engine import IntentEngine
from storage.account import Account, Invitation
from storage.community import Community
from storage.resident import Resident
from storage.ticket import Ticket
from storage.transaction import reading, transaction
from tests.databases import SqliteFile
from tests.journeys.web_desk import ORIGIN, Chat, WebDesk, open_web_desk


@pytest.fixture
def desk(sqlite_file: SqliteFile, tmp_path: Path, engine: IntentEngine, clock: SimulatedClock) -> Iterator[WebDesk]:
    with open_web_desk(sqlite_file.lent(), tmp_path, engine, clock) as opened:
        yield opened


@pytest.fixture
def office(database_url: str, tmp_path: Path, engine: IntentEngine, clock: SimulatedClock) -> Iterator[WebDesk]:
    """A desk that is no demo."""
    with open_web_desk(database_url, tmp_path, engine, clock, demo=False) as opened:
        yield opened


def invite(desk: WebDesk) -> str:
    with transaction(desk.database) as session:
        [first] = [one for one in Resident.of_community(session, 1) if one.name == "王芳"]
        return Invitation.issue(session, first, desk.clock.now())


def accept(browser: TestClient, code: str) -> Chat:
    response = browser.post("/chat/enter", data={"invite": code})
    assert response.status_code == 200, response.text
    return Chat(browser, response.url.path.rpartition("/")[2])


def test_the_demo_offers_its_people_with_role_home_and_community(desk: WebDesk) -> None:
    page = desk.browser().get("/chat").text
    for words in ("桂花苑", "王芳", "3-2-501", "李师傅", "维修师傅", "游客"):
        assert words in page


def test_resident_and_technician_are_open_side_by_side_in_one_browser(desk: WebDesk) -> None:
    browser = desk.browser()
    wang, li = desk.enter("王芳", browser), desk.enter("李师傅", browser)
    wang.say("谢谢")
    assert li.history() == []
    assert len({account.external_id for account in desk.accounts()}) == 2
    assert [bool(account.staff_id) for account in desk.accounts()] == [False, True]
    page = browser.get("/chat").text
    assert all(f'href="/chat/{chat.seat}"' in page for chat in (wang, li))


def test_the_same_person_in_the_same_browser_is_the_same_account(desk: WebDesk) -> None:
    browser = desk.browser()
    desk.enter("王芳", browser).say("谢谢")
    again = desk.enter("王芳", browser)
    assert [one["text"] for one in again.history() if one["from"] == "me"] == ["谢谢"]
    assert desk.enter("王芳").history() == []
    assert len(desk.accounts()) == 2


def test_signing_out_closes_that_chat_alone(desk: WebDesk) -> None:
    browser = desk.browser()
    wang, li = desk.enter("王芳", browser), desk.enter("李师傅", browser)
    assert browser.post(f"/chat/{wang.seat}/leave").url.path == "/chat"
    assert browser.get(wang.address).status_code == 401
    assert browser.get(f"/chat/{wang.seat}").status_code == 401
    assert browser.get(li.address).status_code == 200


def test_a_seat_from_a_database_that_is_gone_is_asked_to_enter_again(desk: WebDesk) -> None:
    wang = desk.enter("王芳")
    with transaction(desk.database) as session:
        session.delete(session.get_one(Account, desk.accounts()[0].id))
    assert wang.post("厨房水管漏水").status_code == 401
    assert desk.accounts() == []
    assert desk.enter("王芳").say("谢谢") != []


def test_who_signs_out_of_a_real_desk_is_reached_elsewhere(office: WebDesk) -> None:
    wang = accept(office.browser(), invite(office))
    wang.client.post(f"/chat/{wang.seat}/leave")
    with reading(office.database) as session:
        assert Account.of_resident(session, 1) is None


def test_looking_at_an_invitation_does_not_use_it_up(office: WebDesk) -> None:
    code, browser = invite(office), office.browser()
    for _ in range(3):
        page = browser.get("/chat", params={"invite": code})
        assert (page.status_code, code in page.text) == (200, True)
    assert browser.head("/chat", params={"invite": code}).status_code == 200
    assert office.accounts() == []
    wang = accept(browser, code)
    assert "王芳" in browser.get(f"/chat/{wang.seat}").text
    assert "3-2-501" in browser.get(f"/chat/{wang.seat}").text


def test_an_invitation_is_good_for_one_browser(office: WebDesk) -> None:
    code = invite(office)
    mine = accept(office.browser(), code)
    assert accept(mine.client, code).seat == mine.seat
    refused = office.browser().post("/chat/enter", data={"invite": code})
    assert refused.status_code == 422
    assert "邀请码" in refused.text
    assert len(office.accounts()) == 1


def test_wrong_and_expired_invitations_are_refused_in_words_and_leave_nothing(office: WebDesk) -> None:
    code = invite(office)
    office.clock.advance(timedelta(days=15))
    for one in (code, "gj-" + "x" * 22, "'; drop table account; --", "\x00"):
        refused = office.browser().post("/chat/enter", data={"invite": one})
        assert refused.status_code == 422
        assert "Traceback" not in refused.text
    assert office.accounts() == []


def test_a_real_desk_offers_nobody_to_be(office: WebDesk) -> None:
    page = office.browser().get("/chat").text
    assert "王芳" not in page
    assert "李师傅" not in page
    for who in ("resident-1", "staff-1"):
        assert office.browser().post("/chat/enter", data={"who": who}).status_code == 422
    assert office.accounts() == []


def test_a_real_community_is_not_played_in_a_demo(desk: WebDesk) -> None:
    with transaction(desk.database) as session:
        for community in Community.all(session):
            community.is_demo = False
    assert "王芳" not in desk.browser().get("/chat").text
    assert desk.browser().post("/chat/enter", data={"who": "resident-1"}).status_code == 422


def test_a_guest_reports_a_common_area(office: WebDesk) -> None:
    browser = office.browser()
    assert browser.post("/chat/enter", data={"who": "guest-1"}).url.path == "/chat/guest-1"
    guest = Chat(browser, "guest-1")
    guest.say("3栋大堂的灯不亮了")
    for _ in range(5):
        with reading(office.database) as session:
            if session.get(Ticket, 1):
                break
        open_choices = [one for one in guest.history() if one["open"]]
        if open_choices:
            guest.say(choice=open_choices[-1]["choices"][0]["id"])
        else:
            guest.say("13800001111")
    with reading(office.database) as session:
        ticket = session.get(Ticket, 1)
        assert ticket is not None
        assert (ticket.community_id, ticket.home_id) == (1, None)


@pytest.mark.parametrize(
    ("accepted", "language", "words"),
    [("zh-TW,zh;q=0.9", "zh-Hant", "住戶"), ("en-GB,en;q=0.8", "en", "Residents"), ("zh-CN", "zh", "住户")],
)
def test_pages_speak_the_browsers_language(desk: WebDesk, accepted: str, language: str, words: str) -> None:
    page = desk.browser(accepted).get("/chat").text
    assert f'<html lang="{language}">' in page
    assert words in page


def test_the_switch_wins_and_tells_the_desk(desk: WebDesk) -> None:
    wang = desk.enter("王芳")
    response = wang.client.post("/chat/language", data={"language": "zh-Hant", "seat": wang.seat})
    assert response.url.path == f"/chat/{wang.seat}"
    assert '<html lang="zh-Hant">' in response.text
    assert [account.language for account in desk.accounts()] == ["zh-Hant"]


@pytest.mark.parametrize("back", ["//evil.example", "https://evil.example", "../../etc", "resident-1/../x"])
def test_the_switch_leads_nowhere_else(desk: WebDesk, back: str) -> None:
    response = desk.browser().post("/chat/language", data={"language": "en", "seat": back}, follow_redirects=False)
    assert response.headers["location"] == "/chat"


def test_the_cookie_is_out_of_reach_for_scripts_and_other_sites(desk: WebDesk) -> None:
    response = desk.browser().post("/chat/enter", data={"who": "resident-1"}, follow_redirects=False)
    cookie = response.headers["set-cookie"]
    assert re.search(r"httponly", cookie, re.IGNORECASE)
    assert re.search(r"samesite=lax", cookie, re.IGNORECASE)
    assert "path=/chat" in cookie.lower()
    assert ORIGIN.startswith("http://")
    assert "secure" not in cookie.lower()
