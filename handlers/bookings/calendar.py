"""Free slots of what can be booked: within opening hours, not more at a time than there are."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from handlers.work.appointment import ANY_TIME, is_part_of_day
from storage import Session
from storage.booking import Booking, ServiceItem

DAYS: Final = 14
"""Days ahead that are searched for a free slot."""

MOST_SLOTS: Final = 4
"""Slots that one booking may take."""


@dataclass(frozen=True, slots=True)
class Period:
    """One use of an item; aware, in the community's zone."""

    starts: datetime
    ends: datetime

    @property
    def text(self) -> str:
        """The period as a ticket's appointment: START/END."""
        return f"{self.starts.isoformat()}/{self.ends.isoformat()}"


def period_from(text: str) -> Period:
    """Read what `Period.text` gives."""
    start, _, end = text.partition("/")
    return Period(datetime.fromisoformat(start), datetime.fromisoformat(end))


def wished(item: ServiceItem, span: str, now: datetime) -> list[Period]:
    """Give the slots that a wish (time, START/END or ANY_TIME) allows within opening hours, the earliest first.

    A moment is one slot that begins then; a span of so many slots ('3 to 5 pm') is meant as a whole; a part of the day
    is any slot of the day's grid that begins in it.
    """
    zone = item.community.zone
    if span == ANY_TIME:
        local = now.astimezone(zone)
        return list(_grid(item, local, local + timedelta(days=DAYS)))
    start, _, end = span.partition("/")
    begins = datetime.fromisoformat(start).astimezone(zone)
    step = timedelta(minutes=item.slot_minutes)
    ends = datetime.fromisoformat(end).astimezone(zone) if end else begins + step
    whole = (ends - begins) % step == timedelta(0) and ends - begins <= MOST_SLOTS * step
    if end and (not whole or is_part_of_day(span, item.community)):
        return list(_grid(item, max(begins, now.astimezone(zone)), ends))
    period = Period(begins, ends)
    return [period] if is_open(item, period) and begins > now else []


def is_open(item: ServiceItem, period: Period) -> bool:
    """Tell whether a period lies within the opening hours of one day."""
    zone = item.community.zone
    opens = datetime.combine(period.starts.date(), item.opens, zone)
    return opens <= period.starts and period.ends <= datetime.combine(period.starts.date(), item.closes, zone)


def first_free(session: Session, item: ServiceItem, periods: list[Period], *, but: int | None = None) -> Period | None:
    """Give the first of these that is free, the booking `but` left out; sure only while the item is locked."""
    if not periods:
        return None
    taken = Booking.taken(session, item.id, periods[0].starts, periods[-1].ends)
    spans = [(starts, ends) for starts, ends, booking in taken if booking != but]
    return next((one for one in periods if _at_once(one, spans) < item.capacity), None)


def nearest_free(session: Session, item: ServiceItem, around: datetime, now: datetime, most: int = 3) -> list[Period]:
    """Give the free slots that are nearest to a moment, in order of time."""
    zone = item.community.zone
    around = around.astimezone(zone)
    since = max(now.astimezone(zone), around - timedelta(days=DAYS // 2))
    periods = list(_grid(item, since, max(since, around) + timedelta(days=DAYS)))
    if not periods:
        return []
    spans = [(start, end) for start, end, _ in Booking.taken(session, item.id, since, periods[-1].ends)]
    free = [one for one in periods if _at_once(one, spans) < item.capacity]
    return sorted(sorted(free, key=lambda one: abs(one.starts - around))[:most], key=lambda one: one.starts)


def _grid(item: ServiceItem, since: datetime, until: datetime) -> Iterator[Period]:
    """Give the slots that begin in [since, until), day by day from opening to closing time."""
    step, zone = timedelta(minutes=item.slot_minutes), item.community.zone
    day = since.date()
    while day <= until.date():
        begins = datetime.combine(day, item.opens, zone)
        while begins + step <= datetime.combine(day, item.closes, zone):
            if since <= begins < until:
                yield Period(begins, begins + step)
            begins += step
        day += timedelta(days=1)


def _at_once(period: Period, spans: list[tuple[datetime, datetime]]) -> int:
    """Give how many of the spans overlap the period: at least as many as are in use at the same time."""
    return sum(starts < period.ends and period.starts < ends for starts, ends in spans)
