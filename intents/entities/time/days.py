"""Days, in Chinese and English: 明天, 下礼拜一, 25号, 国庆, 3 Dec, next Mon, 12/3."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from intents.entities.corrections import MOVED_FROM
from intents.entities.numbers import value
from intents.entities.phone import NUMBERED
from intents.entities.time import calendar
from intents.entities.time.atoms import Atom
from intents.entities.time.day_words import (
    AGAIN,
    CHINESE,
    ENGLISH,
    MONTHS,
    NEAR,
    NEAR_WORDS,
    NO_DAY,
    NUMERIC,
    SHIFT,
    SPOKEN,
    WEEKDAYS,
    WHICH,
    WORDS,
)
from intents.entities.time.tense import past


def days(text: str, today: date) -> Iterator[Atom]:
    """Give every day that the text names."""
    for match in CHINESE.finditer(text):
        yield from chinese(match, text, today)
    for match in NUMERIC.finditer(text):
        yield from numeric(match, text, today)
    for match in ENGLISH.finditer(text):
        yield from english(match, text, today)


def atom(
    match: re.Match[str],
    day: date | None,
    until: date | None = None,
    *,
    weekday: bool = False,
    was: bool = False,
    vague: bool = False,
    part: str = "",
) -> Iterator[Atom]:
    """Give the day at the place of the match, nothing where there is no such date."""
    if day:
        later = until if until and until > day else None
        yield Atom(*match.span(), day=day, until=later, weekday=weekday, past=was, vague=vague, part=part)


def chinese(match: re.Match[str], text: str, today: date) -> Iterator[Atom]:
    """Read one Chinese day."""
    was = past(text, *match.span())
    if match["near"]:
        shift = NEAR[match["near"]]
        yield from atom(match, today + timedelta(days=shift), was=shift < 0, vague=shift == 0)
    elif match["wday"]:
        yield from chinese_weekday(match, today, was=was)
    elif match["m"]:
        years = {"今": today.year, "明": today.year + 1, "去": today.year - 1}
        year = years.get(match["y"] or "") or (int(match["y"]) if match["y"] else None)
        month, day = value(match["m"]) or 0, value(match["d"]) or 0
        first = calendar.month_day(today, month, day, year, past=was)
        last = (
            calendar.month_day(
                today,
                value(match["m2"] or match["m"]) or 0,
                value(match["d2"]) or 0,
                first.year if first else None,
                past=was,
            )
            if match["d2"]
            else None
        )
        if match["suffix"] or match["d2"] or len(match["d"]) > 1:
            yield from atom(match, first, last, was=was)
    elif match["dd"]:
        shift_word = match["shift"] or ""
        months = SHIFT.get(shift_word, SHIFT.get(shift_word[:1])) if shift_word else None
        first = calendar.day_of_month(today, value(match["dd"]) or 0, months, past=was)
        last = first.replace(day=1) + timedelta(days=(value(match["dd2"]) or 1) - 1) if first and match["dd2"] else None
        yield from atom(match, first, last, was=was)
    else:
        yield from atom(match, calendar.feast(today, match["feast"], past=was), was=was, vague=match["feast"] == "过年")


def chinese_weekday(match: re.Match[str], today: date, *, was: bool) -> Iterator[Atom]:
    """Read 下礼拜一, 周末, 周一至周三."""
    which = AGAIN.get(match["which"] or "", "")
    number = "一二三四五六日".find(match["wday"].translate(str.maketrans("天末123456", "日六一二三四五六")))
    day = calendar.weekday(
        today, number, which or ("this" if match["wday"] == "末" and today.weekday() <= number else ""), past=was
    )
    until = day + timedelta(days=1) if match["wday"] == "末" else None
    if match["wto"]:
        last = "一二三四五六日".find(match["wto"][-1].translate(str.maketrans("天末", "日日")))
        if number == 0 and last >= 4 and not which:  # noqa: PLR2004
            return  # 周一到周五 is a rule
        until = day + timedelta(days=(last - number) % 7)
    yield from atom(match, day, until, weekday=True, was=was or which.startswith("last"))


def numeric(match: re.Match[str], text: str, today: date) -> Iterator[Atom]:
    """Read 2026-12-03, 20261203, 12/3: month first, day first only where it must be or comes sooner."""
    was = past(text, *match.span())
    for names in (("Y", "M", "D"), ("Y8", "M8", "D8")):
        if match["Y8"] and NUMBERED.search(text, max(0, match.start() - NEAR_WORDS), match.start()):
            return
        if match[names[0]]:
            yield from atom(match, calendar.safe(*(int(match[name]) for name in names)), was=was)
            return
    if match["d4"]:
        european = calendar.month_day(
            today, int(match["m4"]), int(match["d4"]), int(match["y4"]) if match["y4"] else None, past=was
        )
        yield from atom(match, european, was=was)
        return
    kind = "" if match["a"] else "2"
    one, two, year = int(match["a" + kind]), int(match["b" + kind]), match["c" + kind]
    full = (int(year) % 2000 + 2000) if year else None
    both = [calendar.month_day(today, month, day, full, past=was) for month, day in ((one, two), (two, one))]
    if text.isascii() and both[0] and both[1] and abs(both[1] - today) < abs(both[0] - today):
        both.reverse()
    yield from atom(match, both[0] or both[1], was=was)


def english(match: re.Match[str], text: str, today: date) -> Iterator[Atom]:
    """Read one English day."""
    was = past(text, *match.span())
    for suffix in ("", "2"):
        if match["m" + suffix]:
            month, year = MONTHS[match["m" + suffix]], int(match["y" + suffix]) if match["y" + suffix] else None
            first = calendar.month_day(today, month, int(match["d" + suffix]), year, past=was)
            end = (match["dto"] or match["dto2"]) if not suffix else match["d2to"]
            if end and MOVED_FROM.search(text, max(0, match.start() - NEAR_WORDS), match.start()):
                first, end = calendar.month_day(today, month, int(end), year, past=was), None
            yield from atom(
                match, first, calendar.safe(first.year, month, int(end)) if first and end else None, was=was
            )
            return
    spoken = match["sd"] or match["sd2"]
    if spoken:
        month = MONTHS[match["sm"] or match["sm2"]]
        yield from atom(
            match, calendar.month_day(today, month, SPOKEN[spoken.replace("-", " ")], None, past=was), was=was
        )
    elif match["dd"]:
        first = calendar.day_of_month(today, int(match["dd"]), None, past=was)
        last = calendar.safe(first.year, first.month, int(match["ddto"])) if first and match["ddto"] else None
        yield from atom(match, first, last, was=was)
    elif match["w"]:
        yield from english_weekday(match, text, today, was=was)
    elif match["word"]:
        shift = WORDS[match["word"]]
        yield from atom(
            match,
            today + timedelta(days=shift),
            was=shift < 0,
            vague=match["word"] in {"today", "tdy", "this"},
            part="evening" if "ni" in match["word"] else "",
        )
    elif match["feast"]:
        yield from atom(match, calendar.feast(today, match["feast"], past=was), was=was)


def english_weekday(match: re.Match[str], text: str, today: date, *, was: bool) -> Iterator[Atom]:
    """Read 'next Mon', 'Sat', 'this weekend', 'Monday week'; 'the sun' and 'he sat' are no days."""
    name, which = match["w"], WHICH.get(match["which"] or "", "")
    before = text[max(0, match.start("w") - 9) : match.start("w")]
    which = WHICH.get(match["wk"] or "", which)
    if (
        name in {"sat", "sun", "mon", "wed"}
        and not match["which"]
        and NO_DAY.search(before)
        and not re.search(r"(?:and|in) $", before)
    ):
        return
    weekend = name == "weekend"
    if weekend and re.search(r"(?:good|nice|happy|great|over the|lovely|every|on the|on|at|last) $", before):
        return
    number = 5 if weekend else WEEKDAYS[name]
    day = calendar.weekday(today, number, which or ("this" if weekend and today.weekday() <= number else ""), past=was)
    if which == "this" and day < today:
        day += timedelta(weeks=1)
    if which == "last" and match["which"] == "past":
        day = calendar.weekday(today, number, "", past=True)
    if match["week"]:
        day = today + timedelta(days=(number - today.weekday()) % 7 + 7)
    numbered = calendar.day_of_month(today, int(match["wd"]), None, past=was) if match["wd"] else None
    agrees = numbered is not None and numbered.weekday() == number
    end = match.end() if agrees or not match["wd"] else match.start("wd") - 1
    until = day + timedelta(days=1) if weekend else None
    yield Atom(
        match.start(),
        end,
        day=numbered if agrees else day,
        until=until,
        weekday=not agrees,
        past=was or which == "last",
    )
