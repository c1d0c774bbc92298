"""The Timekeeper: each job under lock in a transaction of its own, once, again after a failure, and in its own time."""

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

from bot.clock import SimulatedClock
from bot.scheduler import BATCH, Timekeeper, start_ticking
from handlers.dialogue.flow import Job
from storage import Session
from storage.community import Community
from storage.database import Database
from storage.timer import MOST_ATTEMPTS, Timer, TimerStatus
from storage.transaction import reading, transaction
from tests.bot.recording import until

Run = Callable[[Session, Timer, datetime], None]


def schedule(database: Database, clock: SimulatedClock, subject: int = 1, job: str = "note") -> None:
    with transaction(database) as session:
        Timer.schedule(session, job, subject, 1, clock.now())


def timekeeper(database: Database, clock: SimulatedClock, run: Run) -> Timekeeper:
    return Timekeeper(database, {"note": Job("note", run)}, clock)


def note(session: Session, timer: Timer, _now: datetime) -> None:
    """Leave a trace in the timer's own transaction."""
    session.add(Community(name=f"{timer.subject_id}"))


def notes(database: Database) -> list[str]:
    with reading(database) as session:
        return [community.name for community in Community.all(session)]


def outcome(database: Database) -> tuple[str, int, str | None]:
    with reading(database) as session:
        timer = session.query(Timer).one()
        return timer.status, timer.attempts, timer.error


def test_a_due_job_runs_once(database: Database, clock: SimulatedClock) -> None:
    schedule(database, clock)
    keeper = timekeeper(database, clock, note)
    assert [keeper.fire_due(), keeper.fire_due()] == [1, 0]
    assert notes(database) == ["1"]
    assert outcome(database) == (TimerStatus.FIRED, 1, None)


def test_a_failing_job_leaves_nothing_and_is_tried_again_with_growing_pauses(
    database: Database, clock: SimulatedClock
) -> None:
    schedule(database, clock)

    def fail(session: Session, timer: Timer, now: datetime) -> None:
        note(session, timer, now)
        session.flush()
        raise RuntimeError("no")

    keeper, pauses = timekeeper(database, clock, fail), []
    for attempt in range(1, MOST_ATTEMPTS + 1):
        assert keeper.fire_due() == 1
        status = TimerStatus.FAILED if attempt == MOST_ATTEMPTS else TimerStatus.WAITING
        assert outcome(database) == (status, attempt, "RuntimeError: no")
        with reading(database) as session:
            due = session.query(Timer).one().due_at
        pauses.append(due - clock.now())
        clock.set(due)
    assert pauses == sorted(set(pauses))
    assert keeper.fire_due() == 0
    assert notes(database) == []


def test_one_failing_job_does_not_stop_the_others(database: Database, clock: SimulatedClock) -> None:
    for subject in (1, 2, 3):
        schedule(database, clock, subject)
    schedule(database, clock, job="a job of another release")

    def fail_on_two(session: Session, timer: Timer, now: datetime) -> None:
        note(session, timer, now)
        if timer.subject_id == 2:
            raise RuntimeError("no")

    assert timekeeper(database, clock, fail_on_two).fire_due() == 4
    assert notes(database) == ["1", "3"]


def test_a_job_may_postpone_itself(database: Database, clock: SimulatedClock) -> None:
    schedule(database, clock)

    def once_more(session: Session, timer: Timer, now: datetime) -> None:
        note(session, timer, now)
        if len(notes_in(session)) < 2:
            timer.postpone(now + timedelta(hours=1))

    def notes_in(session: Session) -> list[str]:
        session.flush()
        return [community.name for community in Community.all(session)]

    keeper = timekeeper(database, clock, once_more)
    assert keeper.fire_due() == 1
    assert outcome(database)[0] == TimerStatus.WAITING
    assert keeper.fire_due() == 0
    clock.advance(timedelta(hours=1))
    assert keeper.fire_due() == 1
    assert outcome(database)[0] == TimerStatus.FIRED
    assert notes(database) == ["1", "1"]


def test_a_timer_that_was_cancelled_after_the_lease_does_not_fire(database: Database, clock: SimulatedClock) -> None:
    schedule(database, clock, 1)
    schedule(database, clock, 2)

    def cancel_the_other(session: Session, timer: Timer, now: datetime) -> None:
        note(session, timer, now)
        Timer.cancel(session, "note", 2)

    assert timekeeper(database, clock, cancel_the_other).fire_due() == 2
    assert notes(database) == ["1"]


def test_concurrent_timekeepers_fire_each_timer_once(database: Database, clock: SimulatedClock) -> None:
    for subject in range(2 * BATCH):
        schedule(database, clock, subject)
    start = threading.Barrier(3)

    def fire(_worker: int) -> int:
        start.wait(10)
        keeper = timekeeper(database, clock, note)
        tried = 0
        while fired := keeper.fire_due():
            tried += fired
        return tried

    with ThreadPoolExecutor(3) as pool:
        assert sum(pool.map(fire, range(3))) == 2 * BATCH
    assert sorted(map(int, notes(database))) == list(range(2 * BATCH))


def test_what_another_replica_postponed_since_does_not_fire_early(database: Database, clock: SimulatedClock) -> None:
    schedule(database, clock, 1)
    schedule(database, clock, 2)

    def postpone_the_other(session: Session, timer: Timer, now: datetime) -> None:
        # Stands for a replica that leased timer 2 when our lease had run out, and was done before we came to it.
        note(session, timer, now)
        session.query(Timer).filter_by(subject_id=3 - timer.subject_id).one().postpone(now + timedelta(hours=1))

    keeper = timekeeper(database, clock, postpone_the_other)
    assert keeper.fire_due() == 2
    assert notes(database) == ["1"]
    assert keeper.fire_due() == 0


def test_ticking_tells_when_something_fired(database: Database, clock: SimulatedClock) -> None:
    fired: list[str] = []

    async def scene() -> None:
        keeper = timekeeper(database, clock, note)
        scheduler = start_ticking(keeper, 0.05, lambda: fired.extend(notes(database)))
        await asyncio.sleep(0.2)
        assert fired == []
        await asyncio.to_thread(schedule, database, clock)
        await until(lambda: fired)
        scheduler.shutdown(wait=False)
        await asyncio.sleep(0.1)

    asyncio.run(scene())
    assert fired == ["1"]
