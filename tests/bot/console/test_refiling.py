"""Filing a ticket under what it really is: one form, one transaction, everybody concerned told."""

import pytest
from httpx2 import Response

from handlers.work import tickets as service
from storage.account import Account
from storage.review import ReviewItem
from storage.staff import Staff
from storage.ticket import Ticket, TicketEvent
from storage.ticket_states import Status, Verb
from storage.transaction import reading, transaction
from tests.bot.console.office import Browser, Office, field
from tests.bot.console.test_assigning import audited, events, messages


def refile(office: Office, browser: Browser, name: str, **changed: str) -> Response:
    """Open the page of a ticket, fill in the form, and send it."""
    path = f"/console/tickets/{office.numbers[name]}"
    form = {"version": field(browser.page(path), "version"), "reason": "其实是投诉", "category": "other", **changed}
    return browser.send(path, f"{path}/refile", **form)


def kept(office: Office) -> list[tuple[str, str | None, str | None, str]]:
    with reading(office.database) as session:
        return [(one.text, one.guess, one.intent, one.reason) for one in ReviewItem.for_export(session)]


def accept(office: Office, name: str, who: str) -> None:
    with transaction(office.database) as session:
        ticket = Ticket.locked(session, office.ticket(name).id)
        account = Account.of_staff(session, office.staff[who])
        assert ticket is not None
        assert account is not None
        service.act(session, ticket, Verb.ACCEPT, account, office.clock.now())


def test_a_repair_that_is_a_complaint_goes_to_the_front_desk(big_office: Office) -> None:
    office = big_office
    before = messages(office)
    answer = refile(office, office.signed_in("chief"), "leak", kind="complaint")
    assert answer.status_code == 303
    ticket = office.ticket("leak")
    assert (ticket.kind, ticket.category, ticket.assignee_id) == ("complaint", "other", office.staff["desk"])
    told = dict(messages(office)[len(before) :])
    assert set(told) == {"w-plumber", "r-王芳"}, "the front desk of this office has no chat"
    assert "投诉" in told["r-王芳"]
    [event] = events(office, "leak", Verb.REFILE)
    assert (event.actor, event.name, event.note) == ("dispatcher", "Chief", "其实是投诉")
    assert event.data["kind_before"] == "repair"
    [(action, number, detail)] = audited(office)
    assert (action, number) == ("ticket.refile", office.numbers["leak"])
    assert (detail["kind_before"], detail["kind"], detail["category_before"]) == ("repair", "complaint", "water")
    assert kept(office) == [("厨房水管漏水", "repair_request", "complaint", "refiled")]


def test_the_page_says_so_and_shows_it_in_the_history(office: Office) -> None:
    browser = office.signed_in("desk")
    html = browser.page(refile(office, browser, "leak", kind="suggestion").headers["location"])
    assert "已改为“建议 · 其他”" in html
    assert "改类型</b> → 建议 · 其他" in html
    assert "其实是投诉" in html


def test_whose_line_of_work_it_still_is_keeps_it_and_the_resident_hears_nothing(office: Office) -> None:
    with transaction(office.database) as session:
        session.get_one(Staff, office.staff["plumber"]).skills = ["water", "drainage"]
    before = messages(office)
    assert refile(office, office.signed_in("desk"), "leak", kind="repair", category="drainage").status_code == 303
    assert office.ticket("leak").assignee_id == office.staff["plumber"]
    [(who, text)] = messages(office)[len(before) :]
    assert who == "w-plumber"
    assert "下水排污" in text


def test_who_has_accepted_keeps_it_unless_it_is_a_complaint(office: Office) -> None:
    accept(office, "leak", "plumber")
    accept(office, "wall", "painter")
    browser = office.signed_in("chief")
    refile(office, browser, "leak", kind="service")
    assert office.ticket("leak").assignee_id == office.staff["plumber"]
    refile(office, browser, "wall", kind="complaint")
    wall = office.ticket("wall")
    assert (wall.assignee_id, wall.accepted_at, wall.status) == (office.staff["desk"], None, "assigned")


