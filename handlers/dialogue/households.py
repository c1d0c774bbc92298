"""Whose homes: what an account may see and do by the households that its person belongs to."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final

from handlers.dialogue.flow import Draft
from handlers.dialogue.turn import Turn
from intents.replies import positions
from storage.community import Home
from storage.memo import once
from storage.resident import HouseholdRole


class Right(StrEnum):
    """What a member of a household may do for its home."""

    REPAIRS = "repairs"
    VISITORS = "visitors"
    BILLS = "bills"


RIGHTS: Final[Mapping[HouseholdRole, frozenset[Right]]] = {
    HouseholdRole.OWNER: frozenset(Right),
    HouseholdRole.TENANT: frozenset(Right),
    HouseholdRole.FAMILY: frozenset(Right),
    HouseholdRole.HELPER: frozenset({Right.REPAIRS}),
}
"""Who may do what. Leaving is everybody's right; a tenant's end with the tenancy."""


def verified_homes(turn: Turn, right: Right | None = None) -> list[Home]:
    """Give the homes that the sender is a verified member of today, with that right, in order of joining."""
    return [home for home, role in _households(turn) if right is None or right in _rights(role)]


def _households(turn: Turn) -> list[tuple[Home, HouseholdRole | None]]:
    """Give the sender's homes with what they are to each; many slots of one turn ask for it."""
    resident, community = turn.account.resident, turn.account.community
    if resident is None or community is None:
        return []
    today = turn.now.astimezone(community.zone).date()
    return once(turn.session, ("households", resident.id, today), lambda: resident.households(turn.session, today))


def _rights(role: HouseholdRole | None) -> frozenset[Right]:
    return frozenset() if role is None else RIGHTS[role]


def admit_member(turn: Turn) -> bool:
    """Let in verified members of a home alone; tell everybody else, kindly, how to become one.

    For `Flow.admit`, and for answers about a home: nothing about one is told to an account without a verified member.
    """
    if verified_homes(turn):
        return True
    turn.state.memory[NAMED_HOME] = turn.understanding.first("room")
    turn.say("household-unverified", desk=desk(turn))
    return False


def desk_phone(turn: Turn) -> str:
    """Give the office's phone number, or the word for the front desk where none is set."""
    community = turn.account.community
    return community.phone if community and community.phone else turn.word("front-desk")


def desk(turn: Turn) -> str:
    """Give the words for the front desk, with its phone number where one is set."""
    community = turn.account.community
    phone = community.phone if community else None
    return turn.word("front-desk-phone", phone=phone) if phone else turn.word("front-desk")


NAMED_HOME: Final = "named_home"
"""Key of the talk's memory: the home that was named by somebody who is not known to live there."""
LAST_HOME: Final = "home"
"""Key in the talk's memory: the home that something was done for last."""


def other_home(turn: Turn, draft: Draft, right: Right | None = None) -> Home | None:
    """Give the other one of the sender's two homes, where the message speaks of it and it is clear which was first."""
    if not positions.names_other_home(turn.text):
        return None
    homes, before = verified_homes(turn, right), draft.slots.get("home") or turn.state.memory.get(LAST_HOME)
    others = [home for home in homes if before and home.id != before.get("id")]
    return others[0] if len(homes) == 2 and len(others) == 1 else None  # noqa: PLR2004 - the one, the other


def home_value(home: Home) -> dict[str, Any]:
    """Give a home as a draft stores it."""
    return {"id": home.id, "code": home.code, "building": home.building}


def home_of(turn: Turn, stored: dict[str, Any] | None, right: Right | None = None) -> Home | None:
    """Give the home that a draft stored, if the sender is a verified member of it still, now, with that right."""
    return next((home for home in verified_homes(turn, right) if stored and home.id == stored["id"]), None)
