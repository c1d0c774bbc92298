"""Timers: what is due in the future, as rows that belong to a version of what they are about."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Index, bindparam, func, or_, select, text, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base
from storage.upsert import insert_new

LEASE = timedelta(seconds=30)
BACKOFF = timedelta(seconds=30)
MOST_ATTEMPTS = 8
_WAITING_SQL = text("status = 'waiting'")
"""Written out wherever the index serves: SQLite takes a partial index only for a condition that it can read."""


class TimerStatus(StrEnum):
    """What became of a timer."""

    WAITING = "waiting"
    FIRED = "fired"
    CANCELLED = "cancelled"
    FAILED = "failed"


class Timer(Base):
    """Work that a feature's job does at `due_at` for the subject, if that is still at the version it belongs to."""

    __tablename__ = "timer"
    __table_args__ = (
        Index("ix_timer_due", "due_at", postgresql_where=_WAITING_SQL, sqlite_where=_WAITING_SQL),
        Index("ix_timer_job_subject_id", "job", "subject_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(unique=True)
    job: Mapped[str]
    subject_id: Mapped[int]
    version: Mapped[int]
    data: Mapped[dict[str, Any]] = mapped_column(default=dict)
    due_at: Mapped[datetime]
    status: Mapped[str] = mapped_column(default=TimerStatus.WAITING)
    attempts: Mapped[int] = mapped_column(default=0)
    leased_until: Mapped[datetime | None]
    error: Mapped[str | None]

    @classmethod
    def schedule(
        cls, session: Session, job: str, subject_id: int, version: int, due_at: datetime, **data: object
    ) -> None:
        """Set a timer; the same job for the same version of the subject is set once."""
        values = {
            "key": f"{job}:{subject_id}:{version}",
            "job": job,
            "subject_id": subject_id,
            "version": version,
            "data": data,
            "due_at": due_at,
            "status": TimerStatus.WAITING,
            "attempts": 0,
        }
        insert_new(session, cls, values)

    @classmethod
    def cancel(cls, session: Session, job: str, subject_id: int) -> None:
        """Stop every waiting timer of that job for the subject."""
        session.execute(
            update(cls)
            .where(cls.job == job, cls.subject_id == subject_id, cls.status == TimerStatus.WAITING)
            .values(status=TimerStatus.CANCELLED)
        )

    @classmethod
    def lease_due(cls, session: Session, now: datetime, limit: int, lease: timedelta = LEASE) -> Sequence[int]:
        """Lease due timers to the caller, earliest first, and give their ids; an expired lease is leased again."""
        free = or_(cls.leased_until.is_(None), cls.leased_until < now)
        query = (
            select(cls)
            .where(_WAITING_SQL, cls.due_at <= now, free)
            .order_by(cls.due_at, cls.id)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        rows = session.scalars(query).all()
        for row in rows:
            row.leased_until, row.attempts = now + lease, row.attempts + 1
        return [row.id for row in rows]

    @classmethod
    def locked(cls, session: Session, timer_id: int) -> "Timer | None":
        """Give the timer, locked, if it is still waiting."""
        return session.scalar(_LOCKED, {"timer": timer_id})

    def postpone(self, due_at: datetime) -> None:
        """Let it fire at another time."""
        self.due_at, self.leased_until = due_at, None

    def go_on(self, due_at: datetime) -> None:
        """Let it fire again for the next part of work that goes well."""
        self.due_at, self.leased_until, self.attempts = due_at, None, 0

    def fail(self, error: str, now: datetime) -> None:
        """Record a failed try: it is tried again with growing pauses, and given up after eight tries."""
        self.error, self.leased_until = error, None
        self.due_at = now + BACKOFF * 2**self.attempts
        if self.attempts >= MOST_ATTEMPTS:
            self.status = TimerStatus.FAILED

    @classmethod
    def next_due(cls, session: Session) -> datetime | None:
        """Give when the next waiting timer is due."""
        return session.scalar(_NEXT)


_NEXT = select(func.min(Timer.due_at)).where(_WAITING_SQL)
_LOCKED = select(Timer).where(Timer.id == bindparam("timer"), Timer.status == TimerStatus.WAITING).with_for_update()
