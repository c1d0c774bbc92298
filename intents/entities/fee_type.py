"""What a bill is for."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from intents.entities.lexicon import index, pattern
from intents.entities.passage import Find, Passage, read
from intents.entities.words.fees import FEES, MONEY, ONLY_WITH_MONEY, THING
from intents.patterns import regex

NAMES: Final = index(FEES)
WORDS: Final = regex(pattern(NAMES), re.ASCII)
PAYING: Final = regex(MONEY, re.ASCII)
THINGS: Final = regex(THING, re.ASCII)
NEAR: Final = 60
CHARGED: Final = regex(
    "(?:收了?(?:我们?|她|他|咗我?)|多收了?我?|已?经?付[的了]|补一张|补张卡|付咗|"
    "畀咗)[^，。,.]{0,6}?[0-9一二三四五六七八九十两百千]+(?:块|元|百|十|蚊|千)?(?![个次小点号月天])"
    r"|\b(?:charged?|debited?|took|asked|billed)(?: (?:me|us|my wife|"
    r"my husband))?(?: [a-z]+){0,2}? [$€£¥]?\d{2,5}\b(?! ?(?:hours?|hrs?|minutes?|mins?|days?|times|am|pm))"
    r"|\bmy [$€£¥]?\d{2,5} back\b|\b[$€£¥]?\d{2,5} (?:in hand|cash|back\b)",
    re.ASCII,
)
"""Money asked for something that is not named: a fee of another kind."""
MANY: Final = 40
SURE: Final = 4
LIKELY: Final = 2


def fee_types(passage: Passage) -> Iterator[Find]:
    """Give the kind of fee that the message is about; a plain 'water' or 'parking' counts only beside money."""
    best: tuple[int, int, Find] | None = None
    for count, match in enumerate(WORDS.finditer(passage.text)):
        if count >= MANY:
            break
        name = named(match[0])
        weight = certainty(passage.text, match) if name else 0
        if name and weight and (best is None or (weight, -match.start()) > best[:2]):
            best = (weight - (name == "other"), -match.start(), Find("fee_type", name, *match.span()))
    if best:
        yield best[2]
    elif charged := CHARGED.search(passage.text):
        yield Find("fee_type", "other", *charged.span())


def fee_types_in(text: str) -> tuple[str, ...]:
    """Give every kind of fee that a message names, in text order."""
    passage = read(text).text
    found = ((named(match[0]), certainty(passage, match)) for match in islice(WORDS.finditer(passage), MANY))
    return tuple(dict.fromkeys(name for name, weight in found if name and weight))


def named(written: str) -> str | None:
    """Give the kind of fee that a name stands for, in the singular or the plural."""
    return NAMES.get(written) or NAMES.get(written.removesuffix("s")) or NAMES.get(written.removesuffix("es"))


def certainty(text: str, match: re.Match[str]) -> int:
    """Give how surely the name means a fee; 0 where it does not."""
    word = match[0]
    if word.startswith("fine") and not re.search(
        r"\b(?:a|the|this|my|that|\d) $", text[max(0, match.start() - 8) : match.start()]
    ):
        return 0
    if word not in ONLY_WITH_MONEY and word.removesuffix("s") not in ONLY_WITH_MONEY:
        return SURE
    if THINGS.match(text, match.end()):
        return 0
    near = text[max(0, match.start() - NEAR) : match.start()] + " \x00 " + text[match.end() : match.end() + NEAR]
    return LIKELY if PAYING.search(near) else 0
