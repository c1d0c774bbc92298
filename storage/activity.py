"""Activities of a community, and who has signed up for them."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any, Self

from sqlalchemy import ForeignKey, Index, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.account import Account
from storage.base import Base
from storage.community import Community
from storage.ticket import Ticket


class SignupStatus(StrEnum):
    """What became of a sign-up."""

    GOING = "going"
    WAITLISTED = "waitlisted"
    CANCELLED = "cancelled"


class Activity(Base):
    """Something to take part in. `names`, `words`, `place` and `description` are by language (zh, zh-Hant, en)."""

    __tablename__ = "activity"
    __table_args__ = (Index("ix_activity_community_id_starts_at", "community_id", "starts_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    community_id: Mapped[int] = mapped_column(ForeignKey("community.id"))
    names: Mapped[dict[str, Any]]
    words: Mapped[dict[str, Any]] = mapped_column(default=dict)
    place: Mapped[dict[str, Any]] = mapped_column(default=dict)
    description: Mapped[dict[str, Any]] = mapped_column(default=dict)
    starts_at: Mapped[datetime]
    capacity: Mapped[int]

    community: Mapped[Community] = relationship(lazy="select")

    @classmethod
    def upcoming(cls, session: Session, community_id: int, now: datetime) -> Sequence[Self]:
        """Give the activities of the community that have not begun, the next one first."""
        query = select(cls).where(cls.community_id == community_id, cls.starts_at > now).order_by(cls.starts_at, cls.id)
        return session.scalars(query).all()

    @classmethod
    def locked(cls, session: Session, activity_id: int) -> Self | None:
        """Give the activity, locked for this transaction: nobody else signs up meanwhile."""
        query = select(cls).where(cls.id == activity_id).with_for_update().execution_options(populate_existing=True)
        return session.scalar(query)

    def places_left(self, session: Session) -> int:
        """Give how many more people may come; sure only while the activity is locked."""
        query = select(func.coalesce(func.sum(Signup.people), 0)).where(
            Signup.activity_id == self.id, Signup.status == SignupStatus.GOING
        )
        return self.capacity - int(session.scalar(query) or 0)


class Signup(Base):
    """So many people of one account for an activity; `attended` is unknown (None) until somebody says."""

    __tablename__ = "signup"
    __table_args__ = (Index("ix_signup_activity_id_status", "activity_id", "status"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    community_id: Mapped[int] = mapped_column(ForeignKey("community.id"))
    activity_id: Mapped[int] = mapped_column(ForeignKey("activity.id"))
    ticket_id: Mapped[int] = mapped_column(ForeignKey("ticket.id"), unique=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    people: Mapped[int] = mapped_column(default=1)
    status: Mapped[str]
    attended: Mapped[bool | None]

    activity: Mapped[Activity] = relationship(lazy="select")
    ticket: Mapped[Ticket] = relationship(lazy="select")
    account: Mapped[Account] = relationship(lazy="select")

    @classmethod
    def of_ticket(cls, session: Session, ticket_id: int) -> Self | None:
        """Give the sign-up that a ticket stands for, as it is now."""
        query = select(cls).where(cls.ticket_id == ticket_id).execution_options(populate_existing=True)
        return session.scalar(query)

    @classmethod
    def locked(cls, session: Session, signup_id: int) -> Self | None:
        """Give the sign-up of that id, locked for this transaction."""
        query = select(cls).where(cls.id == signup_id).with_for_update().execution_options(populate_existing=True)
        return session.scalar(query)

    @classmethod
    def standing(cls, session: Session, activity_id: int) -> Sequence[Self]:
        """Give the sign-ups of an activity that were not called off, first come first."""
        query = (
            select(cls)
            .where(cls.activity_id == activity_id, cls.status != SignupStatus.CANCELLED)
            .order_by(cls.id)
            .execution_options(populate_existing=True)
        )
        return session.scalars(query).all()

    @classmethod
    def own(cls, session: Session, activity_id: int, account_id: int) -> Self | None:
        """Give the account's own sign-up for an activity, if it stands."""
        query = select(cls).where(
            cls.activity_id == activity_id, cls.account_id == account_id, cls.status != SignupStatus.CANCELLED
        )
        return session.scalars(query).first()
