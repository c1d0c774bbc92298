"""Whom the front desk has to call: something that matters reached a resident on no channel."""

from collections.abc import Sequence
from datetime import datetime
from typing import Self

from sqlalchemy import ForeignKey, Index, func, select, text
from sqlalchemy.orm import Mapped, Session, contains_eager, joinedload, mapped_column, relationship

from storage.account import Account
from storage.base import Base
from storage.outbox import Delivery, Notification
from storage.resident import Resident
from storage.upsert import insert_new

_OPEN = text("done_at IS NULL")


class PhoneTask(Base):
    """A notification that somebody has to be told by phone, once for each."""

    __tablename__ = "phone_task"
    __table_args__ = (
        Index("ix_phone_task_open", "community_id", "id", postgresql_where=_OPEN, sqlite_where=_OPEN),
        Index("ix_phone_task_account_id", "account_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    community_id: Mapped[int] = mapped_column(ForeignKey("community.id"))
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    resident_id: Mapped[int] = mapped_column(ForeignKey("resident.id"))
    notification_id: Mapped[int] = mapped_column(ForeignKey("outbox.id"), unique=True)
    reason: Mapped[str]
    created_at: Mapped[datetime]
    done_at: Mapped[datetime | None]
    done_by_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))

    resident: Mapped[Resident] = relationship(lazy="select")
    notification: Mapped[Notification] = relationship(lazy="select")

    @classmethod
    def open(cls, session: Session, row: Notification, resident: Resident, reason: str, now: datetime) -> None:
        """Ask for a call about a notification, once."""
        values = {"community_id": resident.community_id, "account_id": row.account_id, "resident_id": resident.id}
        insert_new(session, cls, {**values, "notification_id": row.id, "reason": reason, "created_at": now})

    @classmethod
    def waiting(cls, session: Session, community_id: int, limit: int) -> Sequence[Self]:
        """Give what is still to be told, oldest first; what arrived after all is not."""
        query = (
            select(cls)
            .join(Notification, Notification.id == cls.notification_id)
            .where(cls.community_id == community_id, _OPEN, Notification.status != Delivery.SENT)
            .options(joinedload(cls.resident), contains_eager(cls.notification))
        )
        return session.scalars(query.order_by(cls.id).limit(limit)).all()

    @classmethod
    def count_waiting(cls, session: Session) -> int:
        """Give how many calls are still to be made, in all communities."""
        missed = select(func.count()).select_from(cls).join(Notification, Notification.id == cls.notification_id)
        return session.scalar(missed.where(_OPEN, Notification.status != Delivery.SENT)) or 0

    @classmethod
    def locked(cls, session: Session, task_id: int) -> Self | None:
        """Give the task, locked."""
        return session.scalar(select(cls).where(cls.id == task_id).with_for_update())

    def finish(self, staff_id: int, now: datetime) -> None:
        """Note who has told them, if nobody has yet."""
        if self.done_at is None:
            self.done_at, self.done_by_id = now, staff_id


def unreachable(session: Session, community_id: int, limit: int) -> Sequence[Account]:
    """Give accounts that nothing reaches any more: their owners blocked us, or are gone from the platform."""
    gone = (Account.community_id == community_id, Account.reachable.is_(False))
    query = select(Account).where(*gone).order_by(Account.id.desc()).limit(limit)
    return session.scalars(query.options(joinedload(Account.resident), joinedload(Account.staff))).all()
