"""The safety check that runs beside any engine: is there danger to life or property, now, and of which kind.

How it decides, in this order; the words themselves stand in `emergency.yml`, language by language:
1. Words that only look like danger (`blank`: fire door, 消防通道, 'flooded with emails') are taken out.
2. Signs are looked for, kind by kind (`signs`). Traditional and Cantonese text has been normalised before.
3. A sign is guarded where its clause negates it (`negated`: 没困人, 'nobody trapped') or supposes it
   (`hypothetical`: 如果着火, 'what if'). The whole message is guarded when it is about something settled, a drill,
   news, a film, or a text to write (`settled`: 演习, 'false alarm', 帮我写); all the more where it was seen on a
   screen, is asked in general, or ends by sending nobody (`told`: 'on tv', 该打119还是, 不用来).
4. Where nobody is inside (`nobody_in`), nobody is trapped or hurt. Without an open sign, words of reassurance count
   like a guarded sign (`calm`: 没事了, 'no rush'). A clause that says only that somebody is in (`at_home`: 家里有人, an
   answer to 'when may we come') outweighs a fear of burglars. So do gas that does not come and a plain fault for which
   they are to be quick (`mere_fault`: 停气了, '漏水了 快来'), damages that take weeks (`slow`: mould, 发霉, peeling
   paint), questions of who somebody is, a fault that is passed on for a neighbour (`intents.faults.neighbours`), a cat
   that got out (`intents.wishes.lost`), and a text that only names a place (`only_place`: 地下车库), says that a lift
   has stopped (`only_stopped`) or where somebody sleeps (`only_sleeps`), or is only impatient
   (`intents.replies.impatience`).
5. The engine's own probability of `emergency` must pass a bar: none with what is felt or seen of a live wire
   (`certain`: sparks, a shock), next to nothing with an open sign that hardly ever means anything else (`critical`:
   叫不醒, 'no pulse'; `together`: what is about to come down on somebody, a stove that is on while its owner is locked
   out), low with another open sign, high without
   one, higher still with guards. The words move the bar, the model decides in between.
Recall goes before precision: a false alarm costs a call, a missed one a life.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final

import yaml

from intents.faults.neighbours import passes_on_fault
from intents.patterns import regex
from intents.replies.impatience import is_impatient
from intents.wishes.lost import tells_of_loss

WORDS: Final = Path(__file__).with_suffix(".yml")
CLAUSE: Final = regex(r"(?:[^ ,.;!?。、…\n]|(?<![\u3400-\u9fff]) | (?![\u3400-\u9fff]))+")
"""A run without punctuation, and without a space between Chinese characters: many write no other punctuation."""
REACH: Final = 16
"""Characters before a settling word in which a negation reverses it."""
BAR_CRITICAL_SIGN: Final = 0.0004
BAR_OPEN_SIGN: Final = 0.12
BAR_NO_SIGN: Final = 0.67
BAR_GUARDED_SIGN: Final = 0.80
BAR_GUARDED_MESSAGE: Final = 0.80
BAR_AT_HOME: Final = 0.99
BAR_TOLD: Final = 0.997
BAR_MERE_FAULT: Final = 0.998
BAR_EMPTY: Final = 0.97
UNNAMED: Final = "other"
"""Kind of a danger that no word names: 救命, 'come quick'."""
OF_PEOPLE: Final = frozenset({"trapped", "medical"})
"""Kinds of danger to whoever is inside: none where nobody is."""


class Words:
    """The compiled words of danger and of its guards."""

    def __init__(self, rows: dict[str, Any]) -> None:
        self.signs = [(kind, alternatives(sets)) for kind, sets in rows["signs"].items()]
        self.certain = alternatives(rows["certain"])
        self.critical = alternatives(rows["critical"])
        self.together = [(kind, alternatives(sets)) for kind, sets in rows["together"].items()]
        self.blank = alternatives(rows["blank"])
        self.negated = alternatives(rows["negated"])
        self.hypothetical = alternatives(rows["hypothetical"])
        self.settled = alternatives(rows["settled"])
        self.told = alternatives(rows["told"])
        self.calm = alternatives(rows["calm"])
        self.nobody_in = alternatives(rows["nobody_in"])
        self.at_home = alternatives(rows["at_home"])
        self.mere_fault = alternatives(rows["mere_fault"])
        self.slow = alternatives(rows["slow"])
        self.harmless = [alternatives(rows[name]) for name in ("only_place", "only_stopped", "only_sleeps")]


def alternatives(sets: dict[str, str]) -> re.Pattern[str]:
    """Give one pattern for the lines of all languages; word borders are those of Latin words, also beside Chinese."""
    lines = (line.strip() for block in sets.values() for line in block.splitlines())
    return regex("|".join(line for line in lines if line), re.ASCII)


@cache
def words() -> Words:
    """Give the words, read once."""
    return Words(yaml.load(WORDS.read_text("utf-8"), yaml.CSafeLoader))


def openness(clause: str, pattern: re.Pattern[str]) -> list[bool]:
    """Give for each match of the pattern in the clause whether it is open: neither negated nor only supposed."""
    known = words()
    starts = [match.start() for match in pattern.finditer(clause)]
    supposed = bool(starts) and known.hypothetical.search(clause) is not None
    return [not supposed and known.negated.search(clause[:start]) is None for start in starts]


@lru_cache(maxsize=64)
def clauses_of(text: str) -> list[str]:
    """Give the clauses of a normalised text, without the words that only look like danger."""
    return CLAUSE.findall(words().blank.sub(lambda match: " " * len(match.group()), text))


def kinds_in(text: str) -> dict[str, bool]:
    """Give each kind of danger that the normalised text has a sign of, and whether one of its signs is open."""
    found: dict[str, bool] = {}
    for clause in clauses_of(text):
        for kind, pattern in words().signs:
            for is_open in openness(clause, pattern):
                found[kind] = found.get(kind, False) or is_open
    return found


def is_critical(text: str) -> bool:
    """Tell whether the normalised text has an open sign that hardly ever means anything but danger."""
    return (
        any(pattern.search(text) for _kind, pattern in words().together)
        or is_certain(text)
        or any(any(openness(clause, words().critical)) for clause in clauses_of(text))
    )


def is_certain(text: str) -> bool:
    """Tell whether the normalised text has an open sign that needs no engine: a shock, sparks from a socket."""
    return any(any(openness(clause, words().certain)) for clause in clauses_of(text))


def is_settled(text: str) -> bool:
    """Tell whether the normalised text is about something settled, staged or told ('this is not a drill' is none)."""
    known = words()
    return any(
        known.negated.search(text[max(0, match.start() - REACH) : match.start()]) is None
        for match in known.settled.finditer(text)
    )


def is_harmless(text: str) -> bool:
    """Tell whether a normalised text without any sign of danger says what is none, whatever the engine makes of it."""
    known, clauses = words(), [clause.strip() for clause in clauses_of(text)]
    return (
        known.slow.search(text) is not None
        or passes_on_fault(text)
        or tells_of_loss(text)
        or any(known.at_home.fullmatch(clause) for clause in clauses)
        or all(not clause or any(only.fullmatch(clause) for only in known.harmless) for clause in clauses)
    )


def nobody_inside(text: str) -> bool:
    """Tell whether a text says that nobody is in the lift."""
    return words().nobody_in.search(text) is not None


def danger(text: str, likelihood: float) -> str | None:
    """Give the kind of danger in a normalised text, or None.

    `likelihood` is the engine's probability of the intent `emergency`.
    """
    if likelihood < BAR_CRITICAL_SIGN and not words().certain.search(text):  # Under every other bar.
        return None
    kinds = kinds_in(text)
    for one, pattern in words().together:
        if pattern.search(text):
            kinds = {one: True, **{kind: is_open for kind, is_open in kinds.items() if kind != one}}
    empty = nobody_inside(text) and not is_critical(text)
    if empty:
        kinds = {kind: is_open and kind not in OF_PEOPLE for kind, is_open in kinds.items()}
    if likelihood < bar(text, kinds, empty=empty):
        return None
    opened = [kind for kind, is_open in kinds.items() if is_open]
    return next((kind for kind in [*opened, *kinds] if kind != UNNAMED), UNNAMED)


def bar(text: str, kinds: Mapping[str, bool], *, empty: bool) -> float:
    """Give the probability that a text with signs of these kinds must have; `empty` where nobody is inside."""
    if words().told.search(text):
        least = BAR_TOLD
    elif is_settled(text):
        least = BAR_GUARDED_MESSAGE
    elif is_critical(text):
        least = 0.0 if is_certain(text) else BAR_CRITICAL_SIGN
    elif is_impatient(text):
        least = BAR_AT_HOME
    elif kinds.keys() <= {UNNAMED} and words().mere_fault.search(text):
        least = BAR_MERE_FAULT
    elif any(kinds.values()):
        least = BAR_OPEN_SIGN
    elif empty:
        least = BAR_EMPTY
    elif not kinds and is_harmless(text):
        least = BAR_AT_HOME
    else:
        least = BAR_GUARDED_SIGN if kinds or words().calm.search(text) else BAR_NO_SIGN
    return least