def test_when_nobody_fits_who_re_files_it_has_it(office: Office) -> None:
    with transaction(office.database) as session:
        session.get_one(Staff, office.staff["cashier"]).active = False
    refile(office, office.signed_in("chief"), "leak", kind="fee_dispute")
    assert office.ticket("leak").assignee_id == office.staff["chief"]


def test_what_turns_out_to_be_an_emergency_alarms_everybody(office: Office) -> None:
    before = messages(office)
    refile(office, office.signed_in("desk"), "leak", kind="emergency", category="water")
    ticket = office.ticket("leak")
    assert (ticket.kind, ticket.priority) == ("emergency", "urgent")
    assert ticket.respond_by is not None
    assert (ticket.respond_by - office.clock.now()).total_seconds() == 300
    alarmed = {who for who, text in messages(office)[len(before) :] if "紧急" in text}
    assert alarmed >= {"w-plumber", "w-painter", "w-chief", "w-guard"}


def test_the_same_form_sent_twice_has_one_effect(office: Office) -> None:
    browser = office.signed_in("desk")
    path = f"/console/tickets/{office.numbers['leak']}"
    html = browser.page(path)
    form = {"csrf": field(html, "csrf"), "version": field(html, "version"), "reason": "r", "category": "other"}
    answers = [browser.client.post(f"{path}/refile", data={**form, "kind": "complaint"}) for _ in range(3)]
    assert {(answer.status_code, answer.headers["location"]) for answer in answers} == {(303, f"{path}?done=refiled")}
    assert len(events(office, "leak", Verb.REFILE)) == len(audited(office)) == len(kept(office)) == 1
    assert browser.client.post(f"{path}/refile", data={**form, "kind": "repair"}).status_code == 409


def test_a_second_thought_replaces_the_label(office: Office) -> None:
    browser = office.signed_in("desk")
    refile(office, browser, "leak", kind="complaint")
    refile(office, browser, "leak", kind="fee_dispute")
    assert [(text, intent) for text, _, intent, _ in kept(office)] == [("厨房水管漏水", "fee_question")]


@pytest.mark.parametrize(
    ("changed", "status", "text"),
    [
        ({"kind": "complaint", "reason": "  "}, 409, "并写一句原因"),
        ({"kind": "nonsense"}, 409, "请选择类型"),
        ({"kind": "repair", "category": "nonsense"}, 409, "请选择类型"),
        ({"kind": "repair", "category": "water"}, 409, "没什么可改的"),
        ({"kind": "complaint", "version": "1"}, 409, "刚才有人改动了"),
        ({"kind": "complaint", "version": "x"}, 400, ""),
    ],
)
def test_what_cannot_be_done_is_said_and_changes_nothing(
    office: Office, changed: dict[str, str], status: int, text: str
) -> None:
    answer = refile(office, office.signed_in("desk"), "leak", **changed)
    assert (answer.status_code, text in answer.text) == (status, True)
    assert (office.ticket("leak").kind, office.ticket("leak").version) == ("repair", 2)
    assert audited(office) == []
    assert kept(office) == []


def test_what_is_over_is_not_re_filed(office: Office) -> None:
    with transaction(office.database) as session:
        ticket = Ticket.locked(session, office.ticket("leak").id)
        assert ticket is not None
        ticket.status = Status.RESOLVED
    browser = office.signed_in("desk")
    path = f"/console/tickets/{office.numbers['leak']}"
    assert 'name="reason"' not in browser.page(path)
    answer = browser.send(path, f"{path}/refile", version="2", kind="complaint", category="other", reason="r")
    assert answer.status_code == 409
    assert "现在不能改类型" in answer.text


def test_only_dispatchers_of_the_community_re_file(office: Office) -> None:
    path = f"/console/tickets/{office.numbers['leak']}"
    form = {"version": "2", "kind": "complaint", "category": "other", "reason": "r"}
    plumber = office.signed_in("plumber")
    assert 'name="reason"' not in plumber.page(path)
    assert plumber.send(path, f"{path}/refile", **form).status_code == 403
    foreign = f"/console/tickets/{office.numbers['elsewhere']}/refile"
    assert office.signed_in("desk").send("/console/tickets", foreign, **form).status_code == 404
    with reading(office.database) as session:
        assert not any(one.what == Verb.REFILE for one in TicketEvent.of(session, office.ticket("leak").id))
