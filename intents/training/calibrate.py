"""Weights of the two opinions, temperature and thresholds, fitted on the development set; calibration error."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path
from typing import Final

import numpy as np

from intents.normalise import Normalised, normalise
from intents.opinion import Calibration, Opinion, Readers
from intents.requests import find_requests
from intents.understanding import INTENTS

DEVELOPMENT: Final = Path(__file__).parent.parent / "evaluation"
BINS: Final = 10
ASKED_FROM: Final = (0.005, 0.01, 0.02, 0.03, 0.05, 0.08, 0.12, 0.2, 0.3, 0.4, 0.5)
WORDS_IN_ASKED: Final = (0.0, 2.0, 4.0, 6.0, 8.0)
UNFITTED: Final = Calibration(temperature=1.0, words_in_first=3.0, words_in_asked=3.0, asked_from=0.5)
SECONDS_WANTED: Final = 0.75
"""Share of messages with two requests of which both must be found; beyond it, fewer superfluous drafts count more."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A development message with the opinion on it."""

    normalised: Normalised
    intent: str
    right: frozenset[str]
    second: frozenset[str]
    opinion: Opinion
    early: tuple[Opinion, ...] = ()
    """What the lower parts of the network alone make of it."""


def judge(readers: Readers, folder: Path = DEVELOPMENT) -> list[Judged]:
    """Read the development messages, without rules."""
    lines = [line for path in sorted(folder.glob("dev_*.jsonl")) for line in path.read_text("utf-8").splitlines()]
    judged = []
    for row in map(json.loads, filter(str.strip, lines)):
        normalised = normalise(row["text"])
        second = frozenset(row.get("second", ()))
        right = frozenset({row["intent"], *row.get("also", ()), *second})
        *early, last = readers.opinions(normalised.text)
        judged.append(Judged(normalised, row["intent"], right, second, last, tuple(early)))
    return judged


def likelihood(opinions: Sequence[Opinion], labels: Sequence[int], calibration: Calibration) -> float:
    """Give the mean log-likelihood of the labelled classes."""
    likely = [opinion.first(calibration)[label] for opinion, label in zip(opinions, labels, strict=True)]
    return float(np.log(np.array(likely) + 1e-9).mean())


def fitted_first(opinions: Sequence[Opinion], labels: Sequence[int]) -> Calibration:
    """Give temperature and weight of the n-grams that make the labelled classes likeliest."""
    temperatures, weights = np.arange(0.6, 4.01, 0.2), np.arange(0.0, 6.01, 0.5)
    tried = [
        replace(UNFITTED, temperature=float(t), words_in_first=float(w)) for t, w in product(temperatures, weights)
    ]
    return max(tried, key=lambda one: likelihood(opinions, labels, one))


def seconds(judged: Sequence[Judged], calibration: Calibration) -> tuple[float, int]:
    """Give the share of messages with further requests in which all are found, and how many superfluous ones are."""
    complete = [0, 0]
    superfluous = 0
    for one in judged:
        intents = [request.intent for request in find_requests(one.normalised, one.opinion, calibration)]
        superfluous += len(set(intents[1:]) - one.right)
        if one.second:
            complete[one.second <= set(intents)] += 1
    return complete[1] / max(1, sum(complete)), superfluous


def better_seconds(judged: Sequence[Judged], calibration: Calibration) -> tuple[float, int]:
    """Give what a calibration is chosen by: enough further requests found, then few superfluous ones."""
    found, superfluous = seconds(judged, calibration)
    return min(found, SECONDS_WANTED), -superfluous


def calibrated(judged: Sequence[Judged]) -> Calibration:
    """Give the calibration that fits the development messages best."""
    first = fitted_first([one.opinion for one in judged], [INTENTS.index(one.intent) for one in judged])
    tried = [replace(first, asked_from=t, words_in_asked=w) for t, w in product(ASKED_FROM, WORDS_IN_ASKED)]
    return max(tried, key=lambda one: better_seconds(judged, one))


def shares(judged: Sequence[Judged], calibration: Calibration) -> dict[str, float]:
    """Give accuracy and expected calibration error of the likeliest intent, and how well further requests are found."""
    best = [one.opinion.first(calibration) for one in judged]
    named = [INTENTS[int(probabilities.argmax())] for probabilities in best]
    strict = np.array([name == one.intent for name, one in zip(named, judged, strict=True)])
    lenient = np.array([name in one.right for name, one in zip(named, judged, strict=True)])
    sure = np.array([float(probabilities.max()) for probabilities in best])
    bins = np.minimum((sure * BINS).astype(int), BINS - 1)
    filled = [bins == number for number in range(BINS) if (bins == number).any()]
    error = sum(abs(strict[inside].mean() - sure[inside].mean()) * inside.mean() for inside in filled)
    found, superfluous = seconds(judged, calibration)
    return {
        "strict": float(strict.mean()),
        "lenient": float(lenient.mean()),
        "calibration_error": float(error),
        "seconds_found": found,
        "seconds_superfluous": superfluous,
    }
