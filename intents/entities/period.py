"""The month, quarter, half-year or year that a bill is for."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from intents.entities.corrections import standing
from intents.entities.numbers import value
from intents.entities.passage import BLANK, Find, Passage
from intents.entities.time.day_words import MONTH, MONTHS
from intents.entities.words.fees import MONEY
from intents.patterns import regex

CN: Final = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
PERIOD: Final = regex(
    r"(?:(?P<year>20\d\d|2\d(?=年)|今|去|前|明|本|上)年?度?的?)?(?:第?(?P<q>[1-4一二三四])季度?|"
    "q(?P<q2>[1-4])(?![0-9])|(?P<half>[上下])半年)"
    rf"|(?:(?P<y>20\d\d)[年.-]|(?P<yw>今|去|前|明)年)?(?<![\d.第过])(?<![个几])(?P<m1>{CN})月?(?:份)?(?:-|–|到|至|"
    f"~)(?P<m2>{CN})月(?![0-9]|[一二三四五六七八九十]{{1,3}}[号日])"
    rf"|(?:(?P<y3>20\d\d)[年.-]|(?P<yw3>今|去|前|明)年)?的?(?<![\d.])(?<![个几])(?P<m>{CN})月(?:份|底|初|"
    f"中)?(?! ?[0-9一二三四五六七八九十]{{1,3}}(?:[号日]|(?![0-9元块个度吨.,]))|子|票|卡|保|租|饼|嫂|经|光|球)"
    "|(?P<mw>上上个?|上一?个?|这一?个?|本|格个|呢个|今个|个?|下一?个?|当|"
    "头)月(?![季租卡保票饼嫂光球末子底底前])(?<![0-9一二三四五六七八九十两几半]个月)"
    rf"|(?P<qw>上个?|上一个?|这个?|本|下个?|今个?)季度?"
    f"|(?P<yw2>今|去|前|本|上|明)(?:一)?年(?:度|全年|整年)?(?! ?[0-9一二三四五六七八九十]{{1,2}}月|[初底前])|"
    rf"(?P<whole>全年|整年|一整年)|(?P<y2>20[12]\d)(?:年度?(?:全年|整年)?|全年)(?!\d|[0-9一二三四五六七八九十]{{1,2}}月)"
    r"|\b(?P<ew>this|last|past|previous|prev|current|next|the)(?:'s)? (?P<eu>month|mth|quarter|qtr|year|"
    r"yr)\b(?! (?:end|old))"
    r"|\b(?P<eq>q[1-4]|(?:first|second|third|fourth|1st|2nd|3rd|4th) (?:quarter|qtr)|[hH][12]\b|(?:first|second|1st|"
    r"2nd) half)(?: of)?(?: the)?(?: (?P<ey>20\d\d|this year|last year))?"
    rf"|\b(?P<em>{MONTH})\b(?:'s)?(?: ?(?:-|–|to|till|until|through) ?(?P<emto>{MONTH})\b)?(?! ?\d{{1,2}}(?!\d)|'t|"
    r" i\b| we\b| be\b| have\b| need| take\b| not)(?:,? ?(?P<ey2>20\d\d))?"
    r"|(?<![\d/.-])(?P<iy>20\d\d)[-/.](?P<im>0[1-9]|1[0-2])(?![\d/.-])|\b(?P<ey3>20[12]\d)\b(?= (?:bill|fee|charge|"
    r"invoice|statement|maintenance|service charge|dues|annual|parking|water|receipts))|\b(?:for|winter|summer|in"
    r"|year|"
    r"season) (?P<ey4>20[12]\d)\b",
    re.ASCII,
)
PAYING: Final = regex(MONEY, re.ASCII)
YEARS: Final = {"今": 0, "本": 0, "去": -1, "上": -1, "前": -2, "明": 1}
MOVES: Final = {"上上": -2, "上": -1, "头": -1, "last": -1, "past": -1, "previous": -1, "prev": -1, "下": 1, "next": 1}
ORDINALS: Final = {"f": 1, "1": 1, "s": 2, "2": 2, "t": 3, "3": 3, "4": 4}
BILL: Final = regex(
    r"费|账|单|发票|收据|月[票卡租]|\b(?:bills?|fees?|charges?|charged|paid|statement|invoice|receipt|maintenance|fund|payment|"
    r"water|parking|electricity|gas|heating|token|stima|arrears|dues?|levy|levies|penalty|readings?|meter)\b",
    re.ASCII,
)
EVENT_AFTER: Final = regex(
    "^的?(?:起|开始|以来|才|方才|刚|入住|搬|交房|收房|交付|结清|退租|装修|买|提交|签|退房|就报|报修|到期|份?起)|"
    "^ ?(?:onwards?|i moved|we moved)",
    re.ASCII,
)
EVENT_BEFORE: Final = regex(
    r"(?:自|从|于|\b(?:moved (?:in|out)|since|from|until|till|starting|started|finish\w*|left|bought|arrived|"
    "came)(?: in| of)?) ?$",
    re.ASCII,
)
NEAR: Final = 36
SPANNING: Final = regex(r" to | till |[-–到至]", re.ASCII)
STEP: Final = 6
EVENT: Final = 100
MONTH_NAME: Final = 9
MONTH_NOT_VERB: Final = regex(
    r"\b(?:for|in|of|since|my|the|this|last) (?:may|march)|(?:may|march)'?s? (?:bill|fee|charge)", re.ASCII
)
MONTH_ALONE: Final = regex(r"\d{4}-\d\d")
AHEAD: Final = 1
"""A month named alone lies at most so many months ahead; beyond that last year's is meant."""


