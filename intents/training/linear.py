"""The n-gram opinion: linear support vector machines on the catalogue, rounded to 8 bits."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]

from intents.ngrams import Vocabulary, counted
from intents.training.examples import NO_CATEGORY, Example
from intents.understanding import CATEGORIES, INTENTS

LEAST = 2
"""Texts that an n-gram must occur in to be kept."""
PENALTY = 0.4
SEED = 1
LARGEST = 127


@dataclass(frozen=True, slots=True)
class Task:
    """Which texts to tell from the rest of those `among` all that count here."""

    wanted: NDArray[np.bool_]
    among: NDArray[np.bool_]


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
    from sklearn.svm import LinearSVC  # noqa: PLC0415 - takes two seconds, in every process that collects the tests

    machine = LinearSVC(C=PENALTY, random_state=SEED).fit(matrix, wanted)
    return machine.coef_[0], float(machine.intercept_[0])


def write_linear(examples: Sequence[Example], path: Path) -> None:
    """Train on the catalogue: 'first request' of each intent, 'asked at all', category of fault."""
    everywhere = np.ones(len(examples), bool)
    columns = [np.array([example.intents[0] == number for example in examples]) for number in range(len(INTENTS))]
    columns += [np.array([number in example.intents for example in examples]) for number in range(len(INTENTS))]
    categories = np.array([example.category for example in examples])
    tasks = [Task(wanted, everywhere) for wanted in columns]
    tasks += [Task(categories == number, categories != NO_CATEGORY) for number in range(len(CATEGORIES))]
    write_margins([example.text for example in examples], tasks, path)


def write_margins(texts: Sequence[str], tasks: Sequence[Task], path: Path) -> None:
    """Train one machine for each task on normalised texts, and write the file that `Ngrams` reads."""
    vocabulary = vocabulary_of(texts)
    matrix = matrix_of(vocabulary, texts)
    separations = [separated(matrix[task.among], task.wanted[task.among]) for task in tasks]
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
