"""When a visit may take place: from what was said to a beginning and an end, and what a correction makes of them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from intents.visits.when import Said

END_OF_DAY: Final = time(23, 59, 59)
PARTS: Final[Mapping[str, time]] = {"morning": time(6), "noon": time(12), "afternoon": time(12), "evening": time(17)}
"""From when on a visitor is expected who comes in a part of the day, when no hour was named."""
PARTS_END: Final[Mapping[str, time]] = {
    "morning": time(12),
    "noon": time(14),
    "afternoon": time(18),
    "evening": END_OF_DAY,
}
"""Up to when a weekly visitor is let in who comes in a part of the day."""
WEEKS_OF_A_HELPER: Final = timedelta(weeks=13)
"""How long somebody comes every week when no end was named; the summary says so."""
HALF_A_DAY: Final = timedelta(hours=12)
LATEST_BY_DAY: Final = time(19)
"""From here on a bare hour of another day means twelve hours earlier: seven to eleven are in the morning."""
LATE: Final = timedelta(minutes=30)
"""An arrival may be named this much too late: it was now when they began to write."""


@dataclass(frozen=True, slots=True)
class Window:
    """From when until when a pass is good, in local time. Weekly ones have weekdays (0 is Monday) and hours of a day.

    `open_end`: nobody named the end.
    """

    start: datetime
    until: datetime
    weekdays: tuple[int, ...] = ()
    day_from: time | None = None
    day_until: time | None = None
    open_end: bool = False

    def to_json(self) -> dict[str, Any]:
        """Give it as a draft stores it."""
        return {
            "start": self.start.isoformat(),
            "until": self.until.isoformat(),
            "weekdays": list(self.weekdays),
            "day_from": self.day_from.isoformat() if self.day_from else None,
            "day_until": self.day_until.isoformat() if self.day_until else None,
            "open_end": self.open_end,
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any], zone: ZoneInfo) -> "Window":
        """Read it from a draft."""
        opens, closes = stored["day_from"], stored["day_until"]
        return cls(
            datetime.fromisoformat(stored["start"]).astimezone(zone),
            datetime.fromisoformat(stored["until"]).astimezone(zone),
            tuple(stored["weekdays"]),
            time.fromisoformat(opens) if opens else None,
            time.fromisoformat(closes) if closes else None,
            bool(stored["open_end"]),
        )

    def is_past(self, now: datetime) -> bool:
        """Tell whether the visit would have been before now: its end, or the hour of arrival when no end was named."""
        by_the_hour = self.open_end and not self.weekdays and self.start.time() not in {time.min, *PARTS.values()}
        return self.until < now or (by_the_hour and self.start < now - LATE)


def window_of(said: Said, now: datetime) -> Window | None:
    """Give when a visit is by what was said of it; None when the beginning was not said. `now` is local."""
    if said.weekdays:
        return _weekly(said, now)
    if said.start is None:
        return _later_today(said, now)
    start = _begin(said.start, said.part, now)
    until = _end(said, start, now)
    if until is None or until <= start:
        return Window(start, _day_end(start), open_end=True)
    return Window(start, until)


def _later_today(said: Said, now: datetime) -> Window | None:
    """Give the rest of today for 'my brother comes in the afternoon', as long as that part of today is not over."""
    if said.part is None or said.end or said.days or now.time() >= PARTS_END[said.part]:
        return None
    start = max(datetime.combine(now.date(), PARTS[said.part], now.tzinfo), now)
    return Window(start, _day_end(start), open_end=True)


def moved(window: Window, said: Said, now: datetime) -> Window:
    """Give what a correction makes of a window: what it does not speak of stays as it was."""
    if said.swap and said.swap[0] in window.weekdays:
        return _on_other_day(window, said, said.swap, now)
    if said.weekdays or window.weekdays:
        return _moved_weekly(window, said, now)
    if said.start is None and said.part and not said.end and not said.days:
        start = datetime.combine(window.start.date(), PARTS[said.part], window.start.tzinfo)
        return replace(window, start=start) if start < window.until else window
    if said.start is None:
        until = _end(said, window.start, now)
        return replace(window, until=until, open_end=False) if until and until > window.start else window
    start = _moved_start(window.start, said, now)
    until = _end(said, start, now)
    if until is not None and until > start:
        return Window(start, until)
    days = start.date() - window.start.date()
    kept = window.until + days
    return replace(window, start=start, until=kept if kept > start else _day_end(start))


def _moved_start(old: datetime, said: Said, now: datetime) -> datetime:
    named = _begin(said.start or "", said.part, now)
    timed = " " in (said.start or "")
    if timed and not said.dated:
        if said.bare and old.time() == time.min and old.date() > now.date():
            named = _by_day(named)
        return datetime.combine(old.date(), _in_its_half(named, old, said).timetz())
    if said.dated and not timed and (said.part is None or _is_in(old, said.part)):
        # '改到后天上午' of ten in the morning is at ten.
        return datetime.combine(named.date(), old.timetz())
    return named


def _is_in(moment: datetime, part: str) -> bool:
    return moment.time() != time.min and PARTS[part] <= moment.time() < PARTS_END[part]


def _in_its_half(named: datetime, old: datetime, said: Said) -> datetime:
    """Give the hour in the half of the day in which they were to come: '改成九点' of a morning is not 21:00."""
    early = old.time() < time(12)
    if old.time() == time(12) and time(10) <= named.time() < time(12):
        # '十一点半到' of a lunch.
        return named
    if not said.bare or old.time() == time.min or early == (named.time() < time(12)):
        return named
    return named + timedelta(hours=-12 if early else 12)


def _by_day(named: datetime) -> datetime:
    """Give the hour as it is read of a day to come: 'at ten', said this morning of tomorrow, is no late evening."""
    return named - HALF_A_DAY if named.time() >= LATEST_BY_DAY else named


def _moved_weekly(window: Window, said: Said, now: datetime) -> Window:
    if said.weekdays and said.adds and window.weekdays:
        return _on_more_days(window, said.weekdays, now)
    if said.weekdays:
        fresh, kept = _weekly(said, now), window.weekdays and not said.end
        if window.weekdays and said.start is None and said.part is None:
            # '以后改成周日': at the hours as before.
            start = datetime.combine(fresh.start.date(), window.start.timetz())
            fresh = replace(fresh, start=start, day_from=window.day_from, day_until=window.day_until)
        return replace(fresh, until=window.until, open_end=window.open_end) if kept else fresh
    timed = said.start is not None and " " in said.start
    if said.start is None and said.part and not said.end and not said.days:
        # '以后改成下午来': on the same days.
        start = datetime.combine(window.start.date(), PARTS[said.part], window.start.tzinfo)
        return replace(window, start=start, day_from=PARTS[said.part], day_until=PARTS_END[said.part])
    if said.start is None:
        until = _end(said, window.start, now)
        return replace(window, until=until, open_end=False) if until and until > window.start else window
    named = _in_its_half(_begin(said.start, said.part, now), window.start, said)
    if said.adds and said.dated:
        return _on_more_days(window, (named.weekday(),), now)
    opens = named.time() if timed or said.part else window.day_from
    ends = said.end is not None and " " in said.end
    closes = time.fromisoformat(str(said.end)[11:]) if ends else _as_long(window, opens)
    # '周三十点来' of Wednesday and Friday leaves Friday as it is.
    weekdays = (named.weekday(),) if said.dated and named.weekday() not in window.weekdays else window.weekdays
    first = _first_day(named.date() if said.dated else window.start.date(), weekdays)
    start = datetime.combine(first, opens or time.min, window.start.tzinfo)
    return replace(window, start=start, weekdays=weekdays, day_from=opens, day_until=closes)


def _on_other_day(window: Window, said: Said, swap: tuple[int, int], now: datetime) -> Window:
    """Give the window with one of its weekdays in place of another: 'Wednesdays instead of Tuesdays'."""
    old, new = swap
    weekdays = tuple(sorted({*window.weekdays, new} - {old}))
    first = _first_day(max(window.start.date(), now.date()), weekdays)
    changed = replace(window, weekdays=weekdays, start=datetime.combine(first, window.start.timetz()))
    if said.start is None or " " not in said.start:
        return changed
    return moved(changed, replace(said, swap=None, weekdays=(), dated=False), now)


def _as_long(window: Window, opens: time | None) -> time | None:
    """Give up to when somebody is let in who comes at another hour, for as long as before."""
    before, closes = window.day_from, window.day_until
    if before is None or closes is None or opens is None or closes > opens:
        return closes
    day = date.min
    lasts = datetime.combine(day, closes) - datetime.combine(day, before)
    ends = datetime.combine(day, opens) + lasts
    return ends.time() if ends.date() == day else END_OF_DAY


def _on_more_days(window: Window, weekdays: tuple[int, ...], now: datetime) -> Window:
    """Give the window with more weekdays, at the same hours: 'and Fridays too'."""
    every = tuple(sorted({*window.weekdays, *weekdays}))
    first = min(window.start.date(), _first_day(now.date() + timedelta(days=1), weekdays))
    return replace(window, weekdays=every, start=datetime.combine(first, window.start.timetz()))


def later_by(window: Window, days: int) -> Window:
    """Give the window with its end put off by some days."""
    return replace(window, until=window.until + timedelta(days=days), open_end=False)


def _weekly(said: Said, now: datetime) -> Window:
    clock = _begin(said.start, None, now).time() if said.start and " " in said.start else None
    opens = clock or PARTS.get(said.part or "")
    closes = time.fromisoformat(said.closes) if said.closes else None
    if clock is None:
        closes = PARTS_END.get(said.part or "", closes)
    earliest = date.fromisoformat(said.start[:10]) if said.start and said.dated else now.date()
    today_is_over = earliest == now.date() and closes is not None and now.time() > closes
    first = _first_day(earliest + timedelta(days=today_is_over), said.weekdays)
    start = datetime.combine(first, opens or time.min, now.tzinfo)
    last = date.fromisoformat(said.end) if said.end else first + WEEKS_OF_A_HELPER
    until = datetime.combine(max(last, first), END_OF_DAY, now.tzinfo)
    # Somebody who comes on every day between two dates stays, and their window needs no weekdays.
    return Window(start, until, said.weekdays, opens, closes, open_end=said.end is None)


def _first_day(earliest: date, weekdays: tuple[int, ...]) -> date:
    days = (earliest + timedelta(days=n) for n in range(7))
    return next((day for day in days if day.weekday() in weekdays), earliest)


def _begin(said: str, part: str | None, now: datetime) -> datetime:
    if " " in said:
        return datetime.fromisoformat(said).replace(tzinfo=now.tzinfo)
    clock = PARTS.get(part or "", time.min)
    return datetime.combine(date.fromisoformat(said), clock, now.tzinfo)


def _end(said: Said, start: datetime, now: datetime) -> datetime | None:
    if said.end is not None and " " in said.end:
        end = datetime.fromisoformat(said.end).replace(tzinfo=now.tzinfo)
        if not said.ends_dated and said.start is None:
            end = datetime.combine(start.date(), end.timetz())
        if end > start or end.date() != start.date():
            return end
        afternoon = end + HALF_A_DAY
        in_either = said.either_half or (said.bare and said.start is None)
        return afternoon if in_either and afternoon > start else end + timedelta(days=1)
    if said.end is not None:
        return datetime.combine(date.fromisoformat(said.end), END_OF_DAY, now.tzinfo)
    if said.days is not None:
        return _day_end(start + timedelta(days=said.days - 1))
    return None


def _day_end(moment: datetime) -> datetime:
    return datetime.combine(moment.date(), END_OF_DAY, moment.tzinfo)
