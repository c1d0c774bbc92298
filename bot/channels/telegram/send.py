"""One message of ours to one Telegram chat: photos, text, buttons; in as many calls as its size needs."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import structlog
from telegram import Bot, InlineKeyboardMarkup, InputMediaPhoto, LinkPreviewOptions
from telegram.error import BadRequest, TelegramError

from bot.channels.protocol import MovedError, Outgoing, PermanentError, RetryLaterError, UnknownOutcomeError
from bot.channels.telegram.errors import delivery_error, nobody_there
from bot.channels.telegram.forum import Forum, Topic, is_gone
from bot.channels.telegram.layout import LONGEST_CAPTION, keyboard_of, split_text, units
from bot.media import MediaStore

LARGEST_ALBUM: Final = 10
LONGEST_SEND: Final = 50.0
"""Seconds for a whole message: less than the lease of its outbox row, or another worker would send it, too."""
_MOST_REMEMBERED: Final = 1000
# A preview would make Telegram's servers open links that are meant for one resident.
_NO_PREVIEW: Final = LinkPreviewOptions(is_disabled=True)
log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Part:
    """One call: photos with an optional caption, or text; the buttons hang on the last part."""

    text: str = ""
    photos: tuple[bytes, ...] = ()
    buttons: InlineKeyboardMarkup | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A chat, or a topic of a group."""

    chat: str
    thread: int | None = None


@dataclass(frozen=True, slots=True)
class Sender:
    """Sends messages.

    `sent_parts` remembers how far a message got that failed half-way, so that a retry goes on there. An account such as
    `-100123/45` is a topic of the staff group, which the `forum` knows.
    """

    bot: Bot
    media: MediaStore
    sent_parts: dict[int, int]
    forum: Forum | None = None

    async def send(self, message: Outgoing) -> None:
        """Send a message; raises PermanentError, RetryLaterError or UnknownOutcomeError."""
        photos = await asyncio.to_thread(self._photos, message) if message.photos else ()
        parts = parts_of(message, photos)
        if not parts:
            raise PermanentError("nothing to send: neither text nor photo")
        try:
            async with asyncio.timeout(LONGEST_SEND):
                topic = await self._topic(message)
                if topic is None or self.forum is None:
                    await self._send_parts(message, parts, Place(message.account))
                else:
                    await self._send_to_topic(self.forum, message, parts, topic)
        except TimeoutError:
            self.sent_parts.pop(message.id, None)
            raise UnknownOutcomeError(f"no answer within {LONGEST_SEND:g} s") from None

    async def _topic(self, message: Outgoing) -> Topic | None:
        if self.forum is None or "/" not in message.account:
            return None
        return await asyncio.to_thread(self.forum.find, message.account)

    async def _send_to_topic(self, forum: Forum, message: Outgoing, parts: Sequence[Part], topic: Topic) -> None:
        """Send into a topic of the staff group, and keep its name in step; a group with a new id is written down."""
        chat, _slash, ticket = message.account.partition("/")
        try:
            topic = await self._send_or_make_again(forum, message, parts, topic)
        except TelegramError as error:
            outcome: Exception = delivery_error(error)
        except MovedError as error:
            outcome = error
        else:
            await forum.keep_in_step(chat, topic)
            return
        if isinstance(outcome, MovedError):
            await asyncio.to_thread(forum.move, chat, outcome.account)
            outcome = MovedError(str(outcome), f"{outcome.account}/{ticket}")
        raise outcome

    async def _send_or_make_again(self, forum: Forum, message: Outgoing, parts: Sequence[Part], topic: Topic) -> Topic:
        """Give the topic that the message is in: made if there was none, made again when somebody deleted it."""
        chat = message.account.partition("/")[0]
        topic = await forum.opened(chat, topic)
        try:
            await self._send_parts(message, parts, Place(chat, topic.thread_id))
        except PermanentError as error:
            if not isinstance(error.__cause__, BadRequest) or not is_gone(error.__cause__):
                raise
            topic = await forum.made_again(chat, topic)
            await self._send_parts(message, parts, Place(chat, topic.thread_id))
        return topic

    async def _send_parts(self, message: Outgoing, parts: Sequence[Part], place: Place) -> None:
        for index in range(self.sent_parts.pop(message.id, 0), len(parts)):
            try:
                await self._send_part(message, parts[index], place)
            except TelegramError as error:
                outcome = delivery_error(error)
                if isinstance(outcome, RetryLaterError):
                    self._remember(message.id, index)
                raise outcome from error
            except (KeyError, TypeError, ValueError) as error:
                if error.args != ("result",):
                    raise UnknownOutcomeError(f"taken, with an answer that cannot be read: {error!r}") from error
                # What python-telegram-bot makes of {"ok": false} with status 200.
                self._remember(message.id, index)
                raise RetryLaterError("refused without a reason") from error

    def _remember(self, message_id: int, index: int) -> None:
        if len(self.sent_parts) >= _MOST_REMEMBERED:
            self.sent_parts.pop(next(iter(self.sent_parts)))
        self.sent_parts[message_id] = index

    async def _send_part(self, message: Outgoing, part: Part, place: Place) -> None:
        if not part.photos:
            await self._send_text(place, part)
            return
        try:
            await self._send_photos(place, part)
        except BadRequest as error:
            if nobody_there(error) or is_gone(error):
                raise
            # Telegram refuses some pictures (too long and thin, animated): the words matter more.
            log.warning("telegram_photo_refused", notification=message.id, error=error.message)
            if part.text:
                await self._send_text(place, part)

    async def _send_text(self, place: Place, part: Part) -> None:
        await self.bot.send_message(
            place.chat,
            part.text,
            reply_markup=part.buttons,
            link_preview_options=_NO_PREVIEW,
            message_thread_id=place.thread,
        )

    async def _send_photos(self, place: Place, part: Part) -> None:
        if len(part.photos) == 1:
            await self.bot.send_photo(
                place.chat,
                part.photos[0],
                caption=part.text or None,
                reply_markup=part.buttons,
                message_thread_id=place.thread,
            )
        else:
            album = [InputMediaPhoto(photo) for photo in part.photos]
            await self.bot.send_media_group(place.chat, album, message_thread_id=place.thread)

    def _photos(self, message: Outgoing) -> list[bytes]:
        found = [(digest, self.media.read(digest)) for digest in message.photos]
        missing = [digest for digest, photo in found if photo is None]
        if missing:
            log.error("photo_missing", notification=message.id, photos=missing)
        return [photo[0] for _digest, photo in found if photo is not None]


def parts_of(message: Outgoing, photos: Sequence[bytes]) -> list[Part]:
    """Give the calls that a message needs: photos first; a single one carries the text as its caption if that fits."""
    texts = split_text(message.text)
    buttons = keyboard_of(message)
    if len(photos) == 1 and len(texts) <= 1 and units(message.text.strip()) <= LONGEST_CAPTION:
        return [Part("".join(texts), tuple(photos), buttons)]
    albums = [Part(photos=tuple(photos[at : at + LARGEST_ALBUM])) for at in range(0, len(photos), LARGEST_ALBUM)]
    if not texts:
        return albums
    return [*albums, *(Part(text) for text in texts[:-1]), Part(texts[-1], buttons=buttons)]
