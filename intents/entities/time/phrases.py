"""Time expressions put together from their pieces, and resolved."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Final

from intents.entities.corrections import CHANGED, MOVED_FROM
from intents.entities.passage import Passage, read
from intents.entities.time.atoms import Atom, disjoint
from intents.entities.time.clock import clock
from intents.entities.time.day_words import WEEKDAY
from intents.entities.time.days import days
from intents.patterns import regex

GLUE: Final = regex(
    r"[ ,，、的()（）@./\-–—|]{0,3}(?:(?:at|on|around|about|abt|ard|by|from|in the|in|of|the|approx|between|after|"
    "before|early|late|come|coming|there|here|sharp|"
    r"大概|大约|约|差不多|就|左右|改到?|之?间|来|到|嘅|那天|那个?|我|我们|在家|之后|以后|前|后)[ ,]?){0,2}[ ,，]?",
    re.ASCII,
)
RANGE: Final = regex(
    "[ ,]{0,2}(?:到|至|-|–|—|~|～|to|till|til|until|thru|through|and|or(?= )|或者?|、)[ ]?(?:the |about |around |on )?",
    re.ASCII,
)
STAY: Final = regex(
    r"[ ,，]{0,2}(?:and |then |he |she |they |we |[a-z]+ing ){0,3}[^.。!！?？\x00a-z]{0,12}"
    r"(?:\b(?:until|till|leave on|leaves on|"
    "leaving on|leaving|leave|back on|stay(?:ing)? to)|住到|待到|呆到|一直到|直到|到) ?(?:the |on )?",
    re.ASCII,
)
WEEKDAY_ALONE: Final = regex(rf"(?:{WEEKDAY})|(?:周|星期|礼拜|拜)[一二三四五六日天]", re.ASCII)
PARTS: Final = {"dawn": (0, 12), "morning": (0, 12), "noon": (10, 15), "afternoon": (12, 24), "evening": (17, 25)}
NEAR: Final = 60
NIGHT: Final = 6
"""Before this hour 'last night' and 今晚 reach into the next day."""
EARLY: Final = 7
"""An hour up to this one, without a word for the part of the day, is meant in the afternoon."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One time expression; `end_day` and `to` hold the other end of a range."""

    start: int
    end: int
    day: Atom | None = None
    part: str = ""
    at: Atom | None = None
    until: "Phrase | None" = None

    @property
    def past(self) -> bool:
        return bool((self.day and self.day.past) or (self.at and self.at.past))

    @property
    def timed(self) -> bool:
        return self.at is not None


def phrases(passage: Passage, now: datetime) -> list[Phrase]:
    """Give the time expressions of the passage in text order, ranges joined; bare hours only beside a day."""
    text = passage.text
    found: list[Phrase] = []
    for atom in disjoint([*days(text, now.date()), *clock(text, now)]):
        last = found[-1] if found else None
        joined = join(last, atom) if last and GLUE.fullmatch(text, last.end, atom.start) else None
        if joined:
            found[-1] = joined
        else:
            found.append(single(atom))
    return [phrase for phrase in ranged(text, found) if phrase.day or phrase.at]


def names_day(text: str, now: datetime) -> bool:
    """Tell whether a text names a day, and not only an hour."""
    return any(
        one.day or (one.at and (one.at.moment or one.at.day)) or (one.until and one.until.day)
        for one in phrases(read(text), now)
    )


def in_its_week(text: str, named: date, known: date, now: datetime) -> date:
    """Give the day that replaces a known one of another week: after 'next Saturday', 'sorry, Sunday' is the day after.

    Only a bare weekday is moved from the coming week to the one that was talked about.
    """
    weekdays = [one for one in phrases(read(text), now) if one.day and one.day.weekday]
    bare = any(one.day and WEEKDAY_ALONE.fullmatch(read(text).text[one.day.start : one.day.end]) for one in weekdays)
    later = named + timedelta(days=7)
    far = (known - now.date()).days >= 7  # noqa: PLR2004 - a week
    return later if bare and far and abs(later - known) < abs(named - known) else named


def single(atom: Atom) -> Phrase:
    """Start a phrase with its first piece."""
    phrase = Phrase(atom.start, atom.end)
    return join(phrase, atom) or phrase


def join(phrase: Phrase, atom: Atom) -> Phrase | None:
    """Give the phrase with one more piece, None where it belongs to the next phrase."""
    if atom.day:
        if phrase.day and not same_day(phrase, phrase.day, atom):
            return None
        day = phrase.day if phrase.day and atom.weekday else atom
        return replace(phrase, day=day, part=phrase.part or atom.part, end=atom.end)
    if atom.part:
        return None if phrase.part and phrase.part != atom.part else replace(phrase, part=atom.part, end=atom.end)
    if phrase.at:
        return None
    return replace(phrase, at=atom, end=atom.end)


def same_day(phrase: Phrase, first: Atom, second: Atom) -> bool:
    """Tell whether two names stand for one day: 'Saturday the 21st', 周六(21号)."""
    alike = first.weekday != second.weekday and first.day and second.day and first.day.weekday() == second.day.weekday()
    return bool(alike and not first.until and not phrase.timed)


