"""The staff group: a topic for each ticket, and how far each has been told."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final, Self

from sqlalchemy import ForeignKey, UniqueConstraint, exists, func, or_, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.account import Account
from storage.base import Base
from storage.ticket import Kind, Ticket, TicketEvent
from storage.ticket_privacy import TicketExclusion
from storage.upsert import insert_new

SHOWN_KINDS: Final = (Kind.REPAIR, Kind.EMERGENCY, Kind.SERVICE, Kind.OTHER)
"""What a whole group of staff may read: nothing that is about staff, or about money."""
OVERLAP: Final = 1000
"""Events are looked at again for so many numbers: transactions do not commit in the order of theirs."""


class StaffGroup(Base):
    """A group of staff on a channel. `configured` is its id in the settings, `chat_id` the one it has by now.

    Events up to `seen_event_id` are told; it begins with the newest when the group is first seen. It may be of several
    communities, so each topic names its own.
    """

    __tablename__ = "staff_group"
    __table_args__ = (UniqueConstraint("channel", "configured"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    channel: Mapped[str]
    configured: Mapped[str]
    chat_id: Mapped[str]
    seen_event_id: Mapped[int]

    @classmethod
    def held(cls, session: Session, channel: str, configured: str) -> Self | None:
        """Give the group, locked, making its row if need be; None while another process holds it."""
        mine = (cls.channel == channel, cls.configured == configured)
        if session.scalar(select(cls.id).where(*mine)) is None:
            newest = newest_event(session)
            values = {"channel": channel, "configured": configured, "chat_id": configured, "seen_event_id": newest}
            insert_new(session, cls, values)
        return session.scalar(select(cls).where(*mine).with_for_update(skip_locked=True))

    @classmethod
    def now_at(cls, session: Session, channel: str, chat_id: str) -> Self | None:
        """Give the group that has this id by now."""
        return session.scalar(select(cls).where(cls.channel == channel, cls.chat_id == chat_id))

    def behind(self, session: Session, limit: int) -> Sequence[int]:
        """Give ids of tickets of which something has not been told."""
        topic, event = TicketTopic, TicketEvent
        told = select(topic.event_id).where(topic.group_id == self.id, topic.ticket_id == event.ticket_id)
        newest = func.max(event.id)
        query = (
            select(event.ticket_id)
            .join(Ticket, Ticket.id == event.ticket_id)
            .where(
                event.id > self.seen_event_id,
                or_(~told.exists(), event.id > told.scalar_subquery()),
                Ticket.kind.in_(SHOWN_KINDS),
                ~Ticket.anonymous,
                ~Ticket.sealed,
                ~exists().where(TicketExclusion.ticket_id == Ticket.id),
            )
            .group_by(event.ticket_id)
            .order_by(newest)
            .limit(limit)
        )
        return session.scalars(query).all()

    def topic(self, session: Session, ticket: Ticket, now: datetime) -> "TicketTopic":
        """Give the topic of a ticket, with an account through which it is written to; the group is held."""
        mine = (TicketTopic.group_id == self.id, TicketTopic.ticket_id == ticket.id)
        found = session.scalar(select(TicketTopic).where(*mine))
        if found is not None:
            return found
        account = Account(
            channel=self.channel,
            external_id=topic_account(self.chat_id, ticket.id),
            community_id=ticket.community_id,
            display_name=ticket.number,
            created_at=now,
        )
        session.add(account)
        session.flush()
        topic = TicketTopic(
            community_id=ticket.community_id, group_id=self.id, ticket_id=ticket.id, account_id=account.id, event_id=0
        )
        session.add(topic)
        session.flush()
        return topic

    def move(self, session: Session, chat_id: str) -> None:
        """Write down that the group has another id, for all its topics; they have to be made again there."""
        self.chat_id = chat_id
        for topic in session.scalars(select(TicketTopic).where(TicketTopic.group_id == self.id)):
            topic.thread_id = None
            topic.account.move(session, topic_account(chat_id, topic.ticket_id))


class TicketTopic(Base):
    """The topic of one ticket. `thread_id` is the platform's number of it, None until it is made.

    `title` and `closed` are as the platform shows it; events up to `event_id` are in it, or on their way.
    """

    __tablename__ = "ticket_topic"
    __table_args__ = (UniqueConstraint("group_id", "ticket_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    community_id: Mapped[int] = mapped_column(ForeignKey("community.id"))
    group_id: Mapped[int] = mapped_column(ForeignKey("staff_group.id"))
    ticket_id: Mapped[int] = mapped_column(ForeignKey("ticket.id"))
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), unique=True)
    thread_id: Mapped[int | None]
    title: Mapped[str] = mapped_column(default="")
    closed: Mapped[bool] = mapped_column(default=False)
    event_id: Mapped[int]

    ticket: Mapped[Ticket] = relationship(lazy="select")
    account: Mapped[Account] = relationship(lazy="select")

    @classmethod
    def behind_account(cls, session: Session, channel: str, external_id: str) -> Self | None:
        """Give the topic that an account stands for."""
        query = select(cls).join(Account, Account.id == cls.account_id)
        return session.scalar(query.where(Account.channel == channel, Account.external_id == external_id))

    @classmethod
    def threaded(cls, session: Session, group_id: int, thread_id: int) -> Self | None:
        """Give the topic of a group by the platform's number."""
        return session.scalar(select(cls).where(cls.group_id == group_id, cls.thread_id == thread_id))

    def untold(self, session: Session) -> Sequence[TicketEvent]:
        """Give the events that are not in it yet, oldest first."""
        query = select(TicketEvent).where(TicketEvent.ticket_id == self.ticket_id, TicketEvent.id > self.event_id)
        return session.scalars(query.order_by(TicketEvent.id)).all()


def topic_account(chat_id: str, ticket_id: int) -> str:
    """Give the external id of the account that stands for a ticket's topic."""
    return f"{chat_id}/{ticket_id}"


def newest_event(session: Session) -> int:
    """Give the number of the newest event of any ticket; 0 when there is none."""
    return session.scalar(select(func.max(TicketEvent.id))) or 0
