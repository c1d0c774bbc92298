"""Hand-overs: a resident wants a person, and the talk that this person has with them until one of them ends it."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Self

from sqlalchemy import ColumnElement, ForeignKey, Index, select, text
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.account import Account
from storage.base import Base
from storage.staff import Staff

_OPEN_SQL = text("ended_at IS NULL")


class Ending(StrEnum):
    """Why a hand-over is over."""

    RELEASED = "released"
    STAFF_SILENT = "staff_silent"
    RESIDENT_SILENT = "resident_silent"
    NOBODY_CAME = "nobody_came"
    STAFF_GONE = "staff_gone"


class HandOver(Base):
    """One wish for a person: called, taken by `staff`, ended. An account has at most one that is open.

    `waiting_since` is the first thing said by the resident that the person has not answered yet.
    `version` changes with everything that a timer about it rests on.
    """

    __tablename__ = "hand_over"
    __table_args__ = (
        Index("ix_hand_over_open", "account_id", unique=True, postgresql_where=_OPEN_SQL, sqlite_where=_OPEN_SQL),
        Index("ix_hand_over_held", "staff_id", postgresql_where=_OPEN_SQL, sqlite_where=_OPEN_SQL),
        Index("ix_hand_over_account_id", "account_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    community_id: Mapped[int] = mapped_column(ForeignKey("community.id"))
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    version: Mapped[int] = mapped_column(default=1)
    called_at: Mapped[datetime]
    alerted_at: Mapped[datetime | None]
    promised_by: Mapped[datetime | None]
    overdue_at: Mapped[datetime | None]
    taken_at: Mapped[datetime | None]
    resident_at: Mapped[datetime]
    staff_at: Mapped[datetime | None]
    waiting_since: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    ending: Mapped[str | None]

    account: Mapped[Account] = relationship(lazy="select")
    staff: Mapped[Staff | None] = relationship(lazy="select")

    @classmethod
    def open_of(cls, session: Session, account_id: int) -> Self | None:
        """Give the open hand-over of an account, locked. Its conversation is locked before it, everywhere."""
        return cls._locked(session, cls.account_id == account_id, cls.ended_at.is_(None))

    @classmethod
    def locked(cls, session: Session, hand_over_id: int) -> Self | None:
        """Give a hand-over, locked, if it is still open; its conversation is locked before it."""
        return cls._locked(session, cls.id == hand_over_id, cls.ended_at.is_(None))

    @classmethod
    def _locked(cls, session: Session, *conditions: ColumnElement[bool]) -> Self | None:
        query = select(cls).where(*conditions).with_for_update().execution_options(populate_existing=True)
        return session.scalar(query)

    @classmethod
    def account_of(cls, session: Session, hand_over_id: int) -> int | None:
        """Give whose it is, without a lock."""
        return session.scalar(select(cls.account_id).where(cls.id == hand_over_id))

    @classmethod
    def held_by(cls, session: Session, staff_id: int) -> Sequence[Self]:
        """Give the open hand-overs that a member of staff has taken, earliest first, without a lock."""
        held = (cls.staff_id == staff_id, cls.ended_at.is_(None))
        return session.scalars(select(cls).where(*held).order_by(cls.taken_at)).all()

    @classmethod
    def open_for(cls, session: Session, account: Account, community_id: int, now: datetime) -> Self:
        """Open the hand-over of an account that has none."""
        row = cls(community_id=community_id, account_id=account.id, called_at=now, resident_at=now, version=1)
        session.add(row)
        session.flush()
        return row

    def promise(self, by: datetime, now: datetime) -> None:
        """Write down by when somebody will be there, and that staff were alerted now."""
        self.promised_by, self.alerted_at = by, now
        self.version += 1

    def take(self, staff: Staff, now: datetime) -> None:
        """Give it to a member of staff, whom the resident waits for from now on."""
        self.staff, self.staff_id, self.taken_at, self.staff_at = staff, staff.id, now, now
        self.wait(now)

    def wait(self, now: datetime) -> bool:
        """Write down that the resident waits for an answer; False when they did already."""
        if self.waiting_since is not None:
            return False
        self.waiting_since = now
        self.version += 1
        return True

    def answer(self, now: datetime) -> None:
        """Write down that the person has said something."""
        self.staff_at, self.waiting_since = now, None
        self.version += 1

    def end(self, ending: Ending, now: datetime) -> None:
        """Close it."""
        self.ended_at, self.ending, self.waiting_since = now, ending, None
        self.version += 1