def periods(passage: Passage, today: date) -> Iterator[Find]:
    """Give the period that the message asks about; only where it speaks of money at all."""
    text = passage.text
    if not PAYING.search(text):
        return
    found = [
        Find("period", written, *match.span())
        for match in PERIOD.finditer(text)
        if (written := period(match, text, today))
    ]
    kept = [found[index] for index in standing(text, found) if distance(text, found[index]) < EVENT]
    if kept:
        yield min(kept, key=lambda find: (distance(text, find), find.start))


def months_named(passage: Passage, today: date) -> tuple[str, ...]:
    """Give every month that the message names, those between two also: 'September and October', '7月到10月'."""
    text, named = passage.text, []
    matches = [(match, written) for match in PERIOD.finditer(text) if (written := period(match, text, today))]
    found = [Find("period", written, *match.span()) for match, written in matches]
    for index in standing(text, found):
        match, written = matches[index]
        first = value(match["m1"]) if match["m1"] else MONTHS.get(match["em"] or "")
        last = value(match["m2"]) if match["m2"] else MONTHS.get(match["emto"] or "")
        if first and last and first < last:
            named += [f"{written[:4]}-{number:02}" for number in range(first, last + 1)]
        elif MONTH_ALONE.fullmatch(written):
            named.append(written)
    return tuple(dict.fromkeys(named))


def distance(text: str, find: Find) -> int:
    """Give how far the next word for a bill is, in steps of a few characters; more for a date of another event."""
    near = text[max(0, find.start - NEAR) : find.start] + BLANK + text[find.end : find.end + NEAR]
    gaps = [
        min(abs(match.start() - near.index(BLANK)), abs(match.end() - near.index(BLANK)))
        for match in BILL.finditer(near)
    ]
    event = EVENT_AFTER.search(text[find.end : find.end + NEAR]) or EVENT_BEFORE.search(
        text[max(0, find.start - NEAR) : find.start]
    )
    if SPANNING.search(text, find.start, find.end):
        event = None
    return min(gaps, default=EVENT * STEP) // STEP + (EVENT if event else 0)


def period(match: re.Match[str], text: str, today: date) -> str | None:
    """Give one period, None where the words are no period after all."""
    found = {name: part for name, part in match.groupdict().items() if part is not None}
    around = text[max(0, match.start() - MONTH_NAME) : match.end() + MONTH_NAME]
    return (
        part_of_year(found, today) or named_month(found, around, today) or relative(found, today) or year(found, today)
    )


