"""Taking notifications out of the outbox to send them, and what became of many of them at once.

What is done here for each message reads what is unfinished, never what was sent before.
"""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from functools import cache

from sqlalchemy import ColumnElement, Integer, Select, String, and_, bindparam, or_, select, update
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased, selectinload
from sqlalchemy.orm.attributes import set_committed_value

from storage.outbox import LEASE, Delivery, Lane, Notification, Priority, unfinished
from storage.pace import AccountPace
from storage.types import UTCDateTime

MOST_TOGETHER = 10
"""Notifications that become one message, at most."""


def claim(session: Session, now: datetime, channel: str, priority: Priority, most: int) -> Sequence[Notification]:
    """Give due notifications of a channel, locked until `lease_all`: at most one per recipient and lane, oldest first.

    What has been tried holds back what follows it in its lane; what waits for its own time (quiet hours) holds back
    nothing. Recipients who have had their share for now (`storage.pace`) are passed over.
    A lease that ran out means that its holder died: the notification is claimed again (at least once).
    """
    if most <= 0:
        return []
    values = {"now": now, "channel": channel, "priority": priority, "most": most}
    return session.scalars(_next_in_line(urgent=priority is Priority.EMERGENCY), values).all()


def lease_all(session: Session, rows: Sequence[Notification], now: datetime, lease: timedelta = LEASE) -> None:
    """Mark what was claimed as being sent until the lease runs out."""
    if not rows:
        return
    session.flush()
    # One statement, and the rows told by hand: the unit of work takes as long for each as to send it.
    session.connection().execute(_LEASE, {"ids": [row.id for row in rows], "until": now + lease})
    for row in rows:
        set_committed_value(row, "status", Delivery.SENDING)
        set_committed_value(row, "leased_until", now + lease)
        set_committed_value(row, "attempts", row.attempts + 1)


def followers(session: Session, heads: Collection[Notification], now: datetime) -> Sequence[Notification]:
    """Give what waits behind these in their lane and could leave now, in order; it is locked."""
    if not heads:
        return []
    row = Notification
    waiting = (row.account_id.in_([one.account_id for one in heads]), row.lane == Lane.NORMAL)
    free = (unfinished(row.status), row.status == Delivery.PENDING, row.due_at <= now)
    query = select(row).where(*waiting, *free).order_by(row.account_id, row.id)
    return session.scalars(query.limit(MOST_TOGETHER * len(heads)).with_for_update(skip_locked=True)).all()


def mark_all_sent(session: Session, ids: Sequence[int], now: datetime) -> None:
    """Record that all these left, whoever has a lease on them by now."""
    if ids:
        session.connection().execute(_SENT, {"ids": ids, "now": now})


def due_lines(session: Session, now: datetime, channels: Sequence[str]) -> Sequence[tuple[str, Priority]]:
    """Give the channels and priorities of which something may be due, the most urgent first: takes no lock."""
    lines = [(channel, priority) for priority in Priority for channel in channels]
    if not lines:
        return []
    found = session.execute(_due_query(tuple(lines)), {"now": now}).one()
    return [line for line, is_due in zip(lines, found, strict=True) if is_due]


# Both are run for every handful of messages: put together once, and passed by the unit of work.
_LISTED = Notification.id.in_(bindparam("ids", expanding=True))
_LEASE = (
    update(Notification)
    .where(_LISTED)
    .values(status=Delivery.SENDING, leased_until=bindparam("until"), attempts=Notification.attempts + 1)
)
_SENT = (
    update(Notification)
    .where(_LISTED, unfinished(Notification.status))
    .values(status=Delivery.SENT, sent_at=bindparam("now"), leased_until=None, error=None)
)


def _line() -> tuple[ColumnElement[bool], ...]:
    row = Notification
    channel, priority = bindparam("channel", type_=String()), bindparam("priority", type_=Integer())
    due = row.due_at <= bindparam("now", type_=UTCDateTime())
    return (unfinished(row.status), row.channel == channel, row.priority == priority, due)


@cache
def _due_query(lines: tuple[tuple[str, Priority], ...]) -> Select[*tuple[bool, ...]]:
    """Give the query that tells of each line whether something is due, in one round to the database."""
    return select(*(_is_due(channel, priority).label(f"line{n}") for n, (channel, priority) in enumerate(lines)))


def _is_due(channel: str, priority: Priority) -> ColumnElement[bool]:
    row, now = Notification, bindparam("now", type_=UTCDateTime())
    due = (unfinished(row.status), row.channel == channel, row.priority == int(priority), row.due_at <= now)
    return select(row.id).where(*due).limit(1).exists()


@cache
def _next_in_line(*, urgent: bool) -> Select[Notification]:
    """Give the query of `claim`, which is put together once: that takes longer than to run it."""
    row, earlier, now = Notification, aliased(Notification), bindparam("now", type_=UTCDateTime())
    first_in_line = _none(
        earlier.id,
        earlier.account_id == row.account_id,
        earlier.lane == row.lane,
        earlier.id < row.id,
        unfinished(earlier.status),
        or_(earlier.due_at <= now, earlier.attempts > 0),
    )
    free = or_(row.status == Delivery.PENDING, and_(row.status == Delivery.SENDING, row.leased_until < now))
    until = AccountPace.paused_until if urgent else AccountPace.free_at
    rested = _none(AccountPace.account_id, AccountPace.account_id == row.account_id, until > now)
    return (
        select(row)
        .options(selectinload(row.account))
        .where(*_line(), free, first_in_line, rested)
        .order_by(row.due_at, row.id)
        .limit(bindparam("most", type_=Integer()))
        .with_for_update(skip_locked=True, of=row)
    )


def _none(
    column: ColumnElement[int] | InstrumentedAttribute[int], *conditions: ColumnElement[bool]
) -> ColumnElement[bool]:
    """Give the condition that there is no such row, looked up for each row by itself.

    Of `NOT EXISTS` PostgreSQL makes a join, and right after a broadcast, when its statistics know nothing of the new
    rows yet, one that reads all of them for every claim.
    """
    return select(column).where(*conditions).limit(1).scalar_subquery().is_(None)
