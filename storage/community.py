"""Communities, their buildings and homes."""

import re
from collections.abc import Sequence
from datetime import time
from typing import Self
from zoneinfo import ZoneInfo

from sqlalchemy import ForeignKey, UniqueConstraint, bindparam, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base

FIRST_TICKET_NUMBER = 1001


class Community(Base):
    """A residential community: the unit of access, with the promises that it makes to its residents."""

    __tablename__ = "community"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    phone: Mapped[str] = mapped_column(default="")
    timezone: Mapped[str] = mapped_column(default="Asia/Shanghai")
    is_demo: Mapped[bool] = mapped_column(default=False)
    next_ticket: Mapped[int] = mapped_column(default=FIRST_TICKET_NUMBER)
    service_from: Mapped[time] = mapped_column(default=time(8, 30))
    service_until: Mapped[time] = mapped_column(default=time(18, 0))
    quiet_from: Mapped[time] = mapped_column(default=time(22, 0))
    quiet_until: Mapped[time] = mapped_column(default=time(8, 0))
    response_minutes: Mapped[int] = mapped_column(default=30)
    survey_delay_seconds: Mapped[int] = mapped_column(default=30 * 60)
    reopen_days: Mapped[int] = mapped_column(default=7)
    open_passes: Mapped[int] = mapped_column(default=8)
    pass_days: Mapped[int] = mapped_column(default=31)
    cluster_size: Mapped[int] = mapped_column(default=3, server_default="3")
    """Reports of the same fault in one building, within half an hour, that make an incident likely."""

    @property
    def zone(self) -> ZoneInfo:
        """The zone in which people of this community read a clock."""
        return ZoneInfo(self.timezone)

    def take_ticket_number(self, session: Session) -> str:
        """Give the next ticket number of this community; the row is locked until the transaction ends."""
        following: int = session.execute(_NEXT_TICKET, {"community": self.id}).scalar_one()
        return str(following - 1)

    @classmethod
    def all(cls, session: Session) -> Sequence[Self]:
        """Give every community of this installation, oldest first."""
        return session.scalars(select(cls).order_by(cls.id)).all()


_NEXT_TICKET = (
    update(Community)
    .where(Community.id == bindparam("community"))
    .values(next_ticket=Community.next_ticket + 1)
    .returning(Community.next_ticket)
    .execution_options(synchronize_session=False)
)


class Building(Base):
    """A building of a community, by the name on its wall: 3, A, 18."""

    __tablename__ = "building"
    __table_args__ = (UniqueConstraint("community_id", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    community_id: Mapped[int] = mapped_column(ForeignKey("community.id"))
    name: Mapped[str]

    @classmethod
    def named(cls, session: Session, community_id: int, name: str) -> Self:
        """Give the building of that name, created when it is new."""
        found = session.scalar(select(cls).where(cls.community_id == community_id, cls.name == name))
        if found is None:
            found = cls(community_id=community_id, name=name)
            session.add(found)
            session.flush()
        return found

    @classmethod
    def names(cls, session: Session, community_id: int) -> Sequence[str]:
        """Give the names of a community's buildings."""
        return session.scalars(select(cls.name).where(cls.community_id == community_id).order_by(cls.id)).all()


class Home(Base):
    """A home (房屋). `code` is `building-unit-room` with empty parts kept: 3-2-501, 3--501."""

    __tablename__ = "home"
    __table_args__ = (UniqueConstraint("community_id", "code"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    community_id: Mapped[int] = mapped_column(ForeignKey("community.id"))
    building_id: Mapped[int] = mapped_column(ForeignKey("building.id"), index=True)
    building: Mapped[str]
    unit: Mapped[str]
    room: Mapped[str]
    code: Mapped[str]

    def answers_to(self, code: str) -> bool:
        """Tell whether a spoken code means this home: each part that is said must be right."""
        said = home_parts(code)
        return all(
            not part or part == own for part, own in zip(said, (self.building, self.unit, self.room), strict=True)
        )

    @classmethod
    def matching(cls, session: Session, community_id: int, code: str, limit: int = 5) -> Sequence[Self]:
        """Give the homes that a spoken code can mean; a code without a room means none."""
        building, unit, room = home_parts(code)
        if not room:
            return []
        query = select(cls).where(cls.community_id == community_id, cls.room == room)
        if building:
            query = query.where(cls.building == building)
        if unit:
            query = query.where(cls.unit == unit)
        return session.scalars(query.order_by(cls.id).limit(limit)).all()

    @classmethod
    def exactly(cls, session: Session, community_id: int, code: str) -> Self | None:
        """Give the home with exactly that code."""
        return session.scalar(
            select(cls).where(cls.community_id == community_id, cls.code == "-".join(home_parts(code)))
        )

    @classmethod
    def add(cls, session: Session, community_id: int, code: str) -> Self:
        """Add a home, and its building when that is new."""
        building, unit, room = home_parts(code)
        row = cls(
            community_id=community_id,
            building_id=Building.named(session, community_id, building).id,
            building=building,
            unit=unit,
            room=room,
            code=f"{building}-{unit}-{room}",
        )
        session.add(row)
        session.flush()
        return row


def home_parts(code: str) -> tuple[str, str, str]:
    """Split `building-unit-room` into parts without leading zeros; a bare `501` is a room."""
    parts = [_without_zeros(part) for part in code.strip().upper().split("-")]
    if len(parts) > 3:  # noqa: PLR2004 - building, unit, room; the rest belongs to the room
        parts = [parts[0], parts[1], "-".join(parts[2:])]
    padded = [""] * (3 - len(parts)) + parts
    return padded[0], padded[1], padded[2]


def _without_zeros(part: str) -> str:
    return re.sub(r"^0+(?=\w)", "", part.strip())
