"""Staff: roles, skills, the buildings that they look after, shifts."""

from collections.abc import Sequence
from datetime import datetime, time
from enum import StrEnum
from typing import Self

from sqlalchemy import ForeignKey, bindparam, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.base import Base
from storage.community import Community


class Role(StrEnum):
    """What a member of staff may do."""

    FRONT_DESK = "front_desk"
    TECHNICIAN = "technician"
    GUARD = "guard"
    FINANCE = "finance"
    MANAGER = "manager"
    ASSESSOR = "assessor"


DISPATCHERS = (Role.FRONT_DESK, Role.MANAGER)
"""Roles that see every ticket of their community and may assign it."""


class Staff(Base):
    """A member of staff of a community; `username` and `password_hash` open the console."""

    __tablename__ = "staff"

    id: Mapped[int] = mapped_column(primary_key=True)
    community_id: Mapped[int] = mapped_column(ForeignKey("community.id"), index=True)
    name: Mapped[str]
    phone: Mapped[str] = mapped_column(default="")
    roles: Mapped[list[str]] = mapped_column(default=list)
    skills: Mapped[list[str]] = mapped_column(default=list)
    buildings: Mapped[list[str] | None]
    shift_from: Mapped[time | None]
    shift_until: Mapped[time | None]
    active: Mapped[bool] = mapped_column(default=True)
    username: Mapped[str | None] = mapped_column(unique=True)
    password_hash: Mapped[str | None]

    community: Mapped[Community] = relationship(lazy="select")

    @property
    def dispatches(self) -> bool:
        """Whether this person sees every ticket of the community and may assign it."""
        return any(role in self.roles for role in DISPATCHERS)

    @property
    def watches_gate(self) -> bool:
        """Whether this person looks visitor passes up, and lets visitors in."""
        return self.active and self.has_role(Role.GUARD, Role.FRONT_DESK, Role.MANAGER)

    @property
    def only_guards(self) -> bool:
        """Whether watching the gate is all that this person does."""
        return set(self.roles) == {Role.GUARD}

    def has_role(self, *roles: Role) -> bool:
        """Tell whether this person has one of the roles."""
        return any(role in self.roles for role in roles)

    def on_duty(self, moment: datetime) -> bool:
        """Tell whether the shift covers the moment; without a shift always. A shift may cross midnight."""
        if not self.active:
            return False
        if self.shift_from is None or self.shift_until is None:
            return True
        clock = moment.astimezone(self.community.zone).time()
        if self.shift_from <= self.shift_until:
            return self.shift_from <= clock < self.shift_until
        return clock >= self.shift_from or clock < self.shift_until

    def looks_after(self, building: str | None) -> bool:
        """Tell whether this person works in the building; no list means all of them."""
        return self.buildings is None or building is None or building in self.buildings

    @classmethod
    def of_community(cls, session: Session, community_id: int) -> Sequence["Staff"]:
        """Give the active staff of a community in order of entry."""
        return session.scalars(_OF_COMMUNITY, {"community": community_id}).all()

    @classmethod
    def by_username(cls, session: Session, username: str) -> Self | None:
        """Give the active member of staff who signs in with that name."""
        return session.scalar(select(cls).where(cls.username == username, cls.active))


_OF_COMMUNITY = select(Staff).where(Staff.community_id == bindparam("community"), Staff.active).order_by(Staff.id)
