"""Fetching what is new: page by page, each message once, the cursor moved on after each page."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial
from typing import Any, Final

import structlog

from bot.channels.app_api import Api, ApiError
from bot.channels.wecom.kf.messages import Failed, Said, read
from bot.channels.wecom.media import fetch, hear
from bot.reception import Reception
from handlers.dialogue.messages import Incoming, Medium
from storage import Session
from storage.account import Account
from storage.kf import KfCursor, KfWindow
from storage.outbox import Delivery, Notification
from storage.transaction import reading, transaction
from storage.waiting import release_held

PAGE: Final = 1000
MOST_PAGES: Final = 200
AGAIN_SECONDS: Final = 15.0
"""Until what could not be fetched is tried again, should nobody call us before."""
STALE: Final = timedelta(hours=1)
"""Without a cursor the platform gives three days of history: what is older than this has been answered by somebody."""
log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Puller:
    """Fetches for all customer-service accounts, for each one at a time. `waiting`: those with something unfetched."""

    api: Api
    reception: Reception
    turns: dict[str, asyncio.Lock] = field(default_factory=dict)
    waiting: dict[str, str] = field(default_factory=dict)

    async def run(self) -> None:
        """Fetch what came while we were away, and what could not be fetched, until cancelled."""
        for kf_id in await asyncio.to_thread(self._known):
            self.waiting.setdefault(kf_id, "")
        while True:
            for kf_id, token in tuple(self.waiting.items()):
                try:
                    await self.pull(kf_id, token)
                except Exception:
                    log.exception("kf_not_fetched")
            await asyncio.sleep(AGAIN_SECONDS)

    async def pull(self, kf_id: str, token: str) -> bool:
        """Take everything new of an account, and return after the commit; raises when not all of it could be taken."""
        self.waiting[kf_id] = token
        async with self.turns.setdefault(kf_id, asyncio.Lock()):
            cursor = await asyncio.to_thread(self._cursor, kf_id)
            known = bool(cursor)
            for _ in range(MOST_PAGES):
                page = await self._page(kf_id, token, cursor)
                await self._take_all(page.get("msg_list") or (), known=known)
                cursor = str(page.get("next_cursor") or cursor)
                await asyncio.to_thread(self._move, kf_id, cursor)
                if not page.get("has_more"):
                    break
        self.waiting.pop(kf_id, None)
        return True

    async def _page(self, kf_id: str, token: str, cursor: str) -> Mapping[str, Any]:
        """Give the next page: as the call says, else without its token (ten minutes old), else from the beginning."""
        body = {"open_kfid": kf_id, "limit": PAGE, "cursor": cursor}
        ways = [body | {"token": token}, body, body | {"cursor": ""}] if token else [body, body | {"cursor": ""}]
        for way in ways[:-1]:
            try:
                return await self.api.post("/cgi-bin/kf/sync_msg", way)
            except ApiError as error:
                log.warning("kf_page_refused", error=str(error))
        # What we know already has no second effect.
        return await self.api.post("/cgi-bin/kf/sync_msg", ways[-1])

    async def _take_all(self, messages: Sequence[object], *, known: bool) -> None:
        for one in messages:
            found = read(one) if isinstance(one, Mapping) else None
            if isinstance(found, Failed):
                await asyncio.to_thread(self._note_failure, found)
            elif isinstance(found, Said):
                if known or self.reception.clock.now() - found.at < STALE:
                    await self._take(found)
                else:
                    log.info("kf_history_passed_over")

    async def _take(self, said: Said) -> None:
        incoming = said.incoming
        if incoming.medium is Medium.PHOTO:
            photos = await fetch(self.api, self.reception, said.media_id)
            incoming = replace(incoming, photos=photos, medium=Medium.PHOTO if photos else Medium.OTHER)
        if incoming.medium is Medium.VOICE:
            incoming = replace(incoming, text=await hear(self.api, self.reception, said.media_id))
        await self.reception.receive(incoming, aside=partial(self._aside, said))

    def _known(self) -> list[str]:
        with reading(self.reception.database) as session:
            return KfCursor.known(session)

    def _cursor(self, kf_id: str) -> str:
        with reading(self.reception.database) as session:
            return KfCursor.of(session, kf_id)

    def _move(self, kf_id: str, cursor: str) -> None:
        with transaction(self.reception.database) as session:
            KfCursor.move(session, kf_id, cursor)

    def _aside(self, said: Said, session: Session, account: Account, incoming: Incoming) -> Incoming:
        """Note that this person may be written to again, and let go what waited for it."""
        KfWindow.open(session, said.incoming.account, said.at)
        release_held(session, account.id, self.reception.clock.now())
        return incoming

    def _note_failure(self, failed: Failed) -> None:
        number = failed.msgid.partition("-")[0]
        with transaction(self.reception.database) as session:
            row = session.get(Notification, int(number)) if number.isdecimal() else None
            if row is not None:
                row.mark_failed(Delivery.DEAD, failed.reason)
