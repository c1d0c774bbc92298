"""How far something that was agreed is moved: 'the day after', '晚一天', 'an hour earlier'."""

from datetime import timedelta
from typing import Final

from intents.entities.numbers import value
from intents.normalise import normalise
from intents.patterns import regex

_NUMBER: Final = r"an?|one|half an|two|three|\d"
_ENGLISH: Final = regex(
    rf"\b(?P<n>{_NUMBER}) (?P<unit>hour|day|week)s? (?P<way>later|earlier|sooner|after|before)\b"
    r"(?! (?:tomorrow|tmr|yesterday))"
    r"|\bthe (?:(?P<next>next|following) day|(?P<unit_alone>day|week) (?P<way_alone>after|before))\b"
    r"(?! (?:tomorrow|tmr|yesterday|next|that i|you|we|i\b))"
)
_CHINESE: Final = regex(
    r"(?P<way>晚|迟|推迟?|延后?|往后推?|早|提前|往前提?)(?P<n>一|两|半|三|\d)个?(?P<unit>小时|钟头|天|日"
    r"|周|星期|礼拜)(?!前)"
    r"|(?P<next>第二天|转天|隔天)"
)
_LATE: Final = regex(
    r"\b(?:(?P<half>half an)|(?P<n>an?|one|two|\d{1,2}))(?: or so)? ?(?P<unit>hour|hr|min(?:ute)?)s?"
    r"(?: or so)? late(?:r)?\b"
    r"|(?:晚|迟)(?:到|个|了)?(?:(?P<zh_half>半)|(?P<zh>[一两二三四五六七八九十\d]{1,3}))个?(?P<zh_unit>小时|钟头|分钟)"
)
_HALF: Final = ("half an", "半")
_BACK: Final = ("earlier", "sooner", "before", "早", "提前", "往前", "往前提")
_LENGTHS: Final = {
    **dict.fromkeys(("hour", "小时", "钟头"), timedelta(hours=1)),
    **dict.fromkeys(("day", "天", "日"), timedelta(days=1)),
    **dict.fromkeys(("week", "周", "星期", "礼拜"), timedelta(weeks=1)),
}


def shift(text: str) -> tuple[timedelta, str] | None:
    """Give by how much a text moves what was agreed on, and what it says besides; None when it names no such move."""
    said = normalise(text).text
    found = _ENGLISH.search(said) or _CHINESE.search(said)
    if found is None:
        return None
    parts = found.groupdict()
    unit = parts["unit"] or parts.get("unit_alone") or "day"
    way, number = parts["way"] or parts.get("way_alone") or "", parts["n"] or "one"
    length = _LENGTHS[unit] * (0.5 if number in _HALF else value(number) or 1)
    rest = f"{said[: found.start()]} {said[found.end() :]}"
    return -length if way in _BACK else length, rest


def lateness(text: str) -> timedelta | None:
    """Give by how much somebody comes later than they said: "she'll be 20 minutes late", '晚到半小时'."""
    found = _LATE.search(normalise(text).text)
    if found is None:
        return None
    number = found["n"] or found["zh"]
    length = timedelta(minutes=1) if (found["unit"] or found["zh_unit"])[:3] in {"min", "分钟"} else timedelta(hours=1)
    return length / 2 if number is None else length * (value(number) or 1)
