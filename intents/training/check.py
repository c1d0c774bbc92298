"""Is the catalogue worth learning from? Near-duplicates, label conflicts, template families."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

from intents.normalise import normalise

LIKENESS: Final = 0.85
"""Two utterances that share this part of their character trigrams are the same one written twice."""
SHORTEST_COMPARED: Final = 14
"""Characters; shorter ones ('ok', '好的') are alike without being copies."""
LARGEST_FAMILY: Final = 5
"""Utterances of one intent that may begin alike; more is a template with a word swapped."""
FAMILY_WORDS: Final = 4
FAMILY_CHARACTERS: Final = 7
_LETTERS: Final = re.compile(r"[a-z0-9']+")
_HAN: Final = re.compile(r"[\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class Utterance:
    """One line of the catalogue, with the author's folder and the intent that it is filed under (`a+b` for two)."""

    text: str
    intent: str
    author: str

    @property
    def bare(self) -> str:
        """The text without case, width, script, blanks and punctuation."""
        return re.sub(r"[\W_]+", "", normalise(self.text).text)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to mend: what is wrong, and the utterances that show it."""

    kind: str
    utterances: tuple[Utterance, ...]


def findings(utterances: Sequence[Utterance]) -> Iterator[Finding]:
    """Yield every label conflict, near-duplicate and template family."""
    yield from _conflicts(utterances)
    yield from _near_duplicates(utterances)
    yield from _families(utterances)


def _conflicts(utterances: Iterable[Utterance]) -> Iterator[Finding]:
    """Yield texts that are filed under different intents, or twice under one."""
    same: dict[str, list[Utterance]] = defaultdict(list)
    for one in utterances:
        if one.bare:
            same[one.bare].append(one)
    for group in same.values():
        if len({one.intent for one in group}) > 1:
            yield Finding("conflict", tuple(group))


def _near_duplicates(utterances: Iterable[Utterance]) -> Iterator[Finding]:
    """Yield pairs of one intent that share most of their trigrams."""
    by_intent: dict[str, list[tuple[Utterance, frozenset[str]]]] = defaultdict(list)
    for one in utterances:
        bare = one.bare
        if len(bare) >= SHORTEST_COMPARED:
            by_intent[one.intent].append((one, _trigrams(bare)))
    for group in by_intent.values():
        yield from _alike(group)


def _alike(group: Sequence[tuple[Utterance, frozenset[str]]]) -> Iterator[Finding]:
    """Compare those alone that share one of their rarest trigrams: who shares nearly all shares one of so many."""
    frequency = Counter(gram for _one, grams in group for gram in grams)
    index: dict[str, list[int]] = defaultdict(list)
    for position, (one, grams) in enumerate(group):
        rarest = sorted(grams, key=lambda gram: (frequency[gram], gram))
        rarest = rarest[: len(grams) - ceil(LIKENESS * len(grams)) + 1]
        for other in sorted({other for gram in rarest for other in index[gram]}):
            earlier, known = group[other]
            if len(grams & known) / len(grams | known) >= LIKENESS:
                yield Finding("near-duplicate", (earlier, one))
        for gram in rarest:
            index[gram].append(position)


def _trigrams(text: str) -> frozenset[str]:
    return frozenset(text[start : start + 3] for start in range(len(text) - 2))


def _families(utterances: Iterable[Utterance]) -> Iterator[Finding]:
    """Yield groups of one author and intent that begin with the same words."""
    families: dict[tuple[str, str, str], list[Utterance]] = defaultdict(list)
    for one in utterances:
        beginning = _beginning(one.text)
        if beginning:
            families[one.author, one.intent, beginning].append(one)
    for family in families.values():
        if len(family) > LARGEST_FAMILY:
            yield Finding("template", tuple(family))


def _beginning(text: str) -> str | None:
    folded = normalise(text).text
    if _HAN.search(folded):
        bare = re.sub(r"[\W_]+", "", folded)
        return bare[:FAMILY_CHARACTERS] if len(bare) > FAMILY_CHARACTERS else None
    words = _LETTERS.findall(folded)
    return " ".join(words[:FAMILY_WORDS]) if len(words) > FAMILY_WORDS else None
