"""Who may know of a ticket, and of whoever reported it."""

import pytest
from sqlalchemy.exc import IntegrityError

from bot.clock import SimulatedClock
from storage.account import Account
from storage.console import TicketQuery, list_tickets, may_see
from storage.database import Database
from storage.staff import Role
from storage.ticket import Kind, Ticket
from storage.ticket_privacy import TicketExclusion, keep_from, shows_reporter
from storage.ticket_states import Actor
from storage.transaction import reading, transaction
from tests.neighbourhood import Neighbourhood, add_staff, settle
from tests.storage.test_ticket_states import open_one


@pytest.fixture
def people(database: Database, clock: SimulatedClock) -> Neighbourhood:
    return settle(database, clock.now())


@pytest.fixture
def complaint(database: Database, clock: SimulatedClock, people: Neighbourhood) -> int:
    with transaction(database) as session:
        ticket = open_one(session, people, clock.now())
        ticket.kind = Kind.COMPLAINT
        return ticket.id


def test_nobody_sees_what_is_about_themselves(database: Database, people: Neighbourhood, complaint: int) -> None:
    with transaction(database) as session:
        ticket, chen = session.get_one(Ticket, complaint), session.get_one(Account, people.chen)
        assert chen.staff is not None
        assert ticket.actor(chen) is Actor.DISPATCHER
        assert keep_from(ticket, chen.staff)
        assert not keep_from(ticket, chen.staff)
    with reading(database) as session:
        ticket, chen = session.get_one(Ticket, complaint), session.get_one(Account, people.chen)
        assert chen.staff is not None
        assert ticket.actor(chen) is None
        assert not may_see(chen.staff, ticket)
        for words in ("", ticket.number, ticket.description):
            assert list_tickets(session, chen.staff, TicketQuery(words=words), 10) == []
        assert ticket.actor(session.get_one(Account, people.wang)) is Actor.RESIDENT


def test_a_complaint_is_for_dispatchers_alone_even_if_it_was_given_to_somebody_else(
    database: Database, people: Neighbourhood, complaint: int
) -> None:
    with transaction(database) as session:
        ticket = session.get_one(Ticket, complaint)
        ticket.assignee_id = people.li_staff
        li = session.get_one(Account, people.li)
        assert ticket.actor(li) is None
        ticket.kind = Kind.REPAIR
        assert ticket.actor(li) is Actor.ASSIGNEE


def test_who_sees_the_reporter(database: Database, people: Neighbourhood, complaint: int) -> None:
    with transaction(database) as session:
        ticket = session.get_one(Ticket, complaint)
        desk = add_staff(session, people.community, "小周", Role.FRONT_DESK)
        chief = session.get_one(Account, people.chen).staff
        assert chief is not None

        def seen_by() -> list[bool]:
            return [shows_reporter(ticket, who) for who in (None, desk, chief)]

        assert seen_by() == [True, True, True]
        ticket.sealed = True
        assert seen_by() == [False, False, True]
        keep_from(ticket, chief)
        assert seen_by() == [False, False, False]
        ticket.sealed, ticket.anonymous = False, True
        assert seen_by() == [False, False, False]


def test_a_sealed_home_does_not_betray_itself_to_a_search(
    database: Database, people: Neighbourhood, complaint: int
) -> None:
    with transaction(database) as session:
        ticket = session.get_one(Ticket, complaint)
        ticket.sealed, ticket.home_id = True, people.home
        desk = add_staff(session, people.community, "小周", Role.FRONT_DESK)
        chief = session.get_one(Account, people.chen).staff
        assert chief is not None
        query = TicketQuery(words="3-2-501", home_code="3-2-501")
        assert list_tickets(session, desk, query, 10) == []
        assert list_tickets(session, chief, query, 10) == [ticket]


def test_of_two_exclusions_of_the_same_person_one_is_kept(
    database: Database, people: Neighbourhood, complaint: int
) -> None:
    with transaction(database) as session:
        for _ in range(2):
            session.add(TicketExclusion(community_id=people.community, ticket_id=complaint, staff_id=people.li_staff))
        with pytest.raises(IntegrityError):
            session.flush()
        session.rollback()
