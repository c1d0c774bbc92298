"""Finding what a question is about: the words that name a topic, and the ways to ask that it resembles."""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from intents.normalise import normalise

ENOUGH: Final = 0.33
"""From this score on a question is about a topic; measured on the development set (tests/handlers/test_search.py)."""
ENOUGH_WHEN_NAMED: Final = 0.12
"""The same for a topic whose own words are in the question."""
UNKNOWN: Final = 0.5
"""Share of the greatest weight that a word has which no way to ask knows."""
_RUN: Final = re.compile(r"[\u3400-\u9fff]+|[a-z0-9]+")
_ENDING: Final = re.compile(r"(?<=[a-z]{3})(?:ings?|ies|ed|es|s|e|y)$")
_STOP: Final = re.compile(
    r"(?:an?|the|is|are|am|be|do|does|did|i|you|we|my|our|your|me|us|it|this|that|to|of|in|on|at|for|and|or|can|could"
    r"|may|would|how|what|when|where|who|which|why|there|here|please|pls|hi|hello|if|with|from|any|some|get|have|has"
    r"|not?|one|want|know|tell|just|only|so)"
)
_BARE: Final = frozenset("\u7684\u4e86\u5417\u5462\u554a\u561b\u5427\u5440\u54e6\u8bf7\u95ee\u6211\u4f60\u60a8")
"""Characters that are in any question: particles, please, I, you."""


@dataclass(frozen=True, slots=True)
class Topic:
    """What can be asked about: words of which one must be said (none: any words will do), and ways to ask."""

    name: str
    about: tuple[str, ...]
    ask: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A topic, and how well the question fits it: from 0 to 1."""

    topic: str
    score: float


class Index:
    """Topics and their ways to ask: some hundred short lines, compared one by one in about a millisecond."""

    def __init__(self, topics: Sequence[Topic]) -> None:
        """Take the lines apart; a word that tells topics apart badly weighs little."""
        self.named = {topic.name: _naming(topic.about) for topic in topics}
        self.lines = [(topic.name, frozenset(_features(line))) for topic in topics for line in topic.ask]
        spread: dict[str, set[str]] = {}
        for topic, features in self.lines:
            for feature in features:
                spread.setdefault(feature, set()).add(topic)
        self.weights = {feature: math.log(1 + len(topics) / len(found)) for feature, found in spread.items()}
        self.unknown = UNKNOWN * math.log(1 + len(topics))
        self.lengths = [self._length(features) for _, features in self.lines]

    def find(self, question: str) -> Found | None:
        """Give the topic that the question is about; None when it is about none of them, or that is not sure."""
        said = normalise(question).text
        features = frozenset(_features(said))
        length = self._length(features)
        bars = {name: self._bar(pattern, said) for name, pattern in self.named.items()}
        best: Found | None = None
        for (topic, line), own in zip(self.lines, self.lengths, strict=True):
            score = sum(self.weights[one] ** 2 for one in line & features) / (own * length)
            if score >= bars[topic] and (best is None or score > best.score):
                best = Found(topic, score)
        return best

    def _bar(self, pattern: re.Pattern[str] | None, said: str) -> float:
        if pattern is None:
            return ENOUGH
        return ENOUGH_WHEN_NAMED if pattern.search(said) else math.inf

    def _length(self, features: frozenset[str]) -> float:
        return math.sqrt(sum(self.weights.get(one, self.unknown) ** 2 for one in features)) or 1.0


def _naming(about: Sequence[str]) -> re.Pattern[str] | None:
    words = (rf"\b{re.escape(word)}" if word.isascii() else re.escape(word) for word in about)
    return re.compile("|".join(words)) if about else None


def _features(text: str) -> Iterator[str]:
    """Give the stems of English words, and characters and pairs of characters of Chinese text."""
    for run in _RUN.findall(normalise(text).text):
        if run.isascii():
            if not _STOP.fullmatch(run):
                yield _ENDING.sub("", run)
        else:
            yield from (one for one in run if one not in _BARE)
            yield from (run[at : at + 2] for at in range(len(run) - 1))


def topics_from(data: Mapping[str, Mapping[str, Sequence[str]]]) -> tuple[Topic, ...]:
    """Give the topics of a data file."""
    return tuple(Topic(name, tuple(one.get("about", ())), tuple(one["ask"])) for name, one in data.items())
