import pytest

from storage.outbox import Notification
from storage.staff import Staff
from storage.ticket import Ticket, TicketPhoto
from storage.ticket_privacy import keep_from
from storage.transaction import transaction
from tests.bot.console.office import PICTURE, Office

LIST = "/console/tickets"


def test_every_fact_is_there_with_history_and_what_was_sent(big_office: Office) -> None:
    html = big_office.signed_in("desk").page(f"{LIST}/{big_office.numbers['leak']}")
    for fact in (
        "厨房水管漏水",
        "3-2-501",
        "王芳 13800138000",
        "Plumber",
        "2026-11-20 10:00",
        "登记",
        "系统",
        "企业微信",
    ):
        assert fact in html, fact
    assert "待发送" in html
    assert big_office.photo in html


def test_a_notification_shows_what_became_of_it(office: Office) -> None:
    with transaction(office.database) as session:
        row = session.get_one(Notification, 1)
        assert row.dedupe_key.startswith("ticket:1:")
        row.mark_sent(office.clock.now())
    html = office.signed_in("desk").page(f"{LIST}/{office.numbers['leak']}")
    assert "已发送" in html
    assert "待发送" not in html


@pytest.mark.parametrize("who", ["painter", "guard", "cashier"])
def test_a_ticket_of_somebody_else_is_not_there(office: Office, who: str) -> None:
    browser = office.signed_in(who)
    answer = browser.client.get(f"{LIST}/{office.numbers['leak']}")
    assert answer.status_code == 404
    assert "找不到这个页面" in answer.text
    assert "厨房" not in answer.text


def test_a_ticket_of_another_community_is_as_absent_as_none(big_office: Office) -> None:
    browser = big_office.signed_in("chief")
    for number in (big_office.numbers["elsewhere"], "0", "%00", "x" * 3000, "../1001", "1'--"):
        assert browser.status(f"{LIST}/{number}") == 404, number


def test_the_assignee_of_a_complaint_who_does_not_dispatch_cannot_open_it(office: Office) -> None:
    with transaction(office.database) as session:
        ticket = Ticket.numbered(session, office.community, office.numbers["noise"])
        assert ticket is not None
        ticket.assignee_id = office.staff["guard"]
    assert office.signed_in("guard").status(f"{LIST}/{office.numbers['noise']}") == 404
    assert office.signed_in("desk").status(f"{LIST}/{office.numbers['noise']}") == 200


def test_an_anonymous_ticket_tells_nobody_whose_it_is(office: Office) -> None:
    html = office.signed_in("chief").page(f"{LIST}/{office.numbers['secret']}")
    assert "匿名住户" in html
    for trace in ("王芳", "3-2-501", "13800138000"):
        # The card that went to the assignee was written before the ticket became anonymous.
        assert trace not in html.split("已发通知")[0], trace


def test_the_photo_is_for_those_who_may_see_the_ticket(office: Office) -> None:
    path = f"/console/media/{office.photo}"
    for who in ("desk", "plumber"):
        answer = office.signed_in(who).client.get(path)
        assert (answer.content, answer.headers["content-type"]) == (PICTURE, "image/png")
        assert answer.headers["x-content-type-options"] == "nosniff"
    for who in ("painter", "guard", "stranger"):
        assert office.signed_in(who).status(path) == 404
    assert office.browser().status(path) == 303


def test_a_photo_that_is_on_no_ticket_or_no_photo_at_all_is_not_given(office: Office) -> None:
    browser = office.signed_in("chief")
    loose = office.reception.media.save(PICTURE + b"2")
    for digest in (loose, "0" * 64, "..%2f..%2fsecret-key", "%00"):
        assert browser.status(f"/console/media/{digest}") == 404


def test_a_photo_whose_file_is_gone_is_told_in_words(office: Office) -> None:
    with transaction(office.database) as session:
        by = session.get_one(Ticket, 1).reporter_id
        session.add(TicketPhoto(ticket_id=1, digest="f" * 64, added_by_id=by, added_at=office.clock.now()))
    answer = office.signed_in("desk").client.get(f"/console/media/{'f' * 64}")
    assert answer.status_code == 404
    assert "找不到" in answer.text


def test_whom_a_ticket_is_about_finds_no_page_and_no_row(office: Office) -> None:
    with transaction(office.database) as session:
        noise = session.get_one(Ticket, 3)
        keep_from(noise, session.get_one(Staff, office.staff["desk"]))
    browser = office.signed_in("desk")
    assert browser.status(f"{LIST}/{office.numbers['noise']}") == 404
    for address in (LIST, f"{LIST}?q={office.numbers['noise']}", f"{LIST}?q=保安骂人", f"{LIST}?kind=complaint"):
        assert "保安骂人" not in browser.page(address).replace('value="保安骂人"', "")
    assert office.signed_in("chief").status(f"{LIST}/{office.numbers['noise']}") == 200


def test_of_a_sealed_ticket_the_desk_sees_the_words_and_the_manager_the_reporter(office: Office) -> None:
    with transaction(office.database) as session:
        session.get_one(Ticket, 3).sealed = True
    for who, sees in (("desk", False), ("chief", True)):
        html = office.signed_in(who).page(f"{LIST}/{office.numbers['noise']}")
        assert "保安骂人" in html
        assert [trace in html for trace in ("王芳", "3-2-501", "13800138000")] == [sees] * 3
