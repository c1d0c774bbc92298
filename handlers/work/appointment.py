"""When somebody is at home: from what the resident says to the appointment of a ticket."""

from datetime import date, datetime, time, timedelta

from intents.entities import time_answered
from intents.entities.time.phrases import in_its_week, names_day
from intents.faults import demands
from intents.replies import answers, presence
from intents.replies.shifts import shift
from intents.tickets import ticket_words
from intents.visits.when import days_named
from storage.community import Community

ANY_TIME = "any"
"""The resident is at home, or any time will do."""
_HALF_A_DAY = timedelta(hours=12)
DAY_ALONE = len("2026-11-20")
_LATEST, _EARLIEST = time(20, 0), time(8, 0)
"""Nobody comes as late or earlier, unless somebody says so."""
_PARTS = {
    "morning": (time(8, 30), time(12, 0)),
    "noon": (time(11, 30), time(13, 30)),
    "afternoon": (time(13, 30), time(18, 0)),
    "evening": (time(18, 0), time(20, 0)),
}


def appointment_from(
    text: str,
    when: str | None,
    community: Community,
    now: datetime,
    known: str | None = None,
    *,
    asked: bool = False,
) -> str | None:
    """Give the appointment that a message names: a local ISO time with offset, START/END, or ANY_TIME.

    `when` is the normalized `time` entity of the message. A time that has passed is when it broke, not when to come.
    Of a `known` appointment the day stays when only another hour is named, the hours when only another day is.
    A part of the day without the day is the next one of its kind, where somebody says that it suits, or was `asked`:
    then a bare hour counts, too.
    """
    agreed = None if known in {None, ANY_TIME} else known
    text, when = _answered(text, when, _local(now, community), wanted=asked or agreed is not None)
    if (plain := _said_plainly(agreed, text, community, now)) is not None:
        return plain
    if when is not None and asked and len(when) == DAY_ALONE:
        # 'Monday, say 2': the hour that nobody would take for one elsewhere.
        exact = time_answered(text, now.astimezone(community.zone))
        when = exact if exact and exact.startswith(f"{when} ") else when
    if when is not None:
        named = span_named(when, presence.part_of_day(text), community)
        if agreed is not None:
            named = _moved(agreed, named, text, community, now)
        elif asked and not names_day(text, _local(now, community)):
            named = _next_morning(named, text, community)
        if datetime.fromisoformat(named.partition("/")[2] or named) > now:
            return named
    part = presence.part_of_day(text)
    if when is None and agreed is not None and part is not None and _changes_part(text):
        return part_of(_local_start(agreed, community).date(), part, community)
    suits = asked or presence.says_in_then(text) or (known == ANY_TIME and _changes_part(text))  # '下午都在屋里'
    if part is not None and suits and when is None and agreed is None and not names_day(text, _local(now, community)):
        return next_part(part, community, now)
    return ANY_TIME if presence.is_any_time(text) or (asked and demands.wants_fixed(text)) else None


def _answered(text: str, when: str | None, now: datetime, *, wanted: bool) -> tuple[str, str | None]:
    """Give text and time as an answer where one is `wanted`: without what is said not to suit, beside what does."""
    rest = ticket_words.beside_refusals(text) if wanted else None
    suits = time_answered(rest, now) if rest else None
    if rest and (suits or presence.part_of_day(rest)):
        return rest, suits
    return text, time_answered(text, now) if when is None and wanted else when


def on_its_clock(span: str, community: Community) -> str:
    """Give a time or START/END with the offset of the community where it has none."""
    moments = (datetime.fromisoformat(one) for one in span.split("/"))
    return "/".join((one if one.tzinfo else one.replace(tzinfo=community.zone)).isoformat() for one in moments)


def _said_plainly(agreed: str | None, text: str, community: Community, now: datetime) -> str | None:
    """Give what needs no look at the times in the text: any day but one, so much later, here until six."""
    mornings = presence.is_any_part(text) and not names_day(text, _local(now, community))
    if presence.is_any_time_but(text) or mornings:
        return ANY_TIME
    return _in_until(text, community, now) if agreed is None else _shifted(agreed, text, community, now)


def _shifted(agreed: str, text: str, community: Community, now: datetime) -> str | None:
    """Give what was agreed on, so much later or earlier as the text says, at the hour that it says, if any."""
    moved = shift(text)
    if moved is None or names_day(moved[1], _local(now, community)):
        return None
    later = _later(agreed, moved[0], community)
    hour = time_answered(moved[1], _local(now, community))
    return _moved(later, span_named(hour, None, community), moved[1], community, now) if hour else later


def _in_until(text: str, community: Community, now: datetime) -> str | None:
    """Give the hours from now, or on another day from the first of service, up to which somebody says to be at home."""
    said = presence.in_until(text)
    local = _local(now, community)
    until = time_answered(said, local) if said and "/" not in said else None
    days = days_named(text, local)
    if until is None or "/" in until or len(days) > 1:
        return None
    if len(until) == DAY_ALONE:
        # 'Here until Sunday': any day before.
        return ANY_TIME
    today = not days or days[0] == local.date()
    day = local.date() if today else days[0]
    begin = local.replace(second=0, microsecond=0).isoformat() if today else _at(day, community.service_from, community)
    end = f"{day.isoformat()}{_moment(until, community, community.service_until)[DAY_ALONE:]}"
    return f"{begin}/{end}" if begin < end else None


