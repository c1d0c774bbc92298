import re

from handlers.work.tickets import Report, open_ticket
from storage.account import Account
from storage.community import Community
from storage.ticket import Kind, Ticket
from storage.ticket_states import Status
from storage.transaction import transaction
from tests.bot.console.office import Browser, Office

LIST = "/console/tickets"
FOUND: dict[str, set[str]] = {
    "kind=complaint": {"noise"},
    "kind=repair": {"leak", "wall"},
    "kind=nonsense&group=nonsense": {"leak", "wall", "noise", "secret"},
    "group=done": set(),
    "assignee=none": set(),
    "q=漏水": {"leak"},
    "q=100%25": {"wall"},
    "q=%25": {"wall"},
    "q=_": set(),
    "q=3-2-501": {"leak", "wall", "noise"},
    "q=3栋2单元501": {"leak", "wall", "noise"},
    "q=501": {"leak", "wall", "noise"},
    "q=9-9-999": set(),
    "q=%00%1b[31m漏水": set(),
    "q=漏%00水": {"leak"},
    "q='+OR+1=1--": set(),
    "q=" + "长" * 5000: set(),
    "q=\\": set(),
    "before=1": set(),
    "before=99999999999999999999999": {"leak", "wall", "noise", "secret"},
    "before=-1&assignee=x": {"leak", "wall", "noise", "secret"},
    "assignee=99999": set(),
}
"""What is asked for → which tickets are shown."""


def numbers(html: str) -> list[str]:
    """Give the ticket numbers of a list, in order."""
    return re.findall(r'class="number"><a href="/console/tickets/(\w+)"', html)


def names(office: Office, browser: Browser, query: str) -> set[str]:
    """Give which of the office's tickets a list shows."""
    by_number = {number: name for name, number in office.numbers.items()}
    return {by_number[number] for number in numbers(browser.page(f"{LIST}?{query}"))}


def test_dispatchers_see_all_of_their_community_and_nothing_else(office: Office) -> None:
    for who in ("desk", "chief"):
        assert names(office, office.signed_in(who), "group=all") == {"leak", "wall", "noise", "secret"}
    assert set(numbers(office.signed_in("stranger").page(LIST))) == {"1001", "1002", "1003", "1004", "1005"}
    assert "厨房" not in office.signed_in("stranger").page(LIST)


def test_everybody_else_sees_what_is_theirs_and_no_complaint(office: Office) -> None:
    assert names(office, office.signed_in("plumber"), "group=all") == {"leak"}
    assert names(office, office.signed_in("guard"), "group=all") == set()
    with transaction(office.database) as session:
        for name in ("noise", "wall"):
            ticket = Ticket.numbered(session, office.community, office.numbers[name])
            assert ticket is not None
            ticket.assignee_id = office.staff["guard"]
    assert names(office, office.signed_in("guard"), "group=all&kind=complaint") == set()
    assert names(office, office.signed_in("guard"), "group=all") == {"wall"}
    assert "只显示派给您的工单" in office.signed_in("cashier").page(LIST)


def test_filters_and_search_take_anything(big_office: Office) -> None:
    browser = big_office.signed_in("desk")
    assert {query: names(big_office, browser, query) for query in FOUND} == FOUND


def test_a_number_finds_its_ticket_and_an_assignee_theirs(office: Office) -> None:
    browser = office.signed_in("desk")
    assert names(office, browser, f"q={office.numbers['noise']}&group=all") == {"noise"}
    assert names(office, browser, f"assignee={office.staff['plumber']}") == {"leak"}


def test_a_home_does_not_betray_who_reported_anonymously(office: Office) -> None:
    html = office.signed_in("chief").page(f"{LIST}?kind=suggestion")
    assert "换个灯泡" in html
    assert "3-2-501" not in html


def test_what_is_written_is_shown_and_not_obeyed(office: Office) -> None:
    with transaction(office.database) as session:
        ticket = Ticket.numbered(session, office.community, office.numbers["leak"])
        assert ticket is not None
        ticket.description = ticket.contact_name = "<script>alert(1)</script>"
        ticket.place = '"><img src=x onerror=alert(1)>'
    browser = office.signed_in("desk")
    for path in (LIST, f"{LIST}/{office.numbers['leak']}", f"{LIST}?q=%22%3E%3Cscript%3E"):
        html = browser.page(path)
        assert "<script" not in html
        assert "<img src=x" not in html


def test_pages_follow_each_other_without_a_gap_or_a_repetition(big_office: Office) -> None:
    with transaction(big_office.database) as session:
        community = session.get_one(Community, big_office.community)
        reporter = Account.on(session, "web", "r-王芳")
        assert reporter is not None
        for number in range(120):
            report = Report(Kind.REPAIR, f"灯 {number}", category="lighting")
            ticket = open_ticket(session, reporter, community, report, big_office.clock.now())
            ticket.status = list(Status)[number % len(Status)]
    browser = big_office.signed_in("desk")
    seen: list[str] = []
    path = f"{LIST}?group=all"
    for _ in range(4):
        html = browser.page(path)
        seen += numbers(html)
        following = re.search(r'<a href="([^"]+)" rel="next"', html)
        if not following:
            break
        path = following[1].replace("&amp;", "&")
    assert [int(number) for number in seen] == sorted({int(number) for number in seen}, reverse=True)
    assert len(seen) == 124
