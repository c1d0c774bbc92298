"""What platforms sent us, stored as it came before they are told that we have it; worked on in order per chat."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Self

from sqlalchemy import (
    ColumnElement,
    Index,
    SQLColumnExpression,
    UniqueConstraint,
    and_,
    bindparam,
    delete,
    exists,
    func,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column

from storage.base import Base
from storage.upsert import insert_new

KEPT = timedelta(days=3)
"""How long the key of what was done stays: Telegram sends again for 24 hours."""
PARKED_KEPT = timedelta(days=30)
_WAITING_SQL = text("status = 'waiting'")


class UpdateStatus(StrEnum):
    """What became of an update."""

    WAITING = "waiting"
    DONE = "done"
    PARKED = "parked"


@dataclass(frozen=True, slots=True)
class Arrival:
    """An update as it arrives. Those of one `chat` have their effect one by one, the parts of an album at once."""

    key: str
    payload: Mapping[str, Any]
    chat: str = ""
    album: str | None = None


class StoredUpdate(Base):
    """An update of a platform. Its content is private: it goes when the update is done, and the key alone stays.

    It is of no community yet: who sent it is known when it has been read. What is parked keeps its content for
    30 days, for whoever looks into it.
    """

    __tablename__ = "stored_update"
    __table_args__ = (
        UniqueConstraint("channel", "dedupe_key"),
        Index(
            "ix_stored_update_waiting",
            "channel",
            "chat",
            "id",
            postgresql_where=_WAITING_SQL,
            sqlite_where=_WAITING_SQL,
        ),
        Index("ix_stored_update_status_received_at", "status", "received_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    channel: Mapped[str]
    dedupe_key: Mapped[str]
    chat: Mapped[str]
    album: Mapped[str | None]
    payload: Mapped[dict[str, Any]]
    status: Mapped[str] = mapped_column(default=UpdateStatus.WAITING)
    failures: Mapped[int] = mapped_column(default=0)
    received_at: Mapped[datetime]
    due_at: Mapped[datetime]
    leased_until: Mapped[datetime | None]
    error: Mapped[str | None]

    @classmethod
    def store(
        cls, session: Session, channel: str, arrival: Arrival, now: datetime, album_pause: timedelta
    ) -> int | None:
        """Keep an update to be worked on, and give its id; None when it was stored before.

        An album waits until nothing of it has come for `album_pause`.
        """
        values = {
            "channel": channel,
            "dedupe_key": arrival.key,
            "chat": arrival.chat,
            "album": arrival.album,
            "payload": dict(arrival.payload),
            "status": UpdateStatus.WAITING,
            "failures": 0,
            "received_at": now,
            "due_at": now + album_pause if arrival.album else now,
        }
        stored = insert_new(session, cls, values)
        if stored is not None and arrival.album:
            parts = (cls.channel == channel, cls.chat == arrival.chat, cls.album == arrival.album)
            unbegun = (*parts, _waiting(cls.status), cls.leased_until.is_(None))
            session.execute(update(cls).where(*unbegun).values(due_at=now + album_pause))
        return stored

    @classmethod
    def claim(
        cls, session: Session, channel: str, now: datetime, limit: int, lease: timedelta
    ) -> Sequence[Sequence[Self]]:
        """Lease what comes next in so many chats, the whole of an album together; at most one event of each chat.

        A lease that ran out means that its holder died, and the update is given out again.
        """
        earlier = aliased(cls)
        first = ~exists().where(
            earlier.channel == cls.channel,
            earlier.chat == cls.chat,
            earlier.id < cls.id,
            _waiting(earlier.status),
        )
        free = or_(cls.leased_until.is_(None), cls.leased_until < now)
        query = select(cls).where(cls.channel == channel, _waiting(cls.status), cls.due_at <= now, free, first)
        heads = session.scalars(query.order_by(cls.id).limit(limit).with_for_update(skip_locked=True)).all()
        events = [[head, *cls._rest_of_album(session, head)] for head in heads]
        for row in (row for event in events for row in event):
            row.leased_until = now + lease
        return events

    @classmethod
    def _rest_of_album(cls, session: Session, head: Self) -> Sequence[Self]:
        if head.album is None:
            return []
        same = and_(cls.channel == head.channel, cls.chat == head.chat, cls.album == head.album, cls.id > head.id)
        return session.scalars(select(cls).where(same, _waiting(cls.status)).order_by(cls.id).with_for_update()).all()

    @classmethod
    def renew(cls, session: Session, ids: Sequence[int], until: datetime) -> None:
        """Hold the leases of what is still being worked on."""
        session.execute(update(cls).where(cls.id.in_(ids), _waiting(cls.status)).values(leased_until=until))

    @classmethod
    def finish(cls, session: Session, ids: Sequence[int]) -> None:
        """Record that these have had their effect; what was in them is forgotten."""
        values: dict[str, Any] = {"status": UpdateStatus.DONE, "payload": {}, "leased_until": None}
        session.execute(update(cls).where(cls.id.in_(ids), _waiting(cls.status)).values(values))

    @classmethod
    def park(cls, session: Session, ids: Sequence[int], error: str) -> None:
        """Pass these over: they cannot be read, or fail each time."""
        values = {"status": UpdateStatus.PARKED, "error": error, "leased_until": None}
        session.execute(update(cls).where(cls.id.in_(ids)).values(values))

    @classmethod
    def postpone(cls, session: Session, ids: Sequence[int], due_at: datetime, error: str, *, failed: bool) -> None:
        """Give these back, to be tried again from `due_at` on; `failed`: the fault may be theirs."""
        values: dict[str, Any] = {
            "due_at": due_at,
            "leased_until": None,
            "error": error,
            "failures": cls.failures + int(failed),
        }
        session.execute(update(cls).where(cls.id.in_(ids), _waiting(cls.status)).values(values))

    @classmethod
    def anything_due(cls, session: Session, channel: str, now: datetime) -> bool:
        """Tell whether anything may be due: a look that takes no lock."""
        free = or_(cls.leased_until.is_(None), cls.leased_until < now)
        due = select(cls.id).where(cls.channel == channel, _waiting(cls.status), cls.due_at <= now, free).limit(1)
        return session.scalar(due) is not None

    @classmethod
    def next_due(cls, session: Session, channel: str, now: datetime) -> datetime | None:
        """Give when the next one that is not due yet will be: the rest of an album, or another try."""
        later = (cls.channel == channel, _waiting(cls.status), cls.due_at > now)
        return session.scalar(select(func.min(cls.due_at)).where(*later))

    @classmethod
    def forget(cls, session: Session, now: datetime) -> None:
        """Delete what was done long ago, and what was parked longer ago."""
        for status, kept in ((UpdateStatus.DONE, KEPT), (UpdateStatus.PARKED, PARKED_KEPT)):
            session.execute(delete(cls).where(cls.status == status, cls.received_at < now - kept))


def _waiting(status: SQLColumnExpression[str]) -> ColumnElement[bool]:
    # Written out, not bound: SQLite takes a partial index only for a condition that it can read.
    return status == bindparam(None, UpdateStatus.WAITING.value, literal_execute=True)
