"""Visits that repeat: on which weekdays, and until when."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from intents.entities import extract
from intents.entities.numbers import value
from intents.entities.time.day_words import MONTH, MONTHS, WEEKDAY, WEEKDAYS
from intents.patterns import regex

EVERY_DAY: Final = tuple(range(7))
WORKING_DAYS: Final = tuple(range(5))
WEEKEND: Final = (5, 6)
DECEMBER: Final = 12

_CN_WEEK: Final = "(?:周|星期|礼拜|拜)"
_CN_ONE: Final = "[一二三四五六日天末1-6]"
_CN_LINK: Final = rf"(?:(?:[、,，/ ]|和|及|跟|与|同埋?|还有|到|至|-|逢|每|{_CN_WEEK})*)"
_CN_FOR_LONG: Final = r".{0,6}(?:点|早上?|上午|下午|晚上?|:)|.*(?:做到|干到|来到|长期|一直|以后)"
"""What makes '周一到周五' days of each week: an hour at which somebody comes, or a long time."""
_CN_EVERY: Final = "(?:每个?逢?|逢|(?:以后|今后|往后|之后)(?:都|就|改成|改到|改|换成|换到|每|逢|是|的|[ ,，])*)"
_CN: Final = regex(
    rf"{_CN_EVERY}{_CN_WEEK}(?P<list>{_CN_ONE}(?![次回趟个])(?:{_CN_LINK}{_CN_ONE}(?![次回趟个点时号月]))*)"
    rf"|(?<![下这本上]){_CN_WEEK}(?P<range>{_CN_ONE}(?:到|至|-){_CN_WEEK}?{_CN_ONE})(?!.*(?:住|过夜|[下这本]周))(?={_CN_FOR_LONG})"
)
_CN_PART: Final = regex(rf"(?P<link>{_CN_LINK})(?P<day>{_CN_ONE})")
_EN_DAY: Final = rf"(?:{WEEKDAY})s?\b"
_EN_LINK: Final = r"\s*(?:,|and|&|/|to|-|–|through|\+)*\s*(?:and\s+)?(?:every\s+|on\s+)?"
_FOR_LONG: Final = (
    r"\b(?:(?:until|untill|till|til)(?! \d{1,2}(?::\d\d)? ?(?:am|pm|$|[,.]))"
    r"|for (?:the next )?\w+ (?:weeks|months)|every week|weekly|each week)\b"
)
"""What makes 'Monday to Friday' days of each week."""
_EN: Final = regex(
    rf"\b(?:every|each|weekly(?: on)?)\s+(?P<list>{_EN_DAY}(?:{_EN_LINK}{_EN_DAY})*)"
    rf"|\b(?P<range>{_EN_DAY}\s*(?:to|-|–|through)\s*{_EN_DAY})(?=.*{_FOR_LONG})"
    rf"|\b(?:on\s+)?(?P<plural>(?:{WEEKDAY})s\b(?:{_EN_LINK}{_EN_DAY})*)"
)
_EN_PART: Final = regex(rf"(?P<link>{_EN_LINK})(?P<day>{WEEKDAY})s?\b")
_PLAIN: Final = (
    (regex(r"每个?工作日|平日每?天?|\b(?:on |every )?week ?days?\b"), WORKING_DAYS),
    (regex(r"\b(?:on |every )?weekends\b|\bevery weekend\b"), WEEKEND),
    (
        regex(
            r"每[天日晚早]|天天|日日|每个?(?:周|星期|礼拜)(?=来|[一两二三四五]次)"
            r"|\bdaily\b|\bevery ?day\b|\beach day\b|\b(?:every|each) (?:morning|afternoon|evening|night)\b|"
            r"\bnightly\b"
        ),
        EVERY_DAY,
    ),
)
_CLOSED: Final = regex(r"到|至|-|–|\bto\b|through")

_N: Final = r"(?:\d{1,2}|十[一二]?|[一二两三四五六七八九])"
_CN_MONTH_END: Final = regex(
    rf"(?P<year>今年|明年)?(?:(?P<month>{_N})月份?(?:底|末|尾)?|(?P<which>这个?|本|下个?)?月(?:底|末|尾)|"
    rf"(?P<dec>年[底末尾]))(?![\d一二三四五六七八九十])"
)
_EN_MONTH_END: Final = regex(
    rf"\b(?:the )?(?:end of (?:the |this )?(?:(?P<month>{MONTH})\b|(?P<next>next )?(?P<unit>month|"
    rf"year))|year ?end|(?P<bare>{MONTH})\b(?! ?\d))"
)
_UNTIL: Final = regex(
    r"(?:一直|直|截止|截|做|住|用|有效期?)?(?:到|至)|\b(?:until|untill|till|til|thru|through|up to|ending|to)\b"
)
_LOOSELY: Final = regex(
    r"[^\d点时:,.;!?。]{1,8}[ ,，](?:就|也就是|大概|差不多|应该是?|到|[ ,])*(?=[\d一二三四五六七八九十这本下年])"
)
"""An occasion before the month in which it falls."""
_LONG: Final = regex(
    rf"(?:(?P<cn>{_N}|半|几)个?(?P<cnu>月|年|星期|礼拜|周)(?![一二三四五六日天末底初]))"
    r"|\bfor (?:the next |about )?(?P<en>\d{1,2}|an?|one|two|three|four|six|half an?) (?P<enu>week|month|year)s?\b"
)
_EN_NUMBER: Final = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "six": 6}
A_FEW: Final = 3


@dataclass(frozen=True, slots=True)
class Weekly:
    """On which weekdays (0 is Monday), and the text without the words that said so."""

    weekdays: tuple[int, ...]
    rest: str


def weekly(text: str) -> Weekly | None:
    """Give the weekdays on which a visit repeats by a normalised text; None when it does not."""
    for pattern, part, number in ((_CN, _CN_PART, _chinese), (_EN, _EN_PART, _english)):
        found = pattern.search(text)
        if found:
            listed = next(group for group in found.groups() if group)
            days = _expand([(match["link"], number(match["day"])) for match in part.finditer(listed)])
            return Weekly(tuple(sorted(days)), text[: found.start()] + " " + text[found.end() :])
    for pattern, weekdays in _PLAIN:
        found = pattern.search(text)
        if found:
            return Weekly(weekdays, text[: found.start()] + " " + text[found.end() :])
    return None


def _chinese(word: str) -> tuple[int, ...]:
    if word == "末":
        return WEEKEND
    return ("一二三四五六日".find(word.replace("天", "日")) if not word.isdigit() else int(word) - 1,)


def _english(word: str) -> tuple[int, ...]:
    return (WEEKDAYS[word],)


def _expand(listed: list[tuple[str, tuple[int, ...]]]) -> set[int]:
    found: set[int] = set()
    last: int | None = None
    for link, days in listed:
        if last is not None and _CLOSED.search(link) and days[0] > last:
            found.update(range(last, days[0] + 1))
        found.update(days)
        last = days[-1]
    return found


def last_day(text: str, now: datetime, start: date | None = None) -> tuple[date | None, str]:
    """Give the day up to which a normalised text lets something go on, and the text without the words for it."""
    today = now.date()
    for match in _UNTIL.finditer(text):
        tail = text[match.end() :]
        named = _month_end(tail.lstrip(), today)
        if named is not None:
            day, length = named
            return day, text[: match.start()] + " " + tail.lstrip()[length:]
        loosely = _LOOSELY.match(tail)
        named = _month_end(tail[loosely.end() :], today) if loosely else None
        if named is not None and loosely is not None:
            # '到寒假前 就1月底吧'
            return named[0], text[: match.start()] + " " + tail[loosely.end() + named[1] :]
        if tail.strip() and not re.match(r"\s*(?:\d{1,2}(?::\d\d)?\s?(?:am|pm|点|时)|上午|下午|晚上)", tail):
            found = next((one for one in extract(tail, now) if one.key == "time"), None)
            if found is not None and found.start <= len(tail) - len(tail.lstrip()) + 4 and " " not in found.value:
                whole = found.value.partition("/")[0]
                return date.fromisoformat(whole), text[: match.start()] + " " + tail[found.end :]
    found_long = _LONG.search(text)
    if found_long:
        end = _after(start or today, found_long)
        return end, text[: found_long.start()] + " " + text[found_long.end() :]
    return None, text


def _month_end(text: str, today: date) -> tuple[date, int] | None:
    for pattern in (_CN_MONTH_END, _EN_MONTH_END):
        found = pattern.match(text)
        if found:
            return _end_of(found, today), found.end()
    return None


def _end_of(found: re.Match[str], today: date) -> date:
    said = found.groupdict()
    month: int | None = None
    if said.get("month") or said.get("bare"):
        word = said.get("month") or said.get("bare") or ""
        month = MONTHS.get(word) or value(word)
    elif said.get("unit") == "month" or said.get("which") is not None or "月" in found[0]:
        ahead = said.get("next") or (said.get("which") or "").startswith("下")
        month = today.month % DECEMBER + 1 if ahead else today.month
    month = month if month and month <= DECEMBER else DECEMBER
    year = today.year + (said.get("year") == "明年" or (said.get("year") is None and month < today.month))
    return date(year, month, monthrange(year, month)[1])


def _after(start: date, found: re.Match[str]) -> date:
    word, unit = found["cn"] or found["en"], found["cnu"] or found["enu"]
    half = word in {"半", "half a", "half an"}
    number = 1 if half else (A_FEW if word == "几" else _EN_NUMBER.get(word) or value(word) or 1)
    days = {"月": 30, "month": 30, "年": 365, "year": 365}.get(unit, 7) * number
    return start + timedelta(days=days // 2 if half else days)
