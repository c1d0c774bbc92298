"""Slots of a visit by car: its plate is written down when somebody says it, and each further car needs its own pass."""

import secrets
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import replace

from handlers.dialogue.flow import Draft, Slot
from handlers.dialogue.slots import ask_nothing
from handlers.dialogue.turn import Turn
from handlers.visitors.slots import first
from intents.visits import cars


def _read_plate(turn: Turn, draft: Draft) -> str | None:
    if _more_cars(turn, draft) and draft.slots.get("plate"):
        return None
    return first(turn, "plate") or ("" if cars.says_no_car(turn.text) else None)


def _more_cars(turn: Turn, draft: Draft) -> Sequence[str]:
    """Give the cars that an answer names beside the first: '还有一辆 粤A67890'."""
    if turn.inbox_id == draft.origin.get("message"):
        return ()
    known = draft.slots.get("plate")
    said = [one for one in cars.plates_in(turn.text) if one != known]
    return said if known and (cars.adds_car(turn.text) or len(said) > 1) else said[1:]


def _read_cars(turn: Turn, draft: Draft) -> int | None:
    """Begin the same visit for each further car, and give how many there are."""
    more = _more_cars(turn, draft)
    for plate in more:
        _begin_for_car(turn, draft, plate)
    return int(draft.slots.get("cars") or 1) + len(more) if more else None


def _begin_for_car(turn: Turn, draft: Draft, plate: str) -> None:
    """Begin the same visit for one more car: it needs a pass of its own."""
    other = replace(deepcopy(draft), id=secrets.token_hex(4), requested=None, asked={}, confirming=False)
    other.slots |= {"plate": plate}
    other.slots.pop("people", None)
    turn.state.suspended.append(other)


CARS = Slot("cars", _read_cars, ask_nothing)
PLATE = Slot("plate", _read_plate, ask_nothing)
