"""Followers of tickets, and finding the tickets that concern somebody or are about the same fault."""

from datetime import timedelta

import pytest

from bot.clock import SimulatedClock
from storage import Session
from storage.account import Account
from storage.community import Community, Home
from storage.database import Database
from storage.follower import TicketFollower
from storage.ticket import Kind, Ticket
from storage.ticket_search import alarms_since, concerning, danger_of, follows, last_event, open_repairs
from storage.ticket_states import Actor, Status
from storage.transaction import transaction
from tests.neighbourhood import Neighbourhood, add_account, add_resident, settle
from tests.storage.test_ticket_states import open_one


@pytest.fixture
def people(database: Database, clock: SimulatedClock) -> Neighbourhood:
    return settle(database, clock.now())


def neighbour(session: Session, people: Neighbourhood, clock: SimulatedClock) -> Account:
    resident = add_resident(session, people.community, "孙丽")
    return add_account(session, "web", "sun", clock.now(), people.community, resident=resident)


def test_somebody_follows_once_and_hears_no_more_when_removed(
    database: Database, clock: SimulatedClock, people: Neighbourhood
) -> None:
    with transaction(database) as session:
        ticket, sun = open_one(session, people, clock.now()), neighbour(session, people, clock)
        assert TicketFollower.add(session, ticket, sun, clock.now())
        assert not TicketFollower.add(session, ticket, sun, clock.now())
        assert [one.account_id for one in TicketFollower.of(session, ticket.id)] == [sun.id]
        assert follows(session, ticket, sun)
        assert TicketFollower.remove(session, ticket, sun)
        assert not TicketFollower.remove(session, ticket, sun)
        assert not follows(session, ticket, sun)


def test_whoever_reported_it_does_not_follow_it(
    database: Database, clock: SimulatedClock, people: Neighbourhood
) -> None:
    with transaction(database) as session:
        ticket = open_one(session, people, clock.now())
        assert not TicketFollower.add(session, ticket, ticket.reporter, clock.now())


def test_another_account_of_the_same_person_follows_too(
    database: Database, clock: SimulatedClock, people: Neighbourhood
) -> None:
    with transaction(database) as session:
        ticket, sun = open_one(session, people, clock.now()), neighbour(session, people, clock)
        same = add_account(session, "telegram", "sun2", clock.now(), people.community, resident=sun.resident)
        TicketFollower.add(session, ticket, sun, clock.now())
        assert follows(session, ticket, same)
        assert [one.id for one in concerning(session, same, [])] == [ticket.id]


def test_a_household_sees_its_repairs_and_no_complaints(
    database: Database, clock: SimulatedClock, people: Neighbourhood
) -> None:
    with transaction(database) as session:
        sun = neighbour(session, people, clock)
        repair, complaint, anonymous = (open_one(session, people, clock.now()) for _ in range(3))
        for ticket in (repair, complaint, anonymous):
            ticket.home_id = people.home
        complaint.kind, anonymous.anonymous = Kind.COMPLAINT, True
        session.flush()
        assert concerning(session, sun, []) == []
        assert [one.id for one in concerning(session, sun, [people.home])] == [repair.id]
        own = concerning(session, session.get_one(Account, people.wang), [])
        assert [one.id for one in own] == [repair.id, complaint.id, anonymous.id]


def test_among_too_many_the_newest_count(database: Database, clock: SimulatedClock, people: Neighbourhood) -> None:
    with transaction(database) as session:
        tickets = [open_one(session, people, clock.now()) for _ in range(4)]
        wang = session.get_one(Account, people.wang)
        assert [one.id for one in concerning(session, wang, [], limit=2)] == [one.id for one in tickets[2:]]


def test_open_repairs_of_a_home_and_of_a_common_place(
    database: Database, clock: SimulatedClock, people: Neighbourhood
) -> None:
    def found(session: Session, category: str, home: int | None, building: str | None) -> list[int]:
        rows = open_repairs(session, people.community, category, home_id=home, building=building)
        return [one.id for one in rows]

    with transaction(database) as session:
        at_home, lift, done = (open_one(session, people, clock.now()) for _ in range(3))
        at_home.home_id, at_home.category = people.home, "water"
        lift.home_id, lift.building, lift.category = None, "3", "lift"
        done.home_id, done.category, done.status = people.home, "water", Status.RESOLVED
        elsewhere = Community(name="锦绣家园")
        session.add(elsewhere)
        session.flush()
        home = Home.add(session, people.community, "3-2-502")
        assert found(session, "water", people.home, None) == [at_home.id]
        assert found(session, "water", home.id, None) == []
        assert found(session, "lift", None, "3") == [lift.id]
        assert found(session, "lift", None, "4") == []
        assert found(session, "lift", None, None) == []
        assert not open_repairs(session, elsewhere.id, "lift", home_id=None, building="3")


def test_alarms_of_the_last_minutes_and_their_danger(
    database: Database, clock: SimulatedClock, people: Neighbourhood
) -> None:
    with transaction(database) as session:
        ticket = open_one(session, people, clock.now())
        ticket.kind = Kind.EMERGENCY
        wang = session.get_one(Account, people.wang)
        ticket.record(session, "open", Actor.RESIDENT, wang, clock.now(), data={"danger": "fire"})
        assert danger_of(session, ticket) == "fire"
        assert [one.id for one in alarms_since(session, people.community, clock.now())] == [ticket.id]
        assert alarms_since(session, people.community, clock.now() + timedelta(minutes=1)) == []
        ticket.status = Status.CLOSED
        session.flush()
        assert alarms_since(session, people.community, clock.now()) == []


def test_the_newest_line_of_a_kind(database: Database, clock: SimulatedClock, people: Neighbourhood) -> None:
    with transaction(database) as session:
        ticket: Ticket = open_one(session, people, clock.now())
        assert last_event(session, ticket, ("propose",)) is None
        for note in ("a", "b"):
            ticket.record(session, "propose", Actor.ASSIGNEE, None, clock.now(), note=note)
        ticket.record(session, "agree", Actor.RESIDENT, None, clock.now())
        newest = last_event(session, ticket, ("propose",))
        assert newest is not None
        assert newest.note == "b"
