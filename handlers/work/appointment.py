"""When somebody is at home: from what the resident says to the appointment of a ticket."""

from datetime import date, datetime, time, timedelta

from intents import answers
from storage.community import Community

ANY_TIME = "any"
"""The resident is at home, or any time will do."""
_PARTS = {
    "morning": (time(8, 30), time(12, 0)),
    "afternoon": (time(13, 30), time(18, 0)),
    "evening": (time(18, 0), time(20, 0)),
}


def appointment_from(text: str, when: str | None, community: Community, now: datetime) -> str | None:
    """Give the appointment that a message names: a local ISO time with offset, START/END, or ANY_TIME.

    `when` is the normalized `time` entity of the message. A time that has passed is when it broke, not when to come.
    """
    if when is not None:
        named = _span(when, answers.part_of_day(text), community)
        if datetime.fromisoformat(named.partition("/")[2] or named) > now:
            return named
    return ANY_TIME if answers.is_any_time(text) else None


def has_passed(appointment: str | None, now: datetime) -> bool:
    """Tell whether an appointment is over; any time never is."""
    if appointment in {None, ANY_TIME}:
        return False
    start, _, end = str(appointment).partition("/")
    return datetime.fromisoformat(end or start) <= now


def part_of(day: date, part: str, community: Community) -> str:
    """Give the part of a day (morning, afternoon, evening) as START/END."""
    start, end = _PARTS[part]
    return f"{_local(day, start, community)}/{_local(day, end, community)}"


def is_part_of_day(span: str, community: Community) -> bool:
    """Tell whether a START/END is what 'in the morning' and the like stand for, and no hours that somebody said."""
    day = datetime.fromisoformat(span.partition("/")[0]).astimezone(community.zone).date()
    return any(part_of(day, part, community) == span for part in _PARTS)


def next_days(community: Community, now: datetime) -> tuple[date, date]:
    """Give today and tomorrow on the community's own calendar."""
    today = now.astimezone(community.zone).date()
    return today, today + timedelta(days=1)


def _span(when: str, part: str | None, community: Community) -> str:
    start, _, end = when.partition("/")
    if end:
        return f"{_moment(start, community, community.service_from)}/{_moment(end, community, community.service_until)}"
    if " " in start:
        return _moment(start, community, community.service_from)
    day = date.fromisoformat(start)
    if part is not None:
        return part_of(day, part, community)
    return f"{_local(day, community.service_from, community)}/{_local(day, community.service_until, community)}"


def _moment(text: str, community: Community, default: time) -> str:
    if " " not in text:
        return _local(date.fromisoformat(text), default, community)
    moment = datetime.fromisoformat(text)
    return moment.replace(tzinfo=community.zone).isoformat()


def _local(day: date, clock: time, community: Community) -> str:
    return datetime.combine(day, clock, community.zone).isoformat()
