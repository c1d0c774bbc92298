"""The engine that asks a Rasa 3.6 server; the embedded one watches for danger, and answers when Rasa does not.

What a server is trained with lies in the folder `rasa` beside this file.
"""

import logging
import time
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from intents.breaker import Breaker
from intents.engine import IntentEngine, complete
from intents.language import detect
from intents.normalise import HEAD, TAIL
from intents.remote import Remote, RemoteError
from intents.requests import trimmed
from intents.understanding import INTENTS, Request, Scored, Understanding
from intents.wishes.meanings import EMERGENCY

SECONDS: Final = 0.8
ASKED_FROM: Final = 0.5
"""From this probability on a further intent counts as asked for."""
LEAST_KNOWN: Final = 0.5
"""Of the server's probability so much must lie on our intents; a server with less was trained on something else."""

log = logging.getLogger(__name__)


class _Label(BaseModel):
    model_config = ConfigDict(strict=True)
    name: str
    confidence: Annotated[float, Field(ge=0, le=1)]


class _Parsed(BaseModel):
    intent_ranking: Annotated[list[_Label], Field(min_length=1, max_length=1000)]


class RasaEngine:
    """Understands with a Rasa server that was trained on our catalogue, and with `own` whenever that fails.

    An emergency that `own` sees is reported without asking the server. `unanswered` counts the messages that the
    server should have answered and did not: a measurement with any is not one of Rasa.
    """

    name = "rasa"

    def __init__(
        self, url: str, own: IntentEngine, *, seconds: float = SECONDS, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._own = own
        self._seconds = seconds
        self._breaker = Breaker(clock)
        self._remote = Remote(f"{url}/model/parse")
        self.unanswered = 0

    def understand(self, text: str, now: datetime) -> Understanding:
        """Give the meaning of the text; never raises for any text."""
        own = self._own.understand(text, now)
        if own.emergency is not None or detect(text) is None:
            return own
        if not self._breaker.allows():
            self.unanswered += 1
            return own
        try:
            scores = read_labels(self._labels(text))
        except RemoteError as error:
            log.warning("rasa did not answer: %s", error)
            self._breaker.failed()
            self.unanswered += 1
            return own
        self._breaker.succeeded()
        return joined(own, now, *scores)

    def close(self) -> None:
        """Hang up."""
        self._remote.close()

    def _labels(self, text: str) -> Sequence[_Label]:
        try:
            answer = self._remote.post({"text": harmless(text)}, self._seconds)
            return _Parsed.model_validate_json(answer).intent_ranking
        except ValidationError:
            raise RemoteError("not an answer of a Rasa server") from None


def harmless(text: str) -> str:
    """Give the text as Rasa may read it, its ends if it is long.

    Without slashes at its beginning: Rasa takes '/ticket_cancel' for an order, with confidence 1.
    """
    readable = text.encode("utf-8", "replace").decode("utf-8").lstrip("/ \t\r\n\f\v\u00a0\u3000")
    return readable if len(readable) <= HEAD + TAIL else f"{readable[:HEAD]} {readable[-TAIL:]}"


def read_labels(labels: Iterable[_Label]) -> tuple[list[Scored], list[Scored]]:
    """Give the ranking of all intents, and the further ones that are asked for, both likeliest first.

    A label `a+b` speaks for a as what to act on, and for a and b as asked for.
    """
    first, asked = dict.fromkeys(INTENTS, 0.0), dict.fromkeys(INTENTS, 0.0)
    for label in labels:
        parts = label.name.split("+")
        if asked.keys() >= set(parts):
            first[parts[0]] += label.confidence
            for part in set(parts):
                asked[part] += label.confidence
    total = sum(first.values())
    if total < LEAST_KNOWN:
        raise RemoteError("the server knows other intents")
    ranking = sorted((Scored(intent, score / total) for intent, score in first.items()), key=_unlikeliness)
    further = [
        Scored(intent, min(score / total, 1.0))
        for intent, score in asked.items()
        if score / total >= ASKED_FROM and intent not in {EMERGENCY, ranking[0].intent}
    ]
    return ranking, sorted(further, key=_unlikeliness)


def _unlikeliness(scored: Scored) -> float:
    return -scored.confidence


def joined(own: Understanding, now: datetime, ranking: Sequence[Scored], further: Sequence[Scored]) -> Understanding:
    """Give the full understanding; the spans of several requests, and the category, are those that `own` has."""
    text = own.text
    spans = {request.intent: (request.start, request.end) for request in own.requests} if further else {}
    requests = [
        trimmed(text, Request(scored.intent, scored.confidence, *spans.get(scored.intent, (0, len(text)))))
        for scored in (ranking[0], *further)
    ]
    category = own.first("category")
    return complete(text, now, ranking, requests, Scored(category, 1.0) if category else None)
