from datetime import timedelta

import pytest

from storage.account import Account
from storage.outbox import Notification
from storage.transaction import reading, transaction
from storage.visitor_pass import VisitorPass
from tests.bot.console.office import Office
from tests.guests import invite

PAGE = "/console/passes"


def expect_guest(office: Office, *, hours: float = 0, name: str = "赵敏", plate: str = "粤B12345") -> VisitorPass:
    with transaction(office.database) as session:
        host = Account.on(session, "web", "r-王芳")
        assert host is not None
        now = office.clock.now()
        made = invite(session, host, now + timedelta(hours=hours), now, name=name, plate=plate)
        session.flush()
        session.expunge(made)
        return made


def status_of(office: Office, made: VisitorPass) -> str:
    with reading(office.database) as session:
        return session.get_one(VisitorPass, made.id).status


def told(office: Office) -> list[str]:
    with reading(office.database) as session:
        rows = [session.get(Notification, number) for number in range(1, 100)]
        return [row.content["text"] for row in rows if row and row.account.external_id == "r-王芳"]


@pytest.mark.parametrize("who", ["guard", "desk", "chief"])
def test_those_who_watch_the_gate_see_todays_visitors(office: Office, who: str) -> None:
    expect_guest(office)
    expect_guest(office, hours=48, name="李娜", plate="粤B54321")
    html = office.signed_in(who).page(PAGE)
    assert "赵敏" in html
    assert "粤B54321" in html
    assert "3-2-501" in html
    assert 'value="放行"' not in html
    assert html.count("/admit") == 1


@pytest.mark.parametrize("who", ["plumber", "cashier"])
def test_nobody_else_sees_any(office: Office, who: str) -> None:
    made = expect_guest(office)
    browser = office.signed_in(who)
    assert browser.status(PAGE) == 403
    assert browser.status(f"{PAGE}/{made.id}") == 403
    assert "访客通行证" not in browser.page("/console/tickets")
    assert browser.send("/console/tickets", f"{PAGE}/find", q=made.code).status_code == 403
    assert browser.send("/console/tickets", f"{PAGE}/{made.id}/admit", version=1).status_code == 403
    assert status_of(office, made) == "active"


def test_another_community_sees_none_of_it(office: Office) -> None:
    made = expect_guest(office)
    browser = office.signed_in("stranger")
    assert "3-2-501" not in browser.page(PAGE)
    assert "3-2-501" not in browser.page(f"{PAGE}?q=赵敏")
    assert browser.status(f"{PAGE}/{made.id}") == 404
    assert browser.send(PAGE, f"{PAGE}/{made.id}/admit", version=1).status_code == 404
    assert browser.send(PAGE, f"{PAGE}/find", q=made.code).status_code == 404
    assert status_of(office, made) == "active"


def test_a_guard_begins_at_the_gate_and_has_no_tickets(office: Office) -> None:
    browser = office.browser()
    assert browser.sign_in("guard").headers["location"] == PAGE
    html = browser.page(PAGE)
    assert 'href="/console/tickets"' not in html
    assert 'href="/console/people"' not in html
    assert browser.status("/console/people") == 403


def test_a_visitor_is_let_in_once_and_the_host_is_told(office: Office) -> None:
    made = expect_guest(office)
    browser = office.signed_in("guard")
    answer = browser.send(PAGE, f"{PAGE}/{made.id}/admit", version=1)
    assert answer.headers["location"] == f"{PAGE}/{made.id}?done=admit"
    assert "已放行" in browser.page(answer.headers["location"])
    assert status_of(office, made) == "arrived"
    assert any("赵敏" in text for text in told(office))
    assert browser.send(PAGE, f"{PAGE}/{made.id}/admit", version=1).status_code == 409
    refused = browser.send(PAGE, f"{PAGE}/{made.id}/admit", version=2)
    assert refused.status_code == 409
    assert "已使用" in refused.text
    assert browser.send(PAGE, f"{PAGE}/{made.id}/leave", version=2).status_code == 303
    assert status_of(office, made) == "left"


def test_a_refusal_tells_the_host_why(office: Office) -> None:
    made = expect_guest(office)
    browser = office.signed_in("guard")
    browser.send(f"{PAGE}/{made.id}", f"{PAGE}/{made.id}/refuse", version=1, note="车牌不符")
    assert status_of(office, made) == "refused"
    assert any("车牌不符" in text for text in told(office))
    assert "车牌不符" in browser.page(f"{PAGE}/{made.id}")
    assert browser.send(PAGE, f"{PAGE}/{made.id}/approve", version=2).status_code == 409
    assert office.signed_in("desk").send(PAGE, f"{PAGE}/{made.id}/approve", version=2).status_code == 303
    assert status_of(office, made) == "active"


def test_what_is_no_verb_or_no_pass_is_not_found(office: Office) -> None:
    made = expect_guest(office)
    browser = office.signed_in("chief")
    for path in (f"{PAGE}/{made.id}/cancel", f"{PAGE}/{made.id}/open", f"{PAGE}/99/admit", f"{PAGE}/x/admit"):
        assert browser.send(PAGE, path, version=1).status_code == 404, path
    assert browser.status(f"{PAGE}/0") == 404
    assert status_of(office, made) == "active"


def test_a_code_a_plate_and_a_name_find_it(office: Office) -> None:
    made = expect_guest(office)
    browser = office.signed_in("guard")
    for words in (made.shown_code, made.code.lower(), f"http://testserver/p/{made.token}"):
        assert browser.send(PAGE, f"{PAGE}/find", q=words).headers["location"] == f"{PAGE}/{made.id}"
    for words in ("粤b 12345", "赵敏"):
        assert "赵敏" in browser.page(browser.send(PAGE, f"{PAGE}/find", q=words).headers["location"])
    assert "没有查到" in browser.page(f"{PAGE}?q=nobody")


def test_codes_cannot_be_tried_out(office: Office) -> None:
    made = expect_guest(office)
    browser = office.signed_in("guard")
    tries = [browser.send(PAGE, f"{PAGE}/find", q=f"3ABC-DEF{n}") for n in range(2, 8)]
    assert [one.status_code for one in tries] == [404, 404, 404, 404, 404, 429]
    assert browser.send(PAGE, f"{PAGE}/find", q=made.code).status_code == 429
    assert office.signed_in("desk").send(PAGE, f"{PAGE}/find", q=made.code).status_code == 303
    office.clock.set(office.clock.now() + timedelta(minutes=16))
    assert browser.send(PAGE, f"{PAGE}/find", q=made.code).status_code == 303


def test_no_code_is_on_any_page_of_the_console(office: Office) -> None:
    made = expect_guest(office)
    browser = office.signed_in("chief")
    for path in (PAGE, f"{PAGE}/{made.id}"):
        html = browser.page(path)
        assert made.code not in html
        assert made.shown_code not in html
        assert made.token not in html


def test_hostile_names_stay_text(office: Office) -> None:
    made = expect_guest(office, name="<script>alert(1)</script>")
    for path in (PAGE, f"{PAGE}/{made.id}", f"{PAGE}?q=%3Cscript%3E"):
        assert "<script" not in office.signed_in("guard").page(path)
