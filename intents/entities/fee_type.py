"""What a bill is for."""

import re
from collections.abc import Iterator
from typing import Final

from intents.entities.lexicon import index, pattern
from intents.entities.passage import Find, Passage
from intents.entities.words.fees import FEES, MONEY, ONLY_WITH_MONEY

NAMES: Final = index(FEES)
WORDS: Final = re.compile(pattern(NAMES), re.ASCII)
PAYING: Final = re.compile(MONEY, re.ASCII)
NEAR: Final = 30
MANY: Final = 40
FINE: Final = re.compile(r"fine(?! (?:of|for \d))", re.ASCII)
"""'fine' is a penalty only where it is 'a fine of', 'the fine'."""
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
    near = text[max(0, match.start() - NEAR) : match.start()] + " \x00 " + text[match.end() : match.end() + NEAR]
    return LIKELY if PAYING.search(near) else 0
