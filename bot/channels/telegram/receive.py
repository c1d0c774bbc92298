"""From what happened in a Telegram chat to what the front desk takes.

Only private chats are served: homes and phone numbers are nobody's business in a group, so a group gets no answer.
"""

import asyncio
from dataclasses import dataclass
from datetime import datetime
from typing import Final, TypedDict, Unpack

import structlog
from telegram import Bot, CallbackQuery, Chat, ChatMember, ChatMemberUpdated, Message, User, Voice

from bot.channels.telegram.forum import Forum
from bot.channels.telegram.menus import is_command, spoken
from bot.channels.telegram.photos import PhotoFile, fetch, photo_of
from bot.channels.telegram.presses import Presses
from bot.channels.telegram.store import CHANNEL
from bot.channels.telegram.updates import Event
from bot.media import NotAPhotoError
from bot.reception import Reception
from handlers.dialogue.messages import Incoming, Medium
from storage.account import Account
from storage.transaction import reading, transaction

_NOTICES: Final = (
    "pinned_message",
    "message_auto_delete_timer_changed",
    "chat_background_set",
    "write_access_allowed",
    "connected_website",
    "proximity_alert_triggered",
)
"""What Telegram itself says in a private chat: nobody waits for an answer to it."""
log = structlog.get_logger()


