"""Bills (账单) of a home with their lines and payments, as the property company's finance system issued them."""

import secrets
from collections.abc import Collection, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final, Self

from sqlalchemy import ForeignKey, Numeric, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.base import Base
from storage.community import Home

MOST_BILLS: Final = 240
"""Bills of a home that are looked at: more than ten years of two a month."""
MONTHS: Final = 12
_LETTERS: Final = {
    "property": "P",
    "parking": "K",
    "water": "W",
    "electricity": "E",
    "gas": "G",
    "heating": "H",
    "repair_fund": "R",
    "deposit": "D",
    "decoration": "C",
}


class Bill(Base):
    """What a home owes for one kind of fee and one period, in yuan. `period` is 2026-10, 2026-Q3, 2026-H1 or 2026.

    `token` opens the page from which it can be paid, and is unguessable.
    """

    __tablename__ = "bill"
    __table_args__ = (UniqueConstraint("home_id", "fee_type", "period"), UniqueConstraint("community_id", "number"))

    id: Mapped[int] = mapped_column(primary_key=True)
    community_id: Mapped[int] = mapped_column(ForeignKey("community.id"))
    home_id: Mapped[int] = mapped_column(ForeignKey("home.id"))
    number: Mapped[str]
    fee_type: Mapped[str]
    period: Mapped[str]
    amount: Mapped[Decimal] = mapped_column(Numeric(12, 2))
    paid: Mapped[Decimal] = mapped_column(Numeric(12, 2), default=Decimal(0))
    due: Mapped[date | None]
    token: Mapped[str] = mapped_column(unique=True, default=lambda: secrets.token_urlsafe(16))

    home: Mapped[Home] = relationship(lazy="select")
    lines: Mapped[list["BillLine"]] = relationship(lazy="select", order_by="BillLine.id")
    payments: Mapped[list["Payment"]] = relationship(lazy="select", order_by="Payment.paid_on, Payment.id")

    @property
    def owed(self) -> Decimal:
        """What is still to be paid; never less than nothing."""
        return max(self.amount - self.paid, Decimal(0))

    @classmethod
    def issue(  # noqa: PLR0913 - the columns of the row
        cls,
        session: Session,
        home: Home,
        fee_type: str,
        period: str,
        amount: Decimal,
        *,
        paid: Decimal = Decimal(0),
        due: date | None = None,
        number: str = "",
    ) -> Self:
        """Add a bill; one that the finance system gave no number gets one that no other bill of the community has.

        It has its id after the next flush.
        """
        row = cls(
            community_id=home.community_id,
            home_id=home.id,
            number=number or f"{_LETTERS.get(fee_type, fee_type[:1].upper())}{period.replace('-', '')}-{home.code}",
            fee_type=fee_type,
            period=period,
            amount=amount,
            paid=paid,
            due=due,
        )
        session.add(row)
        return row

    @classmethod
    def by_token(cls, session: Session, token: str) -> Self | None:
        """Give the bill whose page has that token."""
        return session.scalar(select(cls).where(cls.token == token))

    @classmethod
    def of_home(cls, session: Session, home_id: int) -> Sequence[Self]:
        """Give the bills of a home, the newest period first."""
        query = select(cls).where(cls.home_id == home_id).order_by(cls.id.desc()).limit(MOST_BILLS)
        return sorted(session.scalars(query), key=lambda bill: (months_of(bill.period)[1], bill.id), reverse=True)

    @classmethod
    def locked(cls, session: Session, home_id: int, ids: Collection[int]) -> Sequence[Self]:
        """Give those of the bills that are of this home, locked for this transaction."""
        query = select(cls).where(cls.home_id == home_id, cls.id.in_(ids)).order_by(cls.id).with_for_update()
        return session.scalars(query).all()

    def frozen(self) -> dict[str, Any]:
        """Give a copy of the bill and its lines that later changes do not touch; sums as text."""
        return {
            "number": self.number,
            "fee_type": self.fee_type,
            "period": self.period,
            "amount": str(self.amount),
            "paid": str(self.paid),
            "due": self.due.isoformat() if self.due else None,
            "lines": [line.frozen() for line in self.lines],
        }


class BillLine(Base):
    """One line of a bill: what for, how much of it at which price, and the rule, in the finance system's own words."""

    __tablename__ = "bill_line"

    id: Mapped[int] = mapped_column(primary_key=True)
    community_id: Mapped[int] = mapped_column(ForeignKey("community.id"))
    bill_id: Mapped[int] = mapped_column(ForeignKey("bill.id"), index=True)
    what: Mapped[str]
    quantity: Mapped[Decimal | None] = mapped_column(Numeric(12, 3))
    unit: Mapped[str] = mapped_column(default="")
    unit_price: Mapped[Decimal | None] = mapped_column(Numeric(12, 4))
    amount: Mapped[Decimal] = mapped_column(Numeric(12, 2))
    rule: Mapped[str] = mapped_column(default="")

    def frozen(self) -> dict[str, Any]:
        """Give a copy of the line; numbers as text."""
        return {
            "what": self.what,
            "quantity": None if self.quantity is None else str(self.quantity),
            "unit": self.unit,
            "unit_price": None if self.unit_price is None else str(self.unit_price),
            "amount": str(self.amount),
            "rule": self.rule,
        }


class Payment(Base):
    """Money that the finance system booked for a bill. `method` is a code such as `wechat`, or its own words."""

    __tablename__ = "payment"

    id: Mapped[int] = mapped_column(primary_key=True)
    community_id: Mapped[int] = mapped_column(ForeignKey("community.id"))
    bill_id: Mapped[int] = mapped_column(ForeignKey("bill.id"), index=True)
    amount: Mapped[Decimal] = mapped_column(Numeric(12, 2))
    paid_on: Mapped[date]
    method: Mapped[str] = mapped_column(default="")


def months_of(period: str) -> tuple[int, int]:
    """Give the first and last month of a period, counted from year 0; (0, 0) for what is no period."""
    year, _, part = period.partition("-")
    if not year.isdecimal():
        return 0, 0
    start = int(year) * MONTHS
    if not part:
        return start, start + MONTHS - 1
    length = {"Q": 3, "H": 6}.get(part[0], 1)
    number = part[1:] if length > 1 else part
    if not number.isdecimal():
        return 0, 0
    first = start + (int(number) - 1) * length
    return first, first + length - 1


def overlap(one: str, other: str) -> bool:
    """Tell whether two periods have a month in common: a bill of Q4 is one of November."""
    (start, end), (first, last) = months_of(one), months_of(other)
    return start <= last and first <= end
