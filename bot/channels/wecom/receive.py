"""From what happened in WeCom to what the front desk takes."""

import asyncio
from dataclasses import dataclass
from typing import Final

import structlog
from prometheus_client import Counter

from bot.channels.app_api import Api
from bot.channels.wecom.events import Event, Kind
from bot.channels.wecom.media import fetch, hear
from bot.channels.wecom.send import CODE_LIFETIME
from bot.reception import Reception
from handlers.dialogue.messages import Incoming, Medium
from storage.account import Account
from storage.outbox import Notification
from storage.shown_card import ShownCard
from storage.transaction import transaction

CHANNEL: Final = "wecom"
IGNORED: Final = Counter("guanjia_wecom_ignored", "Callbacks of kinds that are not understood", ["kind"])
_KNOWN_HAPPENINGS: Final = frozenset({"enter_agent", "view", "location", "location_select"})
_MEDIA: Final = {Kind.VOICE: Medium.VOICE, Kind.OTHER_MESSAGE: Medium.OTHER, Kind.PRESS: Medium.CHOICE}
log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Receiver:
    """Brings events to the reception. Everything it does may be done twice: WeCom sends again what it got no 200 for.

    `refresh` is set when a card may have to be changed.
    """

    api: Api
    reception: Reception
    refresh: asyncio.Event

    async def take(self, event: Event) -> bool:
        """Give an event its effect, and return after the commit; False when it is none that we understand."""
        if event.kind is Kind.UNKNOWN:
            # What is not known is counted under one name: strangers' words would make the metrics grow without end.
            IGNORED.labels(event.name if event.name in _KNOWN_HAPPENINGS else "other").inc()
            log.info("wecom_ignored", kind=event.name[:40])
            return False
        if event.kind in {Kind.GONE, Kind.BACK}:
            await asyncio.to_thread(self._note_reach, event.userid, reachable=event.kind is Kind.BACK)
            return True
        photos = await fetch(self.api, self.reception, event.media_id) if event.kind is Kind.IMAGE else ()
        medium = _MEDIA.get(event.kind, Medium.TEXT)
        if event.kind is Kind.IMAGE:
            medium = Medium.PHOTO if photos else Medium.OTHER
        text = await hear(self.api, self.reception, event.media_id) if event.kind is Kind.VOICE else event.text
        if event.kind is Kind.PRESS:
            await asyncio.to_thread(self._keep_code, event)
        await self.reception.receive(
            Incoming(
                channel=CHANNEL,
                account=event.userid,
                dedupe_key=event.key,
                medium=medium,
                text=text,
                choice=event.choice if event.kind is Kind.PRESS else None,
                photos=photos,
            )
        )
        self.refresh.set()
        return True

    def _keep_code(self, event: Event) -> None:
        """Keep the code that came with a press: whatever becomes of the press, the card can be changed with it."""
        with transaction(self.reception.database) as session:
            row = Notification.by_token(session, event.task)
            if row is not None and event.code and row.account.external_id == event.userid:
                ShownCard.keep(session, row, event.code, self.reception.clock.now() + CODE_LIFETIME)

    def _note_reach(self, userid: str, *, reachable: bool) -> None:
        with transaction(self.reception.database) as session:
            account = Account.on(session, CHANNEL, userid)
            if account is not None and reachable:
                account.reachable = True
            elif account is not None:
                account.lose(session, self.reception.clock.now())
