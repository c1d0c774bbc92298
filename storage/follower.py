"""Followers of tickets: people who reported the same, or who live in the home, and hear how it goes on."""

from collections.abc import Sequence
from datetime import datetime
from typing import Self

from sqlalchemy import ForeignKey, UniqueConstraint, delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.account import Account
from storage.base import Base
from storage.memo import forget
from storage.ticket import Ticket
from storage.upsert import insert_new


class TicketFollower(Base):
    """An account that hears the news of a ticket which somebody else reported. It never learns who that is."""

    __tablename__ = "ticket_follower"
    __table_args__ = (UniqueConstraint("ticket_id", "account_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    community_id: Mapped[int] = mapped_column(ForeignKey("community.id"))
    ticket_id: Mapped[int] = mapped_column(ForeignKey("ticket.id"))
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    since: Mapped[datetime]

    account: Mapped[Account] = relationship(lazy="joined")

    @classmethod
    def add(cls, session: Session, ticket: Ticket, account: Account, now: datetime) -> bool:
        """Let an account follow a ticket; False when it does already, or reported it itself."""
        if account.id == ticket.reporter_id:
            return False
        values = {
            "community_id": ticket.community_id,
            "ticket_id": ticket.id,
            "account_id": account.id,
            "since": now,
        }
        return insert_new(session, cls, values) is not None

    @classmethod
    def remove(cls, session: Session, ticket: Ticket, account: Account) -> bool:
        """Let an account follow no longer; False when it did not."""
        forget(session)
        statement = delete(cls).where(cls.ticket_id == ticket.id, cls.account_id == account.id).returning(cls.id)
        return session.scalar(statement) is not None

    @classmethod
    def of(cls, session: Session, ticket_id: int) -> Sequence[Self]:
        """Give the followers of a ticket, in order of joining."""
        return session.scalars(select(cls).where(cls.ticket_id == ticket_id).order_by(cls.id)).all()
