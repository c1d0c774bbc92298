"""One weekday in place of another: 'Wednesdays instead of Tuesdays', '周二改到周三'."""

from typing import Final

from intents.entities.time.day_words import WEEKDAY, WEEKDAYS
from intents.patterns import regex

_CN_WEEK: Final = "(?:周|星期|礼拜)"
_CN_DAY: Final = "[一二三四五六日天]"
_PATTERNS: Final = (
    regex(
        rf"\b(?P<new>{WEEKDAY})s?\b(?: at [\w:.]+(?: ?[ap]m)?)? (?:instead of|rather than|in place of|not)(?: on| the)?"
        rf" (?P<old>{WEEKDAY})s?\b"
    ),
    regex(
        rf"\b(?:chang|mov|swap|switch|shift|from\b)\w*(?: \w+){{0,3}}? (?P<old>{WEEKDAY})s?\b(?: \w+){{0,2}}?"
        rf" (?:to|for|with|into) (?P<new>{WEEKDAY})s?\b"
    ),
    regex(
        rf"{_CN_WEEK}(?P<old>{_CN_DAY})[^,.;!?。]{{0,6}}?(?:改|换|调|挪)(?:成|到|为|在|去)?{_CN_WEEK}?(?P<new>{_CN_DAY})"
        rf"(?![点时号月])"
    ),
    regex(rf"{_CN_WEEK}(?P<new>{_CN_DAY})[^,.;!?。]{{0,4}}(?:代替|替|而?不是)(?:原来的)?{_CN_WEEK}(?P<old>{_CN_DAY})"),
)


def swapped(plain: str) -> tuple[int, int] | None:
    """Give the weekday (0 is Monday) that falls away in a normalised text and the one in its place; None without."""
    found = next((match for pattern in _PATTERNS if (match := pattern.search(plain))), None)
    return (_number(found["old"]), _number(found["new"])) if found else None


def _number(word: str) -> int:
    return WEEKDAYS[word] if word.isascii() else "一二三四五六日".index(word.replace("天", "日"))
