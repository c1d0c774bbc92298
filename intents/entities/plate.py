"""Number plates: mainland China with new-energy ones, Hong Kong, and those of expatriates' and overseas communities."""

import re
from collections.abc import Iterator
from typing import Final

from intents.entities.corrections import standing
from intents.entities.lexicon import words
from intents.entities.numbers import digits
from intents.entities.passage import Find, Passage
from intents.entities.phone import NUMBERED
from intents.patterns import regex

PROVINCE: Final = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
SPOKEN: Final = "零〇幺一二三四五六七八九"
END: Final = r"(?![a-z0-9])"
MAINLAND: Final = regex(
    rf"[{PROVINCE}] ?[a-z][ ·•・.．-]{{0,3}}"
    f"(?:[a-z0-9]{{4,5}}[挂学警港澳超]|[a-z0-9]{{5,6}}{END}|(?:[a-z0-9][ ·.-]?){{4,5}}[a-z0-9]{END}|"
    f"[a-z]?[{SPOKEN}]{{4,6}}[a-z]?)",
    re.ASCII,
)
SEPARATOR: Final = r"[ -]?"
# Matched in any case: no word and no house number looks like these.
SURE: Final = regex(
    r"(?<![a-z0-9-])(?:"
    rf"s[a-z]{{2}}{SEPARATOR}\d{{1,4}}{SEPARATOR}[a-z]"  # Singapore
    rf"|k[a-z]{{2}}{SEPARATOR}\d{{3}}{SEPARATOR}[a-z]"  # Kenya
    rf"|[a-z]{{2}}{SEPARATOR}\d{{1,2}}{SEPARATOR}[a-z]{SEPARATOR}[a-z]{{0,2}}{SEPARATOR}\d{{4}}"  # India
    rf"|\d{{2}}{SEPARATOR}bh{SEPARATOR}\d{{4}}{SEPARATOR}[a-z]{{1,2}}"  # India, BH series
    rf"|\d{{2,3}}-[a-z]{{1,2}}-\d{{1,6}}"  # Ireland
    r"|[a-z]{3}-?\d{3}-?[a-z]{2}"  # Nigeria
    rf"|[a-z]{{2}}\d{{2}} ?[a-z]{{3}}"  # United Kingdom
    rf"){END}",
    re.ASCII,
)
# Matched only in capitals, or after a word for the vehicle.
CAPITALS: Final = regex(
    r"(?<![A-Za-z0-9#-])(?:[A-HJ-Z]{2} \d{2} [A-Z]{3,4}|[A-Z]{3} \d{3} ?[A-Z]{2}|[A-Z] ?\d{3} ?[A-Z]{2} ?\d{2,3}|"
    r"[A-Z]{1,3}[ -][A-Z]{1,2} ?\d{2,4}|[A-Z]{1,3}[ -]?\d{3,4}(?: ?[A-Z])?|[A-Z]{2,3} ?\d{1,2}(?: [A-Z])?"
    r"|[A-Z]{2}-\d{2}-\d{2}|\d{4}-[A-Z]{2}|[A-Z]\d{1,3} ?[A-Z]{3}|\d[A-Z]{3}\d{3}|"
    r"[A-Z]{2,3} \d{2,3}[- ]\d{2,3}(?: [A-Z]{2})?)(?![A-Za-z0-9/-])",
    re.ASCII,
)
VEHICLE: Final = regex(
    "(?:车牌号?码?|车号|牌照|牌号|plate|reg(?:istration|o)?|car|vehicle|van|lorry|truck|cab|taxi|uber|grab|bike|"
    "motorbike|车)"
    r"(?: ?(?:number|no|num|is|plate|reg|系|是|为)){0,3}[ .:：,，#(]{0,3}$",
    re.ASCII,
)
CUED: Final = regex(
    "(?:车牌号?码?|车号|牌照|牌号|plate|reg(?:istration|o)?|car|vehicle|van|lorry|truck|cab|taxi)(?: ?(?:number|no|"
    "num|is|系|是|为)){0,3}"
    r"[ .:：,，#(]{0,3}((?:[a-z]{2,3}[ -]?\d{1,5}|[a-z][ -]?\d{2,5}|"
    r"[a-z]{1,3} \d{2,3} ?[a-z]{2} ?\d{2,3})(?: ?[a-z]{1,3})?|\d{1,4} ?[a-z]{1,3} ?\d{0,4})(?![a-z0-9])",
    re.ASCII,
)
# Words in capitals before a number that is no plate.
OTHER: Final = frozenset(
    words(
        "IS|HAS|WAS|BLK|BLDG|APT|RM|HSE|FLT|TWR|BLG|NO|ROOM|UNIT|FLAT|USD|RMB|CNY|HKD|SGD|INR|KES|NGN|GBP|"
        "EUR|MYR|AUD|RS|KS|KSH|AM|PM|AT|ON|IN|TO|IS|OF|BY|IF|OR|MY|WE|AN|AS|DO|GO|HE|IT|ME|SO|UP|US|ID|RE|"
        "REF|REQ|MCB|NOV|DEC|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|MON|TUE|WED|THU|FRI|SAT|SUN|THE|AND|FOR|"
        "DUE|PAY|PAID|COST|ONLY|LAST|FROM|TILL|LOT|BAY|EXT|TEL|MOB|PIN|OTP|QR|SN|CCTV|LED|CAR|VAN|BUS|TV|AC|"
        "DB|EV|PH|ARE|WAS|HAS|HAD|BOX|ALL|ABT|ETA|COVID|VER|SUB|TOP|GET|GOT|CCT|UPS|TYPE|LIFT|GATE|STEP|PART|"
        "DAY|HR|HRS|SR|WO|TK|KM|MIN|MM|CM|KG|KW|PLS|THX|BTW|FYI"
    )
)
LOOKBACK: Final = 28
LETTERS: Final = regex(r"[^A-Z].*")
"""All but the letters that a plate begins with."""


