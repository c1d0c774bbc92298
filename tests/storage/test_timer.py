"""Timers as rows: leased once, belonging to a version, postponed, given up."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from bot.clock import SimulatedClock
from storage.database import Database
from storage.timer import BACKOFF, LEASE, MOST_ATTEMPTS, Timer, TimerStatus
from storage.transaction import reading, transaction

JOB = "survey.send"


def schedule(
    database: Database, clock: SimulatedClock, subject: int, version: int = 1, wait: timedelta = timedelta(0)
) -> None:
    with transaction(database) as session:
        Timer.schedule(session, JOB, subject, version, clock.now() + wait, note="x")


def lease(database: Database, clock: SimulatedClock, limit: int = 50) -> list[int]:
    with transaction(database) as session:
        ids = Timer.lease_due(session, clock.now(), limit)
        return [session.get_one(Timer, timer_id).subject_id for timer_id in ids]


def stored(database: Database) -> list[tuple[int, int, str]]:
    with reading(database) as session:
        return [(row.subject_id, row.version, row.status) for row in session.query(Timer).order_by(Timer.id)]


def test_the_same_version_is_set_once(database: Database, clock: SimulatedClock) -> None:
    schedule(database, clock, 1)
    schedule(database, clock, 1, wait=timedelta(hours=1))
    schedule(database, clock, 1, version=2)
    assert stored(database) == [(1, 1, "waiting"), (1, 2, "waiting")]
    with reading(database) as session:
        assert {row.due_at for row in session.query(Timer)} == {clock.now()}
        assert {row.data["note"] for row in session.query(Timer)} == {"x"}


def test_what_is_due_is_leased_earliest_first_and_once(database: Database, clock: SimulatedClock) -> None:
    for subject, seconds in ((1, 3), (2, 1), (3, 2), (4, 60)):
        schedule(database, clock, subject, wait=timedelta(seconds=seconds))
    assert lease(database, clock) == []
    clock.advance(timedelta(seconds=3))
    assert lease(database, clock, limit=2) == [2, 3]
    assert lease(database, clock) == [1]
    assert lease(database, clock) == []
    with reading(database) as session:
        assert Timer.next_due(session) is not None


def test_a_lease_runs_out(database: Database, clock: SimulatedClock) -> None:
    schedule(database, clock, 1)
    assert lease(database, clock) == [1]
    clock.advance(LEASE)
    assert lease(database, clock) == []
    clock.advance(timedelta(seconds=1))
    assert lease(database, clock) == [1]


def test_concurrent_timekeepers_share_what_is_due(database: Database, clock: SimulatedClock) -> None:
    for subject in range(60):
        schedule(database, clock, subject)
    with ThreadPoolExecutor(4) as pool:
        shares = list(pool.map(lambda _n: lease(database, clock, limit=7), range(12)))
    assert sorted(subject for share in shares for subject in share) == list(range(60))


def test_cancelling_stops_what_waits_and_nothing_else(database: Database, clock: SimulatedClock) -> None:
    schedule(database, clock, 1)
    schedule(database, clock, 1, version=2)
    schedule(database, clock, 2)
    with transaction(database) as session:
        Timer.schedule(session, "other", 1, 1, clock.now())
        session.query(Timer).filter_by(version=2).one().status = TimerStatus.FIRED
    with transaction(database) as session:
        Timer.cancel(session, JOB, 1)
    assert stored(database) == [(1, 1, "cancelled"), (1, 2, "fired"), (2, 1, "waiting"), (1, 1, "waiting")]
    schedule(database, clock, 1)
    assert stored(database)[0] == (1, 1, "cancelled"), "a version that was cancelled does not come back"


def test_only_what_still_waits_is_given_under_lock(database: Database, clock: SimulatedClock) -> None:
    schedule(database, clock, 1)
    with transaction(database) as session:
        timer = session.query(Timer).one()
        found = Timer.locked(session, timer.id)
        assert found is timer
        found.status = TimerStatus.FIRED
        session.flush()
        assert Timer.locked(session, timer.id) is None
        assert Timer.next_due(session) is None


def test_postponing_gives_the_lease_back(database: Database, clock: SimulatedClock) -> None:
    schedule(database, clock, 1)
    assert lease(database, clock) == [1]
    with transaction(database) as session:
        session.query(Timer).one().postpone(clock.now() + timedelta(seconds=5))
    assert lease(database, clock) == []
    clock.advance(timedelta(seconds=5))
    assert lease(database, clock) == [1]


def test_pauses_after_failures_grow_until_it_is_given_up(database: Database, clock: SimulatedClock) -> None:
    schedule(database, clock, 1)
    for attempt in range(1, MOST_ATTEMPTS + 1):
        assert lease(database, clock) == [1]
        with transaction(database) as session:
            timer = session.query(Timer).one()
            timer.fail("RuntimeError: no", clock.now())
            assert timer.due_at - clock.now() == BACKOFF * 2**attempt
            assert timer.error == "RuntimeError: no"
            assert (timer.status == TimerStatus.FAILED) == (attempt == MOST_ATTEMPTS)
            clock.set(timer.due_at)
    assert lease(database, clock) == []
