"""The default engine: a fine-tuned multilingual-e5-small, int8, in process, no network."""

import re
from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from typing import Final

import numpy as np

from intents.engine import complete
from intents.network import ARTEFACT, Floats, Network, Pieces, read_pieces, softmax
from intents.normalise import Normalised, normalise
from intents.understanding import CATEGORIES, INTENTS, Request, Scored, Understanding

BREAK: Final = re.compile(
    r"(?<=[,.;!?。、…~])(?![,.;!?。、…~])|(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])|(?=另外|还有|顺便|顺带|同埋)|"
    r"(?=\b(?:also|and|plus|btw|another thing|by the way)\b)",
    re.ASCII,
)
"""Where a clause of a normalised text ends: punctuation, a space between Chinese words, a word that adds something."""


class EmbeddedEngine:
    """Understands with the shipped artefact."""

    name = "embedded"

    def __init__(self, folder: Path = ARTEFACT) -> None:
        """Load the artefact; raises FileNotFoundError where there is none."""
        self.network = Network(folder)

    def understand(self, text: str, now: datetime) -> Understanding:
        """Give the meaning of the text; never raises for any text."""
        normalised = normalise(text)
        pieces = read_pieces(self.network.tokenizer, normalised.text)
        logits = self.network.logits(pieces.ids)
        calibration = self.network.calibration
        best = softmax(logits[:, : len(INTENTS)].mean(0) / calibration.temperature)
        ranking = [Scored(INTENTS[i], float(best[i])) for i in np.argsort(-best, kind="stable")]
        requests = find_requests(normalised, pieces, logits, best, calibration.asked_from)
        return complete(text, now, ranking, [trimmed(text, request) for request in requests], trade_of(logits))


def trade_of(logits: Floats) -> Scored | None:
    """Give the likeliest category of fault; it means nothing where no fault is told."""
    categories = logits[:, 2 * len(INTENTS) :].mean(0)
    if not categories.size:
        return None
    probabilities = softmax(categories)
    best = int(probabilities.argmax())
    return Scored(CATEGORIES[best], float(probabilities[best]))


def find_requests(
    normalised: Normalised, pieces: Pieces, logits: Floats, best: Floats, asked_from: float
) -> Iterator[Request]:
    """Yield the best intent and every further one that is asked for, likeliest first, with its clause.

    A request's span is the clause whose pieces speak most for it; a single request spans the whole text.
    """
    asked = 1.0 / (1.0 + np.exp(-logits[:, len(INTENTS) : 2 * len(INTENTS)].mean(0)))
    first = int(best.argmax())
    further = [int(i) for i in np.argsort(-asked) if i != first and asked[i] >= asked_from]
    if not further or not normalised.text:
        end = normalised.origins[-1] + 1 if normalised.origins else 0
        yield Request(INTENTS[first], float(best[first]), 0, end)
        return
    clauses = clauses_of(normalised.text)
    for intent in (first, *further):
        start, end = strongest(clauses, pieces, logits[:, len(INTENTS) + intent])
        confidence = float(best[intent] if intent == first else asked[intent])
        yield Request(INTENTS[intent], confidence, normalised.origins[start], normalised.origins[end - 1] + 1)


def clauses_of(text: str) -> list[tuple[int, int]]:
    """Give the spans of the clauses of a normalised, non-empty text, without gaps."""
    borders = [0, *(match.start() for match in BREAK.finditer(text)), len(text)]
    return [(start, end) for start, end in pairwise(borders) if start < end]


def strongest(clauses: list[tuple[int, int]], pieces: Pieces, weights: Floats) -> tuple[int, int]:
    """Give the clause whose pieces have the highest mean weight."""

    def mean(clause: tuple[int, int]) -> float:
        inside = [
            weight
            for weight, (start, end) in zip(weights, pieces.offsets, strict=True)
            if start < clause[1] and end > clause[0]
        ]
        return float(np.mean(inside)) if inside else -np.inf

    return max(clauses, key=mean)


def trimmed(text: str, request: Request) -> Request:
    """Give the request with its span trimmed of white space."""
    span = text[request.start : request.end]
    start = request.start + len(span) - len(span.lstrip())
    return Request(request.intent, request.confidence, start, start + len(span.strip()))
