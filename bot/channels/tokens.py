"""The access token of a platform's app: kept in one place for all processes, renewed once, left alone when it fails."""

import asyncio
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final

import structlog
from prometheus_client import Counter, Gauge

from bot.channels.protocol import RetryLaterError
from bot.clock import Clock
from storage.access_token import AccessToken, GoodToken
from storage.database import Database
from storage.transaction import transaction

LEASE: Final = timedelta(seconds=15)
"""How long one process may take to fetch a token before another one does; the fetch itself must give up sooner."""
LOOK_SECONDS: Final = 0.1
MOST_LOOKS: Final = 100
MARGIN: Final = 240.0
"""Seconds before its end at which a token is renewed: the platforms give the next one five minutes early."""
CIRCUIT: Final = Gauge("guanjia_token_circuit_open", "1 while an app's tokens are refused or cannot be had", ["app"])
FETCHES: Final = Counter("guanjia_token_fetches", "Access tokens asked for", ["app", "outcome"])
log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Fetched:
    """A token as the platform gave it, good for so many seconds."""

    token: str
    seconds: float


@dataclass(slots=True)
class Tokens:
    """The tokens of one app. `fetch` asks the platform for one, within ten seconds; whatever it raises is a failure.

    Any number of processes may share the database: one of them fetches, the others wait for what it gets.
    """

    database: Database
    clock: Clock
    app: str
    fetch: Callable[[], Awaitable[Fetched]]
    name: str = field(default_factory=lambda: secrets.token_hex(8))
    _kept: GoodToken | None = None
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def get(self, refused: str | None = None) -> str:
        """Give a token; with `refused`, another one than that, which the platform has just refused.

        Raises RetryLaterError while the circuit is open, and when no token can be had.
        """
        if kept := self._usable(refused):
            return kept.token
        async with self._turn:
            kept = self._usable(refused) or await self._renew(refused)
            self._kept = kept
            return kept.token

    async def worked(self) -> None:
        """Say that the platform took the token: closes the circuit."""
        kept = self._kept
        if kept is not None and kept.suspect:
            await asyncio.to_thread(self._note_success)
            self._kept = GoodToken(kept.token, kept.good_until, suspect=False)
            CIRCUIT.labels(self.app).set(0)

    async def refused_again(self, reason: str) -> RetryLaterError:
        """Say that the platform refused a token fresh from its own hand: opens the circuit; gives what to raise."""
        return await self._fail(reason)

    def _usable(self, refused: str | None) -> GoodToken | None:
        kept = self._kept
        if kept is None or kept.token == refused or kept.good_until <= self.clock.now():
            return None
        return kept

    async def _renew(self, refused: str | None) -> GoodToken:
        for _ in range(MOST_LOOKS):
            found = await asyncio.to_thread(self._look, refused)
            if isinstance(found, GoodToken):
                return found
            if found:
                return await self._fetch()
            await asyncio.sleep(LOOK_SECONDS)
        raise RetryLaterError("another process renews the token, and has not done so", LEASE.total_seconds())

    def _look(self, refused: str | None) -> GoodToken | bool:
        """Give the token of the store, or whether it is this process that has to fetch one."""
        now = self.clock.now()
        with transaction(self.database) as session:
            row = AccessToken.locked(session, self.app)
            if rest := row.rest(now):
                raise RetryLaterError(f"no token: {row.error}", rest.total_seconds())
            return row.usable(now, refused) or row.lease(self.name, now, LEASE)

    async def _fetch(self) -> GoodToken:
        try:
            fetched = await self.fetch()
        except Exception as error:
            # Whatever kept the token back, every process is to rest; it is raised again as that.
            raise await self._fail(f"{type(error).__name__}: {error}") from error
        FETCHES.labels(self.app, "given").inc()
        return await asyncio.to_thread(self._store, fetched)

    def _store(self, fetched: Fetched) -> GoodToken:
        good_for = timedelta(seconds=fetched.seconds - min(MARGIN, fetched.seconds / 10))
        with transaction(self.database) as session:
            return AccessToken.locked(session, self.app).renew(fetched.token, self.clock.now() + good_for)

    async def _fail(self, reason: str) -> RetryLaterError:
        self._kept = None
        FETCHES.labels(self.app, "failed").inc()
        pause = await asyncio.to_thread(self._note_failure, reason)
        CIRCUIT.labels(self.app).set(1)
        # The alarm: whoever watches the log or the gauge has to look at the app's settings, or at the platform.
        log.error("token_circuit_open", app=self.app, reason=reason, seconds=pause.total_seconds())
        return RetryLaterError(f"no token: {reason}", pause.total_seconds())

    def _note_failure(self, reason: str) -> timedelta:
        with transaction(self.database) as session:
            return AccessToken.locked(session, self.app).fail(reason, self.clock.now())

    def _note_success(self) -> None:
        with transaction(self.database) as session:
            AccessToken.locked(session, self.app).worked()
