import html
import re
from urllib.parse import parse_qs, urlsplit

import pytest

from storage.account import Account, Invitation
from storage.audit import AuditEntry
from storage.resident import Resident
from storage.transaction import reading, transaction
from tests.bot.console.office import Office

PEOPLE = "/console/people"
INVITE = f"{PEOPLE}/invite"


def test_dispatchers_find_people_by_name_phone_and_home(big_office: Office) -> None:
    browser = big_office.signed_in("desk")
    for words in ("", "王", "1380013", "3-2-501", "3栋2单元501", "501", "%00"):
        assert "王芳" in browser.page(f"{PEOPLE}?q={words}"), words
    for words in ("邻居", "9-9-999", "%25", "_", "';--"):
        assert "王芳" not in browser.page(f"{PEOPLE}?q={words}"), words
        assert "<td><b>邻居" not in browser.page(f"{PEOPLE}?q={words}"), "of another community"


@pytest.mark.parametrize("who", ["plumber", "guard", "cashier"])
def test_nobody_else_sees_people(office: Office, who: str) -> None:
    browser = office.signed_in(who)
    assert browser.status(PEOPLE) == 403
    assert browser.send("/console/tickets", INVITE, kind="resident", id=1).status_code == 403
    assert "住户与员工" not in browser.page("/console/tickets")


def test_an_invitation_is_shown_once_works_once_and_is_written_down(big_office: Office) -> None:
    office = big_office
    browser = office.signed_in("desk")
    answer = browser.send(PEOPLE, INVITE, kind="resident", id=1)
    assert answer.headers["cache-control"] == "no-store"
    found = re.search(r'value="(http://testserver/chat\?invite=[^"]+)"', answer.text)
    assert found
    code = parse_qs(urlsplit(html.unescape(found[1])).query)["invite"][0]
    assert code not in browser.page(PEOPLE)
    with transaction(office.database) as session:
        newcomer = Account(channel="web", external_id="new", created_at=office.clock.now())
        session.add(newcomer)
        session.flush()
        invitation = Invitation.usable(session, code, newcomer, office.clock.now())
        assert invitation is not None
        assert invitation.resident_id == 1
        entry = session.get_one(AuditEntry, 2)
        assert (entry.action, entry.subject, entry.staff_id) == ("invitation.issue", "resident:1", office.staff["desk"])
        assert code not in str(entry.detail)


def test_only_a_manager_makes_a_link_that_makes_a_manager(office: Office) -> None:
    desk, chief = office.signed_in("desk"), office.signed_in("chief")
    as_chief: dict[str, str | int] = {"kind": "staff", "id": office.staff["chief"]}
    assert desk.send(PEOPLE, INVITE, **as_chief).status_code == 403
    assert chief.send(PEOPLE, INVITE, **as_chief).status_code == 200
    assert desk.send(PEOPLE, INVITE, kind="staff", id=office.staff["plumber"]).status_code == 200


def test_nobody_of_another_community_is_invited(office: Office) -> None:
    browser = office.signed_in("chief")
    with reading(office.database) as session:
        neighbour = next(
            one.id for one in (session.get_one(Resident, 1), session.get_one(Resident, 2)) if one.name == "邻居"
        )
    for fields in (
        {"kind": "resident", "id": neighbour},
        {"kind": "staff", "id": office.staff["stranger"]},
        {"kind": "resident", "id": 9999},
        {"kind": "", "id": 1},
        {"kind": "resident", "id": "x"},
    ):
        assert browser.send(PEOPLE, INVITE, **fields).status_code == 404, fields


def test_residents_go_on_over_pages(office: Office) -> None:
    with transaction(office.database) as session:
        session.add_all(Resident(community_id=office.community, name=f"住户{number:03}") for number in range(120))
    browser = office.signed_in("desk")
    seen: list[str] = []
    path = PEOPLE
    for _ in range(3):
        page = browser.page(path)
        seen += re.findall(r"<b>(住户\d+)</b>", page)
        following = re.search(r'<a href="([^"]+)" rel="next"', page)
        path = html.unescape(following[1]) if following else ""
    assert seen == [f"住户{number:03}" for number in range(120)]
    assert not path
