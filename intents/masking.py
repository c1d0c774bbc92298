"""A message without personal data, and the way back from it.

Masked are phones, plates, homes, names, e-mail addresses, links, accounts of chat services, and every long number.
Rather too much than too little: what stands for a thing still says which kind of thing it was.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from intents.entities.name import COMPOUND, FULL, SURNAMES, names
from intents.entities.passage import Passage, read
from intents.entities.phone import phones
from intents.entities.plate import plates
from intents.entities.room import groups
from intents.patterns import regex

# In this order: what comes first takes its characters.
WRITTEN: Final = (
    ("LINK", regex(r"(?:https?://|www\.)[^\s\u3000-\u9fff]+", re.IGNORECASE)),
    ("EMAIL", regex(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)),
    (
        "ACCOUNT",
        regex(
            r"(?:(?<=微信)|(?<=微信号)|(?<=qq)|(?<=wechat)|(?<=telegram)|(?<=\bvx)|(?<=\bline))"
            r"(?: ?(?:id|号|is|是|为))?[ :：]{0,3}(?P<masked>[a-z][\w-]{4,}|\d{5,})|(?<!\w)@\w{4,}",
            re.ASCII | re.IGNORECASE,
        ),
    ),
    ("NUMBER", regex(r"(?<![A-Za-z])[A-Za-z]{0,3}\d(?:[ -]?\d){4,}[A-Za-z]?", re.ASCII)),
)
# The extractor of names looks for visitors; these are the ways in which people name themselves and each other.
INTRODUCED: Final = regex(
    r"(?:我叫|我是|我系|我姓|本人|户主|业主|租客|住户|联系人|签名|此致|[—–-]{2}) ?[:：是]?"
    rf"(?P<own>{FULL}|[{SURNAMES}](?=[,，。 ]|$))"
    rf"|(?P<titled>(?:{COMPOUND}|[{SURNAMES}]|[老小阿])(?:师傅|先生|小姐|女士|太太|老师|阿姨|叔叔|医生|经理|律师))"
)
ENGLISH: Final = regex(
    r"(?:\b(?:[Mm]y name(?:'s| is)|[Tt]his is|I am|I'm|[Rr]egards,?|[Tt]hanks,|[Cc]heers,)\s+"
    r"|\b(?:Mr|Mrs|Ms|Miss|Mdm|Madam|Dr)\.? )(?P<english>[A-Z][a-z'’-]+(?: [A-Z][a-z'’-]*){0,2})"
)


@dataclass(frozen=True, slots=True)
class Masked:
    """A masked text; character i of it stands for `original[starts[i]:ends[i]]`."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, quote: str) -> tuple[int, int] | None:
        """Give where the original has what the quote of the masked text stands for; None if it is no quote."""
        at = self.text.find(quote)
        if not quote.strip() or at < 0:
            return None
        return self.starts[at], self.ends[at + len(quote) - 1]


def mask(message: str) -> Masked:
    """Give the message with `[PHONE]`, `[ROOM]` and the like in place of personal data."""
    taken = {start: (end, f"[{kind}]") for kind, start, end in merged(personal(message))}
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    while at < len(message):
        end, shown = taken.get(at, (at + 1, message[at]))
        parts.append(shown)
        starts += [at] * len(shown)
        ends += [end] * len(shown)
        at = end
    return Masked("".join(parts), tuple(starts), tuple(ends))


def merged(spans: Iterable[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """Give the spans in text order, overlapping ones as one of the surest kind: no part of either may show."""
    joined: list[tuple[int, str, int, int]] = []
    ordered = sorted((start, end, rank, kind) for rank, (kind, start, end) in enumerate(spans) if start < end)
    for start, end, rank, kind in ordered:
        if joined and start < joined[-1][3]:
            last_rank, last_kind, first, last = joined[-1]
            joined[-1] = (*min((last_rank, last_kind), (rank, kind)), first, max(last, end))
        else:
            joined.append((rank, kind, start, end))
    return [(kind, start, end) for _, kind, start, end in joined]


def personal(message: str) -> Iterator[tuple[str, int, int]]:
    """Give kind and span of everything personal, the surest first; spans may overlap."""
    for kind, pattern in WRITTEN[:-1]:
        for match in pattern.finditer(message):
            yield kind, *match.span(match.lastgroup or 0)
    passage = read(message)
    for kind, start, end in found(passage):
        yield kind, passage.origins[start], passage.origins[end - 1] + 1
    for pattern in (INTRODUCED, ENGLISH):
        for match in pattern.finditer(message):
            yield "NAME", *match.span(match.lastgroup or 0)
    kind, pattern = WRITTEN[-1]
    for match in pattern.finditer(message):
        yield kind, *match.span()


def found(passage: Passage) -> Iterator[tuple[str, int, int]]:
    """Give what the extractors of entities find, every one of it."""
    for kind, extractor in (("PLATE", plates), ("PHONE", phones)):
        finds = list(extractor(passage))
        yield from ((kind, find.start, find.end) for find in finds)
        passage = passage.without((find.start, find.end) for find in finds)
    yield from (("ROOM", home.start, home.end) for home in groups(passage) if home.room)
    yield from (("NAME", find.start, find.end) for find in names(passage))
