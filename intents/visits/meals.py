"""The half of the day that a meal gives to a bare hour: 'dinner tomorrow at 7' is at seven in the evening."""

import re
from typing import Final

from intents.patterns import regex

_DINNER: Final = regex(
    r"\b(?:dinner|supper|drinks|evening meal|pot ?luck|games? night|movie night|house ?warming)\b|晚饭|晚餐|夜宵"
    r"|宵夜|晚宴|喝酒"
)
_LUNCH: Final = regex(r"\b(?:lunch|brunch|afternoon tea|tea party|high tea)\b|午饭|午餐|中饭|下午茶")
_HALF: Final = regex(
    r"\d ?[ap]\.?m\b|早|上午|中午|下午|晚上|今晚|明晚|晚(?=[\d一二三四五六七八九十])"
    r"|\b(?:morning|noon|evening|tonight|night)\b"
)
_HOUR: Final = regex(
    r"\b(?P<link>at|from|around|about|by|for|till|until|say|@) (?P<h>1[0-2]|[1-9])(?P<min>[:.][0-5]\d)?"
    r"(?![\d:./]| ?(?:people|pax|persons?|guests?|friends?|of us|adults|kids|days?|nights?|hours?))"
    r"|(?<![\d点:])(?P<zh>1[0-2]|[1-9]|十[一二]?|[一二两三四五六七八九])点"
)
_EVENING: Final = range(4, 12)
_AFTERNOON: Final = range(1, 6)
_CHINESE: Final = {word: n for n, word in enumerate("一二三四五六七八九十", 1)} | {"两": 2, "十一": 11, "十二": 12}


def with_half(plain: str) -> str:
    """Give a normalised text with the half of the day at the bare hours of a dinner or a lunch."""
    hours = _EVENING if _DINNER.search(plain) else _AFTERNOON if _LUNCH.search(plain) else None
    if hours is None or _HALF.search(plain):
        return plain

    def in_its_half(found: re.Match[str]) -> str:
        word = found["h"] or found["zh"]
        hour = int(word) if word.isdecimal() else _CHINESE[word]
        if hour not in hours:
            return found[0]
        if found["zh"]:
            return f"{'晚上' if hours is _EVENING else '下午'}{found[0]}"
        return f"{found['link']} {word}{(found['min'] or '').replace('.', ':')}pm"

    return _HOUR.sub(in_its_half, plain)
