"""Asking Telegram for updates. An offset is confirmed only after every update below it has been stored."""

import asyncio
import json
import random
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlencode

import structlog
from prometheus_client import Gauge
from telegram import Bot
from telegram.error import Conflict, InvalidToken, TelegramError
from telegram.request import BaseRequest

from bot.channels.telegram.errors import TOKEN_PAUSE
from bot.channels.telegram.requests import TooManyRequestsError
from bot.channels.telegram.store import Store
from bot.channels.telegram.updates import ALLOWED_UPDATES, update_id_of

RECEIVING: Final = Gauge("guanjia_telegram_receiving", "1 while Telegram answers with updates, 0 while it does not")
log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Pace:
    """How long to wait for what, in seconds. `album` is the time that the rest of an album gets to arrive."""

    long_poll: int = 25
    album: float = 0.4
    conflict: float = 30.0
    token: float = TOKEN_PAUSE
    first_pause: float = 0.5
    longest_pause: float = 30.0


@dataclass(slots=True)
class Poller:
    """The loop. `problem` says why nothing comes in at present, or is None."""

    bot: Bot
    request: BaseRequest
    store: Store
    pace: Pace
    problem: str | None = None
    offset: int = 0

    async def run(self) -> None:
        """Receive until cancelled."""
        failures = 0
        while True:
            try:
                await self._round()
            except Exception as error:  # noqa: BLE001 - the loop outlives whatever the network, Telegram or the database do
                pause = self._after(error, failures)
                failures += 1
                await asyncio.sleep(pause)
            else:
                failures = 0

    async def _round(self) -> None:
        raw = await self._fetch(self.pace.long_poll)
        self._is_well()
        if raw:
            await self.store.take(raw)
        numbers = [number for number in map(update_id_of, raw) if number is not None]
        # Once confirmed, the offset is not sent again: after a quiet week the numbers may start anywhere.
        self.offset = max(numbers) + 1 if numbers else 0
        if raw and not numbers:
            raise TelegramError("updates without numbers")

    async def _fetch(self, seconds: int) -> list[Any]:
        """Give the unconfirmed updates as raw JSON: parsed together, one that cannot be read would take all with it."""
        query: dict[str, str | int] = {"timeout": seconds, "allowed_updates": json.dumps(ALLOWED_UPDATES)}
        if self.offset:
            query["offset"] = self.offset
        address = f"{self.bot.base_url}/getUpdates?{urlencode(query)}"
        answer = self.request.parse_json_payload(await self.request.retrieve(address, read_timeout=seconds + 10))
        updates = answer.get("result")
        if not isinstance(updates, list):
            raise TelegramError(f"no updates in the answer: {answer.get('description')}")
        return updates

    def _is_well(self) -> None:
        if self.problem is not None:
            log.info("telegram_receives_again")
        self.problem = None
        RECEIVING.set(1)

    def _after(self, error: Exception, failures: int) -> float:
        """Give the pause after a failed round, and say aloud what somebody has to mend."""
        # The text of any other error may hold what somebody wrote.
        told = f": {error}" if isinstance(error, TelegramError) else ""
        self.problem = f"{type(error).__name__}{told}"
        RECEIVING.set(0)
        if isinstance(error, Conflict):
            # Another process polls, or a webhook is set: taking turns does no harm, fighting would.
            log.error("telegram_conflict", error=str(error))
            return self.pace.conflict
        if isinstance(error, InvalidToken):
            log.error("telegram_token_refused", error=str(error))
            return self.pace.token
        log.warning("telegram_not_receiving", error=self.problem, failures=failures + 1)
        if isinstance(error, TooManyRequestsError) and error.seconds is not None:
            return error.seconds
        pause: float = min(self.pace.first_pause * 2 ** min(failures, 10), self.pace.longest_pause)
        return pause * random.uniform(0.5, 1.0)  # noqa: S311 - jitter is no secret
