"""The outbox: what is to be sent, sent once, in order for each recipient."""

import secrets
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from enum import IntEnum, StrEnum
from typing import Any, Self

from sqlalchemy import (
    ColumnElement,
    ForeignKey,
    Index,
    SQLColumnExpression,
    bindparam,
    func,
    select,
    text,
    update,
)
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.account import Account
from storage.base import Base
from storage.upsert import insert_new

LEASE = timedelta(seconds=30)
"""Unless the caller says otherwise."""


class Delivery(StrEnum):
    """What became of a notification. What is held waits until its recipient writes."""

    PENDING = "pending"
    SENDING = "sending"
    HELD = "held"
    SENT = "sent"
    DEAD = "dead"
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"


class Lane(StrEnum):
    """A recipient's notifications of one lane leave in order; the lanes do not wait for each other."""

    EMERGENCY = "emergency"
    NORMAL = "normal"
    BROADCAST = "broadcast"


class Priority(IntEnum):
    """Who goes first when not all can leave at once."""

    EMERGENCY = 0
    REPLY = 1
    PUSH = 2
    BROADCAST = 3

    @classmethod
    def of(cls, lane: str, kind: str) -> "Priority":
        """Give the priority of a kind of message in a lane."""
        if lane == Lane.NORMAL:
            return cls.REPLY if kind == "reply" else cls.PUSH
        return cls.EMERGENCY if lane == Lane.EMERGENCY else cls.BROADCAST


RECIPIENTS = "recipients"
"""Key in `Session.info`: ids of the accounts that this transaction has put something into the outbox for."""
AT_REST = "at_rest"
"""Key in `Session.info`: ids of the accounts for which nothing waited in the outbox when their turn began."""
UNFINISHED = (Delivery.PENDING, Delivery.SENDING)
_UNFINISHED_SQL = text("status IN ('pending', 'sending')")
_OF_NOTICE = text("notice_id IS NOT NULL")


def unfinished(status: SQLColumnExpression[str]) -> ColumnElement[bool]:
    """Give the condition of the partial indexes."""
    # Written out, not bound: SQLite takes a partial index only for a condition that it can read.
    return status.in_(bindparam(None, UNFINISHED, expanding=True, literal_execute=True))