def part_of_year(found: dict[str, str], today: date) -> str | None:
    """Read 三季度, Q3, 上半年, second half."""
    asked = year_of(found.get("year"), today)
    if "half" in found:
        return f"{asked}-H{1 if found['half'] == '上' else 2}"
    if "q" in found or "q2" in found:
        return f"{asked}-Q{value(found.get('q') or found.get('q2') or '')}"
    if "eq" not in found:
        return None
    name, when = found["eq"], found.get("ey", "")
    asked = int(when) if when.isdecimal() else today.year - (when == "last year")
    kind = "Q" if name.startswith("q") or "q" in name[1:] else "H"
    number = name[1] if name[0] in "qh" else 4 if name.startswith("fo") else ORDINALS[name[0]]
    return f"{asked}-{kind}{number}"


def named_month(found: dict[str, str], around: str, today: date) -> str | None:
    """Read 10月份, 1到3月, October, 2026-10; 'may' the verb and '12 November' the day are none."""
    if "m1" in found:
        return span(value(found["m1"]) or 0, value(found["m2"]) or 0, year_of(found.get("y") or found.get("yw"), today))
    if "m" in found:
        return month(value(found["m"]) or 0, today, found.get("y3") or found.get("yw3"))
    if "iy" in found:
        return f"{found['iy']}-{found['im']}"
    name = found.get("em")
    verb = name in {"may", "march"} and not MONTH_NOT_VERB.search(around)
    if name is None or verb or re.search(rf"\d(?:st|nd|rd|th)? (?:of )?{name}", around):
        return None
    if "emto" in found:
        return span(MONTHS[name], MONTHS[found["emto"]], int(found.get("ey2") or today.year))
    return month(MONTHS[name], today, found.get("ey2"))


def relative(found: dict[str, str], today: date) -> str | None:
    """Read 上个月, 本季度, last month, this quarter."""
    for name, unit in (("mw", "month"), ("qw", "quarter")):
        if found.get(name, "个") not in {"", "个"}:
            return moved(found[name].removesuffix("个").removesuffix("一"), unit, today)
    if found.get("ew", "the") == "the":
        return None
    return moved(found["ew"], {"m": "month", "q": "quarter", "y": "year"}[found["eu"][0]], today)


def year(found: dict[str, str], today: date) -> str | None:
    """Read 去年, 全年, 2025年, 'for 2025'."""
    if "whole" in found:
        return str(today.year)
    written = found.get("yw2") or found.get("y2")
    return str(year_of(written, today)) if written else found.get("ey3") or found.get("ey4")


def year_of(written: str | None, today: date) -> int:
    """Give the year of 今年, 去年, 2025, 25年; this year where none is written."""
    if not written:
        return today.year
    if written in YEARS:
        return today.year + YEARS[written]
    return int(written) % 2000 + 2000


def month(number: int, today: date, year: str | None) -> str:
    """Give the month; without a year the one nearest to now, rather behind than ahead."""
    if year:
        return f"{year_of(year, today)}-{number:02}"
    return f"{today.year - (number > today.month + AHEAD) + (number + 12 <= today.month + AHEAD)}-{number:02}"


def span(first: int, last: int, year: int) -> str:
    """Give the quarter or half-year that the months make up, else the first month."""
    names = {(1, 3): "Q1", (4, 6): "Q2", (7, 9): "Q3", (10, 12): "Q4", (1, 6): "H1", (7, 12): "H2"}
    if (first, last) == (1, 12):
        return str(year)
    return f"{year}-{names.get((first, last), f'{first:02}')}"


def moved(word: str, unit: str, today: date) -> str:
    """Give this, the last or the next month, quarter or year."""
    shift = MOVES.get(word, 0)
    if unit == "year":
        return str(today.year + shift)
    if unit == "quarter":
        index = today.year * 4 + (today.month - 1) // 3 + shift
        return f"{index // 4}-Q{index % 4 + 1}"
    index = today.year * 12 + today.month - 1 + shift
    return f"{index // 12}-{index % 12 + 1:02}"
