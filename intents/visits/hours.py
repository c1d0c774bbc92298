"""Hours of a day in Chinese words as a clock shows them: '早八点到晚六点' is 08:00-18:00."""

import re
from typing import Final

from intents.entities.numbers import value
from intents.patterns import regex

HALF_A_DAY: Final = 12
EARLIEST: Final = 7
"""Nobody comes before this hour unless the morning is named: '两点到五点' is in the afternoon."""
LAST_HOUR: Final = 23
_NUMBER: Final = r"(?:\d{1,2}|二?十[一二三四五六七八九]?|[一二两三四五六七八九])"
_LATE: Final = r"晚上?|下午|傍晚|夜里"
_HOURS: Final = regex(
    rf"(?:早上?|上午|清晨|早晨|(?P<late>{_LATE}))?(?P<first>{_NUMBER})点(?P<first_half>半)?钟?(?:到|至|-|~)"
    rf"(?:早上?|上午|中午|(?P<late_end>{_LATE}))?(?P<last>{_NUMBER})点(?P<last_half>半)?钟?"
)
_EARLY: Final = regex(r"早|上午|凌晨|清晨")


def with_clock(text: str) -> str:
    """Give a normalised text with the hours from one to another in it as a clock shows them."""
    return _HOURS.sub(_on_the_clock, text)


def _on_the_clock(found: re.Match[str]) -> str:
    first, last = value(found["first"]), value(found["last"])
    if first is None or last is None:
        return found[0]
    late = found["late"] is not None or (first < EARLIEST and _EARLY.search(found.string) is None)
    first += HALF_A_DAY if late and first < HALF_A_DAY else 0
    ends_late = late or found["late_end"] is not None or last <= first
    last += HALF_A_DAY if ends_late and last < HALF_A_DAY else 0
    if not first < last <= LAST_HOUR:
        return found[0]
    return f" {first:02}:{30 if found['first_half'] else 0:02}-{last:02}:{30 if found['last_half'] else 0:02} "