class Said(TypedDict, total=False):
    """What is in a message, as the fields of `Incoming`."""

    text: str
    choice: str | None
    photos: tuple[str, ...]
    edited_from: datetime | None
    position: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Receiver:
    """Brings events to the reception.

    Everything it does may be done twice: Telegram sends again what was not confirmed.
    """

    bot: Bot
    bot_id: str
    reception: Reception
    forum: Forum | None = None

    async def take(self, event: Event) -> None:
        """Give an event its effect, and return after the commit; raises when nothing could be stored."""
        update = event.update
        if update.message is not None:
            await self._take_message(event, update.message)
        elif update.callback_query is not None:
            await self._take_press(update.update_id, update.callback_query)
        elif update.my_chat_member is not None:
            await asyncio.to_thread(self._note_membership, update.my_chat_member)
        elif update.edited_message is not None:
            await self._take_edit(update.update_id, update.edited_message)
        else:
            log.info("telegram_update_ignored", update_id=update.update_id)

    async def _take_message(self, event: Event, message: Message) -> None:
        sender = message.from_user
        if self.forum is not None and message.chat.type != Chat.PRIVATE:
            await self._take_group(self.forum, event, message)
            return
        if sender is None or sender.is_bot or message.chat.type != Chat.PRIVATE or _is_notice(message):
            log.info("telegram_update_ignored", update_id=event.update.update_id, chat_type=message.chat.type)
            return
        digests = await self._keep_all(event)
        text = "\n".join(text for one in event.messages if (text := _text_of(one, sender)))
        if is_command(text):
            text = spoken(text, await asyncio.to_thread(self._language_of, sender))
        if message.voice is not None and not text:
            text = await self._hear(message.voice)
        medium = Medium.PHOTO if digests else _medium_of(message, text)
        place = message.venue.location if message.venue else message.location
        await self._receive(
            event.update.update_id,
            sender,
            medium,
            text=text,
            photos=tuple(digests),
            position=(place.latitude, place.longitude) if place else None,
        )

    async def _take_group(self, forum: Forum, event: Event, message: Message) -> None:
        """Bring what staff write in a topic of their group to its ticket; the rest of a group is not ours to hear."""
        chat, sender = str(message.chat.id), message.from_user
        if message.migrate_to_chat_id is not None:
            await asyncio.to_thread(forum.move, chat, str(message.migrate_to_chat_id))
        thread = message.message_thread_id if message.is_topic_message else None
        if sender is None or sender.is_bot or thread is None:
            return
        if not await asyncio.to_thread(forum.hears, str(sender.id), (chat, thread)):
            log.info("telegram_group_words_ignored", update_id=event.update.update_id)
            return
        photos = tuple(await self._keep_all(event))
        text = "\n".join(text for one in event.messages if (text := one.text or one.caption or ""))
        if text or photos:
            key = f"{self.bot_id}:{event.update.update_id}"
            await asyncio.to_thread(forum.take_words, key, str(sender.id), (chat, thread), text, photos)

    async def _keep_all(self, event: Event) -> list[str]:
        photos = [photo for photo in map(photo_of, event.messages) if photo is not None]
        return [digest for photo in photos if (digest := await self._keep(photo)) is not None]

    async def _take_edit(self, update_id: int, message: Message) -> None:
        """Bring the new words of a changed message; they open nothing, but may belong to what it opened."""
        sender = message.from_user
        text = message.text or message.caption
        if sender is not None and not sender.is_bot and message.chat.type == Chat.PRIVATE and text:
            await self._receive(update_id, sender, Medium.TEXT, text=text, edited_from=message.date)

    async def _take_press(self, update_id: int, query: CallbackQuery) -> None:
        presses, sender = Presses(self.bot, self.reception), query.from_user
        pressed = await asyncio.to_thread(presses.look, query, _language(sender.language_code))
        # At once and beside the work: the button shows a clock until then, and Telegram does not wait long.
        answering = asyncio.create_task(presses.answer(query, pressed))
        try:
            if pressed.tap is None or not pressed.ours:
                await self._receive(update_id, sender, Medium.CHOICE, choice=query.data or "")
            elif (picked := await presses.leaf(query, pressed)) is not None:
                await self._receive(update_id, sender, Medium.TEXT, text=picked)
        finally:
            await answering

    async def _receive(self, update_id: int, sender: User, medium: Medium, **content: Unpack[Said]) -> None:
        await self.reception.receive(
            Incoming(
                channel=CHANNEL,
                account=str(sender.id),
                dedupe_key=f"{self.bot_id}:{update_id}",
                medium=medium,
                sender_name=sender.full_name,
                language=_language(sender.language_code),
                **content,
            )
        )

    async def _keep(self, photo: PhotoFile) -> str | None:
        content = await fetch(self.bot, photo)
        try:
            return None if content is None else await self.reception.keep_photo(content)
        except NotAPhotoError:
            return None

    async def _hear(self, voice: Voice) -> str:
        """Give the words of a voice message; the empty string where nobody can hear it."""
        hearing = self.reception.hearing
        content = await fetch(self.bot, PhotoFile(voice.file_id, voice.file_size or 0)) if hearing.can_hear else None
        return await hearing.words(content, "voice.ogg") if content else ""

    def _language_of(self, sender: User) -> str:
        with reading(self.reception.database) as session:
            account = Account.on(session, CHANNEL, str(sender.id))
            return account.language if account else _language(sender.language_code)

    def _note_membership(self, change: ChatMemberUpdated) -> None:
        """Note that somebody blocked the bot, or took it back."""
        if change.chat.type != Chat.PRIVATE:
            log.info("telegram_group_membership", chat_type=change.chat.type, status=change.new_chat_member.status)
            return
        with transaction(self.reception.database) as session:
            account = Account.on(session, CHANNEL, str(change.from_user.id))
            if account is None:
                return
            if change.new_chat_member.status in {ChatMember.BANNED, ChatMember.LEFT}:
                account.lose(session, self.reception.clock.now())
            else:
                account.reachable = True


def _is_notice(message: Message) -> bool:
    return any(getattr(message, name) for name in _NOTICES)


def _language(tag: str | None) -> str:
    """Give the language for an IETF tag of a Telegram app, such as zh-hans, zh-hant, zh-TW or en-GB."""
    parts = (tag or "zh").casefold().split("-")
    if parts[0] != "zh":
        return "en"
    return "zh-Hant" if {"hant", "tw", "hk", "mo"} & set(parts) else "zh"


def _medium_of(message: Message, text: str) -> Medium:
    if message.voice is not None:
        return Medium.VOICE
    if text and (message.effective_attachment is None or message.contact is not None or message.venue is not None):
        return Medium.TEXT
    return Medium.OTHER


def _text_of(message: Message, sender: User) -> str:
    """Give what was written, or the sender's own shared phone number; other people's contacts are not taken."""
    contact = message.contact
    if contact is not None and contact.user_id == sender.id:
        return f"+{contact.phone_number.lstrip('+')}"
    if message.venue is not None:
        return f"{message.venue.title} {message.venue.address}".strip()
    return message.text or message.caption or ""
