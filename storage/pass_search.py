"""Which visitor passes: of which homes, still good or over."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from storage.visitor_pass import VisitorPass
from storage.visitor_pass_states import OPEN, PassStatus


def passes_of_homes(session: Session, home_ids: Sequence[int], now: datetime, limit: int = 20) -> Sequence[VisitorPass]:
    """Give the passes of these homes that can still be used or changed, newest first."""
    query = select(VisitorPass).where(
        VisitorPass.home_id.in_(home_ids),
        VisitorPass.status.in_([*OPEN, PassStatus.LEFT]),
        or_(VisitorPass.valid_until >= now, VisitorPass.status == PassStatus.ARRIVED),
    )
    rows = session.scalars(query.order_by(VisitorPass.id.desc()).limit(limit)).all()
    return [one for one in rows if one.status != PassStatus.LEFT or one.repeats]


def passes_between(
    session: Session, home_ids: Sequence[int], since: datetime, until: datetime
) -> Sequence[VisitorPass]:
    """Give the passes of these homes that are good at some moment of a span of time, oldest first.

    Whoever came or left is among them; those that were called off are nobody's visit.
    """
    query = select(VisitorPass).where(
        VisitorPass.home_id.in_(home_ids),
        VisitorPass.status != PassStatus.CANCELLED,
        VisitorPass.valid_from <= until,
        VisitorPass.valid_until >= since,
    )
    return session.scalars(query.order_by(VisitorPass.valid_from, VisitorPass.id)).all()


def latest_of_homes(session: Session, home_ids: Sequence[int]) -> VisitorPass | None:
    """Give the pass that was opened last for one of these homes, whatever became of it."""
    query = select(VisitorPass).where(VisitorPass.home_id.in_(home_ids)).order_by(VisitorPass.id.desc()).limit(1)
    return session.scalar(query)


def over_since(session: Session, home_ids: Sequence[int], since: datetime) -> Sequence[VisitorPass]:
    """Give the passes of these homes that ran out unused after a moment, newest first."""
    query = select(VisitorPass).where(
        VisitorPass.home_id.in_(home_ids), VisitorPass.status == PassStatus.EXPIRED, VisitorPass.valid_until >= since
    )
    return session.scalars(query.order_by(VisitorPass.id.desc())).all()


def refused_lately(session: Session, home_ids: Sequence[int], now: datetime) -> VisitorPass | None:
    """Give the newest pass of these homes that the gate refused while its time is not over."""
    query = select(VisitorPass).where(
        VisitorPass.home_id.in_(home_ids), VisitorPass.status == PassStatus.REFUSED, VisitorPass.valid_until >= now
    )
    return session.scalar(query.order_by(VisitorPass.id.desc()).limit(1))


def open_passes(session: Session, home_id: int, now: datetime) -> int:
    """Count the passes of a home that are still to be used."""
    waiting = VisitorPass.status.in_([PassStatus.REQUESTED, PassStatus.ACTIVE])
    query = select(func.count()).where(VisitorPass.home_id == home_id, waiting, VisitorPass.valid_until >= now)
    return session.scalar(query) or 0
