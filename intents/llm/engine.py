"""The engine that asks an OpenAI-compatible endpoint, only where the engine before it is unsure."""

import logging
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

from intents.breaker import Breaker
from intents.engine import IntentEngine, complete, first_is
from intents.language import detect
from intents.llm.allowance import Allowance
from intents.llm.answer import Answer, read_answer
from intents.llm.question import question
from intents.masking import Masked, mask
from intents.rasa import RasaEngine
from intents.remote import Remote, RemoteError
from intents.requests import trimmed
from intents.understanding import SURE_FROM, Certainty, Request, Scored, Understanding
from intents.wishes.meanings import EMERGENCY

SECONDS: Final = 2.5
CONNECT_SECONDS: Final = 1.0
ATTEMPTS: Final = 2
PAUSE_SECONDS: Final = 0.2
LEAST_SECONDS: Final = 0.5
"""With less time left a second attempt is not worth its price."""
LONGEST_TEXT: Final = 1000
"""Characters; what is longer is a story for a person, not for a model that is paid by the word."""
RESERVED: Final = frozenset({EMERGENCY, "ticket_cancel", "affirm", "deny"})
"""What the model alone may not decide: an alarm, and answers that take effect at once."""
OFFERED: Final = (0.5, 0.35)
"""Probabilities of the two meanings that are offered then. The second is under the emergency check's bar for a message
without any sign of danger, and above that for one with an open sign."""

log = logging.getLogger(__name__)


class LlmEngine:
    """Understands with `own`, and where that is not sure with a language model.

    The model sees the message masked. Its answer counts only if every part of it passes the checks of `answer.py`;
    otherwise, and when it is slow, down or out of its allowance, the understanding of `own` stands.
    """

    name = "llm"

    def __init__(
        self,
        url: str,
        model: str,
        own: IntentEngine,
        *,
        daily_calls: int,
        key: str | None = None,
        seconds: float = SECONDS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._own = own
        self._model = model
        self._seconds = seconds
        self._clock = clock
        self._breaker = Breaker(clock)
        self._allowance = Allowance(daily_calls)
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        self._remote = Remote(f"{url}/chat/completions", headers, CONNECT_SECONDS)

    def understand(self, text: str, now: datetime) -> Understanding:
        """Give the meaning of the text; never raises for any text."""
        own = self._own.understand(text, now)
        if own.emergency is not None or own.certainty is Certainty.SURE:
            return own
        if len(text) > LONGEST_TEXT or detect(text) is None:
            return own
        if not self._allowance.take(now.date()) or not self._breaker.allows():
            return own
        masked = mask(text.encode("utf-8", "replace").decode("utf-8"))
        try:
            body = self._asked(masked.text, now)
        except RemoteError as error:
            log.warning("the language model did not answer: %s", error)
            self._breaker.failed()
            return own
        self._breaker.succeeded()
        try:
            answer = read_answer(body, masked)
        except RemoteError as error:
            # No failure for the breaker: residents could keep the model from each other by provoking bad answers.
            log.warning("the language model's answer is of no use: %s", error)
            return own
        return joined(own, now, answer, masked)

    def close(self) -> None:
        """Hang up, for the engine before it, too."""
        self._remote.close()
        if isinstance(self._own, RasaEngine):
            self._own.close()

    def _asked(self, message: str, now: datetime) -> bytes:
        """Give the endpoint's answer; what passes quickly is tried once more, all within the budget of time."""
        deadline = self._clock() + self._seconds
        for attempt in range(1, ATTEMPTS + 1):
            try:
                return self._remote.post(question(self._model, message), deadline - self._clock())
            except RemoteError as error:
                pause = max(error.after, PAUSE_SECONDS)
                left = deadline - self._clock() - pause
                again = attempt < ATTEMPTS and error.passing and left >= LEAST_SECONDS
                if not again or not self._allowance.take(now.date()):
                    raise
                time.sleep(pause)
        raise AssertionError("unreachable")


def joined(own: Understanding, now: datetime, answer: Answer, masked: Masked) -> Understanding:
    """Give what follows from the model's answer and the understanding it adds to; the emergency check comes last."""
    ranking = ranked(answer.intent, own.ranking)
    first = ranking[0].intent
    asked = {request.intent: (request.start, request.end) for request in own.requests}
    further: dict[str, tuple[int, int]] = {}
    for one in answer.further:
        span = masked.span(one.quote)
        if span and one.intent != first and (one.intent not in RESERVED or one.intent in asked):
            further.setdefault(one.intent, span)
    whole = (0, len(own.text))
    requests = [Request(first, ranking[0].confidence, *(asked.get(first, whole) if further else whole))]
    requests += [Request(intent, SURE_FROM, *span) for intent, span in further.items() if intent != EMERGENCY]
    category = own.first("category")
    trade = Scored(category, 1.0) if category else None
    return complete(own.text, now, ranking, [trimmed(own.text, request) for request in requests], trade)


def ranked(intent: str, ranking: Sequence[Scored]) -> tuple[Scored, ...]:
    """Give the ranking with the model's choice on top, or offered beside the best other where it may not decide."""
    if intent not in RESERVED:
        return first_is(intent, ranking)
    other = next(scored.intent for scored in ranking if scored.intent != intent)
    # An alarm that only the model sees stands second: on top it would have to be either raised or dropped.
    offered = (other, intent) if intent == EMERGENCY else (intent, other)
    rest = [scored for scored in ranking if scored.intent not in offered]
    left, mass = 1.0 - sum(OFFERED), sum(scored.confidence for scored in rest)
    shares = [scored.confidence / mass if mass else 1.0 / len(rest) for scored in rest]
    return (
        *(Scored(name, confidence) for name, confidence in zip(offered, OFFERED, strict=True)),
        *(Scored(scored.intent, left * share) for scored, share in zip(rest, shares, strict=True)),
    )
