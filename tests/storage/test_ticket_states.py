"""The ticket state machine under random people doing random things, on real rows."""

from datetime import datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from bot.clock import SimulatedClock
from storage import Session
from storage.account import Account
from storage.community import Community
from storage.database import Database
from storage.ticket import IllegalTransitionError, Kind, Ticket, TicketEvent
from storage.ticket_states import OPEN, Actor, Status, Verb, possible, transition
from storage.transaction import reading, transaction
from tests.neighbourhood import Neighbourhood, settle

FIELDS = ("status", "version", "episode", "assignee_id", "accepted_at", "resolved_at", "closed_at")
ALLOWED: dict[Status, set[Status]] = {
    Status.NEW: {Status.ASSIGNED, Status.CANCELLED},
    Status.ASSIGNED: {Status.ASSIGNED, Status.NEW, Status.IN_PROGRESS, Status.RESOLVED, Status.CANCELLED},
    Status.IN_PROGRESS: {
        Status.WAITING_PARTS,
        Status.WAITING_RESIDENT,
        Status.ASSIGNED,
        Status.RESOLVED,
        Status.CANCELLED,
    },
    Status.WAITING_PARTS: {Status.IN_PROGRESS, Status.ASSIGNED, Status.RESOLVED, Status.CANCELLED},
    Status.WAITING_RESIDENT: {Status.IN_PROGRESS, Status.ASSIGNED, Status.RESOLVED, Status.CANCELLED},
    Status.RESOLVED: {Status.CLOSED, Status.IN_PROGRESS},
    Status.CLOSED: {Status.IN_PROGRESS},
    Status.CANCELLED: set(),
}
"""DESIGN 3, written down a second time: from where to where a ticket may go at all."""


def open_one(session: Session, people: Neighbourhood, now: datetime) -> Ticket:
    ticket = Ticket(
        community_id=people.community,
        number=session.get_one(Community, people.community).take_ticket_number(session),
        kind=Kind.REPAIR,
        description="厨房漏水",
        reporter_id=people.wang,
        opened_at=now,
    )
    session.add(ticket)
    session.flush()
    return ticket


