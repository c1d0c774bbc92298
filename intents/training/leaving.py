"""When to leave the network early: bars for each exit that change hardly any answer on the development set."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import Final

import numpy as np
from numpy.typing import NDArray

from intents.network import Floats
from intents.opinion import NEVER, Calibration, Exit, Opinion
from intents.requests import find_requests
from intents.training.calibrate import Judged, likelihood
from intents.understanding import INTENTS

SHARPNESS: Final = tuple(float(factor) for factor in np.arange(0.6, 2.01, 0.1))
PLAIN_FROM: Final = tuple(float(least) for least in np.arange(0.76, 1.0, 0.01))
"""Above what a clause alone must reach (`intents.clauses.LINKED_FROM`), so that no exit decides about that."""
ALONE_BELOW: Final = (0.12, 0.08, 0.05, 0.03, 0.02, 0.015, 0.01, 0.007, 0.005, 0.003)
AGREED: Final = 0.992
"""Share of the messages that leave early whose answer has to be that of the whole network."""
LOST: Final = 0.03
"""Share of the messages with further requests that may leave early, and lose these."""

Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Door:
    """What an exit says of each development message, beside what the whole network says; shape `[messages]` each."""

    first: Floats
    """Probability of the likeliest first request."""
    besides: Floats
    """Probability of what is most likely asked for besides."""
    same: Bools
    """Whether the whole network names the same first request."""
    several: Bools
    """Whether it finds further ones."""

    def leaving(self, plain_from: float, alone_below: float) -> Bools:
        """Tell which messages leave with these bars."""
        left: Bools = (self.first >= plain_from) & (self.besides < alone_below)
        return left

    def is_safe(self, left: Bools) -> bool:
        """Tell whether leaving changes hardly any answer."""
        lost = self.several[left].sum() <= LOST * self.several.sum()
        return bool(left.any() and lost and self.same[left].mean() >= AGREED)


def fitted_exits(judged: Sequence[Judged], calibration: Calibration) -> Iterator[Exit]:
    """Yield for each part of the network but the last the bars by which most messages leave safely."""
    labels = [INTENTS.index(one.intent) for one in judged]
    answers = answers_of([one.opinion for one in judged], calibration)
    several = np.array([len(find_requests(one.normalised, one.opinion, calibration)) > 1 for one in judged])
    for early in zip(*(one.early for one in judged), strict=True):
        sharpness = max(SHARPNESS, key=lambda factor: likelihood(sharpened(early, factor), labels, calibration))
        opinions = sharpened(early, sharpness)
        first, besides = np.array([opinion.plainness(calibration) for opinion in opinions], np.float32).T
        door = Door(first, besides, answers_of(opinions, calibration) == answers, several)
        bars = [bars for bars in product(PLAIN_FROM, ALONE_BELOW) if door.is_safe(door.leaving(*bars))]
        yield Exit(sharpness, *max(bars, key=lambda one: door.leaving(*one).sum())) if bars else NEVER


def answers_of(opinions: Sequence[Opinion], calibration: Calibration) -> NDArray[np.int64]:
    """Give the number of the likeliest first request of each."""
    return np.array([opinion.first(calibration).argmax() for opinion in opinions], np.int64)


def sharpened(opinions: Sequence[Opinion], factor: float) -> list[Opinion]:
    """Give the opinions with the network's logits multiplied."""
    return [replace(opinion, logits=opinion.logits * factor) for opinion in opinions]
