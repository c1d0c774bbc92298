"""The trade that a fault belongs to."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from intents.entities.lexicon import index, pattern
from intents.entities.passage import Find, Passage
from intents.entities.words.categories import SIGN, THING

THINGS: Final = index(THING)
SIGNS: Final = index(SIGN)
WORDS: Final = re.compile(pattern({**THINGS, **SIGNS}), re.ASCII)
WEIGHT_THING: Final = 3
WEIGHT_SIGN: Final = 2
WHOLE: Final = 4
"""A name of so many characters says more than a short one: 空调外机 beats 灯."""
DENIED: Final = re.compile(r"(?:没有?|不是|别的|无需|除了|\bnot|\bno|\bisn't|\bexcept)(?: (?:the|a|any|about|load))* ?$", re.ASCII)
FIRE_NAMES: Final = re.compile(
    r"(?<![a-z])(?:fire (?:stairs?|doors?|exit|escape|extinguisher|alarm|drill|hydrant|hose|station|lane|engine|safety)|firewood|smoke (?:detector|alarm)|no smoke|smoke break|power of attorney|wall ?paper)",
    re.ASCII,
)
LOUD: Final = 12
"""Only so many words are weighed: a letter of ten thousand characters has said it by then."""


def categories(passage: Passage) -> Iterator[Find]:
    """Give the likeliest trade, if any word tells; the place is that of the word that weighs most."""
    text = passage.text
    scores: Counter[str] = Counter()
    first: dict[str, re.Match[str]] = {}
    for count, match in enumerate(WORDS.finditer(text)):
        if count >= LOUD:
            break
        word = singular(match[0])
        name = THINGS.get(word) or SIGNS.get(word)
        if name is None or DENIED.search(text, max(0, match.start() - 12), match.start()) or named(text, match, name):
            continue
        scores[name] += (WEIGHT_THING if word in THINGS else WEIGHT_SIGN) + (len(word) >= WHOLE and not word.isascii())
        first.setdefault(name, match)
    if scores:
        best = max(scores, key=lambda name: (scores[name], -first[name].start()))
        yield Find("category", best, *first[best].span())


def singular(word: str) -> str:
    """Give the word as it stands in the lists."""
    for ending in ("", "s", "es"):
        stem = word.removesuffix(ending) if ending else word
        if stem in THINGS or stem in SIGNS:
            return stem
    return word


def named(text: str, match: re.Match[str], name: str) -> bool:
    """Tell whether 'fire' or 'smoke' only belongs to the name of something."""
    return name == "other" and match[0].isascii() and bool(FIRE_NAMES.match(text, match.start()))
