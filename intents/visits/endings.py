"""When somebody who comes every week does so no more: from December on, and not today."""

import re
from datetime import date, datetime, timedelta
from typing import Final

from intents.entities.numbers import value
from intents.entities.time.day_words import MONTH, MONTHS
from intents.normalise import normalise
from intents.patterns import regex
from intents.visits.recurrence import DECEMBER, last_day
from intents.visits.when import days_named

_NUMBER: Final = r"(?:\d{1,2}|十[一二]?|[一二两三四五六七八九])"
_SINCE: Final = r"(?:份|初|号|日)?(?:起|开始|以后|之后|后)?[ ,，]*(?:他|她|佢|我们|阿姨|师傅|保姆|人)?(?:就|都|也)?"
_NO_MORE: Final = (
    r"(?:(?:不|唔|没)(?:再|用|需要|会|使)?(?:过?来|嚟|做|干|请)(?!吗)|(?:不|唔)请了|辞(?:职|工|了)"
    r"|(?:走|停)了?(?=$|[ ,，。]))"
)
_EN_NO_MORE: Final = (
    r"(?:\bnot\b|n't\b|\bno longer\b|\bstop\w*\b|\bcancel\w*\b|\bany ?more\b|\blea(?:ves|ving)\b|\bends?\b)"
)
_FROM: Final = r"\b(?:from|starting|as of|since|in|after)\s+"
_MONTH: Final = regex(
    rf"(?:(?P<cn>{_NUMBER})月(?![底末尾中])|(?P<next>下个?月)(?![底末尾中])|(?P<year>明年|元旦|新年)){_SINCE}{_NO_MORE}"
    rf"|{_FROM}(?:(?P<en>{MONTH})\b(?! ?\d)|(?P<en_next>next month|the new year))"
)
_DAY: Final = regex(
    r"(?:(?:从|自|由)[^,.;!?。 ]{1,10}[号日一二三四五六天末]|[号日一二三四五六天末](?=起|开始|以后|之后))"
    rf"{_SINCE}{_NO_MORE}"
    rf"|\b(?:from|starting|as of)\s+\S+.*{_EN_NO_MORE}|{_EN_NO_MORE}.*\b(?:from|starting|as of)\s+\S"
)
"""One day alone ('12月1号不来') is no end."""
_WORKS_UNTIL: Final = regex(r"(?:做|干|来|请|用)到(?!我?家|\d{1,2}[点:])")
_LAST_ONE: Final = regex(
    r"\b(?:stop\w*|finish\w*|end(?:s|ing)?|no more|done|last (?:day|lesson|class|visit|time|one"
    r"|session))\b[^.;!?]{0,40}?"
    r"\b(?:after|on|is|will be|with|at)\s+(?P<day>[^.;!?]+)"
)
"""The last time is named itself: 'we are stopping lessons after 10 December'."""
_STOPS: Final = regex(_EN_NO_MORE)


def last_day_of_helper(text: str, now: datetime) -> date | None:
    """Give the last day on which somebody comes who will do so no more from a later day on: '12月就不来了'.

    None where no such day is named: then it ends now. `now` is local.
    """
    said = normalise(text).text
    if _WORKS_UNTIL.search(said):
        return last_day(said, now)[0]
    last = _LAST_ONE.search(said)
    named = days_named(last["day"], now) if last else ()
    if last and not named and last["day"].removeprefix("the ").startswith("end of"):
        return last_day(f"until {last['day']}", now)[0]
    if len(named) == 1 and named[0] > now.date():
        return named[0]
    found = _MONTH.search(said)
    if found is not None and said.isascii() and _STOPS.search(said) is None:
        return None
    first = _first_of(found, now.date()) if found else _first_day_without(said, now)
    return first - timedelta(days=1) if first is not None and first > now.date() else None


def _first_of(found: re.Match[str], today: date) -> date:
    word = found["cn"] or found["en"]
    if found["year"] or found["en_next"] == "the new year":
        return date(today.year + 1, 1, 1)
    month = (MONTHS.get(word) or value(word) or today.month) if word else today.month % DECEMBER + 1
    return date(today.year + (month <= today.month), min(month, DECEMBER), 1)


def _first_day_without(said: str, now: datetime) -> date | None:
    """Give the day from which on somebody stays away for good: '12月1号起不来了'."""
    # What 'begins' on a day goes on since then to the reader of times.
    named = days_named(said.replace("开始", "起"), now) if _DAY.search(said) else ()
    return named[0] if len(named) == 1 else None
