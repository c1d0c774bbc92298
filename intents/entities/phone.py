"""Phone numbers of the countries whose residents write to us, with the spaces and dashes they use."""

import re
from collections.abc import Iterator
from typing import Final

from intents.entities.numbers import digits
from intents.entities.passage import Find, Passage
from intents.patterns import regex

# Shapes, not number plans: residents mistype and fixtures invent, and a wrong digit must not lose the whole number.
FREE: Final = r"(?<![\d#a-z.])(?<!\d[-/:])"
END: Final = r"(?![\d])(?!\s?(?:元|块|度|%))(?![-/]\d)(?![a-z]{1,3}\d)"
SHAPES: Final = (
    # +country, also 00country where it is spaced off
    r"\+\s?\d{1,3}(?:[ .-]?\(0?\d{1,4}\))?(?:[ .-]?\d){6,12}",
    r"00(?:86|852|853|886|65|60|91|44|254)(?:[ .-]?\d){8,11}",
    # mainland mobile, also with 86 in front or read out
    r"(?:86[ -]?)?1[3-9]\d(?:[ .-]?\d{4}){2}",
    r"1[3-9]\d{2}[ -]?\d{3}[ -]?\d{4}",
    r"1[3-9]\d[ -]\d{3}[ -]\d{5}|1[3-9]\d{3}[ -]\d{6}|1[3-9]\d[ -]\d{8}|1[3-9](?:[ -]\d{3}){3}",
    # 400 and 800 lines
    r"[48]00[ -]\d{3}[ -]?\d{4}|[48]00[ -]?\d{4}[ -]?\d{3}",
    # national numbers with the trunk 0: mainland, TW, UK, KE, NG, ZA, MY, AU, PH …
    r"\(0\d{1,3}\) ?\d{3,4}[ -]?\d{3,4}",
    r"0\d{1,4}[ .-]?\d{3,4}[ .-]?\d{3,4}",
    r"0\d(?:[ .]\d{2}){4}",
    r"0[789][01]\d{8}",
    # India: ten digits from 6 to 9
    r"[6-9]\d{4}[ -]?\d{5}|[6-9]\d{2}[ -]\d{3}[ -]\d{4}|[6-9]\d{3}[ -]\d{3}[ -]\d{3}",
    # a country code without its plus
    r"(?:44|91|852|853|886|65|60|254|234|27|61|971)[ -]?[2-9](?:[ -]?\d){7,9}",
    # North America
    r"(?:1[ .-])?\(\d{3}\) ?\d{3}[ .-]\d{4}|(?:1[ .-])?[2-9]\d{2}([ .-])\d{3}\1\d{4}|[2-9]\d{2}[2-9]\d{6}",
    # Hong Kong, Macao, Singapore
    r"[235689]\d{3}[ -]?\d{4}",
)
WRITTEN: Final = tuple(regex(f"{FREE}(?:{shape}){END}", re.ASCII) for shape in SHAPES)
SPOKEN: Final = regex(
    r"(?<![零一二三四五六七八九])[幺一][三四五六七八九][零〇幺一二三四五六七八九两]{9}(?![零一二三四五六七八九])",
    re.ASCII,
)
CUED: Final = regex(
    r"(?:电话|手机号?码?|号码|联系方式|致电|call|whatsapp|tel|phone|mobile|mob|contact|cell|ph)"
    r"(?: ?(?:me|us|him|her|number|no|num|is|on|at|是|为)){0,3}[ .:：#]{0,3}(\d{3}[ -]?\d{4}|"
    r"\d(?:[ -]?\d){6,11})(?!\d)(?![-/]\d)",
    re.ASCII,
)
NUMBERED: Final = regex(
    "(?:税号|税|信用代码|工单|单|订单|编|账|帐|户|表|卡|流水|合同|报修|身份证|快递单|取件|发票|meter|ticket|case|ref|reference|"
    "request|complaint|order|status of|"
    r"tax|tin|vat|passport|policy|serial|"
    r"invoice|account|acct|a/c|id|receipt|txn|transaction|token|bill)"
    r" ?(?:号码?|number|num|no)?(?: ?(?:是|为|is))?[ .:：#]{0,3}$",
    re.ASCII,
)
CALENDAR: Final = regex(r"20[0-4]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|20[0-4]\d[ -]20[0-4]\d|(\d)\1{7}", re.ASCII)
LOOKBACK: Final = 24
TAIL: Final = regex(
    r"(?:尾号|(?:末尾|最后|后面?)(?:四|4|三|3|两|2|几)个?位)(?:数字|号码)?(?:应该)?(?:是|改成|为|系)?[ :：]*"
    r"(?P<zh>\d{2,6})(?![\d点号:])"
    r"|\b(?:ends? (?:in|with)|ending (?:in|with)|last (?:four|4|three|3|two|2) (?:digits )?(?:are|is|should be))"
    r" ?(?P<en>\d{2,6})(?!\d)",
    re.IGNORECASE,
)
"""The last digits of a number that is put right."""


def phones(passage: Passage) -> Iterator[Find]:
    """Give every phone number once, in text order; the value is its digits, the country code only if written."""
    text, taken = passage.text, bytearray(len(passage.text))
    found: list[Find] = []
    for start, end, number in candidates(text):
        if any(taken[start:end]) or CALENDAR.fullmatch(number):
            continue
        if NUMBERED.search(text, max(0, start - LOOKBACK), start):
            continue
        taken[start:end] = b"\x01" * (end - start)
        found.append(Find("phone", number, start, end))
    yield from sorted(found, key=lambda find: find.start)


def candidates(text: str) -> Iterator[tuple[int, int, str]]:
    """Give start, end and digits of all that is shaped like a phone number, the surest shapes first."""
    if sum(map(str.isdecimal, text)) >= len("5550123"):
        for shape in WRITTEN:
            for match in shape.finditer(text):
                yield *match.span(), plain(match[0])
        for match in CUED.finditer(text):
            yield *match.span(1), plain(match[1])
    for match in SPOKEN.finditer(text):
        yield *match.span(), digits(match[0])


def plain(written: str) -> str:
    """Give the digits that are dialled: a bracketed 0 after the country code is not."""
    return re.sub(r"\D", "", written.replace("(0)", ""))


def with_tail(known: str, text: str) -> str | None:
    """Give a known number with the last digits that a text puts in their place: '尾号是3334'; None without any."""
    found = TAIL.search(text)
    tail = (found["zh"] or found["en"]) if found else None
    return known[: -len(tail)] + tail if tail and len(tail) < len(known) else None
