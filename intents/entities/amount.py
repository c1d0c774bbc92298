"""Sums of money."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from intents.entities.numbers import value
from intents.entities.passage import Find, Passage
from intents.patterns import regex

NUMBER: Final = r"\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,9}(?:\.\d{1,2})?"
SPOKEN: Final = r"[一二三四五六七八九十百千万两零]{1,9}"
AMOUNT: Final = regex(
    rf"(?:[¥$€£₹₦]|\b(?:rs|rmb|usd|inr|kes|ksh|hkd|hk\$|sgd|s\$|ngn|cny|rm|mop|gbp|eur)\b\.?) ?(?P<a>{NUMBER})(?![\d,])"
    rf"|(?<![\d.#-])(?P<b>{NUMBER}) ?(?:元|块钱?|蚊|圆|圓|人民币|港币|(?:yuan|rmb|rupees|bob|bucks|dollars|cash|quid|"
    r"pounds|shillings|ksh|naira|ringgit|sgd|hkd|kuai|usd|inr)\b)"
    rf"|(?<![\d.第])(?P<c>{SPOKEN})(?:元|块钱?|蚊)(?![表头儿地砖板玻])"
    r"|(?:交了?|扣了?|收了?|付了?|缴了?|花了?|退|欠|\b(?:paid|charged|pay|charge|deducted|refund|my|cost|costs|"
    rf"took)(?: me| us)?) ?(?P<d>{NUMBER})(?![\d:/-]| ?(?:times|months?|years?|days?|次|个|月|年|号|回|am|pm|"
    "天|点|小时))",
    re.ASCII,
)


def amounts(passage: Passage) -> Iterator[Find]:
    """Give every sum in text order; the value is a plain decimal number."""
    for match in AMOUNT.finditer(passage.text):
        written = match["a"] or match["b"] or match["d"]
        number = Decimal(written.replace(",", "")) if written else value(match["c"])
        if number is not None:
            yield Find("amount", str(number), *match.span())
