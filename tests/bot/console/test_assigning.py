import re
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from httpx2 import Response

from handlers.work import tickets as service
from storage.account import Account
from storage.audit import AuditEntry
from storage.outbox import Notification
from storage.staff import Staff
from storage.ticket import Ticket, TicketEvent
from storage.ticket_states import Status, Verb
from storage.transaction import reading, transaction
from tests.bot.console.office import Browser, Office, field


def assign(office: Office, browser: Browser, name: str, colleague: str, **changed: str) -> Response:
    """Open the page of a ticket, choose somebody, and send the form."""
    path = f"/console/tickets/{office.numbers[name]}"
    version = field(browser.page(path), "version")
    return browser.send(path, f"{path}/assign", **{"version": version, "to": str(office.staff[colleague]), **changed})


def events(office: Office, name: str, verb: Verb) -> list[TicketEvent]:
    with reading(office.database) as session:
        found = [event for event in TicketEvent.of(session, office.ticket(name).id) if event.what == verb]
        session.expunge_all()
        return found


def messages(office: Office) -> list[tuple[str, str]]:
    """Give what is in the outbox: recipient and text."""
    with reading(office.database) as session:
        rows = [session.get(Notification, number) for number in range(1, 100)]
        return [(row.account.external_id, row.content["text"]) for row in rows if row is not None]


def audited(office: Office) -> list[tuple[str, str, dict[str, object]]]:
    with reading(office.database) as session:
        rows = [session.get(AuditEntry, number) for number in range(1, 30)]
        return [(row.action, row.subject, row.detail) for row in rows if row is not None and row.action != "sign_in"]


def test_by_hand_the_new_assignee_the_former_one_and_the_resident_are_told(big_office: Office) -> None:
    office = big_office
    before = messages(office)
    answer = assign(office, office.signed_in("desk"), "leak", "painter")
    assert answer.status_code == 303
    assert office.ticket("leak").assignee_id == office.staff["painter"]
    told = messages(office)[len(before) :]
    assert {who for who, _ in told} == {"w-painter", "w-plumber", "r-王芳"}
    assert "厨房水管漏水" in dict(told)["w-painter"]
    number = office.numbers["leak"]
    detail = {"ticket": office.ticket("leak").id, "to": office.staff["painter"], "version": 2}
    assert audited(office) == [("ticket.assign", number, detail)]
    event = events(office, "leak", Verb.ASSIGN)[-1]
    assert (event.actor, event.name, event.data["name"]) == ("dispatcher", "Desk", "Painter")


def test_the_page_says_so_and_shows_it_in_the_history(office: Office) -> None:
    browser = office.signed_in("chief")
    answer = assign(office, browser, "leak", "painter")
    html = browser.page(answer.headers["location"])
    assert "已派给Painter" in html
    assert re.search(r"派单</b>\s*→ Painter", html)


def test_who_has_no_chat_gets_an_account_that_nothing_is_sent_to(office: Office) -> None:
    browser = office.signed_in("desk")
    assign(office, browser, "leak", "painter")
    assign(office, browser, "wall", "plumber")
    with reading(office.database) as session:
        account = Account.on(session, "console", str(office.staff["desk"]))
        assert account is not None
        assert not account.reachable
        assert Account.of_staff(session, office.staff["desk"]) is None


def test_the_same_form_sent_twice_has_one_effect(office: Office) -> None:
    browser = office.signed_in("desk")
    path = f"/console/tickets/{office.numbers['leak']}"
    html = browser.page(path)
    form = {"csrf": field(html, "csrf"), "version": field(html, "version"), "to": str(office.staff["painter"])}
    before = len(messages(office))
    answers = [browser.client.post(f"{path}/assign", data=form) for _ in range(3)]
    assert [(answer.status_code, answer.headers["location"]) for answer in answers] == [
        (303, f"{path}?done=assigned")
    ] * 3
    assert len(messages(office)) == before + 3
    assert len(audited(office)) == 1
    assert office.ticket("leak").version == 3


def test_two_dispatchers_at_the_same_moment_one_wins_and_the_other_is_told(big_office: Office) -> None:
    office = big_office
    path = f"/console/tickets/{office.numbers['leak']}"
    choices = {"desk": "painter", "chief": "guard"}
    browsers = {who: office.signed_in(who) for who in choices}
    forms = {who: browsers[who].page(path) for who in choices}
    barrier = Barrier(len(choices))

    def send(who: str) -> int:
        form = {"csrf": field(forms[who], "csrf"), "version": "2", "to": str(office.staff[choices[who]])}
        barrier.wait()
        return browsers[who].client.post(f"{path}/assign", data=form).status_code

    with ThreadPoolExecutor() as pool:
        assert sorted(pool.map(send, choices)) == [303, 409]
    assert len(events(office, "leak", Verb.ASSIGN)) == 2, "the automatic one and one by hand"


