"""Keeping cards true: when a ticket has moved on, the buttons on its cards give way to how it stands now."""

import asyncio
import contextlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

import structlog

from bot.channels.app_api import Api
from bot.channels.protocol import PermanentError, RetryLaterError, UnknownOutcomeError
from bot.clock import Clock
from handlers.work import cards
from storage.database import Database
from storage.shown_card import ShownCard
from storage.ticket_states import Actor
from storage.transaction import reading, transaction

POLL_SECONDS: Final = 1.0
BATCH: Final = 20
LEASE: Final = timedelta(seconds=60)
log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Stale:
    """A card whose buttons no longer hold, and the words that take their place."""

    id: int
    userid: str
    code: str
    words: str


@dataclass(frozen=True, slots=True)
class Refresher:
    """Changes cards. Any number of processes may do it: each card is leased to one of them."""

    api: Api
    agent_id: int
    database: Database
    clock: Clock

    async def run(self, wake: asyncio.Event) -> None:
        """Look for stale cards until cancelled: when woken, and every second."""
        while True:
            wake.clear()
            try:
                await self.refresh()
            except Exception:
                log.exception("wecom_cards_not_refreshed")
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(POLL_SECONDS):
                    await wake.wait()

    async def refresh(self) -> None:
        """Change every stale card that can be changed, once; whose code is refused stays as it is."""
        while stale := await asyncio.to_thread(self._claim):
            for card in stale:
                try:
                    await self._change(card)
                except RetryLaterError as error:
                    log.warning("wecom_card_not_changed_yet", card=card.id, error=str(error))
                    return

    async def _change(self, card: Stale) -> None:
        body = {
            "userids": [card.userid],
            "agentid": self.agent_id,
            "response_code": card.code,
            "button": {"replace_name": card.words},
        }
        try:
            await self.api.post("/cgi-bin/message/update_template_card", body)
        except (PermanentError, UnknownOutcomeError) as error:
            # Used, or older than WeCom allows: whoever presses the card is told how things stand.
            log.info("wecom_card_not_changed", card=card.id, error=str(error))
        await asyncio.to_thread(self._done, card)

    def _claim(self) -> Sequence[Stale]:
        now = self.clock.now()
        with reading(self.database) as session:
            if not ShownCard.to_check(session, now, 1, lock=False):
                return ()
        with transaction(self.database) as session:
            checked = [(row, stale_words(row)) for row in ShownCard.to_check(session, now, BATCH)]
            stale = []
            for row, words in checked:
                if words is None:
                    row.checked_version = row.ticket.version
                else:
                    row.lease(now, LEASE)
                    stale.append(Stale(row.id, row.account.external_id, str(row.code), words))
            return stale

    def _done(self, card: Stale) -> None:
        with transaction(self.database) as session:
            row = session.get(ShownCard, card.id)
            # A press may have brought another code meanwhile: that one is still good.
            if row is not None and row.code == card.code:
                row.done()


def stale_words(row: ShownCard) -> str | None:
    """Give how the ticket stands, if the card offers anything that cannot be done now; else None."""
    actor = row.ticket.actor(row.account)
    language = row.account.language
    can = {one.command.action for one in cards.buttons(row.ticket, actor or Actor.STAFF, language)} if actor else set()
    offered = {str(one["action"]) for one in row.notification.content["choices"]}
    if offered & set(cards.BUTTON_VERBS.values()) <= can:
        return None
    return cards.standing(row.ticket, language, row.account.staff)
