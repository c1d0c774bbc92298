"""One message of ours to one member: pictures, text, card; in as many messages of WeCom's as its size needs."""

import asyncio
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final

from bot.channels.app_api import Api, Json
from bot.channels.protocol import Outgoing, PermanentError, RetryLaterError
from bot.channels.wecom.layout import Part, parts_of
from bot.channels.wecom.media import upload
from bot.channels.wecom.pace import Pace
from bot.clock import Clock
from bot.media import MediaStore
from handlers.dialogue.messages import MessageKind
from storage.database import Database
from storage.outbox import Notification
from storage.shown_card import ShownCard
from storage.transaction import transaction

CODE_LIFETIME: Final = timedelta(hours=71, minutes=50)
"""How long a card can be changed, by document 94945 less ten minutes."""
_MOST_REMEMBERED: Final = 1000
_EVERYBODY: Final = "@all"


@dataclass(frozen=True, slots=True)
class Sender:
    """Sends messages as one application.

    `sent_parts` remembers how far a message got that failed half-way, so that a retry goes on there.
    """

    api: Api
    agent_id: int
    media: MediaStore
    database: Database
    clock: Clock
    pace: Pace = field(default_factory=Pace)
    sent_parts: dict[int, int] = field(default_factory=dict)

    async def send(self, message: Outgoing) -> None:
        """Send a message; raises PermanentError, RetryLaterError or UnknownOutcomeError."""
        if message.account == _EVERYBODY or "|" in message.account:
            raise PermanentError("not the id of one member")
        parts = parts_of(message)
        if not parts:
            raise PermanentError("nothing to send: neither text nor photo")
        for index in range(self.sent_parts.pop(message.id, 0), len(parts)):
            try:
                self.pace.take(message.account, self.clock.now(), urgent=message.kind == MessageKind.ALERT)
                await self._send_part(message, parts[index])
            except RetryLaterError:
                self._remember(message.id, index)
                raise

    def _remember(self, message_id: int, index: int) -> None:
        if len(self.sent_parts) >= _MOST_REMEMBERED:
            self.sent_parts.pop(next(iter(self.sent_parts)))
        self.sent_parts[message_id] = index

    async def _send_part(self, message: Outgoing, part: Part) -> None:
        content = part.content
        if part.photo is not None:
            media_id = await upload(self.api, self.media, part.photo)
            if media_id is None:
                return
            content = {"media_id": media_id}
        body: Json = {"touser": message.account, "msgtype": part.kind, "agentid": self.agent_id, part.kind: content}
        # No `enable_duplicate_check`: it swallows a second message with the same words, which may be meant.
        answer = await self.api.post("/cgi-bin/message/send", body)
        if message.account.casefold() in str(answer.get("invaliduser") or "").casefold().split("|"):
            raise PermanentError("WeCom knows nobody of that id that this application may write to", unreachable=True)
        if part.kind == "template_card" and answer.get("response_code"):
            # The card's own name: several of our messages may have become one, whose buttons are those of the last.
            await asyncio.to_thread(self._keep_card, str(part.content["task_id"]), str(answer["response_code"]))

    def _keep_card(self, token: str, code: str) -> None:
        with transaction(self.database) as session:
            row = Notification.by_token(session, token)
            if row is not None:
                ShownCard.keep(session, row, code, self.clock.now() + CODE_LIFETIME)
