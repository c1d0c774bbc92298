"""When the network may be left early: where that changes hardly any answer."""

import numpy as np

from intents.network import Pieces
from intents.normalise import normalise
from intents.opinion import NEVER, WIDTH, Calibration, Opinion
from intents.training.calibrate import Judged
from intents.training.leaving import Door, fitted_exits
from intents.understanding import INTENTS

CALIBRATION = Calibration(temperature=1.0, words_in_first=0.0, words_in_asked=0.0, asked_from=0.5)


def opinion(intent: int, strength: float) -> Opinion:
    logits = np.full((1, 2 * WIDTH), -9, np.float32)
    logits[0, intent] = logits[0, intent] + strength
    return Opinion(Pieces([1], [(0, 1)]), logits, np.zeros(2 * WIDTH, np.float32))


def judged(intent: int, early: Opinion) -> Judged:
    name = INTENTS[intent]
    return Judged(normalise("漏"), name, frozenset({name}), frozenset(), opinion(intent, 9), (early,))


def test_who_is_sure_and_right_leaves_and_who_is_unsure_goes_on() -> None:
    sure = [judged(intent % 5, opinion(intent % 5, 9)) for intent in range(200)]
    unsure = [judged(intent % 5, opinion((intent + 1) % 5, 2)) for intent in range(200)]
    (leave,) = fitted_exits([*sure, *unsure], CALIBRATION)
    left = [one.early[0].is_plain(CALIBRATION, leave) for one in (*sure, *unsure)]
    assert left == [True] * 200 + [False] * 200


def test_an_exit_that_is_wrong_where_it_is_sure_is_never_taken() -> None:
    wrong = [judged(intent % 5, opinion((intent + 1) % 5, 12)) for intent in range(200)]
    (leave,) = fitted_exits(wrong, CALIBRATION)
    assert not any(one.early[0].is_plain(CALIBRATION, leave) for one in wrong)
    assert leave.plain_from == NEVER.plain_from


def test_messages_with_further_requests_keep_them() -> None:
    everything = np.ones(100, bool)
    several = np.arange(100) < 10
    door = Door(np.full(100, 0.9, np.float32), np.where(several, 0.04, 0.001).astype(np.float32), everything, several)
    assert not door.is_safe(door.leaving(0.8, 0.05))
    assert door.is_safe(door.leaving(0.8, 0.01))
