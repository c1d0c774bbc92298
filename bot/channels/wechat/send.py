"""One message of ours to one follower: within a window by customer service, outside it by a notice, or held."""

import contextlib
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

import structlog

from bot.channels.app_api import Api, ApiError
from bot.channels.protocol import ClosedError, Outgoing, PermanentError, RetryLaterError, UnknownOutcomeError
from bot.channels.wechat.errcodes import MEDIA_GONE, OUT_OF_WINDOW, WindowError
from bot.channels.wechat.layout import Part, parts_of, split_text
from bot.channels.wechat.media import Pictures
from bot.channels.wechat.notices import Notices
from bot.channels.wechat.quota import Quota

_SEND: Final = "/cgi-bin/message/custom/send"
_NO_MENUS: Final = 40200
"""The account may not send menu messages (test and subscription accounts)."""
_MOST_REMEMBERED: Final = 1000
log = structlog.get_logger()


@dataclass(slots=True)
class Sender:
    """Sends messages. `_sent_parts` remembers how far one got that failed half-way, so that a retry goes on there."""

    api: Api
    quota: Quota
    pictures: Pictures
    notices: Notices
    public_url: str
    _sent_parts: OrderedDict[int, int] = field(default_factory=OrderedDict)

    async def send(self, message: Outgoing) -> None:
        """Send a message; raises one of the errors of `bot.channels.protocol`."""
        parts = parts_of(message, self.public_url)
        if not parts:
            raise PermanentError("nothing to send: neither text nor photo")
        begun = self._sent_parts.pop(message.id, 0)
        left = parts[begun:]
        words = sum(part.kind != "image" for part in left)
        granted = await self.quota.take(message.account, max(1, words), len(left))
        if not granted:
            await self._otherwise(message, WindowError(OUT_OF_WINDOW, "no window is open, or it is used up"), begun)
            return
        # The words matter more than the pictures.
        fitting = left if granted >= len(left) else [part for part in left if part.kind != "image"][:granted]
        await self._send_parts(message, fitting, granted, begun)

    async def typing(self, openid: str) -> None:
        """Show that we are writing; that it cannot be shown is nobody's concern."""
        with contextlib.suppress(PermanentError, RetryLaterError, UnknownOutcomeError, ClosedError):
            await self.api.post("/cgi-bin/message/custom/typing", {"touser": openid, "command": "Typing"})

    async def _send_parts(self, message: Outgoing, parts: Sequence[Part], granted: int, begun: int) -> None:
        sent = 0
        try:
            for part in parts:
                await self._send_part(message.account, part)
                sent += 1
        except WindowError as error:
            # The platform knows better than our count, whether it is too late or too much.
            await self.quota.close(message.account)
            await self._otherwise(message, error, begun + sent)
        except RetryLaterError:
            self._remember(message.id, begun + sent)
            raise
        finally:
            await self.quota.give_back(message.account, granted - sent)

    async def _send_part(self, openid: str, part: Part) -> None:
        if part.digest:
            await self._send_photo(openid, part.digest)
            return
        try:
            await self.api.post(_SEND, part.body(openid))
        except ApiError as error:
            if error.errcode != _NO_MENUS or not part.plain:
                raise
            for text in split_text(part.plain):
                await self.api.post(_SEND, Part("text", {"content": text}).body(openid))

    async def _send_photo(self, openid: str, digest: str) -> None:
        media_id = await self.pictures.upload(digest)
        if media_id is None:
            return
        try:
            await self.api.post(_SEND, Part("image", {"media_id": media_id}).body(openid))
        except ApiError as error:
            if error.errcode != MEDIA_GONE:
                raise
            # Deleted before its three days were over: uploaded again, the next try goes through.
            self.pictures.forget(digest)
            raise RetryLaterError(str(error)) from error

    async def _otherwise(self, message: Outgoing, closed: WindowError, begun: int) -> None:
        """Send a notice in its stead; raises WindowError when there is none to send, or part of it has left."""
        if begun == 0 and await self.notices.send(message):
            return
        self._remember(message.id, begun)
        raise closed

    def _remember(self, message_id: int, index: int) -> None:
        if index:
            self._sent_parts[message_id] = index
        if len(self._sent_parts) > _MOST_REMEMBERED:
            self._sent_parts.popitem(last=False)
