"""What the gate looks up: passes by plate and name, those of a day, and how often a code was wrong."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final, Self

from sqlalchemy import ColumnElement, ForeignKey, select
from sqlalchemy.orm import Mapped, Session, joinedload, mapped_column

from storage.base import Base
from storage.upsert import insert_new
from storage.visitor_pass import VisitorPass
from storage.visitor_pass_states import OPEN, PassStatus

MOST_WRONG: Final = 5
WINDOW: Final = timedelta(minutes=10)
LOCK: Final = timedelta(minutes=15)


class CodeTries(Base):
    """The wrong codes of one member of staff since `since`; from the fifth within WINDOW on, a lock for LOCK."""

    __tablename__ = "code_tries"

    id: Mapped[int] = mapped_column(primary_key=True)
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"), unique=True)
    wrong: Mapped[int] = mapped_column(default=0)
    since: Mapped[datetime]
    locked_until: Mapped[datetime | None]

    @classmethod
    def of(cls, session: Session, staff_id: int, now: datetime) -> Self:
        """Give the tries of a member of staff, locked for this transaction and created when there are none."""
        insert_new(session, cls, {"staff_id": staff_id, "wrong": 0, "since": now})
        return session.scalars(select(cls).where(cls.staff_id == staff_id).with_for_update()).one()

    def wait(self, now: datetime) -> timedelta:
        """Give how long no code is taken any more; zero when codes are taken."""
        return max(self.locked_until - now, timedelta(0)) if self.locked_until else timedelta(0)

    def count_wrong(self, now: datetime) -> None:
        """Count a wrong code."""
        if now - self.since > WINDOW:
            self.wrong, self.since = 0, now
        self.wrong += 1
        if self.wrong >= MOST_WRONG:
            self.wrong, self.since, self.locked_until = 0, now, now + LOCK


def find_passes(
    session: Session, community_id: int, *, plate: str = "", name: str = "", since: datetime, limit: int = 5
) -> Sequence[VisitorPass]:
    """Give the passes of a plate or a name that were not over by `since`, those that come first in front."""
    condition: ColumnElement[bool] = VisitorPass.plate == plate
    if name:
        condition = VisitorPass.name.icontains(name, autoescape=True)
    query = select(VisitorPass).where(
        VisitorPass.community_id == community_id, condition, VisitorPass.valid_until >= since
    )
    return session.scalars(query.order_by(VisitorPass.valid_from, VisitorPass.id).limit(limit)).all()


def expected_passes(
    session: Session, community_id: int, since: datetime, until: datetime, limit: int
) -> Sequence[VisitorPass]:
    """Give the passes of a community that can be used or wait for approval between two moments, by arrival."""
    shown = [*OPEN, PassStatus.LEFT, PassStatus.REFUSED]
    query = (
        select(VisitorPass)
        .where(
            VisitorPass.community_id == community_id,
            VisitorPass.status.in_(shown),
            VisitorPass.valid_until >= since,
            VisitorPass.valid_from < until,
        )
        .options(joinedload(VisitorPass.home), joinedload(VisitorPass.community))
    )
    return session.scalars(query.order_by(VisitorPass.valid_from, VisitorPass.id).limit(limit)).all()