def ranged(text: str, found: list[Phrase]) -> list[Phrase]:
    """Join two phrases that the text makes the ends of one range."""
    joined: list[Phrase] = []
    for phrase in found:
        last = joined[-1] if joined else None
        if last and last.until is None and (last.at or last.day) and connected(text, last, phrase):
            joined[-1] = replace(last, until=phrase, end=phrase.end)
        else:
            joined.append(phrase)
    return joined


def connected(text: str, first: Phrase, second: Phrase) -> bool:
    """Tell whether the words between two phrases make them a range: both days, both hours, or hour and later day."""
    words = text[first.end : second.start]
    if CHANGED.search(words) or MOVED_FROM.search(text, max(0, first.start - NEAR), first.start):
        return False
    if RANGE.fullmatch(words):
        choice = re.search(r"or|或|、|and", words) is not None
        between = "between" in text[max(0, first.start - 10) : first.end]
        alike = bool(second.at) == bool(first.at) or bool(second.day)
        return alike and (not choice or between)
    forward = not (first.day and second.day and second.day.day and first.day.day) or second.day.day > first.day.day
    return bool(forward and second.day and not second.past and STAY.fullmatch(words) and (first.day or first.at))


def resolve(phrase: Phrase, now: datetime, day: Atom | None = None) -> str:
    """Give the value: a date, a minute or a range; `day` is the day of a neighbouring phrase that this one lacks."""
    start = point(phrase, now, day)
    if phrase.until:
        return f"{start}/{ending(phrase, now, day, start)}"
    own = phrase.day or day
    return f"{start}/{own.until.isoformat()}" if own and own.until and not phrase.at else start


def ending(phrase: Phrase, now: datetime, day: Atom | None, start: str) -> str:
    """Give the end of a range; it takes the day and the part of the day from the beginning where it has none."""
    last = phrase.until or phrase
    own = phrase.day or day
    # 'From the 23rd to the 25th, 9am to 5pm'.
    own = replace(own, day=own.until, until=None) if own and own.until else phrase.day
    last = replace(last, day=last.day or own, part=last.part or ("" if last.at and last.at.meridiem else phrase.part))
    end = point(last, now, day)
    if last.at and "T" not in end and end <= start and last.day == phrase.day and " " in end:
        moved = datetime.fromisoformat(end) + timedelta(hours=12)
        return moved.strftime("%Y-%m-%d %H:%M")
    return end


def point(phrase: Phrase, now: datetime, day: Atom | None) -> str:
    """Give one end of a phrase."""
    if phrase.at and phrase.at.moment:
        return phrase.at.moment.strftime("%Y-%m-%d %H:%M")
    own = phrase.day or day or (phrase.until.day if phrase.until else None)
    base = own.day if own and own.day else now.date()
    if not phrase.at or phrase.at.hour is None:
        if phrase.at and phrase.at.day:
            return phrase.at.day.isoformat()
        return base.isoformat()
    moment = hour_of(phrase, base, now, dated=own is not None)
    return moment.strftime("%Y-%m-%d %H:%M")


def hour_of(phrase: Phrase, base: date, now: datetime, *, dated: bool) -> datetime:
    """Give the minute: the hour of the clock read in the light of the part of the day and of what is still ahead."""
    hour, minute = phrase.at.hour or 0, phrase.at.minute if phrase.at else 0  # type: ignore[union-attr]
    meridiem = half_of_day(phrase)
    if phrase.part and not meridiem:
        low, high = PARTS[phrase.part]
        hour = 24 if phrase.part == "evening" and hour == 12 else hour + 12 * (hour < low <= hour + 12 < high)  # noqa: PLR2004
        hour = 0 if phrase.part == "dawn" and hour == 12 else hour  # noqa: PLR2004
    elif meridiem in {"am", "pm"}:
        hour = hour % 12 + 12 * (meridiem == "pm") if hour <= 12 else hour  # noqa: PLR2004
    elif not meridiem and 0 < hour <= 12:  # noqa: PLR2004
        hour = ahead(hour, minute, base, now)
    hour += 24 * (phrase.part == "evening" and hour < NIGHT)
    moment = datetime.combine(base, time()) + timedelta(hours=hour, minutes=minute)
    explicit = bool(phrase.part or meridiem)
    if not dated and moment < now.replace(tzinfo=None) and not phrase.past and not explicit:
        moment += timedelta(days=1)
    return moment


def half_of_day(phrase: Phrase) -> str:
    """Give am or pm; of '2-4pm' the first half takes it from the second unless that turns the range round."""
    own = phrase.at.meridiem if phrase.at else ""
    last = phrase.until.at if phrase.until else None
    if own or not last or not phrase.at or last.meridiem not in {"am", "pm"}:
        return own
    first, second = (phrase.at.hour or 0) % 12, (last.hour or 0) % 12
    turned = first > second if last.meridiem == "pm" else False
    return "am" if turned or last.meridiem == "am" else "pm"


def ahead(hour: int, minute: int, base: date, now: datetime) -> int:
    """Give the hour that is meant by '8' or '3点' without a part of the day."""
    if hour == 12:  # noqa: PLR2004
        return 12
    gone = base == now.date() and (hour, minute) <= (now.hour, now.minute)
    return hour + 12 if hour < EARLY or gone else hour
