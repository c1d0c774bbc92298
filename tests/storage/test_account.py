"""Accounts and the invitations that bind them to people."""

import re
from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.clock import SimulatedClock
from storage.account import INVITATION_LIFETIME, Account, Invitation
from storage.database import Database
from storage.resident import Resident
from storage.staff import Staff
from storage.transaction import reading, transaction
from tests.neighbourhood import Neighbourhood, add_account, settle


@pytest.fixture
def people(database: Database, clock: SimulatedClock) -> Neighbourhood:
    return settle(database, clock.now())


def invite_wang(database: Database, clock: SimulatedClock, people: Neighbourhood) -> str:
    with transaction(database) as session:
        resident = session.get_one(Account, people.wang).resident
        assert resident is not None
        return Invitation.issue(session, resident, clock.now())


def redeem(database: Database, clock: SimulatedClock, code: str, name: str) -> bool:
    with transaction(database) as session:
        account = Account.on(session, "telegram", name) or add_account(session, "telegram", name, clock.now())
        invitation = Invitation.usable(session, code, account, clock.now())
        if invitation is not None:
            invitation.bind(account, clock.now())
        return invitation is not None


def test_a_code_binds_one_account_and_only_that(
    database: Database, clock: SimulatedClock, people: Neighbourhood
) -> None:
    code = invite_wang(database, clock, people)
    assert redeem(database, clock, code, "w1")
    assert not redeem(database, clock, code, "w2")
    assert redeem(database, clock, code, "w1"), "the same account may press its link twice"
    with reading(database) as session:
        bound, other = Account.on(session, "telegram", "w1"), Account.on(session, "telegram", "w2")
        assert bound is not None
        assert (bound.community_id, bound.name, bound.phone) == (people.community, "王芳", "13800000000")
        assert other is not None
        assert (other.community_id, other.resident_id, other.name) == (None, None, "w2")


def test_a_code_expires(database: Database, clock: SimulatedClock, people: Neighbourhood) -> None:
    code = invite_wang(database, clock, people)
    clock.advance(INVITATION_LIFETIME - timedelta(seconds=1))
    assert redeem(database, clock, invite_wang(database, clock, people), "w0")
    clock.advance(timedelta(seconds=1))
    assert not redeem(database, clock, code, "w1")


def test_a_code_is_stored_as_its_hash_alone(database: Database, clock: SimulatedClock, people: Neighbourhood) -> None:
    code = invite_wang(database, clock, people)
    assert re.fullmatch(r"gj-[A-Za-z0-9_-]{22}", code)
    with reading(database) as session:
        row = session.scalars(select(Invitation)).one()
        assert code not in " ".join(str(value) for value in vars(row).values())
    assert not redeem(database, clock, "gj-" + "a" * 22, "w1")
    assert not redeem(database, clock, "", "w1")


def test_an_invitation_of_staff_binds_staff(database: Database, clock: SimulatedClock, people: Neighbourhood) -> None:
    with transaction(database) as session:
        code = Invitation.issue(session, session.get_one(Staff, people.li_staff), clock.now())
    assert redeem(database, clock, code, "li2")
    with reading(database) as session:
        account = Account.on(session, "telegram", "li2")
        assert account is not None
        assert (account.staff_id, account.resident_id) == (people.li_staff, None)


def test_a_person_is_reached_where_they_wrote_last(
    database: Database, clock: SimulatedClock, people: Neighbourhood
) -> None:
    with transaction(database) as session:
        resident = session.get_one(Resident, session.get_one(Account, people.wang).resident_id)
        second = add_account(
            session, "telegram", "w2", clock.now() + timedelta(hours=1), people.community, resident=resident
        )
        assert Account.of_resident(session, resident.id) == second
        second.reachable = False
        session.flush()
        first = Account.of_resident(session, resident.id)
        assert first is not None
        assert first.id == people.wang
        first.reachable = False
        session.flush()
        assert Account.of_resident(session, resident.id) is None
