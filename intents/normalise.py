"""One spelling for many: width, case, traditional characters, invisible characters."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from opencc import OpenCC

from intents.misheard import put_right

HEAD: Final = 800
TAIL: Final = 1200
"""Of a longer text only so many characters at both ends are read: the request often hides at the end."""
_AROUND: Final = " ,.;:!?~…、。-–—#"
"""What may stand around short words and says nothing."""


SPELLINGS: Final = {"\u2019": "'", "\u2018": "'"} | dict(
    zip("𨋢䢂揿撳谂諗嫲悭慳跣嘥揸攞瞓", "梯梯按按想想奶省省滑费拿拿睡", strict=True)
)
"""Curly apostrophes, and Cantonese characters that the network does not know, by ones of like meaning."""


REGIONAL: Final = {"升降机": "那电梯"}
"""Words of one region, by ones as long that rules and network know."""


@dataclass(frozen=True, slots=True)
class Normalised:
    """A text in one spelling: `text[i]` comes from character `origins[i]` of what the resident wrote."""

    text: str
    origins: tuple[int, ...]


@cache
def converter(direction: str) -> OpenCC:
    """Give the OpenCC converter for a direction such as `t2s`, loaded once."""
    return OpenCC(direction)


@lru_cache(maxsize=30_000)
def simplify(character: str) -> str:
    """Give the simplified form of one character, unless it is a rare one that no font or model knows."""
    simplified = str(converter("t2s").convert(character))
    return simplified if "\u4e00" <= simplified <= "\u9fff" else character


@lru_cache(maxsize=30_000)
def spell(character: str) -> str:
    """Give the normal spelling of one character: '' for an invisible one, ' ' for any white space."""
    if character.isspace():
        return " "
    if character < "\x7f":
        return character.lower() if character.isprintable() else ""
    if character in SPELLINGS:
        return SPELLINGS[character]
    wide = unicodedata.normalize("NFKC", character).lower()
    shown = (part for part in wide if unicodedata.category(part) not in {"Cc", "Cf", "Cs", "Co", "Cn", "Mn"})
    return "".join(simplify(part) if part > "\u2e7f" else part for part in shown)


def ends(text: str) -> range | list[int]:
    """Give the indexes of the characters that are read at all."""
    if len(text) <= HEAD + TAIL:
        return range(len(text))
    return [*range(HEAD), *range(len(text) - TAIL, len(text))]


@lru_cache(maxsize=256)
def normalise(text: str) -> Normalised:
    """Give the text in one spelling with the origin of each character; white space runs become one space."""
    # Kept, for every rule asks for the same few texts while one message is read.
    indexes = ends(text)
    spelled = [spell(text[index]) for index in indexes]
    said = "".join(spelled)
    if len(said) != len(spelled) or "" in spelled or "  " in said or said[:1] == " ":
        return _squeezed(spelled, indexes)
    said = said.rstrip(" ")
    return Normalised(_in_common_words(said), tuple(indexes[: len(said)]))


def _squeezed(spelled: Sequence[str], indexes: Sequence[int]) -> Normalised:
    """Join spellings of no, one or more characters, with no white space around and one space for a run of it."""
    characters: list[str] = []
    origins: list[int] = []
    for index, spelling in zip(indexes, spelled, strict=True):
        for part in spelling:
            if part == " " and (not characters or characters[-1] == " "):
                continue
            characters.append(part)
            origins.append(index)
    if characters and characters[-1] == " ":
        characters.pop()
        origins.pop()
    return Normalised(_in_common_words("".join(characters)), tuple(origins))


def _in_common_words(said: str) -> str:
    """Give a text in one spelling with regional and misheard words by common ones of the same length."""
    for word, common in REGIONAL.items():
        said = said.replace(word, common)
    return put_right(said)


def bare(text: str) -> str:
    """Give the text in one spelling, without blanks and punctuation around it."""
    return normalise(text).text.strip(_AROUND)
