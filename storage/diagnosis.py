"""What an operator has to know of a database: its clock, what is stuck in it, and what failed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import func, select, text
from sqlalchemy.engine import make_url
from sqlalchemy.orm import Session

from storage.account import Account
from storage.outbox import Delivery, Notification
from storage.stored_update import StoredUpdate, UpdateStatus
from storage.timer import Timer, TimerStatus
from storage.types import UTCDateTime

REASONS_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Waiting:
    """Notifications of one channel that could have left by now."""

    channel: str
    count: int
    oldest_due: datetime


@dataclass(frozen=True, slots=True)
class Failure:
    """Notifications or timers that were given up for one reason. `of`: their channel, or their job."""

    of: str
    reason: str
    count: int


def is_missing(url: str) -> bool:
    """Tell whether the URL names an SQLite file that is not there; opening it would make one."""
    parsed = make_url(url)
    file = parsed.database if parsed.get_backend_name() == "sqlite" else None
    return file not in {None, "", ":memory:"} and not Path(str(file)).exists()


def database_clock(session: Session) -> datetime:
    """Give what time it is for the database server; SQLite has the clock of this machine, to a second."""
    moment = "clock_timestamp()" if session.get_bind().dialect.name == "postgresql" else "CURRENT_TIMESTAMP"
    found: datetime = session.execute(text(f"SELECT {moment} AS now").columns(now=UTCDateTime())).scalar_one()
    return found


def waiting(session: Session, now: datetime) -> Sequence[Waiting]:
    """Give what waits to be delivered although it is due, by channel; what is held till morning is not late."""
    query = (
        select(Account.channel, func.count(), func.min(Notification.due_at))
        .join(Account, Account.id == Notification.account_id)
        .where(Notification.status == Delivery.PENDING, Notification.due_at <= now)
        .group_by(Account.channel)
        .order_by(Account.channel)
    )
    return [Waiting(*row) for row in session.execute(query)]


def undelivered(session: Session, status: Delivery, since: datetime) -> Sequence[Failure]:
    """Give the commonest reasons for which notifications made since then ended as dead, or with an unknown outcome."""
    reason = func.coalesce(Notification.error, "")
    query = (
        select(Account.channel, reason, func.count())
        .join(Account, Account.id == Notification.account_id)
        .where(Notification.status == status, Notification.created_at >= since)
        .group_by(Account.channel, reason)
        .order_by(func.count().desc())
        .limit(REASONS_SHOWN)
    )
    return [Failure(*row) for row in session.execute(query)]


def overdue_timers(session: Session, since: datetime) -> int:
    """Give the number of timers that should have fired before that moment."""
    late = (Timer.status == TimerStatus.WAITING, Timer.due_at < since)
    return session.scalar(select(func.count()).select_from(Timer).where(*late)) or 0


def failed_timers(session: Session) -> Sequence[Failure]:
    """Give the commonest reasons for which timers were given up."""
    reason = func.coalesce(Timer.error, "")
    query = (
        select(Timer.job, reason, func.count())
        .where(Timer.status == TimerStatus.FAILED)
        .group_by(Timer.job, reason)
        .order_by(func.count().desc())
        .limit(REASONS_SHOWN)
    )
    return [Failure(*row) for row in session.execute(query)]


def parked_updates(session: Session, since: datetime) -> Sequence[Failure]:
    """Give the commonest reasons for which updates that came since then were passed over."""
    reason = func.coalesce(StoredUpdate.error, "")
    query = (
        select(StoredUpdate.channel, reason, func.count())
        .where(StoredUpdate.status == UpdateStatus.PARKED, StoredUpdate.received_at >= since)
        .group_by(StoredUpdate.channel, reason)
        .order_by(func.count().desc())
        .limit(REASONS_SHOWN)
    )
    return [Failure(*row) for row in session.execute(query)]


def late_updates(session: Session, since: datetime) -> int:
    """Give the number of updates that came before that moment, and have had no effect yet."""
    late = (StoredUpdate.status == UpdateStatus.WAITING, StoredUpdate.received_at < since)
    return session.scalar(select(func.count()).select_from(StoredUpdate).where(*late)) or 0
