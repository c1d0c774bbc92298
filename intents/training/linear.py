"""The n-gram opinion: linear support vector machines on the catalogue, rounded to 8 bits."""

import math
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]
from sklearn.svm import LinearSVC

from intents.ngrams import Vocabulary, counted
from intents.training.examples import NO_CATEGORY, Example
from intents.understanding import CATEGORIES, INTENTS

LEAST = 2
"""Texts that an n-gram must occur in to be kept."""
PENALTY = 0.4
SEED = 1
LARGEST = 127


def vocabulary_of(texts: Sequence[str]) -> Vocabulary:
    """Give the n-grams that occur in at least two texts, rarer ones heavier."""
    found: Counter[str] = Counter()
    for text in texts:
        for counts in counted(text):
            found.update(counts.keys())
    grams = sorted(gram for gram, texts_with in found.items() if texts_with >= LEAST)
    rarity = [math.log((1 + len(texts)) / (1 + found[gram])) + 1 for gram in grams]
    return Vocabulary({gram: number for number, gram in enumerate(grams)}, np.array(rarity, np.float32))


def matrix_of(vocabulary: Vocabulary, texts: Sequence[str]) -> csr_matrix:
    """Give the vectors of the texts, one a row."""
    rows = [vocabulary.vector(text) for text in texts]
    starts = np.cumsum([0, *(len(numbers) for numbers, _ in rows)])
    numbers = np.concatenate([numbers for numbers, _ in rows])
    weights = np.concatenate([weights for _, weights in rows])
    return csr_matrix((weights, numbers, starts), shape=(len(texts), len(vocabulary.numbers)))


def separated(matrix: csr_matrix, wanted: NDArray[np.bool_]) -> tuple[NDArray[np.float64], float]:
    """Give weights and bias that separate the wanted rows from the rest."""
    machine = LinearSVC(C=PENALTY, random_state=SEED).fit(matrix, wanted)
    return machine.coef_[0], float(machine.intercept_[0])


def write_linear(examples: Sequence[Example], path: Path) -> None:
    """Train on the examples and write the file that `Ngrams` reads."""
    texts = [example.text for example in examples]
    vocabulary = vocabulary_of(texts)
    matrix = matrix_of(vocabulary, texts)
    columns = [np.array([example.intents[0] == number for example in examples]) for number in range(len(INTENTS))]
    columns += [np.array([number in example.intents for example in examples]) for number in range(len(INTENTS))]
    separations = [separated(matrix, wanted) for wanted in columns]
    categories = np.array([example.category for example in examples])
    told = categories != NO_CATEGORY
    separations += [separated(matrix[told], categories[told] == number) for number in range(len(CATEGORIES))]
    weights = np.array([weights for weights, _ in separations])
    scale = np.abs(weights).max(1) / LARGEST
    rounded = np.rint(weights / scale[:, None]).astype(np.int8).T
    np.savez_compressed(
        path,
        grams=np.frombuffer("\n".join(vocabulary.numbers).encode(), np.uint8),
        rarity=vocabulary.rarity.astype(np.float16),
        weights=np.ascontiguousarray(rounded),
        scale=scale.astype(np.float32),
        bias=np.array([bias for _, bias in separations], np.float32),
    )
