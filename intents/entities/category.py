"""The trade that a fault belongs to."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Final

from intents.entities.lexicon import index, pattern
from intents.entities.passage import Find, Passage
from intents.entities.words.categories import FAULT, HINT, PLACE, STRONG, THING
from intents.patterns import regex

LISTS: Final = ((PLACE, 0), (HINT, 1), (FAULT, 3), (THING, 4), (STRONG, 8))
NAMES: Final[dict[str, tuple[str, int]]] = {
    word: (name, weight) for lists, weight in LISTS for word, name in index(lists).items()
}
WORDS: Final = regex(pattern(NAMES), re.ASCII)
BROKEN: Final = 4
"""The weight of a thing: 'no light' is a fault of the light, 'no smoke' no fault at all."""
REACH: Final = 16
FIRST: Final = 1
"""What is named first is what the message is about."""
DENIED: Final = regex(r"(?:不是|别的|无需|除了|\bnot|\bisn't|\bexcept)(?: (?:the|a|any|about|load))* ?$", re.ASCII)
ABSENT: Final = regex(
    r"(?:没有?|没闻到|冇|\bno|\bwithout|\bnot any)(?: (?:sign of|smell of|any|visible))? ?$", re.ASCII
)
FIRE_NAMES: Final = regex(
    "(?<![a-z])(?:fire (?:stairs?|doors?|exit|escape|extinguisher|alarm|drill|hydrant|hose|station|lane|engine|"
    "safety)|firewood|smoke (?:detector|alarm)|no smoke|smoke break|power of attorney|wall ?paper)",
    re.ASCII,
)
BESIDE_BEFORE: Final = regex(
    r"\b(?:near|next to|beside|behind|outside|opposite|by|under|above|past) (?:the |our |my )?$", re.ASCII
)
BESIDE_AFTER: Final = regex(r"(?:旁边?|边上|附近|那边|门口|后面|前面|对面|隔壁|外头|外面|门缝)", re.ASCII)
NEXT_DOOR: Final = regex(r"\bnext[ -]$", re.ASCII)
"""The door of 'next door' is none."""
PART_AFTER: Final = {
    "appliance": regex(r" (?:wall )?(?:sockets?|outlets?|power points?)\b", re.ASCII),
    "structure": regex(r"(?:'?s)? (?:key ?)?locks?\b|的?锁", re.ASCII),
}
"""Behind what a thing only says which one is meant: the fridge of a 'fridge socket', the door of a 'door lock'."""
NOWHERE: Final = "nowhere"
LOUD: Final = 40
"""Only so many words are weighed: a letter of ten thousand characters has said it by then."""


def categories(passage: Passage) -> Iterator[Find]:
    """Give the likeliest trade, if any word tells; the place is that of the word that weighs most."""
    text = passage.text
    scores: Counter[str] = Counter()
    first: dict[str, re.Match[str]] = {}
    seen: set[str] = set()
    for match in islice(WORDS.finditer(text), LOUD):
        word = singular(match[0])
        if word not in NAMES or word in seen or idle(text, match):
            continue
        seen.add(word)
        name, weight = NAMES[word]
        if weight == BROKEN and (beside(text, match) or names_part(text, match)):
            weight = FIRST
        leading = weight > FIRST and not any(count > FIRST for count in scores.values())
        scores[name] += weight + leading * FIRST
        first.setdefault(name, match)
    scores.pop(NOWHERE, None)
    if scores and max(scores.values()) > FIRST:
        best = max(scores, key=lambda name: (scores[name], -first[name].start()))
        yield Find("category", best, *first[best].span())


def singular(word: str) -> str:
    """Give the word as it stands in the lists."""
    return next((stem for stem in (word, word.removesuffix("s"), word.removesuffix("es")) if stem in NAMES), word)


def beside(text: str, match: re.Match[str]) -> bool:
    """Tell whether the thing only says where something is: 滑梯旁边, 'next to the pool'."""
    behind = BESIDE_BEFORE.search(text, max(0, match.start() - REACH), match.start())
    return bool(behind or BESIDE_AFTER.match(text, match.end()))


def names_part(text: str, match: re.Match[str]) -> bool:
    """Tell whether the thing only says which one the next word means: the fridge of a 'fridge socket'."""
    part = PART_AFTER.get(NAMES[singular(match[0])][0])
    return part is not None and part.match(text, match.end()) is not None


def idle(text: str, match: re.Match[str]) -> bool:
    """Tell whether the word is denied, or only belongs to the name of something: 'no smoke', 'fire stair'."""
    before = text[max(0, match.start() - REACH) : match.start()]
    name, weight = NAMES[singular(match[0])]
    if (
        (match[0] == "door" and NEXT_DOOR.search(before))
        or DENIED.search(before)
        or (weight != BROKEN and ABSENT.search(before))
    ):
        return True
    return (
        name == "other" and match[0].isascii() and " " not in match[0] and bool(FIRE_NAMES.match(text, match.start()))
    )
