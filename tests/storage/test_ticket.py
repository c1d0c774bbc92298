"""Tickets: who is what to them, and two people who reach for the same one."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.clock import SimulatedClock
from storage.account import Account
from storage.community import Community
from storage.database import Database
from storage.resident import Resident
from storage.ticket import IllegalTransitionError, Ticket, TicketEvent, nth_opened
from storage.ticket_search import assigned_to, concerning, workload
from storage.ticket_states import Actor, Status, Verb
from storage.transaction import reading, transaction
from tests.neighbourhood import Neighbourhood, add_account, add_staff, settle
from tests.storage.test_ticket_states import open_one


@pytest.fixture
def people(database: Database, clock: SimulatedClock) -> Neighbourhood:
    return settle(database, clock.now())


def open_ticket(database: Database, people: Neighbourhood, clock: SimulatedClock) -> int:
    with transaction(database) as session:
        return open_one(session, people, clock.now()).id


def test_of_two_who_accept_at_once_one_wins(database: Database, clock: SimulatedClock, people: Neighbourhood) -> None:
    ticket_id = open_ticket(database, people, clock)
    start = threading.Barrier(2)

    def accept(account_id: int) -> str:
        start.wait(10)
        try:
            with transaction(database) as session:
                ticket = Ticket.locked(session, ticket_id)
                account = session.get_one(Account, account_id)
                assert ticket is not None
                ticket.apply(session, Verb.ACCEPT, ticket.actor(account) or Actor.STAFF, account, clock.now())
        except IllegalTransitionError as refusal:
            return f"refused: {refusal}"
        return "won"

    with ThreadPoolExecutor(2) as pool:
        results = list(pool.map(accept, [people.li, people.zhao]))
    assert sorted(results) == ["refused: accept while assigned", "won"]
    winner = [people.li_staff, people.zhao_staff][results.index("won")]
    with reading(database) as session:
        ticket = session.get_one(Ticket, ticket_id)
        assert (ticket.assignee_id, ticket.status, ticket.version) == (winner, Status.ASSIGNED, 2)
        assert [event.what for event in TicketEvent.of(session, ticket_id)] == [Verb.ACCEPT]
        assert workload(session, people.community) == {winner: 1}
        assert [one.id for one in assigned_to(session, winner)] == [ticket_id]


def test_who_is_what_to_a_ticket(database: Database, clock: SimulatedClock, people: Neighbourhood) -> None:
    ticket_id = open_ticket(database, people, clock)
    with transaction(database) as session:
        ticket = session.get_one(Ticket, ticket_id)
        ticket.assignee_id = people.li_staff
        elsewhere = Community(name="锦绣家园")
        session.add(elsewhere)
        session.flush()
        wang = session.get_one(Account, people.wang)
        resident = session.get_one(Resident, wang.resident_id)
        same_person = add_account(session, "telegram", "w2", clock.now(), people.community, resident=resident)
        stranger = add_account(session, "web", "nobody", clock.now(), people.community)
        foreign = add_staff(session, elsewhere.id, "外人")
        outsider = add_account(session, "wecom", "outsider", clock.now(), elsewhere.id, staff=foreign)
        roles = {
            "wang": wang,
            "same": same_person,
            "li": session.get_one(Account, people.li),
            "zhao": session.get_one(Account, people.zhao),
            "chen": session.get_one(Account, people.chen),
            "stranger": stranger,
            "outsider": outsider,
        }
        assert {name: ticket.actor(account) for name, account in roles.items()} == {
            "wang": Actor.RESIDENT,
            "same": Actor.RESIDENT,
            "li": Actor.ASSIGNEE,
            "zhao": Actor.STAFF,
            "chen": Actor.DISPATCHER,
            "stranger": None,
            "outsider": None,
        }
        assert [one.id for one in concerning(session, same_person, [])] == [ticket_id]
        assert list(concerning(session, stranger, [])) == []
        session.rollback()


def test_tickets_are_found_by_number_in_their_own_community_alone(
    database: Database, clock: SimulatedClock, people: Neighbourhood
) -> None:
    ticket_id = open_ticket(database, people, clock)
    with reading(database) as session:
        number = session.get_one(Ticket, ticket_id).number
        found = Ticket.numbered(session, people.community, number)
        assert found is not None
        assert found.id == ticket_id
        assert Ticket.numbered(session, people.community + 1, number) is None
        assert [nth_opened(session, n) for n in (0, 1, 2)] == [ticket_id, ticket_id, 0]
