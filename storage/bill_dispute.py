"""Disputes about bills: the lines as they were when the resident objected, and the ticket that decides."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.base import Base
from storage.bill import Bill
from storage.ticket import Kind, Ticket
from storage.ticket_states import OPEN


class BillDispute(Base):
    """A bill that a fee dispute is about, frozen. It is under review for as long as the ticket is open, no longer."""

    __tablename__ = "bill_dispute"
    __table_args__ = (UniqueConstraint("ticket_id", "bill_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    community_id: Mapped[int] = mapped_column(ForeignKey("community.id"))
    ticket_id: Mapped[int] = mapped_column(ForeignKey("ticket.id"))
    bill_id: Mapped[int] = mapped_column(ForeignKey("bill.id"), index=True)
    frozen: Mapped[dict[str, Any]]
    at: Mapped[datetime]

    ticket: Mapped[Ticket] = relationship(lazy="joined", innerjoin=True)

    @classmethod
    def freeze(cls, session: Session, ticket: Ticket, bills: Iterable[Bill], now: datetime) -> None:
        """Keep the bills as they are now for the ticket that disputes them."""
        for bill in bills:
            session.add(
                cls(
                    community_id=bill.community_id,
                    ticket_id=ticket.id,
                    bill_id=bill.id,
                    frozen=bill.frozen(),
                    at=now,
                )
            )
        session.flush()


def under_review(session: Session, bills: Iterable[Bill]) -> dict[int, BillDispute]:
    """Give the open dispute of each bill that has one, by the bill's id. Whoever reminds of bills leaves these out."""
    query = (
        select(BillDispute)
        .join(Ticket, Ticket.id == BillDispute.ticket_id)
        .where(
            BillDispute.bill_id.in_([bill.id for bill in bills]),
            Ticket.kind == Kind.FEE_DISPUTE,
            Ticket.status.in_(list(OPEN)),
        )
        .order_by(BillDispute.id.desc())
    )
    return {one.bill_id: one for one in session.scalars(query)}
