"""What was misunderstood, without personal data: for review, and for the next training."""

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from typing import Any, Final, Self

from sqlalchemy import ForeignKey, Index, delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base
from storage.timer import Timer
from storage.types import Json

KEPT_FOR: Final = timedelta(days=180)
PURGE_JOB: Final = "review.purge"
"""Timer of a day on which items were kept; its version is the day's ordinal."""


class Reason(StrEnum):
    """Why a message is kept: it was not understood, its sender said that it was misunderstood, or staff did."""

    UNCLEAR = "unclear"
    CORRECTED = "corrected"
    REFILED = "refiled"


class ReviewItem(Base):
    """A masked message, what it was taken for (`guess`), and what it means (`intent`) where somebody has said so.

    There is no way back from it to an account or a ticket.
    """

    __tablename__ = "review_item"
    __table_args__ = (
        Index("ix_review_item_at", "at"),
        Index("ix_review_item_exported_at_id", "exported_at", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    community_id: Mapped[int | None] = mapped_column(ForeignKey("community.id"))
    text: Mapped[str]
    language: Mapped[str]
    engine: Mapped[str] = mapped_column(default="")
    guess: Mapped[str | None]
    confidence: Mapped[float | None]
    ranking: Mapped[list[Any]] = mapped_column(Json, default=list)
    reason: Mapped[str]
    intent: Mapped[str | None]
    at: Mapped[datetime]
    exported_at: Mapped[datetime | None]

    def keep(self, session: Session) -> Self:
        """Store it, and see to it that it is purged when its time is over."""
        session.add(self)
        session.flush()
        day = self.at.astimezone(UTC).date()
        due = datetime.combine(day + timedelta(days=1), time(), UTC) + KEPT_FOR
        Timer.schedule(session, PURGE_JOB, 0, day.toordinal(), due)
        return self

    def decide(self, intent: str | None, reason: Reason | None = None) -> None:
        """Write down what it means, and anew why it is kept; what was exported with less is exported again."""
        before = self.intent, self.reason
        self.intent, self.reason = intent, reason or self.reason
        if (self.intent, self.reason) != before:
            self.exported_at = None

    @classmethod
    def forget(cls, session: Session, item_id: int) -> None:
        """Drop an item that turned out to be no example of anything, unless it has its meaning already."""
        session.execute(delete(cls).where(cls.id == item_id, cls.intent.is_(None)))

    @classmethod
    def waiting(cls, session: Session, community_id: int, text: str, reason: Reason) -> Self | None:
        """Give the newest item of that text and reason which has not been exported yet."""
        query = select(cls).where(cls.exported_at.is_(None), cls.community_id == community_id)
        query = query.where(cls.reason == reason, cls.text == text).order_by(cls.id.desc())
        return session.scalar(query.limit(1))

    @classmethod
    def for_export(
        cls, session: Session, *, since: datetime | None = None, again: bool = False, labelled: bool = False
    ) -> Sequence[Self]:
        """Give what was kept since then, oldest first: what has not been exported, or (`again`) all of it."""
        query = select(cls)
        if not again:
            query = query.where(cls.exported_at.is_(None))
        if since is not None:
            query = query.where(cls.at >= since)
        if labelled:
            query = query.where(cls.intent.is_not(None))
        return session.scalars(query.order_by(cls.id)).all()

    @classmethod
    def mark_exported(cls, session: Session, exported: Sequence[Self], now: datetime) -> None:
        """Mark these, but for those about which more has become known since they were read."""
        for start in range(0, len(exported), 500):
            batch = {one.id: (one.intent, one.reason) for one in exported[start : start + 500]}
            query = select(cls).where(cls.id.in_(batch), cls.exported_at.is_(None)).with_for_update()
            for row in session.scalars(query.execution_options(populate_existing=True)):
                if batch[row.id] == (row.intent, row.reason):
                    row.exported_at = now

    @classmethod
    def purge(cls, session: Session, now: datetime) -> None:
        """Delete what was kept longer ago than KEPT_FOR."""
        session.execute(delete(cls).where(cls.at < now - KEPT_FOR))
