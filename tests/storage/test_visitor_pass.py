"""The state machine of visitor passes under random people doing random things, and what a pass is worth when."""

from datetime import UTC, datetime, time, timedelta
from itertools import count
from zoneinfo import ZoneInfo

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from bot.clock import SimulatedClock
from storage import Session
from storage.account import Account
from storage.database import Database
from storage.gate import LOCK, MOST_WRONG, CodeTries
from storage.resident import Membership
from storage.transaction import reading, transaction
from storage.visitor_pass import (
    CODE_DIGITS,
    CODE_LENGTH,
    CODE_LETTERS,
    PassEvent,
    PassRefusedError,
    Standing,
    VisitorPass,
    new_code,
)
from storage.visitor_pass_states import PassActor, PassStatus, PassVerb, pass_step
from tests.guests import invite
from tests.neighbourhood import Neighbourhood, settle

ALLOWED: dict[PassStatus, set[PassStatus]] = {
    PassStatus.REQUESTED: {PassStatus.APPROVED, PassStatus.REFUSED, PassStatus.CANCELLED, PassStatus.EXPIRED},
    PassStatus.APPROVED: {PassStatus.ACTIVE, PassStatus.CANCELLED, PassStatus.EXPIRED},
    PassStatus.REFUSED: {PassStatus.APPROVED},
    PassStatus.ACTIVE: {PassStatus.ARRIVED, PassStatus.REFUSED, PassStatus.CANCELLED, PassStatus.EXPIRED},
    PassStatus.ARRIVED: {PassStatus.LEFT},
    PassStatus.LEFT: set(),
    PassStatus.CANCELLED: set(),
    PassStatus.EXPIRED: set(),
}
"""DESIGN 3, written down a second time, for a pass of one entry."""
REPEATED: dict[PassStatus, set[PassStatus]] = {
    **ALLOWED,
    PassStatus.ARRIVED: {PassStatus.LEFT, PassStatus.CANCELLED},
    PassStatus.LEFT: {PassStatus.ARRIVED, PassStatus.CANCELLED},
}
ZONE = ZoneInfo("Asia/Shanghai")
NUMBERS = count()
"""The very same visit is not opened twice, and runs share a database."""


class PassMachine(RuleBasedStateMachine):
    """One pass after the other, and what must be true of each after everything that was done or refused."""

    def __init__(self, database: Database, people: Neighbourhood, start: datetime) -> None:
        super().__init__()
        self.database, self.people, self.now = database, people, start
        self.begin(hours=10)

    @rule(hours=st.sampled_from([10, 72]))
    def begin(self, hours: int) -> None:
        with transaction(self.database) as session:
            host = session.get_one(Account, self.people.wang)
            self.events, self.number = (
                1,
                invite(session, host, self.now, self.now, hours=hours, name=f"v{next(NUMBERS)}").id,
            )
            self.status = PassStatus(session.get_one(VisitorPass, self.number).status)

    @rule(verb=st.sampled_from(PassVerb), actor=st.sampled_from(PassActor), minutes=st.sampled_from([1, 200]))
    def do(self, verb: PassVerb, actor: PassActor, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)
        told: tuple[PassVerb, Standing] | None = None
        try:
            with transaction(self.database) as session:
                found = VisitorPass.locked(session, self.number)
                assert found is not None
                allowed = found.can(verb, actor, self.now)
                worth, repeats = found.standing(self.now), found.repeats
                found.apply(session, verb, actor, None, self.now)
                after = PassStatus(found.status)
        except PassRefusedError as refusal:
            told = refusal.verb, refusal.standing
        assert told == (None if allowed else (verb, worth))
        if not allowed:
            return
        assert verb is not PassVerb.ADMIT or worth is Standing.VALID
        table = REPEATED if repeats else ALLOWED
        assert after == self.status or after in table[self.status]
        self.status, self.events = after, self.events + 1

    @invariant()
    def every_change_has_its_line(self) -> None:
        with reading(self.database) as session:
            found, history = session.get_one(VisitorPass, self.number), PassEvent.of(session, self.number)
            assert len(history) == self.events == found.version
            assert history[-1].status_after == found.status == self.status
            assert (found.arrived_at is not None) == any(one.what == PassVerb.ADMIT for one in history)


def test_random_people_do_random_things(database: Database, clock: SimulatedClock) -> None:
    people = settle(database, clock.now())
    run_state_machine_as_test(
        lambda: PassMachine(database, people, clock.now()),  # type: ignore[arg-type]  # a factory serves as well
        settings=settings(max_examples=12, stateful_step_count=25, deadline=None),
    )


@pytest.mark.parametrize("repeat", [False, True])
def test_the_table_reaches_every_state_and_no_other(repeat: bool) -> None:  # noqa: FBT001 - a column of the table
    table = REPEATED if repeat else ALLOWED
    found: set[PassStatus] = {PassStatus.REQUESTED}
    for _ in PassStatus:
        for status in tuple(found):
            steps = [pass_step(verb, status, actor, repeat=repeat) for verb in PassVerb for actor in PassActor]
            targets = {step.target or status for step in steps if step is not None}
            assert targets <= table[status] | {status}
            found |= targets
    assert found == set(PassStatus)