def _changes_part(text: str) -> bool:
    """Tell whether a part of the day is said to move what is agreed: '不对 下午', or a bare '上午' after '明天'."""
    return answers.is_correction(text) or presence.is_part_of_day(text) or presence.says_in_then(text)


def _local(now: datetime, community: Community) -> datetime:
    return now.astimezone(community.zone)


def _moved(known: str, named: str, text: str, community: Community, now: datetime) -> str:
    """Give the named appointment on the day of the known one, or the known hours on the named day."""
    before, after = _local_start(known, community), _local_start(named, community)
    if not names_day(text, _local(now, community)):
        same_day = _days_later(named, (before.date() - after.date()).days, community)
        if presence.part_of_day(text):
            return same_day
        return _in_working_half(_in_its_half(same_day, known, community), text, community)
    day = in_its_week(text, after.date(), before.date(), _local(now, community))
    named = _days_later(named, (day - after.date()).days, community)
    after = _local_start(named, community)
    whole_day, part = part_of_service(after.date(), community) == named, presence.part_of_day(text)
    same_part = part is not None and "/" not in known and named == part_of(after.date(), part, community)
    # 'Saturday evening' in place of Sunday at seven in the evening: at seven.
    same_part = same_part and part is not None and _PARTS[part][0] <= before.time() <= _PARTS[part][1]
    if presence.says_same_time(text) or same_part or (whole_day and part is None):
        return _days_later(known, (after.date() - before.date()).days, community)
    return named


def _in_its_half(named: str, known: str, community: Community) -> str:
    """Give the named hours in the half of the day that is agreed on: '十点' of a morning is not 22:00."""
    start, end = _local_start(known, community), datetime.fromisoformat(known.partition("/")[2] or known)
    earlier = "/".join((datetime.fromisoformat(one) - _HALF_A_DAY).isoformat() for one in named.split("/"))
    return earlier if start <= _local_start(earlier, community) <= end < _local_start(named, community) else named


def _next_morning(named: str, text: str, community: Community) -> str:
    """Give the hours of the next morning where a bare hour of today is over: '10-12' said at eleven."""
    morning = _later(named, _HALF_A_DAY, community)
    bare = _local_start(named, community).time() >= _LATEST and not presence.says_which_half(text)
    return morning if bare and presence.part_of_day(text) is None else named


def _in_working_half(named: str, text: str, community: Community) -> str:
    """Give the hours in the morning where a bare hour would be one at which nobody comes: '10' instead of two."""
    earlier = "/".join((datetime.fromisoformat(one) - _HALF_A_DAY).isoformat() for one in named.split("/"))
    late = _local_start(named, community).time() >= _LATEST
    early = _local_start(earlier, community).time() >= _EARLIEST
    return earlier if late and early and not presence.says_which_half(text) else named


def _local_start(span: str, community: Community) -> datetime:
    return datetime.fromisoformat(span.partition("/")[0]).astimezone(community.zone)


def _days_later(span: str, days: int, community: Community) -> str:
    return _later(span, timedelta(days=days), community)


def _later(span: str, by: timedelta, community: Community) -> str:
    ends = (datetime.fromisoformat(end).astimezone(community.zone) for end in span.split("/"))
    return "/".join((end + by).isoformat() for end in ends)


def has_passed(appointment: str | None, now: datetime) -> bool:
    """Tell whether an appointment is over; any time never is."""
    if appointment in {None, ANY_TIME}:
        return False
    start, _, end = str(appointment).partition("/")
    return datetime.fromisoformat(end or start) <= now


def part_of(day: date, part: str, community: Community) -> str:
    """Give the part of a day (morning, noon, afternoon, evening) as START/END."""
    start, end = _PARTS[part]
    return f"{_at(day, start, community)}/{_at(day, end, community)}"


def part_of_service(day: date, community: Community) -> str:
    """Give the service hours of a day as START/END: what a day without an hour stands for."""
    return f"{_at(day, community.service_from, community)}/{_at(day, community.service_until, community)}"


def next_part(part: str, community: Community, now: datetime) -> str:
    """Give the part of today, or of tomorrow where today's is over."""
    today, tomorrow = next_days(community, now)
    span = part_of(today, part, community)
    return part_of(tomorrow, part, community) if has_passed(span, now) else span


def is_part_of_day(span: str, community: Community) -> bool:
    """Tell whether a START/END is what 'in the morning' and the like stand for, and no hours that somebody said."""
    day = datetime.fromisoformat(span.partition("/")[0]).astimezone(community.zone).date()
    return any(part_of(day, part, community) == span for part in _PARTS)


def next_days(community: Community, now: datetime) -> tuple[date, date]:
    """Give today and tomorrow on the community's own calendar."""
    today = now.astimezone(community.zone).date()
    return today, today + timedelta(days=1)


def span_named(when: str, part: str | None, community: Community) -> str:
    """Give a normalized `time` entity as an appointment; a day alone is its part, else its service hours."""
    start, _, end = when.partition("/")
    if end:
        return f"{_moment(start, community, community.service_from)}/{_moment(end, community, community.service_until)}"
    if " " in start:
        return _moment(start, community, community.service_from)
    day = date.fromisoformat(start)
    if part is not None:
        return part_of(day, part, community)
    return part_of_service(day, community)


def _moment(text: str, community: Community, default: time) -> str:
    if " " not in text:
        return _at(date.fromisoformat(text), default, community)
    moment = datetime.fromisoformat(text)
    return moment.replace(tzinfo=community.zone).isoformat()


def _at(day: date, clock: time, community: Community) -> str:
    return datetime.combine(day, clock, community.zone).isoformat()
