"""The outbox loop: claim, send, record, back off, dead-letter."""

import asyncio
import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot.channels.protocol import Channel, Outgoing, PermanentError, RetryLaterError, UnknownOutcomeError
from bot.clock import Clock
from bot.conversation import outgoing
from storage.database import Database
from storage.outbox import Delivery, Notification
from storage.transaction import transaction

BATCH = 20
MOST_ATTEMPTS = 12
LONGEST_PAUSE = timedelta(minutes=15)
log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Postman:
    """Delivers what the outbox holds for the channels of this process. Any number of them may run."""

    database: Database
    channels: Mapping[str, Channel]
    clock: Clock

    async def deliver_due(self) -> int:
        """Send what is due, a batch of recipients side by side, each in order; give how many were tried."""
        tried = 0
        while batch := await asyncio.to_thread(self._claim):
            await asyncio.gather(*(self._deliver(message) for message in batch))
            tried += len(batch)
        return tried

    async def run(self, wake: asyncio.Event, poll_seconds: float) -> None:
        """Deliver until cancelled: when woken, and at least every `poll_seconds`."""
        while True:
            wake.clear()
            try:
                await self.deliver_due()
            except Exception:
                log.exception("delivery_failed")
            try:
                await asyncio.wait_for(wake.wait(), poll_seconds)
            except TimeoutError:
                continue

    def _claim(self) -> list[Outgoing]:
        with transaction(self.database) as session:
            return [outgoing(row) for row in Notification.claim(session, self.clock.now(), list(self.channels), BATCH)]

    async def _deliver(self, message: Outgoing) -> None:
        try:
            await self.channels[message.channel].send(message)
        except Exception as error:  # noqa: BLE001 - one recipient's failure is recorded, never the end of the loop
            await asyncio.to_thread(self._record_failure, message, error)
        else:
            await asyncio.to_thread(self._record_sent, message)

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
            if row is None:
                return
            if isinstance(error, UnknownOutcomeError):
                row.mark_failed(Delivery.UNKNOWN, str(error))
            elif isinstance(error, PermanentError):
                row.mark_failed(Delivery.DEAD, str(error))
                row.account.reachable = row.account.reachable and not error.unreachable
            elif row.attempts >= MOST_ATTEMPTS:
                row.mark_failed(Delivery.DEAD, str(error))
            else:
                row.postpone(_next_try(error, row.attempts, self.clock.now()), str(error))


def _next_try(error: Exception, attempts: int, now: datetime) -> datetime:
    """Give when to try again: when the platform says, else after a doubling pause, with jitter against stampedes."""
    if isinstance(error, RetryLaterError) and error.seconds is not None:
        return now + timedelta(seconds=error.seconds)
    pause = min(timedelta(seconds=2**attempts), LONGEST_PAUSE)
    return now + pause * random.uniform(0.5, 1.0)  # noqa: S311 - jitter is no secret
