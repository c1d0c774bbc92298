"""The outbox loop: claim, send, record, and again."""

import asyncio
import contextlib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

import structlog

from bot.channels.protocol import Channel, Limited, Outgoing, RetryLaterError, UnknownOutcomeError
from bot.clock import Clock
from bot.delivery.allowances import Round, claim_round, lines_due
from bot.delivery.outcomes import Landed, Outcome
from bot.delivery.parcels import Parcel
from storage.database import Database
from storage.outbox import LEASE
from storage.transaction import reading

GLANCE_SECONDS = 0.25
"""How often the outbox is looked at while something is on its way or waits for a limit: an emergency must not wait."""
GRACE_SECONDS = 5.0
FLOOD = 3
"""So many recipients in a row that are told to wait mean that the whole bot is."""
log = structlog.get_logger()
Flying = dict[asyncio.Task[Outcome], Parcel]


@dataclass(slots=True)
class Postman:
    """Delivers what the outbox holds for the channels of this process. Any number of them may run."""

    database: Database
    channels: Mapping[str, Channel]
    clock: Clock
    lease: timedelta = LEASE
    """After this, what a process that died was sending is sent again."""
    _floods: defaultdict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    _landed: Landed = field(default_factory=Landed)

    @property
    def patience_seconds(self) -> float:
        """How long a channel may take to send one message."""
        return self.lease.total_seconds() * 0.75

    async def deliver_due(self, wake: asyncio.Event | None = None) -> int:
        """Send what is due, many recipients side by side, each in order; give how many messages were tried.

        Nobody waits for a slow recipient, and whoever cancels this waits a moment for what is on its way.
        """
        return (await self._deliver_due(wake or asyncio.Event()))[0]

    async def run(self, wake: asyncio.Event, poll_seconds: float) -> None:
        """Deliver until cancelled: when woken, when the limits allow more, and at least every `poll_seconds`."""
        while True:
            wake.clear()
            pause = poll_seconds
            try:
                pause = min((await self._deliver_due(wake))[1] or poll_seconds, poll_seconds)
            except Exception:
                log.exception("delivery_failed")
            # Not `wait_for`: before Python 3.12 it loses a cancellation that comes together with the wake-up.
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(pause):
                    await wake.wait()

    async def _deliver_due(self, wake: asyncio.Event) -> tuple[int, float | None]:
        """Give how many were tried, and in how many seconds the limits allow more."""
        tried, flying = 0, Flying()
        try:
            while True:
                claimed = await self._take_off(flying)
                tried += len(claimed.parcels)
                if not flying:
                    return tried, claimed.again_in
                await self._next_event(flying, wake, claimed.again_in)
        finally:
            if flying:
                await asyncio.wait(flying, timeout=GRACE_SECONDS)
                self._collect(flying)
            if self._landed:
                await asyncio.to_thread(self._landed.write, self.database, self.clock)

    async def _take_off(self, flying: Flying) -> Round:
        """Record what landed, claim what may leave now and send it on its way, even when cancelled while claiming."""
        claiming = asyncio.create_task(asyncio.to_thread(self._record_and_claim, list(flying.values())))
        try:
            await asyncio.shield(claiming)
        finally:
            # It is leased to us: if we left it, nobody would send it until the lease ran out.
            claimed = await claiming
            flying |= {asyncio.create_task(self._deliver(one)): one for one in claimed.parcels}
        return claimed

    async def _next_event(self, flying: Flying, wake: asyncio.Event, again_in: float | None) -> None:
        """Return when something has landed or there may be more to claim; raises what is no failure of sending."""
        waking = asyncio.create_task(wake.wait())
        try:
            await asyncio.wait(
                [*flying, waking],
                timeout=min(again_in or GLANCE_SECONDS, GLANCE_SECONDS),
                return_when=asyncio.FIRST_COMPLETED,
            )
        finally:
            waking.cancel()
        wake.clear()
        for task in self._collect(flying):
            task.result()

    def _collect(self, flying: Flying) -> list[asyncio.Task[Outcome]]:
        """Move what has landed from `flying` to `_landed`; give those that ended otherwise."""
        landed = [task for task in flying if task.done()]
        for task in landed:
            del flying[task]
        lost = [task for task in landed if task.cancelled() or task.exception() is not None]
        self._landed.extend(task.result() for task in landed if task not in lost)
        return lost

    def _record_and_claim(self, flying: list[Parcel]) -> Round:
        """Record what became of messages, and claim what may leave now: in one transaction where all arrived."""
        if self._landed.some_failed:
            # Failures lock recipients, and whoever claims locks the channels first.
            self._landed.write(self.database, self.clock)
        if not self._landed and not self._may_be_due():
            return Round([])
        with self._landed.written(self.database, self.clock) as session:
            now = self.clock.now()
            lines = lines_due(session, self.channels, now)
            found = claim_round(session, self.channels, flying, lines, now, self.lease)
        if lines and not found.parcels and any(isinstance(self.channels[name], Limited) for name, _ in lines):
            # Recipients may have had their share; nobody tells when the first is free again.
            found.again_in = min(found.again_in or GLANCE_SECONDS, GLANCE_SECONDS)
        return found

    def _may_be_due(self) -> bool:
        with reading(self.database) as session:
            return bool(lines_due(session, self.channels, self.clock.now()))

    async def _deliver(self, parcel: Parcel) -> Outcome:
        message = parcel.message
        try:
            await self._send(message)
        except Exception as error:  # noqa: BLE001 - one recipient's failure is recorded, never the end of the loop
            told = f"{type(error).__name__}: {error}"
            log.warning("not_delivered", channel=message.channel, notification=message.id, error=told)
            return Outcome(parcel, error, self._is_flood(parcel, error))
        self._floods.pop(message.channel, None)
        return Outcome(parcel)

    def _is_flood(self, parcel: Parcel, error: Exception) -> bool:
        """Tell whether the whole channel has to wait: it says so, or one recipient after the other is put off."""
        if not isinstance(error, RetryLaterError) or (error.seconds is None and not error.everybody):
            return False
        told = self._floods[parcel.message.channel]
        told.add(parcel.account_id)
        return error.everybody or len(told) >= FLOOD

    async def _send(self, message: Outgoing) -> None:
        """Let the channel send it, within the lease: after that another process would send it, too."""
        try:
            async with asyncio.timeout(self.patience_seconds) as limit:
                await self.channels[message.channel].send(message)
        except TimeoutError as error:
            if limit.expired():
                raise UnknownOutcomeError(f"no answer in {self.patience_seconds:g} s") from error
            raise
