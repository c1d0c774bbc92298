"""Messages that we said we have before they had their effect: stored first, worked off by whoever lives."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from typing import Any, Final

import structlog

from bot.channels.callbacks import Element
from bot.channels.wechat.arrivals import CHANNEL, Arrival, Deed
from bot.clock import Clock
from handlers.dialogue.messages import Medium
from storage.database import Database
from storage.stored_update import Arrival as Stored
from storage.stored_update import StoredUpdate
from storage.transaction import reading, transaction

HEAD_START: Final = timedelta(minutes=1)
"""How long whoever took a message has for it; then it has died over it, and another may."""
LOOK_SECONDS: Final = 15.0
AT_ONCE: Final = 8
MOST_FAILURES: Final = 5
log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Leftovers:
    """The store. What is in it may be worked off twice: the second time has no effect."""

    database: Database
    clock: Clock

    def keep(self, arrival: Arrival) -> int | None:
        """Store a message before we say that we have it; gives its id, None when it was stored before."""
        now = self.clock.now()
        with transaction(self.database) as session:
            letter = Stored(arrival.key, _to_json(arrival), arrival.openid)
            stored = StoredUpdate.store(session, CHANNEL, letter, now, timedelta(0))
            if stored is not None:
                StoredUpdate.postpone(session, [stored], now + HEAD_START, "in hand", failed=False)
            return stored

    def done(self, stored: int) -> None:
        """Note that a message has had its effect."""
        with transaction(self.database) as session:
            StoredUpdate.finish(session, [stored])

    async def run(self, work: Callable[[Arrival], Awaitable[object]]) -> None:
        """Work off what others left, until cancelled."""
        while True:
            try:
                for stored, arrival, failures in await asyncio.to_thread(self._claim):
                    await self._work_off(work, stored, arrival, failures)
            except Exception as error:  # noqa: BLE001 - the loop outlives whatever the database does
                log.warning("wechat_leftovers_failed", error=type(error).__name__)
            await asyncio.sleep(LOOK_SECONDS)

    async def _work_off(
        self, work: Callable[[Arrival], Awaitable[object]], stored: int, arrival: Arrival, failures: int
    ) -> None:
        try:
            await work(arrival)
        except Exception as error:  # noqa: BLE001 - the next one must come through
            log.warning("wechat_leftover_failed", stored=stored, error=type(error).__name__)
            await asyncio.to_thread(self._put_back, stored, type(error).__name__, failures)
        else:
            await asyncio.to_thread(self.done, stored)

    def _claim(self) -> list[tuple[int, Arrival, int]]:
        now = self.clock.now()
        with reading(self.database) as session:
            if not StoredUpdate.anything_due(session, CHANNEL, now):
                return []
        with transaction(self.database) as session:
            StoredUpdate.forget(session, now)
            claimed = StoredUpdate.claim(session, CHANNEL, now, AT_ONCE, HEAD_START)
            return [(row.id, _from_json(row.payload), row.failures) for event in claimed for row in event]

    def _put_back(self, stored: int, error: str, failures: int) -> None:
        with transaction(self.database) as session:
            if failures >= MOST_FAILURES:
                StoredUpdate.park(session, [stored], error)
            else:
                StoredUpdate.postpone(session, [stored], self.clock.now() + HEAD_START, error, failed=True)


def _to_json(arrival: Arrival) -> dict[str, Any]:
    return asdict(replace(arrival, content=Element("xml"))) | {"content": None}


def _from_json(kept: dict[str, Any]) -> Arrival:
    return Arrival(
        **{**kept, "content": Element("xml")}
        | {"medium": Medium(kept["medium"]) if kept["medium"] else None}
        | {"deed": Deed(kept["deed"]) if kept["deed"] else None, "notice": None}
    )
