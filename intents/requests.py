"""What a message asks for: the request to act on first, and further ones with their places in the text."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

import numpy as np

from intents.normalise import Normalised
from intents.opinion import WIDTH, Calibration, Opinion
from intents.patterns import regex
from intents.understanding import INTENTS, Request

BREAK: Final = regex(
    r"(?<=[,.;!?。、…~])(?![,.;!?。、…~])|(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])|"
    r"(?=另外|还有|顺便|顺带|同埋|然后|再(?:问|帮|请)|还想(?:问|请)|仲(?:想|要|有)|对了)|"
    r"(?=\b(?:also|and(?! \d)|plus|btw|another thing|by the way)\b)"
    # 'Between 4 and 5' is one place.
    r"|(?<!\d )(?<!\d(?:st|nd|rd|th) )(?=\band \d)",
    re.ASCII,
)
"""Where a clause of a normalised text ends: punctuation, a space between Chinese words, a word that adds something."""

ADDS: Final = regex(
    r"另外|此外|还有|還有|顺便|順便|顺带|順帶|同埋|再就是|\b(?:also|besides|plus|btw|another thing|by the way)\b",
    re.ASCII | re.IGNORECASE,
)
"""With which people begin another request."""
FIRST: Final = regex(
    r"(?:(?:等等|等一下|等下|慢着|稍等|等会儿?|对了|對了|等陣)[ ,，。!！]*)?(?:我们?|咱)?先(?:要|想|来|给你|跟你)?"
    r"(?:登记|登記|报|報|投诉|投訴|预约|預約|约|約|问|問|查)"
    r"|(?:wait|hold on|hang on|one sec(?:ond)?|actually|before that|first)\b[ ,.!]*(?:first )?"
    r"(?:(?:can|could|may) i|let me|i (?:need|want|have) to|i'?d like to)? ?(?:first|just|quickly|also)? ?"
    r"(?:register|book|report|ask|complain|sign up)\b",
    re.IGNORECASE,
)
"""With which people put another request before what is talked about: '等等 我先登记个人'."""
ALONE: Final = frozenset(
    INTENTS.index(intent) for intent in ("greeting", "thanks_bye", "affirm", "deny", "out_of_scope")
)
"""Intents that come with no other request: a greeting before a request is not one of two requests."""


def find_requests(normalised: Normalised, opinion: Opinion, calibration: Calibration) -> list[Request]:
    """Give the best intent, and every further one that another clause asks for, likeliest first.

    A request's span is the clause whose pieces speak most for it; a single request spans the whole text.
    """
    best = opinion.first(calibration)
    first = int(best.argmax())
    further = dict(further_of(normalised, opinion, calibration, first)) if normalised.text else {}
    if not further:
        end = normalised.origins[-1] + 1 if normalised.origins else 0
        return [Request(INTENTS[first], float(best[first]), 0, end)]
    asked = opinion.asked(calibration)
    clauses = {first: strongest(clauses_of(normalised.text), opinion, first)} | further
    return [
        Request(
            INTENTS[intent],
            float(best[intent] if intent == first else asked[intent]),
            normalised.origins[start],
            normalised.origins[end - 1] + 1,
        )
        for intent, (start, end) in clauses.items()
    ]


def further_of(
    normalised: Normalised, opinion: Opinion, calibration: Calibration, first: int
) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield the further intents, likeliest first, with their clauses."""
    clauses = clauses_of(normalised.text)
    if first in ALONE or len(clauses) == 1:
        return
    asked = opinion.asked(calibration)
    own = strongest(clauses, opinion, first)
    for intent in map(int, np.argsort(-asked)):
        if asked[intent] < calibration.asked_from:
            return
        clause = strongest(clauses, opinion, intent)
        if intent != first and intent not in ALONE and clause != own:
            yield intent, clause


def clauses_of(text: str) -> list[tuple[int, int]]:
    """Give the spans of the clauses of a normalised, non-empty text, without gaps."""
    borders = [0]
    for match in BREAK.finditer(text):
        if match.start() < len(text) and text[borders[-1] : match.start()].strip():
            borders.append(match.start())
    return list(pairwise([*borders, len(text)]))


def strongest(clauses: list[tuple[int, int]], opinion: Opinion, intent: int) -> tuple[int, int]:
    """Give the clause whose pieces speak most for the intent, on average."""
    starts, ends = np.array(opinion.pieces.offsets).T
    begin, end = (np.array(borders)[:, None] for borders in zip(*clauses, strict=True))
    inside = (starts < end) & (ends > begin)
    count = inside.sum(1)
    said = inside @ opinion.logits[:, WIDTH + intent]
    return clauses[int(np.where(count > 0, said / np.maximum(count, 1), -np.inf).argmax())]


LINK_AT_END: Final = regex(
    r"(?:[\s,，、]+(?:and|also|plus|but|oh)|(?:还有|還有|另外|以及|然后|然後|顺便|順便|同埋|再就是)|[\s,，、])+$",
    re.IGNORECASE,
)
"""What leads on to the next request says nothing about this one."""


def without_link(text: str) -> str:
    """Give a part of a message without the words at its end that lead on to the next part."""
    return LINK_AT_END.sub("", text)


def begin_of_next(text: str, start: int, end: int) -> int:
    """Give where the request begins whose main clause begins at `end`: at a word that adds it, if one is on the way."""
    adding = ADDS.search(text, start, end)
    return adding.start() if adding else end


def trimmed(text: str, request: Request) -> Request:
    """Give the request with its span trimmed of white space."""
    span = text[request.start : request.end]
    start = request.start + len(span) - len(span.lstrip())
    return Request(request.intent, request.confidence, start, start + len(span.strip()))
