"""The protocol of every engine, its thresholds, and the place where danger and entities join any engine's result."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final, Protocol

from intents.answers import is_abusive, says_only_broken
from intents.bare_wishes import bare_wish
from intents.booking_words import asks_to_book
from intents.complaint_words import asks_in_anger, opens_complaint, tells_on_staff, wishes_not_to_be_known
from intents.demands import (
    begin_of_end,
    demands_repair,
    is_in_my_way,
    reports_one,
    says_only_fault,
    scolds_about_fault,
    sends_for_our_people,
    shows_fault,
    suspects_fault,
    tells_fault,
    tells_of_fault,
    tells_of_neglect,
    tells_of_none,
    tells_of_taken_space,
    tells_vaguely,
    wants_somebody_to_look,
    wants_work,
)
from intents.emergency import danger
from intents.entities import extract
from intents.faults import is_mere_thing
from intents.language import detect
from intents.normalise import normalise
from intents.outages import outage_in
from intents.positions import names_own_home
from intents.small_talk import asks_whether_staffed, is_about_papers, praises
from intents.understanding import Certainty, Entity, Language, Request, Scored, Understanding
from intents.visits.own_people import is_helper_of_ours, lists_guest, tells_of_guest
from intents.wishes import name_alone

SURE_FROM: Final = 0.55
"""From this probability on the best intent is acted on."""
PLAIN: Final = 0.9
"""What is said plainly is as sure as this, however few the words: '投诉' is no doubtful fragment."""
REPHRASE_BELOW: Final = 0.3
"""Below this one not even a choice of intents is worth offering."""
TOGETHER_FROM: Final = 0.75
"""Probability that several likely requests must have between them to be served without asking which."""
DEFAULT_LANGUAGE: Final[Language] = "zh"
EMERGENCY: Final = "emergency"
FIX: Final = "repair_request"
BOOKING: Final = "service_booking"
OUT_OF_SCOPE: Final = "out_of_scope"
NO_VISIT: Final = frozenset(
    {
        EMERGENCY,
        "complaint",
        "suggestion",
        "out_of_scope",
        "greeting",
        "activity_signup",
        "thanks_bye",
        "human_agent",
        "ticket_status",
    }
)
"""What somebody who drops in sounds like to the engine."""
NO_PRAISE: Final = frozenset(
    {"complaint", "suggestion", "service_booking", "human_agent", "ticket_cancel", "thanks_bye"}
)
"""What praise of somebody sounds like to the engine."""
KEEPS_SENDER: Final = frozenset({EMERGENCY, "complaint", "suggestion"})
"""What may be told without being known, or matters more than who tells it."""
CLEAR: Final = 0.95
VISIT: Final = "visitor_registration"
ABOUT_FEES: Final = frozenset(
    {"fee_question", "complaint", "suggestion", "ticket_status", "ticket_cancel", "service_info"}
)
FITS: Final = {
    "category": frozenset({EMERGENCY, "repair_request"}),
    "people": frozenset({"visitor_registration", "service_booking", "activity_signup", "service_info"}),
    "name": frozenset({"visitor_registration", "complaint"}),
    "fee_type": ABOUT_FEES,
    "period": ABOUT_FEES,
}
"""Entities that mean something only beside certain requests: a trade needs a fault, a number of people an occasion."""


class IntentEngine(Protocol):
    """Anything that understands one message. Safe to call from several threads."""

    name: str

    def understand(self, text: str, now: datetime) -> Understanding:
        """Give the meaning of the text; never raises for any text. `now` resolves relative times."""
        ...


def certainty_of(confidence: float) -> Certainty:
    """Give how far a probability may be acted on."""
    if confidence >= SURE_FROM:
        return Certainty.SURE
    return Certainty.ASK_WHICH if confidence >= REPHRASE_BELOW else Certainty.REPHRASE


def first_is(intent: str, ranking: Sequence[Scored], least: float = SURE_FROM) -> tuple[Scored, ...]:
    """Give the ranking with this intent on top, at least SURE, the rest scaled down; it still sums to 1."""
    before = next((scored.confidence for scored in ranking if scored.intent == intent), 0.0)
    wanted = max(before, least)
    scale = (1.0 - wanted) / (1.0 - before) if before < 1.0 else 0.0
    rest = (replace(scored, confidence=scored.confidence * scale) for scored in ranking if scored.intent != intent)
    return (Scored(intent, wanted), *rest)


def without(intent: str, ranking: Sequence[Scored]) -> tuple[Scored, ...]:
    """Give the ranking with this intent's probability handed to the second; it still sums to 1."""
    rest = [scored for scored in ranking if scored.intent != intent]
    moved = 1.0 - sum(scored.confidence for scored in rest)
    best = replace(rest[0], confidence=rest[0].confidence + moved)
    return (best, *rest[1:], Scored(intent, 0.0))


def asks_both(ranking: Sequence[Scored], requests: Sequence[Request]) -> bool:
    """Tell whether a message is unclear only because it asks for several things, each of them likely by itself."""
    likely = {one.intent for one in requests if one.confidence >= REPHRASE_BELOW}
    return len(likely) > 1 and sum(one.confidence for one in ranking if one.intent in likely) >= TOGETHER_FROM


