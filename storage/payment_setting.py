"""How fees are paid in a community."""

from typing import Self
from urllib.parse import quote

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base
from storage.bill import Bill


class PaymentSetting(Base):
    """What a community has told us about paying; what it has not is unknown, and is said to be.

    `methods` are codes (office, wechat, alipay, bank, card, cash). `link` leads to the payment of one bill, `qr` to
    the picture of its QR code; both may hold {number}, {amount} and {home}. `shown_after_days` are working days until a
    payment stands in the accounts.
    """

    __tablename__ = "payment_setting"

    id: Mapped[int] = mapped_column(primary_key=True)
    community_id: Mapped[int] = mapped_column(ForeignKey("community.id"), unique=True)
    methods: Mapped[list[str]] = mapped_column(default=list)
    link: Mapped[str] = mapped_column(default="")
    qr: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    shown_after_days: Mapped[int] = mapped_column(default=1)

    @classmethod
    def of(cls, session: Session, community_id: int) -> Self:
        """Give the setting of a community; without one, fees are paid at the office."""
        found = session.scalar(select(cls).where(cls.community_id == community_id))
        return found or cls(community_id=community_id, methods=["office"], link="", qr="", phone="", shown_after_days=1)

    def link_for(self, bill: Bill) -> str:
        """Give the link that pays the bill; '' where none is set."""
        return _filled(self.link, bill)

    def qr_for(self, bill: Bill) -> str:
        """Give the link to the bill's QR code; '' where none is set."""
        return _filled(self.qr, bill)


def _filled(template: str, bill: Bill) -> str:
    values = {"number": bill.number, "amount": str(bill.owed), "home": bill.home.code}
    for name, value in values.items():
        template = template.replace(f"{{{name}}}", quote(value, safe=""))
    return template