def test_a_page_that_is_out_of_date_changes_nothing(office: Office) -> None:
    browser = office.signed_in("desk")
    path = f"/console/tickets/{office.numbers['leak']}"
    stale = browser.page(path)
    with transaction(office.database) as session:
        ticket = Ticket.locked(session, office.ticket("leak").id)
        plumber = Account.of_staff(session, office.staff["plumber"])
        assert ticket is not None
        assert plumber is not None
        service.act(session, ticket, Verb.ACCEPT, plumber, office.clock.now())
    form = {"csrf": field(stale, "csrf"), "version": field(stale, "version"), "to": str(office.staff["painter"])}
    answer = browser.client.post(f"{path}/assign", data=form)
    assert answer.status_code == 409
    assert "刚才有人改动了这张工单" in answer.text
    assert "接单" in answer.text, "the page shows what happened meanwhile"
    assert office.ticket("leak").assignee_id == office.staff["plumber"]


@pytest.mark.parametrize("status", [Status.RESOLVED, Status.CLOSED, Status.CANCELLED])
def test_what_is_over_cannot_be_assigned_and_the_page_says_why(office: Office, status: Status) -> None:
    with transaction(office.database) as session:
        ticket = Ticket.locked(session, office.ticket("leak").id)
        assert ticket is not None
        ticket.status = status
    browser = office.signed_in("desk")
    path = f"/console/tickets/{office.numbers['leak']}"
    assert 'name="to"' not in browser.page(path)
    answer = browser.send(path, f"{path}/assign", version="2", to=office.staff["painter"])
    assert answer.status_code == 409
    assert "现在不能派单或转派" in answer.text
    assert audited(office) == []


def test_work_in_hand_is_transferred(office: Office) -> None:
    with transaction(office.database) as session:
        ticket = Ticket.locked(session, office.ticket("leak").id)
        assert ticket is not None
        ticket.status = Status.IN_PROGRESS
    assert assign(office, office.signed_in("chief"), "leak", "painter").status_code == 303
    assert [event.name for event in events(office, "leak", Verb.TRANSFER)] == ["Chief"]


def test_only_dispatchers_assign(office: Office) -> None:
    browser = office.signed_in("plumber")
    path = f"/console/tickets/{office.numbers['leak']}"
    assert 'name="to"' not in browser.page(path)
    answer = browser.send(path, f"{path}/assign", version="2", to=office.staff["painter"])
    assert answer.status_code == 403
    assert "您没有权限" in answer.text
    assert office.ticket("leak").assignee_id == office.staff["plumber"]


def test_nobody_of_another_community_or_dismissed_can_be_given_a_ticket(office: Office) -> None:
    with transaction(office.database) as session:
        session.get_one(Staff, office.staff["painter"]).active = False
    browser = office.signed_in("desk")
    for to in ("stranger", "painter"):
        answer = assign(office, browser, "leak", to)
        assert answer.status_code == 409
        assert "请选择一位" in answer.text
    for changed in ({"to": ""}, {"to": "999999"}, {"to": "x"}, {"to": "-1"}, {"to": "9" * 40}):
        assert assign(office, browser, "leak", "painter", **changed).status_code == 409
    for version in ("", "x", "9" * 40):
        assert assign(office, browser, "leak", "guard", version=version).status_code == 400
    assert "已经由Plumber负责" in assign(office, browser, "leak", "plumber").text
    assert office.ticket("leak").version == 2


def test_a_complaint_goes_to_dispatchers_alone(office: Office) -> None:
    browser = office.signed_in("desk")
    html = browser.page(f"/console/tickets/{office.numbers['noise']}")
    assert "Chief" in html
    assert f'value="{office.staff["guard"]}"' not in html
    assert assign(office, browser, "noise", "guard").status_code == 409
    assert assign(office, browser, "noise", "desk").status_code == 303


def test_the_ticket_of_another_community_is_out_of_reach(office: Office) -> None:
    browser = office.signed_in("stranger")
    path = f"/console/tickets/{office.numbers['elsewhere']}"
    foreign = office.signed_in("desk")
    answer = foreign.send("/console/tickets", f"{path}/assign", version="2", to=office.staff["painter"])
    assert answer.status_code == 404
    assert browser.status(path) == 200
