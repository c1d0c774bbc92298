"""The topics of the staff group: made, found again, renamed, closed; and what staff write in them."""

import asyncio
from dataclasses import dataclass, replace
from typing import Final

import structlog
from telegram import Bot
from telegram.error import BadRequest, TelegramError

from bot.channels.telegram.store import CHANNEL
from bot.clock import Clock
from handlers.work.tickets import add_photo
from storage.account import Account
from storage.database import Database
from storage.inbox import InboxRow
from storage.ticket import Ticket
from storage.ticket_states import Actor, Status
from storage.ticket_topic import StaffGroup, TicketTopic
from storage.transaction import reading, transaction

LONGEST_TITLE: Final = 128
_NO_SUCH_TOPIC: Final = ("message thread not found", "topic_deleted", "topic_id_invalid", "topic not found")
_NOT_NEWS: Final = ("topic_not_modified", "topic_closed")
_SIGNS: Final = {
    Status.NEW: "🆕",
    Status.ASSIGNED: "👤",
    Status.IN_PROGRESS: "🔧",
    Status.WAITING_RESIDENT: "⏳",
    Status.WAITING_PARTS: "⏳",
    Status.RESOLVED: "✅",
    Status.CLOSED: "✅",
    Status.CANCELLED: "✖",
}
log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic as it is, and as its ticket wants it (`wanted`, `over`)."""

    id: int
    thread_id: int | None
    title: str
    closed: bool
    wanted: str
    over: bool


@dataclass(frozen=True, slots=True)
class Forum:
    """The topics, in the database and on the platform."""

    bot: Bot
    database: Database
    clock: Clock

    def find(self, account: str) -> Topic | None:
        """Give the topic that an account stands for."""
        with reading(self.database) as session:
            row = TicketTopic.behind_account(session, CHANNEL, account)
            if row is None:
                return None
            over = Status(row.ticket.status) in {Status.CLOSED, Status.CANCELLED}
            return Topic(row.id, row.thread_id, row.title, row.closed, title_of(row.ticket), over)

    async def opened(self, chat: str, topic: Topic) -> Topic:
        """Give a topic that is there, made if need be; raises TelegramError."""
        if topic.thread_id is not None:
            return topic
        made = await self.bot.create_forum_topic(chat, topic.wanted)
        return await self._noted(replace(topic, thread_id=made.message_thread_id, title=topic.wanted, closed=False))

    async def made_again(self, chat: str, topic: Topic) -> Topic:
        """Make a topic that somebody deleted; raises TelegramError."""
        return await self.opened(chat, await self._noted(replace(topic, thread_id=None, title="", closed=False)))

    async def keep_in_step(self, chat: str, topic: Topic) -> None:
        """Rename, close or open a topic as its ticket is now; what fails is made good with the next message."""
        thread = topic.thread_id
        if thread is None or (topic.title, topic.closed) == (topic.wanted, topic.over):
            return
        try:
            if topic.title != topic.wanted:
                await self.bot.edit_forum_topic(chat, thread, name=topic.wanted)
            if topic.closed != topic.over:
                change = self.bot.close_forum_topic if topic.over else self.bot.reopen_forum_topic
                await change(chat, thread)
        except (TelegramError, KeyError) as error:
            if not any(words in str(error).lower() for words in _NOT_NEWS):
                log.warning("telegram_topic_not_in_step", topic=topic.id, error=type(error).__name__)
                return
        await self._noted(replace(topic, title=topic.wanted, closed=topic.over))

    async def _noted(self, topic: Topic) -> Topic:
        await asyncio.to_thread(self._note, topic)
        return topic

    def _note(self, topic: Topic) -> None:
        with transaction(self.database) as session:
            row = session.get(TicketTopic, topic.id)
            if row is not None:
                row.thread_id, row.title, row.closed = topic.thread_id, topic.title, topic.closed

    def move(self, old: str, new: str) -> None:
        """Write down that the group has another id."""
        with transaction(self.database) as session:
            group = StaffGroup.now_at(session, CHANNEL, old)
            if group is not None:
                group.move(session, new)

    def hears(self, sender: str, place: tuple[str, int]) -> bool:
        """Tell whether what this person writes there is for us: a member of staff, in the topic of a ticket."""
        with reading(self.database) as session:
            group = StaffGroup.now_at(session, CHANNEL, place[0])
            account = Account.on(session, CHANNEL, sender)
            known = account is not None and account.staff is not None
            return known and group is not None and TicketTopic.threaded(session, group.id, place[1]) is not None

    def take_words(self, key: str, sender: str, place: tuple[str, int], text: str, photos: tuple[str, ...]) -> None:
        """Note on the ticket what a member of staff wrote in its topic, once per key; nobody else is heard there.

        `place` is the chat and its topic.
        """
        now = self.clock.now()
        with transaction(self.database) as session:
            group = StaffGroup.now_at(session, CHANNEL, place[0])
            topic = TicketTopic.threaded(session, group.id, place[1]) if group else None
            account = Account.on(session, CHANNEL, sender)
            staff = account.staff if account else None
            ticket = Ticket.locked(session, topic.ticket_id) if topic else None
            if account is None or staff is None or ticket is None or not ticket.is_for(staff):
                log.info("telegram_group_words_ignored", known=staff is not None, topic=ticket is not None)
                return
            if InboxRow.take(session, CHANNEL, key, now) is None:
                return
            for digest in photos:
                add_photo(session, ticket, account, digest, now)
            ticket.record(
                session, "detail", Actor.STAFF, account, now, note=text, data={"photos": list(photos), "topic": True}
            )


def is_gone(error: BadRequest) -> bool:
    """Tell whether a refusal means that somebody deleted the topic."""
    return any(words in error.message.lower() for words in _NO_SUCH_TOPIC)


def title_of(ticket: Ticket) -> str:
    """Give the name of a ticket's topic: how it stands, its number, where and what."""
    where = ticket.home.code if ticket.home else ticket.place or ticket.building or ""
    line = " ".join(f"{_SIGNS[Status(ticket.status)]} {ticket.number} {where} {ticket.description}".split())
    return line[:LONGEST_TITLE]
