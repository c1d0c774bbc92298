"""The protocol of every engine, its thresholds, and the place where danger and entities join any engine's result."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final, Protocol

from intents.complaints.complaint_words import begin_of_complaint
from intents.emergency import danger
from intents.entities import extract
from intents.faults.demands import (
    begin_of_end,
    tells_of_fault,
)
from intents.faults.meters import begin_of_broken_meter
from intents.faults.neighbours import passes_on_fault
from intents.faults.outages import outage_in
from intents.faults.symptoms import shows_fault
from intents.language import detect
from intents.normalise import normalise
from intents.told_apart import FITS, fitting, in_danger
from intents.understanding import (
    REPHRASE_BELOW,
    SURE_FROM,
    Certainty,
    Entity,
    Language,
    Request,
    Scored,
    Understanding,
    certainty_of,
)
from intents.wishes.meanings import EMERGENCY, FIX, PLAIN
from intents.wishes.plainly import said_plainly

TOGETHER_FROM: Final = 0.75
"""Probability that several likely requests must have between them to be served without asking which."""
UNLIKELY: Final = 0.07
"""Probability below which the second of the ranking means nothing."""
DEFAULT_LANGUAGE: Final[Language] = "zh"


class IntentEngine(Protocol):
    """Anything that understands one message. Safe to call from several threads."""

    name: str

    def understand(self, text: str, now: datetime) -> Understanding:
        """Give the meaning of the text; never raises for any text. `now` resolves relative times."""
        ...


def first_is(intent: str, ranking: Sequence[Scored], least: float = SURE_FROM) -> tuple[Scored, ...]:
    """Give the ranking with this intent on top, at least SURE, the rest scaled down; it still sums to 1."""
    before = next((scored.confidence for scored in ranking if scored.intent == intent), 0.0)
    wanted = max(before, least)
    scale = (1.0 - wanted) / (1.0 - before) if before < 1.0 else 0.0
    rest = (replace(scored, confidence=scored.confidence * scale) for scored in ranking if scored.intent != intent)
    return (Scored(intent, wanted), *rest)


def without(intent: str, ranking: Sequence[Scored]) -> tuple[Scored, ...]:
    """Give the ranking as it is among the other intents; it still sums to 1.

    What was next by a hair is no surer for that: where nothing else is likely, the resident is asked.
    """
    rest = [scored for scored in ranking if scored.intent != intent]
    total = sum(scored.confidence for scored in rest) or 1.0
    return (*(replace(scored, confidence=scored.confidence / total) for scored in rest), Scored(intent, 0.0))


def asks_both(ranking: Sequence[Scored], requests: Sequence[Request]) -> bool:
    """Tell whether a message is unclear only because it asks for several things, each of them likely by itself."""
    likely = {one.intent for one in requests if one.confidence >= REPHRASE_BELOW}
    return len(likely) > 1 and sum(one.confidence for one in ranking if one.intent in likely) >= TOGETHER_FROM


def put_first(intent: str, requests: Sequence[Request], length: int) -> tuple[Request, ...]:
    """Give the requests with this intent on top; one that was not asked for spans the whole text."""
    known = next((request for request in requests if request.intent == intent), Request(intent, SURE_FROM, 0, length))
    return (known, *(request for request in requests if request.intent != intent))


def with_trade_from(start: int, text: str, now: datetime, entities: Sequence[Entity]) -> tuple[Entity, ...]:
    """Give the entities with the trade that the end of the text names, and not that of what it says before."""
    told = [one for one in extract(text[start:], now) if one.key == "category"] if start else []
    moved = [replace(one, start=one.start + start, end=one.end + start) for one in told]
    kept = [one for one in entities if not moved or one.key != "category"]
    return tuple(sorted([*kept, *moved], key=lambda one: (one.start, one.key)))


def is_fault_in_anger(text: str, ranking: Sequence[Scored], entities: Sequence[Entity]) -> bool:
    """Tell whether a message is unclear only because it tells of something broken in anger: that is to be mended."""
    first, second, *_ = ranking
    torn = (first.intent, second.intent) == (FIX, "complaint")
    broken = any(one.key == "category" for one in entities) and tells_of_fault(text)
    return torn and broken and first.confidence + second.confidence >= TOGETHER_FROM


def with_complaint(text: str, requests: Sequence[Request]) -> Sequence[Request]:
    """Give the requests with the complaint that is announced behind a single other one."""
    start = begin_of_complaint(text)
    if start is None or len(requests) > 1 or requests[0].intent in {"complaint", EMERGENCY}:
        return requests
    first = replace(requests[0], end=start)
    return (first, Request("complaint", PLAIN, start, len(text)))


def with_meter(text: str, requests: Sequence[Request]) -> Sequence[Request]:
    """Give the requests with the meter that is said to be broken beside a question about its bill."""
    start = begin_of_broken_meter(text)
    if start is None or len(requests) > 1 or requests[0].intent != "fee_question":
        return requests
    return (requests[0], Request(FIX, PLAIN, start, len(text)))


def with_what_is_told(
    text: str, now: datetime, requests: Sequence[Request], entities: tuple[Entity, ...]
) -> tuple[Sequence[Request], tuple[Entity, ...]]:
    """Give requests and entities with what the end of the text tells beside what it begins with."""
    requests = with_meter(text, with_complaint(text, requests))
    if requests[-1].intent == FIX and len(requests) > 1 and requests[0].intent != EMERGENCY:
        entities = with_trade_from(requests[-1].start, text, now, entities)
    return requests, entities


def with_trade(
    entities: Sequence[Entity], text: str, requests: Sequence[Request], trade: Scored | None
) -> tuple[Entity, ...]:
    """Give the entities with the category that the engine recognised, where the words of a fault name none."""
    fault = next((request for request in requests if request.intent in FITS["category"]), None)
    if trade is None or fault is None or any(entity.key == "category" for entity in entities):
        return tuple(entities)
    recognised = Entity("category", trade.intent, text[fault.start : fault.end], fault.start, fault.end)
    return tuple(sorted([*entities, recognised], key=lambda entity: (entity.start, entity.key)))


def weighed(
    text: str, ranking: Sequence[Scored], requests: Sequence[Request]
) -> tuple[Sequence[Scored], Sequence[Request], str | None]:
    """Give ranking and requests as the emergency check leaves them, and the kind of danger, if there is any."""
    likelihood = next((scored.confidence for scored in ranking if scored.intent == EMERGENCY), 0.0)
    kind = danger(normalise(text).text, likelihood)
    if kind is not None:
        return first_is(EMERGENCY, ranking), put_first(EMERGENCY, requests, len(text)), kind
    first, second, *_ = ranking
    if first.intent == FIX:
        # What is no danger is all the more a fault: '家里全没电了' is no doubtful one.
        return first_is(FIX, without(EMERGENCY, ranking), first.confidence + likelihood), requests, None
    if first.intent == EMERGENCY:
        nothing_else = second.confidence < UNLIKELY and outage_in(text) is not None
        fault = shows_fault(text) or tells_of_fault(text) or passes_on_fault(text) or nothing_else
        ranking = first_is(FIX, ranking, PLAIN) if fault else without(EMERGENCY, ranking)
        calm = [request for request in requests if request.intent != EMERGENCY]
        requests = put_first(ranking[0].intent, calm, len(text))
    return ranking, requests, None


def complete(
    text: str,
    now: datetime,
    ranking: Sequence[Scored],
    requests: Sequence[Request],
    trade: Scored | None = None,
) -> Understanding:
    """Give the full understanding for what an engine ranked: the emergency check, entities, certainty, language.

    The intent is `emergency` exactly when a kind of danger is given: the check has the last word over the engine.
    `trade` is the category of fault that the engine recognised, if it can.
    """
    entities = extract(text, now)
    alone = sum(one.confidence >= REPHRASE_BELOW for one in requests) <= 1
    wish = said_plainly(text, ranking, entities, alone=alone)
    if wish is not None:
        demanded = wish == FIX and ranking[0].intent == "complaint"
        kept = [request for request in requests if demanded and request.intent != "complaint"]
        ranking, requests = first_is(wish, ranking, PLAIN), put_first(wish, kept, len(text))
        trade = trade if demanded else None
        # At the end of a rant, not what went wrong before.
        entities = with_trade_from(begin_of_end(text), text, now, entities) if demanded else entities
    requests, entities = with_what_is_told(text, now, requests, entities)
    ranking, requests, kind = weighed(text, ranking, requests)
    torn = asks_both(ranking, requests) or is_fault_in_anger(text, ranking, entities)
    if certainty_of(ranking[0].confidence) is Certainty.ASK_WHICH and torn:
        ranking = first_is(ranking[0].intent, ranking)
    best = ranking[0]
    return Understanding(
        text=text,
        intent=best.intent,
        confidence=best.confidence,
        certainty=certainty_of(best.confidence),
        ranking=tuple(ranking),
        requests=tuple(requests),
        entities=in_danger(with_trade(fitting(entities, requests, best, now), text, requests, trade), kind, text),
        emergency=kind,
        language=detect(text) or DEFAULT_LANGUAGE,
    )
