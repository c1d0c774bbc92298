"""What became of what was sent: recorded for many messages in one transaction."""

import random
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

import structlog

from bot.channels.protocol import (
    ClosedError,
    MovedError,
    PermanentError,
    RetryLaterError,
    UnknownOutcomeError,
)
from bot.clock import Clock
from bot.delivery.parcels import Parcel
from handlers.dialogue.undelivered import look_after
from storage import Session
from storage.claim import mark_all_sent
from storage.database import Database
from storage.outbox import Delivery, Notification
from storage.pace import ChannelPace, pause
from storage.transaction import transaction

MOST_ATTEMPTS: Final = 12
LONGEST_TRIED: Final = timedelta(hours=6)
"""What a platform puts off is tried for so long, however often: an outage of an hour must not cost messages."""
LONGEST_PAUSE: Final = timedelta(minutes=15)
log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a parcel: sent, unless there is an error. `flooded`: the whole channel has to wait."""

    parcel: Parcel
    error: Exception | None = None
    flooded: bool = False


class Landed(list[Outcome]):
    """What became of messages, as long as the database has not taken it."""

    def __init__(self) -> None:
        super().__init__()
        self._writing = threading.Lock()

    @property
    def some_failed(self) -> bool:
        """Tell whether any did not arrive."""
        return any(one.error is not None for one in self)

    def write(self, database: Database, clock: Clock) -> None:
        """Write all down."""
        if self:
            with self.written(database, clock):
                pass

    @contextmanager
    def written(self, database: Database, clock: Clock) -> Iterator[Session]:
        """Give a transaction in which all is written down already; if it fails, all is still to be told."""
        with self._writing:
            outcomes = list(self)
            with transaction(database) as session:
                record(session, outcomes, clock.now())
                yield session
            del self[: len(outcomes)]


def record(session: Session, outcomes: Sequence[Outcome], now: datetime) -> None:
    """Write down what became of these messages, each row for itself."""
    mark_all_sent(session, [row_id for one in outcomes if one.error is None for row_id in one.parcel.ids], now)
    failed = [one for one in outcomes if one.error is not None]
    _pause(session, failed, now)
    for one in failed:
        for row_id in one.parcel.ids:
            row = session.get(Notification, row_id)
            # Where it is not being sent, our lease ran out while the machine slept, and whoever took over knows better.
            if row is not None and row.status == Delivery.SENDING and one.error is not None:
                _record_failure(session, row, one.error, now)


def _record_failure(session: Session, row: Notification, error: Exception, now: datetime) -> None:
    if isinstance(error, UnknownOutcomeError):
        row.mark_failed(Delivery.UNKNOWN, str(error))
    elif isinstance(error, PermanentError):
        if error.unreachable:
            row.account.lose(session, now)
        _give_up(session, row, Delivery.DEAD, error, now)
    elif isinstance(error, ClosedError):
        _give_up(session, row, Delivery.HELD, error, now)
    elif isinstance(error, MovedError):
        row.account.move(session, error.account)
        row.postpone(now, str(error))
    elif _is_given_up(row, error, now):
        _give_up(session, row, Delivery.DEAD, error, now)
    else:
        row.postpone(_next_try(error, row.attempts, now), str(error))


def _give_up(session: Session, row: Notification, status: Delivery, error: Exception, now: datetime) -> None:
    row.mark_failed(status, str(error))
    session.flush()
    look_after(session, row, str(error), now)


def _is_given_up(row: Notification, error: Exception, now: datetime) -> bool:
    put_off = isinstance(error, RetryLaterError) and now - row.created_at < LONGEST_TRIED
    return row.attempts >= MOST_ATTEMPTS and not put_off


def _pause(session: Session, failed: Sequence[Outcome], now: datetime) -> None:
    """Let the channels and recipients wait of which the platform has said how long.

    The channels first: that is the order in which whoever claims takes these locks.
    """
    for one in sorted(failed, key=lambda outcome: outcome.parcel.message.channel):
        if one.flooded:
            row = ChannelPace.locked(session, one.parcel.message.channel, "", now)
            row.paused_until = max(row.paused_until, _next_try(one.error, 1, now))
    session.flush()
    for one in sorted(failed, key=lambda outcome: outcome.parcel.account_id):
        if isinstance(one.error, RetryLaterError) and one.error.seconds is not None:
            pause(session, [one.parcel.account_id], now + timedelta(seconds=one.error.seconds))


def _next_try(error: Exception | None, attempts: int, now: datetime) -> datetime:
    """Give when to try again: when the platform says, else after a doubling pause, with jitter against stampedes."""
    if isinstance(error, RetryLaterError) and error.seconds is not None:
        return now + timedelta(seconds=error.seconds)
    pause_ = min(timedelta(seconds=2 ** min(attempts, 20)), LONGEST_PAUSE)
    return now + pause_ * random.uniform(0.5, 1.0)  # noqa: S311 - jitter is no secret
