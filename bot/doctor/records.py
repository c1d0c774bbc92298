"""Checks of the database: reachable, at the newest revision, on time, and with nothing stuck in it."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Final

from bot.clock import Clock
from bot.doctor.findings import Finding, ok, problem, reason_of, warning
from storage import Session
from storage.database import Database, open_database
from storage.diagnosis import (
    Failure,
    database_clock,
    failed_timers,
    is_missing,
    late_updates,
    overdue_timers,
    parked_updates,
    undelivered,
    waiting,
)
from storage.migrate import is_current, newest_revision
from storage.outbox import Delivery
from storage.phone_task import PhoneTask
from storage.transaction import reading

SKEW: Final = timedelta(seconds=5)
"""Apart by more than this, leases and promises are wrong by as much; SQLite tells its time to a second."""
LATE: Final = timedelta(minutes=5)
"""What has been due for so long is not about to happen."""
LOOKED_BACK: Final = timedelta(days=7)
FETCHED: Final = frozenset({"terminal"})
"""Channels whose messages wait for the person to fetch them."""
WORKER: Final = "start `guanjia serve` or `guanjia worker`, and read its log"


def check_database(url: str, channels: Iterable[str], clock: Clock) -> Iterator[Finding]:
    """Yield what is to be said of the database; nothing in it is changed, and none is made."""
    if is_missing(url):
        yield warning("database", "there is none yet", "`guanjia serve` or `guanjia migrate` makes one")
        return
    database = open_database(url)
    try:
        database.ping()
        current = is_current(database)
    except Exception as error:  # noqa: BLE001 - whatever the driver raises, it is out of reach
        yield problem("database", reason_of(error), "look at GUANJIA_DATABASE_URL, and whether the server runs")
        return
    finally:
        database.close()
    if current:
        yield ok("database", f"{database.dialect}, revision {newest_revision()}")
        yield from _check_records(database, channels, clock)
    else:
        yield problem("database", f"{database.dialect}, not at revision {newest_revision()}", "run `guanjia migrate`")


def _check_records(database: Database, channels: Iterable[str], clock: Clock) -> Iterator[Finding]:
    try:
        with reading(database) as session:
            now = clock.now()
            yield _clock(database_clock(session) - now)
            yield from _outbox(session, set(channels), now)
            yield from _timers(session, now)
            yield from _updates(session, now)
    finally:
        database.close()


def _clock(skew: timedelta) -> Finding:
    seconds = round(abs(skew).total_seconds(), 1)
    if abs(skew) > SKEW:
        direction = "ahead of" if skew > timedelta() else "behind"
        what = f"the database is {seconds} s {direction} this machine"
        return problem("clock", what, "let both follow a time server (NTP)")
    return ok("clock", f"{seconds} s between this machine and the database")


def _outbox(session: Session, channels: set[str], now: datetime) -> Iterator[Finding]:
    pending = waiting(session, now)
    for one in pending:
        age = f"{one.count} due, the oldest for {_span(now - one.oldest_due)}"
        if one.channel in FETCHED:
            yield ok(f"outbox ({one.channel})", f"{age}; they wait for `guanjia chat`")
        elif one.channel not in channels:
            remedy = f"configure {one.channel}, or let its people come by another channel"
            yield warning(f"outbox ({one.channel})", f"{age}, and this channel is not configured", remedy)
        elif now - one.oldest_due > LATE:
            yield problem(f"outbox ({one.channel})", age, WORKER)
        else:
            yield ok(f"outbox ({one.channel})", age)
    if not pending:
        yield ok("outbox", "nothing is due")
    if calls := PhoneTask.count_waiting(session):
        yield warning("calls to make", f"{calls} messages reached nobody", "see 'Calls' in the console")
    since = now - LOOKED_BACK
    for failure in undelivered(session, Delivery.DEAD, since):
        yield _failed("dead letters", failure, "mend the cause; tell these people by another way")
    for failure in undelivered(session, Delivery.UNKNOWN, since):
        yield _failed("unknown outcomes", failure, "they may have arrived, and are not sent again")


def _timers(session: Session, now: datetime) -> Iterator[Finding]:
    late = overdue_timers(session, now - LATE)
    failures = failed_timers(session)
    if late:
        yield problem("timers", f"{late} should have fired more than {_span(LATE)} ago", WORKER)
    for failure in failures:
        yield _failed("failed timers", failure, "this is a defect: please report it with the log")
    if not late and not failures:
        yield ok("timers", "none is late, none failed")


def _updates(session: Session, now: datetime) -> Iterator[Finding]:
    late = late_updates(session, now - LATE)
    if late:
        yield problem("updates", f"{late} came more than {_span(LATE)} ago and wait", "start `guanjia serve`")
    for parked in parked_updates(session, now - LOOKED_BACK):
        remedy = "the platform sent what we cannot handle: please report it with the log"
        yield _failed("parked updates", parked, remedy)


def _failed(subject: str, failure: Failure, remedy: str) -> Finding:
    return warning(subject, f"{failure.count} of {failure.of}: {failure.reason or 'no reason was recorded'}", remedy)


def _span(duration: timedelta) -> str:
    minutes = int(duration.total_seconds()) // 60
    if minutes < 1:
        return "less than a minute"
    if minutes < 120:  # noqa: PLR2004 - up to two hours in minutes
        return f"{minutes} min"
    return f"{minutes // 60} h" if minutes < 72 * 60 else f"{minutes // 1440} days"
