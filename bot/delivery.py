"""The outbox loop: claim, send, record, back off, dead-letter."""

import asyncio
import contextlib
import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot.channels.protocol import (
    Channel,
    ClosedError,
    MovedError,
    Outgoing,
    PermanentError,
    RetryLaterError,
    UnknownOutcomeError,
)
from bot.clock import Clock
from bot.conversation import outgoing
from storage.database import Database
from storage.outbox import LEASE, Delivery, Notification, anything_due
from storage.transaction import reading, transaction

BATCH = 20
"""Messages that are on their way at the same time, at most."""
GLANCE_SECONDS = 0.5
"""While some are on their way, the outbox is looked at this often: an emergency must not wait for a slow platform."""
GRACE_SECONDS = 5.0
MOST_ATTEMPTS = 12
LONGEST_PAUSE = timedelta(minutes=15)
log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Postman:
    """Delivers what the outbox holds for the channels of this process. Any number of them may run."""

    database: Database
    channels: Mapping[str, Channel]
    clock: Clock
    lease: timedelta = LEASE
    """After this, what a process that died was sending is sent again."""

    @property
    def patience_seconds(self) -> float:
        """How long a channel may take to send one message."""
        return self.lease.total_seconds() * 0.75

    async def deliver_due(self) -> int:
        """Send what is due, many recipients side by side, each in order; give how many were tried.

        Nobody waits for a slow recipient, and whoever cancels this waits a moment for what is on its way.
        """
        tried = 0
        flying: set[asyncio.Task[None]] = set()
        try:
            while True:
                batch = await asyncio.to_thread(self._claim, BATCH - len(flying)) if len(flying) < BATCH else []
                flying |= {asyncio.create_task(self._deliver(message)) for message in batch}
                tried += len(batch)
                if not flying:
                    return tried
                landed, flying = await asyncio.wait(flying, timeout=GLANCE_SECONDS)
                for task in landed:
                    task.result()
        finally:
            if flying:
                await asyncio.wait(flying, timeout=GRACE_SECONDS)

    async def run(self, wake: asyncio.Event, poll_seconds: float) -> None:
        """Deliver until cancelled: when woken, and at least every `poll_seconds`."""
        while True:
            wake.clear()
            try:
                await self.deliver_due()
            except Exception:
                log.exception("delivery_failed")
            # Not `wait_for`: before Python 3.12 it loses a cancellation that comes together with the wake-up.
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(poll_seconds):
                    await wake.wait()

    def _claim(self, limit: int) -> list[Outgoing]:
        with reading(self.database) as session:
            if not anything_due(session, self.clock.now()):
                return []
        with transaction(self.database) as session:
            rows = Notification.claim(session, self.clock.now(), list(self.channels), limit, self.lease)
            return [outgoing(row) for row in rows]

    async def _deliver(self, message: Outgoing) -> None:
        try:
            await self._send(message)
        except Exception as error:  # noqa: BLE001 - one recipient's failure is recorded, never the end of the loop
            await asyncio.to_thread(self._record_failure, message, error)
        else:
            await asyncio.to_thread(self._record_sent, message)

    async def _send(self, message: Outgoing) -> None:
        """Let the channel send it, within the lease: after that another process would send it, too."""
        try:
            async with asyncio.timeout(self.patience_seconds) as limit:
                await self.channels[message.channel].send(message)
        except TimeoutError as error:
            if limit.expired():
                raise UnknownOutcomeError(f"no answer in {self.patience_seconds:g} s") from error
            raise

    def _record_sent(self, message: Outgoing) -> None:
        with transaction(self.database) as session:
            row = session.get(Notification, message.id)
            if row is not None:
                row.mark_sent(self.clock.now())

    def _record_failure(self, message: Outgoing, error: Exception) -> None:
        log.warning(
            "not_delivered", channel=message.channel, notification=message.id, error=f"{type(error).__name__}: {error}"
        )
        with transaction(self.database) as session:
            row = session.get(Notification, message.id)
            if row is None or row.status != Delivery.SENDING:
                # Our lease ran out while the machine slept, and whoever took over knows better.
                return
            if isinstance(error, UnknownOutcomeError):
                row.mark_failed(Delivery.UNKNOWN, str(error))
            elif isinstance(error, PermanentError):
                row.mark_failed(Delivery.DEAD, str(error))
                if error.unreachable:
                    row.account.lose(session, self.clock.now())
            elif isinstance(error, ClosedError):
                row.mark_failed(Delivery.HELD, str(error))
            elif row.attempts >= MOST_ATTEMPTS:
                row.mark_failed(Delivery.DEAD, str(error))
            elif isinstance(error, MovedError):
                row.account.move(session, error.account)
                row.postpone(self.clock.now(), str(error))
            else:
                row.postpone(_next_try(error, row.attempts, self.clock.now()), str(error))


def _next_try(error: Exception, attempts: int, now: datetime) -> datetime:
    """Give when to try again: when the platform says, else after a doubling pause, with jitter against stampedes."""
    if isinstance(error, RetryLaterError) and error.seconds is not None:
        return now + timedelta(seconds=error.seconds)
    pause = min(timedelta(seconds=2**attempts), LONGEST_PAUSE)
    return now + pause * random.uniform(0.5, 1.0)  # noqa: S311 - jitter is no secret
