"""Cards of tickets that stand in chats with buttons on them, until what the buttons offer no longer holds."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Self

from sqlalchemy import ForeignKey, Index, or_, select, text
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.account import Account
from storage.base import Base
from storage.outbox import Notification
from storage.ticket import Ticket

_OPEN_SQL = text("code IS NOT NULL")


class ShownCard(Base):
    """One card as a platform shows it. `code` is what the platform wants for changing it, once, until `good_until`.

    `checked_version` is the version of the ticket for which the buttons were last found to hold.
    """

    __tablename__ = "shown_card"
    __table_args__ = (Index("ix_shown_card_open", "good_until", postgresql_where=_OPEN_SQL, sqlite_where=_OPEN_SQL),)

    id: Mapped[int] = mapped_column(primary_key=True)
    community_id: Mapped[int] = mapped_column(ForeignKey("community.id"))
    notification_id: Mapped[int] = mapped_column(ForeignKey("outbox.id"), unique=True)
    ticket_id: Mapped[int] = mapped_column(ForeignKey("ticket.id"))
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    code: Mapped[str | None]
    good_until: Mapped[datetime]
    checked_version: Mapped[int] = mapped_column(default=0)
    leased_until: Mapped[datetime | None]

    notification: Mapped[Notification] = relationship(lazy="select")
    ticket: Mapped[Ticket] = relationship(lazy="select")
    account: Mapped[Account] = relationship(lazy="select")

    @classmethod
    def keep(cls, session: Session, notification: Notification, code: str, good_until: datetime) -> None:
        """Remember with which code the card of a notification can be changed; not if it is about no ticket."""
        row = session.scalar(select(cls).where(cls.notification_id == notification.id).with_for_update())
        if row is not None:
            row.code, row.good_until, row.checked_version, row.leased_until = code, good_until, 0, None
            return
        ticket = session.get(Ticket, ticket_of(notification) or 0)
        if ticket is not None:
            session.add(
                cls(
                    community_id=ticket.community_id,
                    notification_id=notification.id,
                    ticket_id=ticket.id,
                    account_id=notification.account_id,
                    code=code,
                    good_until=good_until,
                    checked_version=0,
                )
            )

    @classmethod
    def to_check(cls, session: Session, now: datetime, limit: int, *, lock: bool = True) -> Sequence[Self]:
        """Give cards that can be changed, that nobody has leased, and whose tickets have moved on."""
        free = or_(cls.leased_until.is_(None), cls.leased_until < now)
        query = (
            select(cls)
            .join(Ticket, Ticket.id == cls.ticket_id)
            .where(cls.code.is_not(None), cls.good_until > now, cls.checked_version != Ticket.version, free)
            .order_by(cls.id)
            .limit(limit)
        )
        return session.scalars(query.with_for_update(skip_locked=True, of=cls) if lock else query).all()

    def lease(self, now: datetime, lease: timedelta) -> None:
        """Let the caller change it; after the lease somebody else does."""
        self.leased_until = now + lease

    def done(self) -> None:
        """Record that the code has been used."""
        self.code, self.leased_until = None, None


def ticket_of(notification: Notification) -> int | None:
    """Give the id of the ticket that the buttons of a notification are about."""
    for choice in notification.content.get("choices", []):
        ticket = choice.get("arguments", {}).get("ticket")
        if str(choice.get("action", "")).startswith("ticket.") and isinstance(ticket, int):
            return ticket
    return None