class TicketMachine(RuleBasedStateMachine):
    """One ticket, and what every field of it must be after each thing that was done or refused."""

    def __init__(self, database: Database, people: Neighbourhood, start: datetime) -> None:
        super().__init__()
        self.database, self.people, self.now = database, people, start
        self.accounts = {"wang": people.wang, "li": people.li, "zhao": people.zhao, "chen": people.chen, "time": None}
        self.events = 0
        with transaction(database) as session:
            self.ticket = open_one(session, people, start).id
        self.seen = self.look()

    def look(self) -> dict[str, object]:
        with reading(self.database) as session:
            ticket = session.get_one(Ticket, self.ticket)
            return {field: getattr(ticket, field) for field in FIELDS}

    @rule(
        verb=st.sampled_from(Verb),
        who=st.sampled_from(["wang", "li", "zhao", "chen", "time"]),
        note=st.sampled_from(["", "  ", "换了阀门"]),
    )
    def do(self, verb: Verb, who: str, note: str) -> None:
        self.now += timedelta(minutes=1)
        try:
            with transaction(self.database) as session:
                ticket = Ticket.locked(session, self.ticket)
                assert ticket is not None
                account = session.get(Account, self.accounts[who]) if who != "time" else None
                actor = ticket.actor(account) if account else Actor.SYSTEM
                assert actor is not None
                step = transition(verb, Status(ticket.status), actor)
                unaccepted = (verb, actor) == (Verb.RESOLVE, Actor.ASSIGNEE) and self.seen["accepted_at"] is None
                step = None if unaccepted else step
                legal = step is not None and not (step.needs_note and not note.strip())
                event = ticket.apply(session, verb, actor, account, self.now, note)
                assert legal, "an illegal action was done"
                assert (event.what, event.at, event.actor, event.note) == (verb, self.now, actor, note)
                assert event.account_id == (account.id if account else None)
                if verb in {Verb.ASSIGN, Verb.TRANSFER}:
                    ticket.assignee_id = self.people.li_staff if self.now.minute % 2 else self.people.zhao_staff
        except IllegalTransitionError as refusal:
            assert not legal, "a legal action was refused"
            told = (refusal.verb, refusal.status, refusal.missing_note)
            assert told == (verb, self.seen["status"], step is not None)
            assert self.look() == self.seen
        else:
            self.events += 1
            self.check(verb, self.seen, self.look())
            self.seen = self.look()

    def check(self, verb: Verb, before: dict[str, object], after: dict[str, object]) -> None:
        here, there = Status(str(before["status"])), Status(str(after["status"]))
        assert there == here or there in ALLOWED[here]
        assert after["version"] == int(str(before["version"])) + 1
        assert after["episode"] == int(str(before["episode"])) + (verb is Verb.REOPEN)
        if verb is Verb.RESOLVE:
            assert after["resolved_at"] == self.now
        if there in {Status.CLOSED, Status.CANCELLED} and there != here:
            assert after["closed_at"] == self.now
        if verb in {Verb.ASSIGN, Verb.TRANSFER, Verb.RETURN}:
            assert after["accepted_at"] is None
        if verb in {Verb.ACCEPT, Verb.DEPART, Verb.ARRIVE, Verb.RESOLVE}:
            assert after["accepted_at"] == (before["accepted_at"] or self.now)
        if verb not in {Verb.ASSIGN, Verb.TRANSFER, Verb.RETURN, Verb.ACCEPT}:
            assert after["assignee_id"] == before["assignee_id"]

    @precondition(lambda self: self.seen["status"] in {Status.CLOSED, Status.CANCELLED})
    @rule()
    def start_over(self) -> None:
        """Give the run a fresh ticket, lest it stays in a state where little is possible."""
        with transaction(self.database) as session:
            self.ticket = open_one(session, self.people, self.now).id
        self.events, self.seen = 0, self.look()

    @invariant()
    def every_change_has_its_line(self) -> None:
        with reading(self.database) as session:
            history = TicketEvent.of(session, self.ticket)
            assert len(history) == self.events == int(str(self.seen["version"])) - 1
            before: str = Status.NEW
            for event in history:
                assert event.status_before == before
                before = event.status_after
            assert before == self.seen["status"]

    @invariant()
    def stamps_agree_with_the_status(self) -> None:
        status = Status(str(self.seen["status"]))
        assert (self.seen["closed_at"] is not None) == (status in {Status.CLOSED, Status.CANCELLED})
        assert (self.seen["resolved_at"] is not None) == (status in {Status.RESOLVED, Status.CLOSED})
        if status is Status.NEW:
            assert self.seen["assignee_id"] is None
        elif status in OPEN:
            assert self.seen["assignee_id"] is not None


def test_random_people_do_random_things(database: Database, clock: SimulatedClock) -> None:
    people = settle(database, clock.now())
    run_state_machine_as_test(
        lambda: TicketMachine(database, people, clock.now()),  # type: ignore[arg-type]  # a factory serves as well
        settings=settings(max_examples=15, stateful_step_count=25, deadline=None),
    )


def test_the_table_reaches_every_state_and_no_other() -> None:
    found: set[Status] = {Status.NEW}
    for _ in Status:
        for status in tuple(found):
            for actor in Actor:
                steps = [transition(verb, status, actor) for verb in possible(status, actor)]
                targets = {step.target or status for step in steps if step is not None}
                assert targets <= ALLOWED[status] | {status}
                found |= targets
    assert found == set(Status)


def test_only_what_is_possible_is_offered() -> None:
    for status in Status:
        for actor in Actor:
            offered = possible(status, actor)
            assert all((transition(verb, status, actor) is not None) == (verb in offered) for verb in Verb)
