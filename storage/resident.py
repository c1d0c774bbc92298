"""Residents and the households that they belong to."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Self

from sqlalchemy import ForeignKey, UniqueConstraint, bindparam, or_, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.base import Base
from storage.community import Community, Home


class HouseholdRole(StrEnum):
    """What a resident is to a home."""

    OWNER = "owner"
    TENANT = "tenant"
    FAMILY = "family"
    HELPER = "helper"


class Resident(Base):
    """A person who lives here or owns a home here (住户)."""

    __tablename__ = "resident"

    id: Mapped[int] = mapped_column(primary_key=True)
    community_id: Mapped[int] = mapped_column(ForeignKey("community.id"), index=True)
    name: Mapped[str]
    phone: Mapped[str] = mapped_column(default="", index=True)

    community: Mapped[Community] = relationship(lazy="select")

    def households(self, session: Session, today: date) -> list[tuple[Home, HouseholdRole | None]]:
        """Give the homes that this resident is a verified member of today, in order of joining, and as what.

        None stands for a role that this release knows nothing of.
        """
        known, rows = set(HouseholdRole), session.execute(_HOUSEHOLDS, {"resident": self.id, "today": today})
        return [(home, HouseholdRole(role) if role in known else None) for home, role in rows]

    def homes(self, session: Session, today: date) -> list[Home]:
        """Give the homes that this resident is a verified member of today, in order of joining."""
        return [home for home, _ in self.households(session, today)]

    @classmethod
    def of_community(cls, session: Session, community_id: int, limit: int = 500) -> Sequence[Self]:
        """Give the residents of a community in order of entry."""
        return session.scalars(select(cls).where(cls.community_id == community_id).order_by(cls.id).limit(limit)).all()


class Membership(Base):
    """A resident's place in a household, until a date for a tenant; it counts only when verified."""

    __tablename__ = "membership"
    __table_args__ = (UniqueConstraint("resident_id", "home_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    community_id: Mapped[int] = mapped_column(ForeignKey("community.id"))
    resident_id: Mapped[int] = mapped_column(ForeignKey("resident.id"))
    home_id: Mapped[int] = mapped_column(ForeignKey("home.id"), index=True)
    role: Mapped[str] = mapped_column(default=HouseholdRole.OWNER)
    verified: Mapped[bool] = mapped_column(default=False)
    until: Mapped[date | None]

    @classmethod
    def of(cls, session: Session, resident_id: int, home_id: int) -> Self | None:
        """Give the place of a resident in a home, verified or not, still valid or not."""
        return session.scalar(select(cls).where(cls.resident_id == resident_id, cls.home_id == home_id))

    def end(self) -> None:
        """Let the resident leave: from now on they have no rights in the home."""
        self.verified = False


_HOUSEHOLDS = (
    # Nearly every turn asks, so it is built once.
    select(Home, Membership.role)
    .join(Membership, Membership.home_id == Home.id)
    .where(Membership.resident_id == bindparam("resident"), Membership.verified)
    .where(or_(Membership.until.is_(None), Membership.until >= bindparam("today")))
    .order_by(Membership.id)
)


def last_day_in(session: Session, resident_id: int, home_id: int) -> date | None:
    """Give the last day of a resident's membership of a home; None when it has no end."""
    return session.scalar(
        select(Membership.until).where(Membership.resident_id == resident_id, Membership.home_id == home_id)
    )