def put_first(intent: str, requests: Sequence[Request], length: int) -> tuple[Request, ...]:
    """Give the requests with this intent on top; one that was not asked for spans the whole text."""
    known = next((request for request in requests if request.intent == intent), Request(intent, SURE_FROM, 0, length))
    return (known, *(request for request in requests if request.intent != intent))


def says_visit(text: str, best: Scored, *, alone: bool) -> bool:
    """Tell whether a text speaks of somebody who comes to the household, though the engine found something else."""
    if best.intent == BOOKING and is_helper_of_ours(text):
        return True
    if best.confidence >= CLEAR or best.intent not in NO_VISIT | {BOOKING}:
        return False
    return lists_guest(text) or (alone and best.intent != BOOKING and tells_of_guest(text))


def small_talk(text: str, intent: str) -> str | None:
    """Give what a text is that sounds like something else: praise, a wish to book, whether anybody works then."""
    if intent in NO_PRAISE and praises(text):
        return "thanks_bye"
    if intent in {"service_info", "out_of_scope"} and asks_to_book(text):
        return BOOKING
    asks = (intent == "greeting" and asks_whether_staffed(text)) or (intent == "out_of_scope" and is_about_papers(text))
    return "service_info" if asks else None


def complains(text: str, best: Scored) -> bool:
    """Tell whether a text complains by what it says, though the engine found something else."""
    hidden = best.intent not in KEEPS_SENDER and (
        wishes_not_to_be_known(text) or tells_on_staff(text) or opens_complaint(text)
    )
    taken = best.intent in {FIX, EMERGENCY} and tells_of_taken_space(text)
    # A white car in my bay is nothing to be mended.
    taken = taken or (best.intent == FIX and is_in_my_way(text) and not tells_of_fault(text))
    return hidden or taken or (best.intent in {VISIT, EMERGENCY} and is_in_my_way(text))


def is_fault(text: str, entities: Sequence[Entity], best: Scored) -> bool:
    """Tell whether a text that is unclear to the engine tells of something to be mended."""
    suspected = best.intent == FIX and (suspects_fault(text, entities) or scolds_about_fault(text, entities))
    told = tells_of_none(text) or tells_fault(text, entities) or tells_vaguely(text, entities)
    return suspected or told or wants_work(text) or reports_one(text, entities) or says_only_fault(text)


def said_plainly(text: str, ranking: Sequence[Scored], entities: Sequence[Entity], *, alone: bool) -> str | None:
    """Give the intent that a text names, or demands at the end of its anger, where the engine found another.

    `alone`: the engine found no more than one request.
    """
    named = bare_wish(text) or name_alone(text)
    if named is not None:
        plainer = named != ranking[0].intent or ranking[0].confidence < SURE_FROM
        return named if bare_wish(text) or plainer else None
    if complains(text, ranking[0]):
        return "complaint"
    talk = small_talk(text, ranking[0].intent)
    if talk is not None:
        return talk
    if says_visit(text, ranking[0], alone=alone):
        return VISIT
    unsure = alone and ranking[0].confidence < SURE_FROM
    if unsure and is_fault(text, entities, ranking[0]):
        return FIX
    angry = ranking[0].intent == "complaint" and any(one.key == "category" for one in entities)
    rages = angry and is_abusive(text) and tells_fault(text, entities) and not tells_of_neglect(text)
    shakes = (ranking[0].intent in {"complaint", OUT_OF_SCOPE} or unsure) and shows_fault(text)
    suffers = asks_in_anger(text) or names_own_home(text)
    scolds = ranking[0].intent == OUT_OF_SCOPE and suffers and outage_in(text) is not None
    looks = (ranking[0].intent == "human_agent" or unsure) and wants_somebody_to_look(text)
    calls = alone and ranking[0].intent == VISIT and sends_for_our_people(text)
    # 'Is the lift in building 3 broken?' is told as a fault: what is known of it answers.
    suspected = ranking[0].intent in {"service_info", OUT_OF_SCOPE} and suspects_fault(text, entities)
    broken = suspected or says_only_broken(text) or (ranking[0].confidence < PLAIN and is_mere_thing(text))
    return FIX if (angry and demands_repair(text)) or rages or shakes or looks or calls or scolds or broken else None


def of_the_demand(text: str, now: datetime, entities: Sequence[Entity]) -> tuple[Entity, ...]:
    """Give the entities with the trade that the end of a rant names: not that of what went wrong before."""
    start = begin_of_end(text)
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


def fitting(entities: Sequence[Entity], requests: Sequence[Request]) -> tuple[Entity, ...]:
    """Give the entities that mean something beside these requests."""
    intents = {request.intent for request in requests}
    return tuple(entity for entity in entities if entity.key not in FITS or FITS[entity.key] & intents)


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
    if ranking[0].intent in {EMERGENCY, FIX}:
        # What is no danger is all the more a fault: '家里全没电了' is no doubtful one.
        first = ranking[0].intent
        ranking = (
            first_is(FIX, ranking, PLAIN) if first == EMERGENCY and shows_fault(text) else without(EMERGENCY, ranking)
        )
        if first == FIX:
            return ranking, requests, None
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
        entities = of_the_demand(text, now, entities) if demanded else entities
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
        entities=with_trade(fitting(entities, requests), text, requests, trade),
        emergency=kind,
        language=detect(text) or DEFAULT_LANGUAGE,
    )
