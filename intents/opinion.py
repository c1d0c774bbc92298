"""What network and n-grams together make of a text, before rules and entities."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

import numpy as np

from intents.network import Floats, Network, Pieces, read_pieces
from intents.ngrams import Ngrams
from intents.understanding import CATEGORIES, INTENTS, Scored

ARTEFACT: Final = Path(__file__).parent / "model"
WIDTH: Final = len(INTENTS)
LONGEST_KEPT: Final = 18
"""Bytes of a text that is kept: six Han characters, or three English words."""
KEPT: Final = 4096


@dataclass(frozen=True, slots=True)
class Exit:
    """When the reading of a text may end before the last part of the network, fitted on the development set."""

    sharpness: float
    """What the logits of this part are multiplied by, to mean what those of the last one do."""
    plain_from: float
    """Probability of the first request from which it ends."""
    alone_below: float
    """Probability up to which anything else is not asked for; where something may be, the reading goes on."""


LAST: Final = Exit(sharpness=1.0, plain_from=0.0, alone_below=1.0)
NEVER: Final = Exit(sharpness=1.0, plain_from=1.0, alone_below=0.0)
"""Leaves nothing early: not fitted yet."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """What turns two opinions into probabilities and choices, fitted on the development set."""

    temperature: float
    words_in_first: float
    """Weight of the n-grams' margins beside the network's logits for the first request."""
    words_in_asked: float
    """The same for 'asked at all'."""
    asked_from: float
    """Probability from which a further intent counts as asked for."""
    exits: tuple[Exit, ...] = ()
    """One for each part of the network but the last."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """Logits and margins of one text: for each piece from the network, for the whole from the n-grams.

    `width` is the number of classes that are told apart.
    """

    pieces: Pieces
    logits: Floats
    margins: Floats
    width: int = WIDTH

    def first(self, calibration: Calibration) -> Floats:
        """Give the probability of each intent to be the one to act on first."""
        joined = self.logits[:, : self.width].mean(0) + calibration.words_in_first * self.margins[: self.width]
        return softmax(joined / calibration.temperature)

    def asked(self, calibration: Calibration) -> Floats:
        """Give the probability of each intent to be asked for at all; they do not sum to 1."""
        joined = (
            self.logits[:, WIDTH : 2 * WIDTH].mean(0) + calibration.words_in_asked * self.margins[WIDTH : 2 * WIDTH]
        )
        probabilities: Floats = 1.0 / (1.0 + np.exp(-joined))
        return probabilities

    def plainness(self, calibration: Calibration) -> tuple[float, float]:
        """Give the probability of the likeliest first request, and that of what is most likely asked for besides."""
        first = self.first(calibration)
        besides = np.delete(self.asked(calibration), first.argmax())
        return float(first.max()), float(besides.max())

    def is_plain(self, calibration: Calibration, leave: Exit) -> bool:
        """Tell whether one request is plain enough to leave by this exit, and alone."""
        first, besides = self.plainness(calibration)
        return first >= leave.plain_from and besides < leave.alone_below

    def trade(self) -> Scored:
        """Give the likeliest category of fault, by the n-grams; it means nothing where no fault is told."""
        probabilities = softmax(self.margins[2 * WIDTH :])
        best = int(probabilities.argmax())
        return Scored(CATEGORIES[best], float(probabilities[best]))


class Readers:
    """Network, n-grams and calibration of an artefact; loads once, then only reads."""

    def __init__(self, folder: Path = ARTEFACT) -> None:
        """Load the folder; raises FileNotFoundError without an artefact, ValueError for one with other intents."""
        meta = json.loads((folder / "model.json").read_text("utf-8"))
        if tuple(meta.pop("intents")) != INTENTS:
            message = f"the artefact in {folder} was trained for other intents: run `make train`"
            raise ValueError(message)
        meta.pop("trained", None)
        exits = tuple(Exit(**one) for one in meta.pop("exits", ()))
        self.calibration = Calibration(**meta, exits=exits)
        self.network = Network(folder)
        self.ngrams = Ngrams(folder / "ngrams.npz")

    def read(self, text: str) -> Opinion:
        """Give the opinion on a normalised text."""
        exits = (*self.calibration.exits, LAST)
        return next(
            opinion
            for opinion, leave in zip(self.opinions(text), exits, strict=True)
            if leave is LAST or opinion.is_plain(self.calibration, leave)
        )

    def opinions(self, text: str) -> Iterator[Opinion]:
        """Yield the opinion after each part of the network, better each time; what comes next is read when asked."""
        pieces, margins = read_pieces(self.network.tokenizer, text), self.ngrams.logits(text)
        exits = (*self.calibration.exits, LAST)
        for logits, leave in zip(self.network.readings(pieces.ids), exits, strict=True):
            yield Opinion(pieces, logits * leave.sharpness, margins)


class Remembering(Readers):
    """Readers that keep what they made of short texts: 好的, 明天上午 and 'yes please' are said all day long."""

    def __init__(self, folder: Path = ARTEFACT) -> None:
        """Load the folder, as `Readers` do."""
        super().__init__(folder)
        self._short = lru_cache(KEPT)(super().read)

    def read(self, text: str) -> Opinion:
        """Give the opinion on a normalised text."""
        return self._short(text) if len(text.encode()) <= LONGEST_KEPT else super().read(text)


def softmax(logits: Floats) -> Floats:
    """Give probabilities."""
    powers = np.exp(logits - logits.max())
    scaled: Floats = powers / powers.sum()
    return scaled