def test_only_those_at_the_gate_admit_and_only_the_desk_approves() -> None:
    may = {
        verb: {
            actor
            for actor in PassActor
            for status in PassStatus
            if pass_step(verb, status, actor, repeat=True) is not None
        }
        for verb in PassVerb
    }
    assert may[PassVerb.ADMIT] == may[PassVerb.LEAVE] == may[PassVerb.REFUSE] == {PassActor.GUARD, PassActor.DESK}
    assert may[PassVerb.APPROVE] == {PassActor.DESK}
    assert may[PassVerb.CHANGE] == may[PassVerb.CANCEL] == {PassActor.HOUSEHOLD}


def opened(session: Session, people: Neighbourhood, now: datetime, start: datetime, hours: float = 8) -> VisitorPass:
    return invite(session, session.get_one(Account, people.wang), start, now, hours=hours)


def test_what_a_pass_is_worth_at_each_moment(database: Database, clock: SimulatedClock) -> None:
    people, now = settle(database, clock.now()), clock.now()
    with transaction(database) as session:
        found = opened(session, people, now, now + timedelta(hours=5))
        hour = timedelta(hours=1)
        assert found.standing(now) is Standing.NOT_YET
        assert found.standing(now + 4 * hour) is Standing.VALID
        assert found.standing(now + 13 * hour) is Standing.VALID
        assert found.standing(now + 13 * hour + timedelta(seconds=1)) is Standing.EXPIRED


@pytest.mark.parametrize(
    ("moment", "standing"),
    [
        ("2026-11-24 09:30", Standing.VALID),
        ("2026-11-24 08:10", Standing.VALID),
        ("2026-11-24 07:50", Standing.NOT_YET),
        ("2026-12-01 07:50", Standing.NOT_NOW),
        ("2026-11-24 12:30", Standing.NOT_NOW),
        ("2026-11-25 09:30", Standing.NOT_NOW),
        ("2026-12-01 09:30", Standing.VALID),
        ("2027-01-05 09:30", Standing.EXPIRED),
    ],
)
def test_a_weekly_pass_is_good_on_its_days_and_hours(
    database: Database, clock: SimulatedClock, moment: str, standing: Standing
) -> None:
    people = settle(database, clock.now())
    with transaction(database) as session:
        found = opened(session, people, clock.now(), datetime(2026, 11, 24, 9, tzinfo=ZONE))
        found.valid_until = datetime(2026, 12, 31, 23, 59, 59, tzinfo=ZONE)
        found.weekdays, found.day_from, found.day_until = ["1"], time(9), time(12)
        assert found.standing(datetime.fromisoformat(moment).replace(tzinfo=ZONE)) is standing


@pytest.mark.parametrize(
    ("moment", "standing"),
    [
        ("2026-11-24 21:00", Standing.VALID),
        ("2026-11-25 05:00", Standing.VALID),
        ("2026-11-25 07:00", Standing.NOT_NOW),
        ("2026-11-25 21:00", Standing.NOT_NOW),
    ],
)
def test_a_night_nurse_may_come_until_morning(
    database: Database, clock: SimulatedClock, moment: str, standing: Standing
) -> None:
    people = settle(database, clock.now())
    with transaction(database) as session:
        found = opened(session, people, clock.now(), datetime(2026, 11, 24, 20, tzinfo=ZONE), hours=24 * 30)
        found.weekdays, found.day_from, found.day_until = ["1"], time(20), time(6)
        assert found.standing(datetime.fromisoformat(moment).replace(tzinfo=ZONE)) is standing


def test_the_visitors_of_a_tenant_end_with_the_tenancy(database: Database, clock: SimulatedClock) -> None:
    people, now = settle(database, clock.now()), clock.now()
    with transaction(database) as session:
        found = opened(session, people, now, now)
        assert found.standing(now) is Standing.VALID
        session.get_one(Membership, 1).until = (now - timedelta(days=1)).date()
        session.flush()
        assert found.standing(now) is Standing.CANCELLED
        with pytest.raises(PassRefusedError):
            found.apply(session, PassVerb.ADMIT, PassActor.GUARD, None, now)


def test_a_code_looks_like_no_word_and_no_ticket_number() -> None:
    codes = {new_code() for _ in range(500)}
    assert len(codes) == 500
    assert all(is_code(code) for code in codes)


def is_code(code: str) -> bool:
    known = set(code) <= set(CODE_LETTERS + CODE_DIGITS) and len(code) == CODE_LENGTH
    return known and code[0] in CODE_DIGITS and any(one in CODE_LETTERS for one in code)


def test_wrong_codes_lock_and_the_lock_ends(database: Database, clock: SimulatedClock) -> None:
    people, now = settle(database, clock.now()), clock.now()
    with transaction(database) as session:
        tries = CodeTries.of(session, people.li_staff, now)
        for _ in range(MOST_WRONG - 1):
            tries.count_wrong(now)
        assert not tries.wait(now)
        tries.count_wrong(now)
        assert tries.wait(now) == LOCK
        assert CodeTries.of(session, people.li_staff, now) is tries
        assert not tries.wait(now + LOCK)
        assert not CodeTries.of(session, people.zhao_staff, now).wait(now)


def test_slips_of_a_long_day_do_not_lock(database: Database, clock: SimulatedClock) -> None:
    people = settle(database, clock.now())
    with transaction(database) as session:
        tries = CodeTries.of(session, people.li_staff, datetime(2026, 11, 20, tzinfo=UTC))
        for hour in range(12):
            tries.count_wrong(datetime(2026, 11, 20, hour, tzinfo=UTC))
        assert not tries.wait(datetime(2026, 11, 20, 12, tzinfo=UTC))
