"""When a visit is, as a message says it: arrival, end, length of stay, weekdays."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from intents.entities import extract, time_answered
from intents.entities.passage import read as read_passage
from intents.entities.time.phrases import names_day, phrases, resolve
from intents.normalise import normalise
from intents.patterns import regex
from intents.replies import presence
from intents.understanding import Entity
from intents.visits import present, stay
from intents.visits.hours import EARLIEST, with_clock
from intents.visits.meals import with_half
from intents.visits.recurrence import Weekly, last_day, weekly
from intents.visits.swaps import swapped

_THAT_DAY: Final = regex(r"\b(?:on )?(?:that|the same|same) day\b|同一天|同日|那天|当天", re.IGNORECASE)
_UNTIL_BEFORE: Final = regex(
    r"(?:^|[,，。 来\s]|一直|住|待|呆|留|放到|延长|延期?|续|有效期?)(?:到|至)\s*$"
    r"|(?:\b(?:until|untill|till|til|thru|through|up to|stay(?:s|ing)? to|extend(?:ed)?(?: it| that|"
    r" the pass)?(?: to| by)?)"
    r"|延长到?|续到?)\s*(?:the |this |on )?$"
)
_UNTIL_HOUR: Final = regex(
    r"(?:\b(?:until|untill|till|til|extend(?:ed)?(?: \w+){0,3} to)\s+(?:about |around |like )?|[住待呆留玩坐]到)"
    r"(?P<end>.+)$"
)
_LEAVING_HOUR: Final = regex(r"\s*(?:[1-9]|1[0-2])(?::[0-5]\d)?(?: ?o'?clock)?[\s.!]*")
_GOES: Final = regex(r"(?P<end>[^ ,.;!?。]{2,8}?)(?:再|就|才)?(?:走|回去|离开|返[归去])(?:$|[ ,.;!?。的了])")
_BARE_HOUR: Final = regex(
    r"(?<![\d:.])(?:1[0-2]|0?[1-9]|十[一二]?|[一二两三四五六七八九])\s?点(?!.*(?:早|晚|夜|午|[ap]m))"
    r"|\b(?:at|from|by|around|about|until|till|to) (?:1[0-2]|[1-9])(?![\d:.]| ?[ap]\.?m\b)(?!.*\b(?:[ap]m|morning"
    r"|evening|night)\b)"
)
_ADDS: Final = regex(
    r"^(?:and|also|plus)\b|\b(?:too|as well|also)\b"
    r"|还有|(?<!么时候)也|加上|再加|加个|加一[天个]|另加|外加|多加|同埋|仲有"
)
_HOUR_OF_PART: Final = regex(
    r"\b(?P<part>morning|afternoon|evening|night)(?: at| around| about)? (?P<hour>\d{1,2})"
    r"(?![\d:/]| ?(?:people|pax|persons?|guests?|friends?|of))"
)
"""'Tomorrow evening 7': beside a part of the day a bare number is its hour."""
_CLOCK: Final = r"\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)?"
_HOURS: Final = regex(rf"(?:\b(?:from|between) )?\b{_CLOCK} ?(?:to|-|–|until|till|and) ?{_CLOCK}(?![\w/])")
"""From one hour to another."""
_BEFORE: Final = regex(
    r"(?:刚才|刚刚|头先|啱啱|上次|之前)(?:给?我?(?:登记|说|报|约|预约|填|申请|弄))?的?(?:那个|那张|个)?"
    r"|\b(?:just now|earlier|last time)\b"
)
"""What points back at a registration is no time of a visit."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a message says about the time of a visit.

    `start` and `end` are `YYYY-MM-DD` or `YYYY-MM-DD HH:MM` on the resident's clock. `dated`: a day was named, and not
    only an hour; `ends_dated` the same of the end. `days`: how long somebody stays. `closes`: the hour
    (`HH:MM`) up to which somebody comes on each of the `weekdays` (0 is Monday). `now`: they are there already.
    `adds`: beside what was said before, not in its place. `bare`: the hour may be that of either half of the day.
    `either_half`: the same of the hour of the end ('until 11'). `swap`: a weekday that is given up, and
    the one in its place.
    """

    start: str | None = None
    end: str | None = None
    dated: bool = False
    ends_dated: bool = False
    part: str | None = None
    days: int | None = None
    weekdays: tuple[int, ...] = ()
    closes: str | None = None
    now: bool = False
    adds: bool = False
    bare: bool = False
    either_half: bool = False
    swap: tuple[int, int] | None = None


_LEAVING: Final = regex(r"(?:明|后|第二|隔)天?(?:一?早|早上|上午|中午|下午|晚上?)[^,.;!?。]{0,3}(?:走|离开|回去|回家)")
"""When somebody goes: '今晚来 明早走' comes in the evening."""


def read_answer(text: str, now: datetime) -> Said | None:
    """Give the same of what is said about a visit and nothing else: there a bare hour or part of a day counts."""
    said = read(text, now)
    if said is not None:
        return said
    leaves = _UNTIL_HOUR.search(normalise(text).text)
    until = _hour(leaves["end"], now) if leaves else None
    if leaves and until and "/" not in until and time_answered(normalise(text).text[: leaves.start()], now) is None:
        # 'He'll stay until 9pm' says nothing of when he comes.
        return Said(end=until, ends_dated=names_day(leaves["end"], now), either_half=_is_bare_hour(leaves["end"]))
    answer, part = time_answered(text, now), presence.part_of_day(text)
    if answer is None:
        return Said(part=part) if part else None
    start, _, end = answer.partition("/")
    dated = names_day(normalise(text).text, now)
    return Said(start, end or None, dated=dated, ends_dated=dated, part=part, bare=_is_bare(normalise(text).text, part))


def hours_and_last_day(text: str, now: datetime) -> tuple[str, Said] | None:
    """Give the text without the last day that it names beside hours, and that day: '两点到五点 到年底'."""
    end, rest = last_day(normalise(text).text, now)
    hours = _time(rest, now) if end is not None else None
    if end is None or hours is None or "/" not in hours.value or " " not in hours.value or names_day(rest, now):
        return None
    return rest, Said(end=end.isoformat(), ends_dated=True)


def _is_bare(plain: str, part: str | None) -> bool:
    """Tell whether a text names one hour, and nothing that says of which half of the day."""
    return part is None and _BARE_HOUR.search(plain) is not None


def read(text: str, now: datetime) -> Said | None:
    """Give what a text says about the time of a visit; None when it says nothing. `now` is local."""
    plain = with_half(_BEFORE.sub(" ", normalise(text).text))
    repeated = weekly(plain)
    said = (
        _each_day(with_clock(plain), now) or _once(plain, now)
        if repeated is None
        else _again_and_again(plain, repeated, now)
    )
    if said is None:
        return None
    bare = _is_bare(plain, said.part)
    return replace(said, adds=_ADDS.search(plain) is not None, bare=bare, swap=swapped(plain))


def _again_and_again(plain: str, repeated: Weekly, now: datetime) -> Said:
    end, rest = _last_day_beside_hours(with_clock(repeated.rest), now)
    # Of a day to come: who says 'nine' at ten in the morning means no evening.
    dawn = now.replace(hour=EARLIEST - 1, minute=59)
    found = _time(rest, dawn)
    dated = found is not None and names_day(rest, now)
    # 'Every Tuesday at nine': beside a weekday that repeats a bare hour is one.
    value = found.value if found else _from_to(rest, now) or (time_answered(rest, dawn) or "")
    start, _, until = value.partition("/")
    if dated and " " in until and " " not in start:
        # '周六到下周一每天八点来': the hour behind the days is when they come on each.
        start, until = f"{start} {until[11:]}", until[:10]
    if end is None and until and dated:
        end = date.fromisoformat(until[:10])
    return Said(
        start=start or None,
        end=end.isoformat() if end else None,
        dated=dated,
        ends_dated=True,
        part=presence.part_of_day(plain),
        weekdays=repeated.weekdays,
        closes=until[11:] or None,
    )


def _last_day_beside_hours(text: str, now: datetime) -> tuple[date | None, str]:
    """Give the last day of what repeats, and the text without it: the 'to' of '9 to 12 until 31 December' is no end."""
    hours = _HOURS.search(text)
    if hours is not None:
        end, rest = last_day(f"{text[: hours.start()]} {text[hours.end() :]}", now)
        if end is not None:
            return end, f"{rest} {hours[0]}"
    return last_day(text, now)


def _each_day(plain: str, now: datetime) -> Said | None:
    """Give several days with the hours of each: 'Monday to Wednesday, 9 to 5'."""
    hours = _HOURS.search(plain)
    days = _days(f"{plain[: hours.start()]} {plain[hours.end() :]}", now) if hours else ""
    if hours is None or "/" not in days or " " in days:
        return None
    first, _, last = days.partition("/")
    opens, _, closes = _from_to(plain, now).partition("/")
    return Said(f"{first} {opens[11:]}", f"{last} {closes[11:]}", dated=True, ends_dated=True) if closes else None


def _days(text: str, now: datetime) -> str:
    """Give the days from one to another that a text names; 'Monday to Friday' are those of the coming week."""
    found = _time(text, now)
    if found is not None:
        return found.value
    named = next((one for one in phrases(read_passage(text), now) if one.day and one.until and one.until.day), None)
    return resolve(named, now) if named else ""


def _from_to(text: str, now: datetime) -> str:
    """Give the hours of a day that a text names, on any one: '9 to 5'; empty where it names none."""
    hours = _HOURS.search(text)
    found = _time(f"tomorrow {hours[0]}", now) if hours else None
    return found.value if found and "/" in found.value else ""


def _once(plain: str, now: datetime) -> Said | None:
    found = _time(plain, now)
    part, days = presence.part_of_day(_LEAVING.sub(" ", plain)), stay.length(plain)
    if found is None:
        end = last_day(plain, now)[0] if _has_month_end(plain) else None
        if end is not None or days is not None:
            return Said(end=end.isoformat() if end else None, ends_dated=True, days=days)
        return _already_there(plain, now)
    start, _, end_value = found.value.partition("/")
    hour = _HOUR_OF_PART.search(plain) if " " not in start and not end_value else None
    exact = time_answered(f"tomorrow {hour['part']} at {hour['hour']}", now) if hour else None
    start = f"{start} {exact[11:]}" if exact and " " in exact and "/" not in exact else start
    dated = names_day(plain, now)
    if end_value:
        return Said(start, end_value, dated=dated, ends_dated=dated, part=part, days=days)
    # 'Until 20th' has its word within.
    until_then = _UNTIL_BEFORE.search(plain[: found.start]) or _UNTIL_BEFORE.search(found.text.split(" ")[0])
    if until_then or _only_leaves(plain, found):
        arrival = f"{now:%Y-%m-%d %H:%M}" if present.says_there(plain[: found.start]) else None
        return Said(arrival, start, dated=arrival is not None, ends_dated=dated, now=arrival is not None)
    leaves = _UNTIL_HOUR.search(plain[found.end :]) if " " in start else None
    until = _hour(leaves["end"], now) if leaves else None
    if leaves and until and "/" not in until and not names_day(leaves["end"], now):
        # 'At 7pm, staying till 11pm': the hour of the same day.
        half = _is_bare_hour(leaves["end"])
        return Said(start, f"{start[:10]} {until[11:]}", dated=dated, ends_dated=dated, part=part, either_half=half)
    last = _day_of_leaving(plain[found.end :], start, now)
    last = last or last_day(plain[found.end :], now, date.fromisoformat(start[:10]))[0]
    return Said(start, last.isoformat() if last else None, dated=dated, ends_dated=True, part=part, days=days)


def _already_there(plain: str, now: datetime) -> Said | None:
    """Give the visit of somebody who is there, up to the hour until which they stay, if one is named."""
    leaves = _UNTIL_HOUR.search(plain)
    if not present.says_there(plain) or (
        not leaves and present.merely_now(plain) and (time_answered(plain, now) or not present.comes_now(plain))
    ):
        # 'Now it is 3pm' tells of another hour.
        return None
    until = _hour(leaves["end"], now) if leaves else None
    end = until if until and "/" not in until else None
    return Said(
        now=True,
        start=f"{now:%Y-%m-%d %H:%M}",
        end=end,
        dated=True,
        ends_dated=bool(leaves and names_day(leaves["end"], now)),
        either_half=bool(leaves and _is_bare_hour(leaves["end"])),
    )


def _only_leaves(plain: str, found: Entity) -> bool:
    """Tell whether the only time in a text is when somebody goes: '周一走' says nothing of when they come."""
    goes = _GOES.search(plain)
    within = goes is not None and goes.start("end") <= found.start and found.end <= goes.end("end")
    return within and goes is not None and not set("来到嚟住") & set(goes["end"])


def _is_bare_hour(end: str) -> bool:
    return _LEAVING_HOUR.fullmatch(end) is not None


def _hour(end: str, now: datetime) -> str | None:
    """Give when somebody leaves by what stands behind 'until'; a bare number is an hour there."""
    return time_answered(f"at {end.strip()}" if _is_bare_hour(end) else end, now)


def _day_of_leaving(plain: str, start: str, now: datetime) -> date | None:
    """Give the later day on which a text says that somebody leaves: 'tonight, and goes tomorrow'."""
    goes = _GOES.search(plain)
    gone = _time(goes["end"], now) if goes else None
    return date.fromisoformat(gone.value[:10]) if gone is not None and gone.value[:10] > start[:10] else None


def that_day(text: str) -> tuple[int, int] | None:
    """Give the span of words that point at a day which was talked about: 'at nine that day'."""
    found = _THAT_DAY.search(text)
    return found.span() if found else None


def days_named(text: str, now: datetime) -> tuple[date, ...]:
    """Give every day that a text names, in order, also those that are taken back."""
    named = phrases(read_passage(text), now)
    return tuple(one.day.day for one in named if one.day is not None and one.day.day is not None)


def _time(plain: str, now: datetime) -> Entity | None:
    return next((one for one in extract(plain, now) if one.key == "time"), None)


def _has_month_end(plain: str) -> bool:
    return (
        re.search(r"[月年]\s?[底末尾]|end of|year end|到.{0,3}月|个?月|\b(?:until|till|til)\b|months?", plain)
        is not None
    )