def plates(passage: Passage) -> Iterator[Find]:
    """Give every number plate that stands once, in text order, in upper case without spaces, dots, dashes."""
    taken: set[int] = set()
    found: list[Find] = []
    for start, end in candidates(passage):
        if taken.isdisjoint(range(start, end)):
            taken.update(range(start, end))
            found.append(Find("plate", plain(passage.text[start:end]), start, end))
    found.sort(key=lambda find: find.start)
    yield from (found[index] for index in standing(passage.text, found))


def candidates(passage: Passage) -> Iterator[tuple[int, int]]:
    """Give the spans of what is a plate, or after a word for a vehicle can only be one."""
    text = passage.text
    yield from (match.span() for match in MAINLAND.finditer(text))
    yield from (match.span() for match in SURE.finditer(text) if LETTERS.sub("", match[0].upper()) not in OTHER)
    for match in CUED.finditer(text):
        if LETTERS.sub("", match[1].upper()) not in OTHER and re.search(r"\d", match[1]):
            start, end = match.span(1)
            tail = re.search(r" [a-z]+$", passage.cased[start:end])
            yield start, end - len(tail[0]) if tail and re.search("[A-Z]", passage.cased[start:end]) else end
    for match in CAPITALS.finditer(passage.cased):
        letters = LETTERS.sub("", match[0])
        if re.fullmatch(r"[A-Z][ -]?\d+", match[0]):
            continue  # A1203 is a home, not a car
        if NUMBERED.search(text, max(0, match.start() - LOOKBACK), match.start()):
            continue
        if letters not in OTHER or VEHICLE.search(text, max(0, match.start() - LOOKBACK), match.start()):
            yield match.span()


def plain(written: str) -> str:
    """Give the plate as it is stored: upper case, nothing between the characters, spoken digits as digits."""
    kept = "".join(digits(character) if character in SPOKEN else character for character in written)
    return re.sub(r"[\s·•・.．-]", "", kept).upper()
