"""Temperature and the threshold of further requests, fitted on the development set; calibration error."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from intents.network import Network, read_pieces, softmax
from intents.normalise import normalise
from intents.understanding import INTENTS

DEVELOPMENT = Path(__file__).parent.parent / "evaluation"
BINS = 10

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Judged:
    """A development message with the network's logits of 'first' and probabilities of 'asked at all'."""

    intent: int
    right: frozenset[int]
    second: frozenset[int]
    first: Floats
    asked: Floats


def judge(network: Network, folder: Path = DEVELOPMENT) -> list[Judged]:
    """Run the network alone, without rules, over the development messages."""
    lines = [line for path in sorted(folder.glob("dev_*.jsonl")) for line in path.read_text("utf-8").splitlines()]
    judged = []
    for row in map(json.loads, filter(str.strip, lines)):
        logits = network.logits(read_pieces(network.tokenizer, normalise(row["text"]).text).ids).mean(0)
        asked = 1.0 / (1.0 + np.exp(-logits[len(INTENTS) : 2 * len(INTENTS)]))
        intent = INTENTS.index(row["intent"])
        second = frozenset(INTENTS.index(name) for name in row.get("second", []))
        right = frozenset({intent, *(INTENTS.index(name) for name in row.get("also", []))})
        judged.append(Judged(intent, right, second, logits[: len(INTENTS)], asked))
    return judged


def best_temperature(judged: Sequence[Judged]) -> float:
    """Give the temperature with the least negative log-likelihood of the labelled intent."""

    def cost(temperature: float) -> float:
        return -sum(float(np.log(softmax(one.first / temperature)[one.intent] + 1e-9)) for one in judged)

    return min((float(t) for t in np.arange(0.4, 3.01, 0.05)), key=cost)


def best_asked_from(judged: Sequence[Judged]) -> float:
    """Give the threshold with the best F1 over further requests; one that `also` allows is no mistake."""

    def score(threshold: float) -> float:
        found = wrong = missed = 0
        for one in judged:
            best = int(one.first.argmax())
            further = {int(i) for i in np.flatnonzero(one.asked >= threshold)} - {best}
            found += len(further & one.second)
            wrong += len(further - one.right - one.second)
            missed += len(one.second - further - {best})
        return 2 * found / max(1, 2 * found + wrong + missed)

    return max((float(t) for t in np.arange(0.1, 0.81, 0.02)), key=score)


def calibration_error(judged: Sequence[Judged], temperature: float) -> float:
    """Give the expected calibration error of the best intent's probability, against strict labels."""
    pairs = [(softmax(one.first / temperature), one.intent) for one in judged]
    sure = np.array([float(values.max()) for values, _ in pairs])
    hit = np.array([float(values.argmax() == intent) for values, intent in pairs])
    bins = np.minimum((sure * BINS).astype(int), BINS - 1)
    filled = [bins == number for number in range(BINS) if (bins == number).any()]
    return float(sum(abs(hit[inside].mean() - sure[inside].mean()) * inside.mean() for inside in filled))
