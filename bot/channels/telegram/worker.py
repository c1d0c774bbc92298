"""Works on stored updates: in order for each person, many people side by side, in any number of processes."""

import asyncio
import contextlib
import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final

import structlog
from telegram import Update

from bot.channels.telegram.receive import Receiver
from bot.channels.telegram.store import CHANNEL, Store
from bot.channels.telegram.updates import Event, park, parse
from storage.stored_update import StoredUpdate
from storage.transaction import is_outage, reading, transaction

PEOPLE_AT_ONCE: Final = 8
MOST_FAILURES: Final = 5
"""Tries for an update that fails though the database answers; then it is parked, or its sender is served no more."""
GRACE_SECONDS: Final = 5.0
CLEAN_UP: Final = timedelta(hours=1)
FIRST_PAUSE: Final = timedelta(seconds=0.5)
LONGEST_PAUSE: Final = timedelta(seconds=30)
log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Leased:
    """Updates that this process holds: one, or the parts of an album."""

    ids: tuple[int, ...]
    keys: tuple[str, ...]
    payloads: tuple[dict[str, Any], ...]
    failures: int


@dataclass(slots=True)
class Worker:
    """The loop. `poll_seconds`: how often to look for what others stored; `lease`: how long one of them may be dead."""

    store: Store
    receiver: Receiver
    lease: timedelta
    poll_seconds: float
    cleaned_at: datetime | None = None
    flying: dict[asyncio.Task[None], Leased] = field(default_factory=dict)

    async def run(self) -> None:
        """Work until cancelled; what is in hand then gets a moment to end."""
        renewing = asyncio.create_task(self._renew())
        try:
            while True:
                self.store.news.clear()
                try:
                    await self.work_off()
                    await asyncio.to_thread(self._clean_up)
                    pause = await asyncio.to_thread(self._pause)
                except Exception as error:  # noqa: BLE001 - the loop outlives whatever the database does
                    log.warning("telegram_worker_failed", error=type(error).__name__)
                    pause = self.poll_seconds
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(pause):
                        await self.store.news.wait()
        finally:
            renewing.cancel()
            if self.flying:
                await asyncio.wait(self.flying, timeout=GRACE_SECONDS)

    async def work_off(self) -> None:
        """Take what is due until nothing is; a slow photo of one person holds up nobody else."""
        while True:
            free = PEOPLE_AT_ONCE - len(self.flying)
            for leased in await asyncio.to_thread(self._claim, free) if free else []:
                self.flying[asyncio.create_task(self._take(leased))] = leased
            if not self.flying:
                return
            await self._wait()
            for task in [task for task in self.flying if task.done()]:
                self.flying.pop(task)
                task.result()

    async def _wait(self) -> None:
        """Wait until something is done, or something new has come."""
        news = asyncio.create_task(self.store.news.wait(), name="telegram-news")
        try:
            both = (*self.flying, news)
            await asyncio.wait(both, timeout=self.poll_seconds, return_when=asyncio.FIRST_COMPLETED)
        finally:
            news.cancel()
            self.store.news.clear()

    def _claim(self, limit: int) -> list[Leased]:
        now = self.store.clock.now()
        with reading(self.store.database) as session:
            if not StoredUpdate.anything_due(session, CHANNEL, now):
                return []
        with transaction(self.store.database) as session:
            events = StoredUpdate.claim(session, CHANNEL, now, limit, self.lease)
            return [
                Leased(
                    tuple(row.id for row in rows),
                    tuple(row.dedupe_key for row in rows),
                    tuple(row.payload for row in rows),
                    rows[0].failures,
                )
                for rows in events
            ]

    async def _take(self, leased: Leased) -> None:
        try:
            updates = await self._read(leased)
            if updates:
                await self.receiver.take(Event(tuple(updates)))
        except Exception as error:  # noqa: BLE001 - one update's failure is recorded, never the end of the loop
            await asyncio.to_thread(self._record_failure, leased, error)
        else:
            await asyncio.to_thread(self._record_done, leased)

    async def _read(self, leased: Leased) -> list[Update]:
        """Give the updates that can be read; the others are parked."""
        readable = []
        for row, payload in zip(leased.ids, leased.payloads, strict=True):
            read = parse([payload], self.receiver.bot)
            if not read:
                await asyncio.to_thread(self._park, [row], "cannot be read")
            readable += read
        return readable

    def _record_done(self, leased: Leased) -> None:
        with transaction(self.store.database) as session:
            StoredUpdate.finish(session, leased.ids)

    def _park(self, ids: Sequence[int], reason: str) -> None:
        with transaction(self.store.database) as session:
            StoredUpdate.park(session, ids, reason)

    def _record_failure(self, leased: Leased, error: Exception) -> None:
        theirs = not (is_outage(error) or isinstance(error, OSError))
        # The text of an error may hold what somebody wrote.
        reason = type(error).__name__
        if theirs and leased.failures + 1 >= MOST_FAILURES:
            log.error("telegram_update_failed", keys=leased.keys, exc_info=error)
            park(None, error)
            self._park(leased.ids, reason)
            return
        log.warning("telegram_update_postponed", keys=leased.keys, error=reason)
        pause = min(FIRST_PAUSE * 2**leased.failures, LONGEST_PAUSE) * random.uniform(0.5, 1.0)  # noqa: S311 - jitter
        with transaction(self.store.database) as session:
            StoredUpdate.postpone(session, leased.ids, self.store.clock.now() + pause, reason, failed=theirs)

    async def _renew(self) -> None:
        """Hold the leases of what takes long, such as many photos over a slow line."""
        while True:
            await asyncio.sleep(self.lease.total_seconds() / 3)
            held = [row for leased in self.flying.values() for row in leased.ids]
            if held:
                with contextlib.suppress(Exception):
                    await asyncio.to_thread(self._hold, held)

    def _hold(self, ids: Sequence[int]) -> None:
        with transaction(self.store.database) as session:
            StoredUpdate.renew(session, ids, self.store.clock.now() + self.lease)

    def _pause(self) -> float:
        """Give how long nothing can be due, as far as this process knows."""
        now = self.store.clock.now()
        with reading(self.store.database) as session:
            due = StoredUpdate.next_due(session, CHANNEL, now)
        return self.poll_seconds if due is None else min(max((due - now).total_seconds(), 0.01), self.poll_seconds)

    def _clean_up(self) -> None:
        now = self.store.clock.now()
        if self.cleaned_at is None or now - self.cleaned_at > CLEAN_UP:
            self.cleaned_at = now
            with transaction(self.store.database) as session:
                StoredUpdate.forget(session, now)