class Notification(Base):
    """One outgoing message. `token` stands in for it in button ids: `token:n` is its n-th choice, from 0."""

    __tablename__ = "outbox"
    __table_args__ = (
        Index(
            "ix_outbox_unfinished",
            "account_id",
            "lane",
            "id",
            postgresql_where=_UNFINISHED_SQL,
            sqlite_where=_UNFINISHED_SQL,
        ),
        Index(
            "ix_outbox_due",
            "channel",
            "priority",
            "due_at",
            "id",
            postgresql_where=_UNFINISHED_SQL,
            sqlite_where=_UNFINISHED_SQL,
        ),
        Index("ix_outbox_account_id_id", "account_id", "id"),
        Index("ix_outbox_notice", "notice_id", "status", postgresql_where=_OF_NOTICE, sqlite_where=_OF_NOTICE),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    dedupe_key: Mapped[str] = mapped_column(unique=True)
    token: Mapped[str] = mapped_column(unique=True)
    community_id: Mapped[int | None] = mapped_column(ForeignKey("community.id"))
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    inbox_id: Mapped[int | None] = mapped_column(ForeignKey("inbox.id"), index=True)
    notice_id: Mapped[int | None]
    channel: Mapped[str]
    lane: Mapped[str] = mapped_column(default=Lane.NORMAL)
    priority: Mapped[int] = mapped_column(default=Priority.PUSH)
    kind: Mapped[str]
    content: Mapped[dict[str, Any]]
    status: Mapped[str] = mapped_column(default=Delivery.PENDING)
    attempts: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime]
    due_at: Mapped[datetime]
    leased_until: Mapped[datetime | None]
    sent_at: Mapped[datetime | None]
    error: Mapped[str | None]

    account: Mapped[Account] = relationship(lazy="select")

    @classmethod
    def enqueue(  # noqa: PLR0913 - the columns of the row
        cls,
        session: Session,
        account: Account,
        *,
        dedupe_key: str,
        kind: str,
        content: dict[str, Any],
        now: datetime,
        lane: Lane = Lane.NORMAL,
        inbox_id: int | None = None,
        due_at: datetime | None = None,
    ) -> int | None:
        """Add a notification to be sent after this transaction; None when its dedupe key was used before."""
        values = first_values(account.id, account.channel, account.community_id, lane, kind, now, due_at or now)
        session.info.setdefault(RECIPIENTS, set()).add(account.id)
        if values["priority"] == Priority.REPLY:
            cls.hurry(session, account.id, now)
        return insert_new(session, cls, {**values, "dedupe_key": dedupe_key, "inbox_id": inbox_id, "content": content})

    @classmethod
    def hurry(cls, session: Session, account_id: int, now: datetime) -> None:
        """Let what is before a reply in its lane leave as soon as the reply may."""
        session.flush()
        session.connection().execute(_HURRY, {"account": account_id, "now": now})

    @classmethod
    def withdraw(cls, session: Session, account_id: int, inbox_id: int) -> bool:
        """Take back the answer to one message, as far as nobody has begun to send it; True when there was any."""
        unsent = (cls.account_id == account_id, cls.status == Delivery.PENDING, cls.attempts == 0)
        held = session.scalars(select(cls).where(*unsent, cls.inbox_id == inbox_id).with_for_update()).all()
        for row in held:
            session.delete(row)
        return bool(held)

    def mark_sent(self, now: datetime) -> None:
        """Record that it left."""
        self.status, self.sent_at, self.leased_until, self.error = Delivery.SENT, now, None, None

    def mark_failed(self, status: Delivery, error: str) -> None:
        """Record that it will not be tried again: dead, sent with an unknown outcome, or held till they write."""
        self.status, self.leased_until, self.error = status, None, error

    def postpone(self, due_at: datetime, error: str) -> None:
        """Give it back, to be tried again from `due_at` on."""
        self.status, self.leased_until, self.due_at, self.error = Delivery.PENDING, None, due_at, error

    @classmethod
    def answers_to(cls, session: Session, inbox_id: int) -> Sequence[Self]:
        """Give the replies to one incoming message, in order."""
        return session.scalars(select(cls).where(cls.inbox_id == inbox_id).order_by(cls.id)).all()

    @classmethod
    def last_with_choices(cls, session: Session, account_id: int) -> "Notification | None":
        """Give the newest notification to this account that offered choices."""
        recent = session.scalars(_RECENT, {"account": account_id})
        return next((row for row in recent if row.content.get("choices")), None)

    @classmethod
    def by_ids(cls, session: Session, ids: Collection[int]) -> Sequence[Self]:
        """Give these notifications, in order."""
        return session.scalars(select(cls).where(cls.id.in_(ids)).order_by(cls.id)).all() if ids else []

    @classmethod
    def by_token(cls, session: Session, token: str) -> "Notification | None":
        """Give the notification of that token."""
        return session.scalar(_BY_TOKEN, {"token": token})

    @classmethod
    def transcript(cls, session: Session, account_id: int, limit: int) -> Sequence[Self]:
        """Give the newest messages that left for this account, oldest first."""
        newest = select(cls).where(cls.account_id == account_id, cls.status == Delivery.SENT)
        return session.scalars(newest.order_by(cls.id.desc()).limit(limit)).all()[::-1]


# Run in every turn, so they are built once: putting one together costs more than SQLite needs to run it.
_HURRY = (
    update(Notification)
    .where(Notification.account_id == bindparam("account"), Notification.lane == Lane.NORMAL)
    .where(unfinished(Notification.status), Notification.due_at <= bindparam("now"))
    .where(Notification.priority > Priority.REPLY)
    .values(priority=Priority.REPLY)
)
_BY_TOKEN = select(Notification).where(Notification.token == bindparam("token"))
_OF_ACCOUNT = select(Notification).where(Notification.account_id == bindparam("account"))
_RECENT = _OF_ACCOUNT.order_by(Notification.id.desc()).limit(20)
_NEXT = select(func.min(Notification.due_at)).where(
    unfinished(Notification.status), Notification.status == Delivery.PENDING
)


def first_values(
    account_id: int,
    channel: str,
    community_id: int | None,
    lane: Lane,
    kind: str,
    now: datetime,
    due_at: datetime,
) -> dict[str, Any]:
    """Give the columns of a new notification but its key and content."""
    return {
        "token": secrets.token_urlsafe(9),
        "account_id": account_id,
        "channel": channel,
        "community_id": community_id,
        "lane": lane,
        "priority": Priority.of(lane, kind),
        "kind": kind,
        "status": Delivery.PENDING,
        "attempts": 0,
        "created_at": now,
        "due_at": due_at,
    }


def next_due(session: Session) -> datetime | None:
    """Give when the next pending notification may leave."""
    return session.scalar(_NEXT)


def delivery_counts(session: Session) -> dict[str, int]:
    """Give the number of notifications by delivery status."""
    rows = session.execute(select(Notification.status, func.count()).group_by(Notification.status))
    return {status: count for status, count in rows}  # noqa: C416 - dict(rows) does not type-check


def last_question(session: Session, account_id: int) -> Notification | None:
    """Give the newest notification to this account that asked something: with choices, or for a day and a time."""
    recent = session.scalars(_RECENT, {"account": account_id})
    return next((row for row in recent if row.content.get("choices") or row.content.get("asks")), None)
