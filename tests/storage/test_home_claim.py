"""Claims to homes: what is on file, who becomes a member by an approval, and what a refusal leaves behind."""

from datetime import date

import pytest

from bot.clock import SimulatedClock
from storage import Session
from storage.account import Account
from storage.community import Home
from storage.database import Database
from storage.home_claim import ClaimStatus, HomeClaim, Match
from storage.resident import HouseholdRole, Membership, Resident
from storage.transaction import transaction
from tests.neighbourhood import Neighbourhood, add_account, settle

TODAY = date(2026, 11, 20)


@pytest.fixture
def people(database: Database, clock: SimulatedClock) -> Neighbourhood:
    return settle(database, clock.now())


def claim(
    session: Session, people: Neighbourhood, account: Account, clock: SimulatedClock, home: str, name: str, phone: str
) -> HomeClaim:
    made = HomeClaim(
        community_id=people.community,
        account_id=account.id,
        home=home,
        name=name,
        phone=phone,
        role=HouseholdRole.TENANT,
        until=date(2026, 12, 31),
        created_at=clock.now(),
    )
    session.add(made)
    session.flush()
    return made


def roles(session: Session, resident: Resident, today: date) -> dict[str, HouseholdRole | None]:
    return {home.code: role for home, role in resident.households(session, today)}


@pytest.mark.parametrize(
    ("home", "name", "phone", "match"),
    [
        ("3-2-501", "王芳", "13800000000", Match.BOTH),
        ("--501", "王芳", "13800000000", Match.BOTH),
        ("3-2-501", "王芳", "139", Match.NAME),
        ("3-2-501", "张三", "13800000000", Match.PHONE),
        ("3-2-501", "张三", "", Match.NOBODY),
        ("9-9-999", "王芳", "13800000000", Match.NO_HOME),
    ],
)
def test_what_is_on_file(
    database: Database,
    clock: SimulatedClock,
    people: Neighbourhood,
    home: str,
    name: str,
    phone: str,
    match: Match,
) -> None:
    with transaction(database) as session:
        account = add_account(session, "web", "new", clock.now(), people.community)
        assert claim(session, people, account, clock, home, name, phone).match(session) is match


def test_an_approval_binds_to_the_person_on_file(
    database: Database, clock: SimulatedClock, people: Neighbourhood
) -> None:
    with transaction(database) as session:
        account = add_account(session, "web", "new", clock.now(), people.community)
        made = claim(session, people, account, clock, "3-2-501", "王芳", "13800000000")
        assert made.approve(session, people.li_staff, clock.now()) is not None
        assert account.resident_id == session.get_one(Account, people.wang).resident_id
        assert (made.status, made.decided_by_id) == (ClaimStatus.APPROVED, people.li_staff)


def test_a_name_alone_never_becomes_the_person_on_file(
    database: Database, clock: SimulatedClock, people: Neighbourhood
) -> None:
    with transaction(database) as session:
        account = add_account(session, "web", "new", clock.now(), people.community)
        made = claim(session, people, account, clock, "3-2-501", "王芳", "13999999999")
        made.approve(session, people.li_staff, clock.now())
        assert account.resident_id != session.get_one(Account, people.wang).resident_id
        resident = session.get_one(Resident, account.resident_id)
        assert roles(session, resident, TODAY) == {"3-2-501": HouseholdRole.TENANT}
        assert roles(session, resident, date(2027, 1, 1)) == {}


def test_a_claim_or_a_refusal_unlocks_nothing(database: Database, clock: SimulatedClock, people: Neighbourhood) -> None:
    with transaction(database) as session:
        account = add_account(session, "web", "new", clock.now(), people.community)
        made = claim(session, people, account, clock, "3-2-501", "王芳", "13800000000")
        assert account.resident_id is None
        assert HomeClaim.waiting_of(session, account.id) == [made]
        made.refuse(people.li_staff, clock.now())
        assert account.resident_id is None
        assert HomeClaim.waiting_of(session, account.id) == []
        assert HomeClaim.count_since(session, account.id, clock.now()) == 1


def test_a_home_that_is_not_the_only_one_meant_is_not_approved(
    database: Database, clock: SimulatedClock, people: Neighbourhood
) -> None:
    with transaction(database) as session:
        Home.add(session, people.community, "4-1-501")
        account = add_account(session, "web", "new", clock.now(), people.community)
        made = claim(session, people, account, clock, "--501", "王芳", "13800000000")
        assert made.approve(session, people.li_staff, clock.now()) is None
        assert (made.status, account.resident_id) == (ClaimStatus.WAITING, None)


def test_who_has_left_is_a_member_no_more(database: Database, people: Neighbourhood) -> None:
    with transaction(database) as session:
        resident = session.get_one(Account, people.wang).resident
        assert resident is not None
        member = Membership.of(session, resident.id, people.home)
        assert member is not None
        member.end()
        session.flush()
        assert resident.households(session, TODAY) == []
