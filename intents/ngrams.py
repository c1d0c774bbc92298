"""The second opinion beside the network: linear weights on the character and word n-grams of the text.

The network reads meaning and sometimes misses a plain word; n-grams know only words. Their sum errs less than either.
"""

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from intents.patterns import regex

LONGEST: Final = 4
WORD: Final = regex(r"[a-z0-9']+")
MARK: Final = "\t"
"""Stands before a word n-gram, which a character n-gram of normalised text cannot start with."""

Floats = NDArray[np.float32]


def counted(text: str) -> tuple[Counter[str], Counter[str]]:
    """Give how often each character n-gram (1 to 4) and each word n-gram (1 and 2) occurs in a normalised text."""
    characters = Counter(
        [text[start : start + size] for size in range(1, LONGEST + 1) for start in range(len(text) - size + 1)]
    )
    words = WORD.findall(text)
    pairs = [f"{one} {other}" for one, other in pairwise(words)]
    return characters, Counter(MARK + gram for gram in (*words, *pairs))


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The known n-grams: each one's number, and its inverse document frequency."""

    numbers: dict[str, int]
    rarity: Floats

    def vector(self, text: str) -> tuple[NDArray[np.int64], Floats]:
        """Give numbers and weights (damped frequency × rarity, unit length for each of both kinds) of a text."""
        numbers: list[int] = []
        weights: list[Floats] = []
        for counts in counted(text):
            known = [(self.numbers[gram], n) for gram, n in counts.items() if gram in self.numbers]
            if known:
                found, often = np.array(known, np.int64).T
                values = ((1 + np.log(often)) * self.rarity[found]).astype(np.float32)
                numbers += found.tolist()
                weights.append(values / np.sqrt(values @ values))
        return np.array(numbers, np.int64), np.concatenate(weights) if weights else np.zeros(0, np.float32)


class Ngrams:
    """The linear weights of an artefact; loads once, then only reads."""

    def __init__(self, path: Path) -> None:
        """Load the file."""
        with np.load(path) as stored:
            grams = bytes(stored["grams"]).decode().split("\n")
            rarity = stored["rarity"].astype(np.float32)
            self.vocabulary = Vocabulary({gram: number for number, gram in enumerate(grams)}, rarity)
            self.weights: NDArray[np.int8] = stored["weights"]
            self.scale: Floats = stored["scale"].astype(np.float32)
            self.bias: Floats = stored["bias"].astype(np.float32)

    def logits(self, text: str) -> Floats:
        """Give the margins of a normalised text: 'first request' of each intent, 'asked at all', category of fault."""
        numbers, weights = self.vocabulary.vector(text)
        margins: Floats = weights @ self.weights[numbers].astype(np.float32) * self.scale + self.bias
        return margins
