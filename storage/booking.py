"""The catalogue of a community: services and facilities that can be booked, and who has them when."""

from collections.abc import Sequence
from datetime import datetime, time
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final, Self

from sqlalchemy import ForeignKey, Index, Numeric, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.account import Account
from storage.base import Base
from storage.community import Community
from storage.ticket import Ticket

LONGEST_WAITLIST: Final = 200
"""Of those who wait for an item so many are looked at when something becomes free."""


class ItemKind(StrEnum):
    """What can be booked."""

    SERVICE = "service"
    FACILITY = "facility"


class BookingStatus(StrEnum):
    """What became of a booking."""

    BOOKED = "booked"
    WAITLISTED = "waitlisted"
    CANCELLED = "cancelled"


class ServiceItem(Base):
    """A service or facility with its price in yuan per unit, opening hours (local) and slots.

    `names`, `words` and `unit` are by language (zh, zh-Hant, en); `words` are other ways of naming it.
    `capacity` is how many have it at the same time.
    """

    __tablename__ = "service_item"
    __table_args__ = (Index("ix_service_item_community_id_active", "community_id", "active"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    community_id: Mapped[int] = mapped_column(ForeignKey("community.id"))
    kind: Mapped[str]
    names: Mapped[dict[str, Any]]
    words: Mapped[dict[str, Any]] = mapped_column(default=dict)
    price: Mapped[Decimal] = mapped_column(Numeric(12, 2), default=Decimal(0))
    unit: Mapped[dict[str, Any]] = mapped_column(default=dict)
    opens: Mapped[time]
    closes: Mapped[time]
    slot_minutes: Mapped[int] = mapped_column(default=60)
    capacity: Mapped[int] = mapped_column(default=1)
    active: Mapped[bool] = mapped_column(default=True)

    community: Mapped[Community] = relationship(lazy="select")

    @classmethod
    def of(cls, session: Session, community_id: int) -> Sequence[Self]:
        """Give what can be booked in the community."""
        query = select(cls).where(cls.community_id == community_id, cls.active.is_(True)).order_by(cls.id)
        return session.scalars(query).all()

    @classmethod
    def locked(cls, session: Session, item_id: int) -> Self | None:
        """Give the item, locked for this transaction: nobody else books it meanwhile."""
        query = select(cls).where(cls.id == item_id).with_for_update().execution_options(populate_existing=True)
        return session.scalar(query)


class Booking(Base):
    """An item for somebody, from `starts` until `ends`; its ticket is how the front desk knows of it."""

    __tablename__ = "booking"
    __table_args__ = (Index("ix_booking_item_id_status_starts", "item_id", "status", "starts"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    community_id: Mapped[int] = mapped_column(ForeignKey("community.id"))
    item_id: Mapped[int] = mapped_column(ForeignKey("service_item.id"))
    ticket_id: Mapped[int] = mapped_column(ForeignKey("ticket.id"), unique=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    starts: Mapped[datetime]
    ends: Mapped[datetime]
    status: Mapped[str]

    item: Mapped[ServiceItem] = relationship(lazy="select")
    ticket: Mapped[Ticket] = relationship(lazy="select")
    account: Mapped[Account] = relationship(lazy="select")

    @classmethod
    def of_ticket(cls, session: Session, ticket_id: int) -> Self | None:
        """Give the booking that a ticket stands for, as it is now."""
        query = select(cls).where(cls.ticket_id == ticket_id).execution_options(populate_existing=True)
        return session.scalar(query)

    @classmethod
    def taken(cls, session: Session, item_id: int, since: datetime, until: datetime) -> Sequence[tuple[Any, ...]]:
        """Give (starts, ends, id) of what is booked of an item between two moments."""
        query = select(cls.starts, cls.ends, cls.id).where(
            cls.item_id == item_id, cls.status == BookingStatus.BOOKED, cls.starts < until, cls.ends > since
        )
        return [tuple(row) for row in session.execute(query)]

    @classmethod
    def waiting(cls, session: Session, item_id: int, now: datetime) -> Sequence[Self]:
        """Give who waits for a slot of the item that has not begun, first come first."""
        query = (
            select(cls)
            .where(cls.item_id == item_id, cls.status == BookingStatus.WAITLISTED, cls.starts > now)
            .order_by(cls.id)
            .limit(LONGEST_WAITLIST)
            .execution_options(populate_existing=True)
        )
        return session.scalars(query).all()
