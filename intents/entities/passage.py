"""A message as the extractors read it, with the way back to what the resident wrote."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from intents.normalise import normalise

BLANK: Final = "\x00"
"""Stands for a character that another entity has taken: no pattern matches it or reads across it."""


@dataclass(frozen=True, slots=True)
class Find:
    """A value found in a passage, with its place in it."""

    key: str
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """`text` is in one spelling and lower case, `cased` the same with the capitals; both equally long."""

    text: str
    cased: str
    origins: tuple[int, ...]

    def without(self, spans: Iterable[tuple[int, int]]) -> "Passage":
        """Give the passage with these spans blanked, every other character where it was."""
        text, cased = list(self.text), list(self.cased)
        for start, end in spans:
            text[start:end] = cased[start:end] = [BLANK] * (end - start)
        return Passage("".join(text), "".join(cased), self.origins)


def read(message: str) -> Passage:
    """Give the passage of a message."""
    normal = normalise(message)
    cased = "".join(
        character.upper() if message[origin].isupper() else character
        for character, origin in zip(normal.text, normal.origins, strict=True)
    )
    return Passage(normal.text, cased if len(cased) == len(normal.text) else normal.text, normal.origins)
