"""What of the entities in a text is passed on: those that belong to what it asks for, in the words of that."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from intents.normalise import normalise
from intents.patterns import regex, says
from intents.understanding import Entity, Request, Scored

_ABOUT_FEES: Final = frozenset(
    {"fee_question", "complaint", "suggestion", "ticket_status", "ticket_cancel", "service_info"}
)
FITS: Final = {
    "category": frozenset({"emergency", "repair_request"}),
    "people": frozenset({"visitor_registration", "service_booking", "activity_signup", "service_info"}),
    "name": frozenset({"visitor_registration", "complaint"}),
    "fee_type": _ABOUT_FEES,
    "period": _ABOUT_FEES,
}
"""Entities that mean something only beside certain requests: a trade needs a fault, a number of people an occasion."""
_FROM: Final = 0.9
"""From this probability on a day that is said in passing is nobody's answer to a question."""
_TIMELESS: Final = frozenset({"out_of_scope", "thanks_bye"})
_NO_PAST: Final = frozenset({"repair_request", "emergency"})
"""When it broke is no time to write down: the visit lies ahead."""
_PERSONAL: Final = frozenset({"medical", "intruder", "trapped", "fire", "other"})
"""Dangers that are no trade's, whatever thing is named: a child's head in a railing, a stranger at the lock."""
_KEPT: Final = frozenset({"gas", "lift", "electricity", "water"})
_LIFT: Final = regex(r"电梯|升降机|轿厢|扶梯|[^楼]梯(?:里|内|入面)|(?<![a-z])(?:lift|elevator|escalator)s?(?![a-z])")


def fitting(entities: Sequence[Entity], requests: Sequence[Request], best: Scored, now: datetime) -> tuple[Entity, ...]:
    """Give the entities that mean something beside these requests, the likeliest of which is `best`."""
    intents = {request.intent for request in requests}
    kept = [entity for entity in entities if entity.key not in FITS or FITS[entity.key] & intents]
    trade = any(entity.key == "category" for entity in kept)
    return tuple(entity for entity in kept if not _in_passing(entity, best, now, alone=len(intents) == 1, trade=trade))


def _in_passing(entity: Entity, best: Scored, now: datetime, *, alone: bool, trade: bool) -> bool:
    if entity.key != "time" or not alone or best.confidence < _FROM:
        return False
    gone = entity.value[:10] < now.date().isoformat()
    return best.intent in _TIMELESS or (gone and trade and best.intent in _NO_PAST)


def in_danger(entities: Sequence[Entity], kind: str | None, text: str) -> tuple[Entity, ...]:
    """Give the entities with the trade that an alarm of this kind is for."""
    if kind not in _PERSONAL | {"gas"}:
        return tuple(entities)
    return tuple(_of_danger(entity, kind, text) if entity.key == "category" else entity for entity in entities)


def _of_danger(entity: Entity, kind: str, text: str) -> Entity:
    if kind == "gas":
        return replace(entity, value="gas")
    if kind == "trapped":
        return replace(entity, value="lift" if says(_LIFT, normalise(text).text) else "other")
    if kind == "intruder" or entity.value not in _KEPT or (kind == "medical" and entity.value == "water"):
        return replace(entity, value="other")
    return entity
