"""WeCom's customer service: how far its messages have been fetched, and how many may still be sent to whom."""

from datetime import datetime, timedelta
from typing import Final, Self

from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base
from storage.upsert import insert_new

MOST_SENT: Final = 5
OPEN_FOR: Final = timedelta(hours=48)


class KfCursor(Base):
    """How far the messages of one customer-service account have been fetched."""

    __tablename__ = "kf_cursor"

    id: Mapped[int] = mapped_column(primary_key=True)
    kf_id: Mapped[str] = mapped_column(unique=True)
    cursor: Mapped[str] = mapped_column(default="")

    @classmethod
    def of(cls, session: Session, kf_id: str) -> str:
        """Give the cursor of an account, empty when nothing was ever fetched."""
        return session.scalar(select(cls.cursor).where(cls.kf_id == kf_id)) or ""

    @classmethod
    def move(cls, session: Session, kf_id: str, cursor: str) -> None:
        """Go on from there next time."""
        insert_new(session, cls, {"kf_id": kf_id, "cursor": cursor})
        session.scalars(select(cls).where(cls.kf_id == kf_id).with_for_update()).one().cursor = cursor

    @classmethod
    def known(cls, session: Session) -> list[str]:
        """Give the accounts whose messages were ever fetched."""
        return list(session.scalars(select(cls.kf_id).order_by(cls.id)))


class KfWindow(Base):
    """Since when one person may be written to, and how much of it is used. `person` is the account's external id."""

    __tablename__ = "kf_window"

    id: Mapped[int] = mapped_column(primary_key=True)
    person: Mapped[str] = mapped_column(unique=True)
    opened_at: Mapped[datetime]
    sent: Mapped[int] = mapped_column(default=0)

    @classmethod
    def open(cls, session: Session, person: str, at: datetime) -> None:
        """Note that a person has written: five messages in the next 48 hours, whatever was left before."""
        insert_new(session, cls, {"person": person, "opened_at": at, "sent": 0})
        row = cls._locked(session, person)
        if row is not None and row.opened_at < at:
            row.opened_at, row.sent = at, 0

    @classmethod
    def take(cls, session: Session, person: str, now: datetime) -> bool:
        """Use one message; False when none is left."""
        row = cls._locked(session, person)
        if row is None or row.sent >= MOST_SENT or now - row.opened_at >= OPEN_FOR:
            return False
        row.sent += 1
        return True

    @classmethod
    def give_back(cls, session: Session, person: str) -> None:
        """Return one message that was not sent."""
        row = cls._locked(session, person)
        if row is not None and row.sent > 0:
            row.sent -= 1

    @classmethod
    def _locked(cls, session: Session, person: str) -> Self | None:
        return session.scalar(select(cls).where(cls.person == person).with_for_update())
