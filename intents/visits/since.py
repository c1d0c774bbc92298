"""From which day on a weekly visit is another one: 'from December she starts at 9', '下个月起改九点'."""

import re
from datetime import date, timedelta
from typing import Final

from intents.entities.numbers import value
from intents.entities.time.day_words import MONTH, MONTHS
from intents.normalise import normalise
from intents.patterns import regex

DECEMBER: Final = 12
_SINCE: Final = regex(
    r"\b(?:from|starting|as of|as from|beginning|effective)(?: from| in| on)? (?:(?:the )?(?:1st|first) of )?"
    rf"(?:(?P<after>the week after next)|next (?P<unit>week|month)|(?P<day>\d{{1,2}})(?:st|nd|rd"
    rf"|th)? (?:of )?(?P<m1>{MONTH})\b"
    rf"|(?P<m2>{MONTH})\b(?: (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b)?)(?: on(?:wards?)?)?"
    r"|(?P<zh>下个?月|下?下个?(?:周|星期|礼拜)(?![一二三四五六日天\d])|(?P<m3>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月"
    r"(?:(?P<d3>\d{1,2})[号日])?)(?:份)?(?:开始|起|以后|之后)"
)


def since(text: str, today: date) -> tuple[date, str] | None:
    """Give the day from which on something is to be otherwise, and the text without it; None where none is named."""
    said = normalise(text).text
    found = _SINCE.search(said)
    if found is None:
        return None
    weeks = _weeks_ahead(found)
    month = found["unit"] == "month" or (found["zh"] or "") in {"下月", "下个月"}
    rest = f"{said[: found.start()]} {said[found.end() :]}"
    if weeks:
        return today + timedelta(days=7 * weeks - today.weekday()), rest
    named = MONTHS.get(found["m1"] or found["m2"] or "") or (value(found["m3"]) if found["m3"] else None)
    number = today.month % DECEMBER + 1 if month else named
    day = int(found["day"] or found["d2"] or found["d3"] or 1)
    if number is None or not 1 <= number <= DECEMBER or not 1 <= day <= 28:  # noqa: PLR2004 - in every month
        return None
    begins = date(today.year, number, day)
    return (begins if begins >= today else date(today.year + 1, number, day)), rest


def _weeks_ahead(found: re.Match[str]) -> int:
    """Give how many weeks from now it begins, 0 where no week is named: '下下周' is the one after next."""
    said = found["zh"] or ""
    if found["after"] or re.match("下下个?[周星礼]", said):
        return 2
    return int(found["unit"] == "week" or re.match("下个?[周星礼]", said) is not None)
