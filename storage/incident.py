"""Incidents: water, power, a lift or the like is out for a building or for all, and who wants to know of its end."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Self

from sqlalchemy import ForeignKey, Index, UniqueConstraint, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.account import Account
from storage.base import Base
from storage.community import Community
from storage.ticket import Kind, Ticket
from storage.ticket_states import OPEN
from storage.upsert import insert_new


class Incident(Base):
    """Something that is out, now or as planned, until staff say that it is back.

    `buildings` is None for the whole community. `notes` holds what staff add in words, by language tag. `version`
    counts changes of the expected end. Past its expected end it is still out, until somebody ends it.
    """

    __tablename__ = "incident"
    __table_args__ = (Index("ix_incident_community_id_ended_at", "community_id", "ended_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    community_id: Mapped[int] = mapped_column(ForeignKey("community.id"))
    category: Mapped[str]
    buildings: Mapped[list[str] | None]
    notes: Mapped[dict[str, Any]] = mapped_column(default=dict)
    starts_at: Mapped[datetime]
    expected_end: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    opened_by_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    version: Mapped[int] = mapped_column(default=1)

    community: Mapped[Community] = relationship(lazy="select")

    def covers(self, building: str | None) -> bool:
        """Tell whether it is out in that building; None asks whether it is out everywhere."""
        return self.buildings is None or building in self.buildings

    @classmethod
    def locked(cls, session: Session, incident_id: int) -> Self | None:
        """Give the incident of that id, locked for this transaction and as it is now."""
        query = select(cls).where(cls.id == incident_id).with_for_update().execution_options(populate_existing=True)
        return session.scalar(query)

    @classmethod
    def not_ended(cls, session: Session, community_id: int) -> Sequence[Self]:
        """Give what is out or planned to be, what began first first."""
        query = select(cls).where(cls.community_id == community_id, cls.ended_at.is_(None))
        return session.scalars(query.order_by(cls.starts_at, cls.id)).all()

    @classmethod
    def latest(cls, session: Session, community_id: int, limit: int = 50) -> Sequence[Self]:
        """Give the newest incidents of a community, ended ones too."""
        query = select(cls).where(cls.community_id == community_id)
        return session.scalars(query.order_by(cls.id.desc()).limit(limit)).all()


class IncidentFollower(Base):
    """Somebody who asked about an incident, or has it too (`affected`): told of its end and of changes.

    `ticket_id` is the ticket that this person had opened about it.
    """

    __tablename__ = "incident_follower"
    __table_args__ = (UniqueConstraint("incident_id", "account_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    incident_id: Mapped[int] = mapped_column(ForeignKey("incident.id"))
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    ticket_id: Mapped[int | None] = mapped_column(ForeignKey("ticket.id"))
    affected: Mapped[bool] = mapped_column(default=False)

    account: Mapped[Account] = relationship(lazy="select")
    ticket: Mapped[Ticket | None] = relationship(lazy="select")

    @classmethod
    def add(cls, session: Session, incident_id: int, account_id: int, *, affected: bool) -> Self:
        """Give this person's row, added when there is none; whoever has it too stays counted."""
        key = {"incident_id": incident_id, "account_id": account_id}
        insert_new(session, cls, {**key, "affected": affected})
        found = session.scalars(select(cls).filter_by(**key).with_for_update()).one()
        found.affected = found.affected or affected
        session.flush()
        return found

    @classmethod
    def of(cls, session: Session, incident_id: int) -> Sequence[Self]:
        """Give everybody who is to be told, in order of asking."""
        return session.scalars(select(cls).where(cls.incident_id == incident_id).order_by(cls.id)).all()

    @classmethod
    def count_affected(cls, session: Session, incident_id: int) -> int:
        """Give how many people said that they have it too."""
        query = select(func.count()).select_from(cls).where(cls.incident_id == incident_id, cls.affected)
        return session.scalar(query) or 0


def open_reports(
    session: Session, community_id: int, category: str, buildings: Sequence[str] | None, since: datetime
) -> Sequence[Ticket]:
    """Give the open repairs of a category in these buildings (None: anywhere), reported since then, oldest first."""
    query = select(Ticket).where(
        Ticket.community_id == community_id,
        Ticket.kind == Kind.REPAIR,
        Ticket.status.in_(list(OPEN)),
        Ticket.category == category,
        Ticket.opened_at >= since,
    )
    if buildings is not None:
        query = query.where(Ticket.building.in_(list(buildings)))
    return session.scalars(query.order_by(Ticket.id)).all()
