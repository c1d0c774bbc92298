"""Bills (账单) of a home, as the property company's finance system issued them."""

from datetime import date
from decimal import Decimal

from sqlalchemy import ForeignKey, Numeric, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base


class Bill(Base):
    """What a home owes for one kind of fee and one period, in yuan."""

    __tablename__ = "bill"
    __table_args__ = (UniqueConstraint("home_id", "fee_type", "period"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    community_id: Mapped[int] = mapped_column(ForeignKey("community.id"))
    home_id: Mapped[int] = mapped_column(ForeignKey("home.id"))
    fee_type: Mapped[str]
    period: Mapped[str]
    amount: Mapped[Decimal] = mapped_column(Numeric(12, 2))
    paid: Mapped[Decimal] = mapped_column(Numeric(12, 2), default=Decimal(0))
    due: Mapped[date | None]
