"""One message of ours to one person in customer service: five in 48 hours, so each is made of as few as possible."""

import asyncio
from dataclasses import dataclass, field
from typing import Any, Final

from bot.channels.app_api import Api, Json
from bot.channels.protocol import ClosedError, Outgoing, PermanentError, RetryLaterError
from bot.channels.wecom.layout import clean, numbered, split_text
from bot.channels.wecom.media import upload
from bot.clock import Clock
from bot.media import MediaStore
from storage.database import Database
from storage.kf import KfWindow
from storage.transaction import transaction

MOST_ITEMS: Final = 10
LONGEST_ITEM: Final = 128
"""Bytes of an entry of a menu."""
LONGEST_HEAD: Final = 1024
"""Bytes of the text above it."""
_MOST_REMEMBERED: Final = 1000


@dataclass(frozen=True, slots=True)
class Sender:
    """Sends messages. `sent_parts`: how far a message got that failed half-way, so that a retry goes on there."""

    api: Api
    media: MediaStore
    database: Database
    clock: Clock
    sent_parts: dict[int, int] = field(default_factory=dict)

    async def send(self, message: Outgoing) -> None:
        """Send a message; raises one of the errors of `bot.channels.protocol`, ClosedError when the window is shut."""
        kf_id, colon, person = message.account.partition(":")
        parts = parts_of(message)
        if not colon or not parts:
            raise PermanentError("nobody to send to, or nothing to send")
        for index in range(self.sent_parts.pop(message.id, 0), len(parts)):
            try:
                await self._send_part(message, kf_id, person, index, parts[index])
            except (RetryLaterError, ClosedError):
                self._remember(message.id, index)
                raise

    async def _send_part(self, message: Outgoing, kf_id: str, person: str, index: int, part: Json) -> None:
        if digest := part.pop("digest", None):
            media_id = await upload(self.api, self.media, str(digest))
            if media_id is None:
                return
            part["image"] = {"media_id": media_id}
        # Ours, and short: what the platform itself gives is too long to be said back to it.
        body = {"touser": person, "open_kfid": kf_id, "msgid": f"{message.id}-{index}", **part}
        if not await asyncio.to_thread(self._take, message.account):
            raise ClosedError("five messages have been sent, or 48 hours have passed")
        try:
            await self.api.post("/cgi-bin/kf/send_msg", body)
        except (RetryLaterError, PermanentError):
            await asyncio.to_thread(self._give_back, message.account)
            raise

    def _remember(self, message_id: int, index: int) -> None:
        if len(self.sent_parts) >= _MOST_REMEMBERED:
            self.sent_parts.pop(next(iter(self.sent_parts)))
        self.sent_parts[message_id] = index

    def _take(self, person: str) -> bool:
        with transaction(self.database) as session:
            return KfWindow.take(session, person, self.clock.now())

    def _give_back(self, person: str) -> None:
        with transaction(self.database) as session:
            KfWindow.give_back(session, person)


def parts_of(message: Outgoing) -> list[Json]:
    """Give the messages that one of ours becomes; a menu where it holds everything, else numbers."""
    photos: list[Json] = [{"msgtype": "image", "digest": digest} for digest in message.photos]
    text, choices = clean(message.text), message.choices
    fits = len(choices) <= MOST_ITEMS and all(0 < len(one.label.encode()) <= LONGEST_ITEM for one in choices)
    if choices and fits and 0 < len(text.encode()) <= LONGEST_HEAD:
        items: list[dict[str, Any]] = [
            {"type": "click", "click": {"id": one.id, "content": one.label}} for one in choices
        ]
        return [*photos, {"msgtype": "msgmenu", "msgmenu": {"head_content": text, "list": items}}]
    texts = split_text(numbered(text, choices) if choices else text)
    return [*photos, *({"msgtype": "text", "text": {"content": piece}} for piece in texts)]
