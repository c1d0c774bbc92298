"""Slots that the flows of this feature share: where, when, how to reach the resident."""

from typing import Any

from handlers.dialogue.flow import Draft, Question, Slot
from handlers.dialogue.turn import Turn
from handlers.tickets.appointment import ANY_TIME, appointment_from, next_days, part_of
from intents import places
from storage.community import Community, Home

_HOMES = "verified homes"
"""Key in `Session.info`: asked for by several slots of one turn."""
NOWHERE = "nowhere"
"""Value of `place` when two questions did not bring one."""


def verified_homes(turn: Turn) -> list[Home]:
    """Give the homes that the sender is a verified member of."""
    resident, community = turn.account.resident, turn.account.community
    if resident is None or community is None:
        return []
    known: list[Home] | None = turn.session.info.get(_HOMES)
    if known is None:
        known = list(resident.homes(turn.session, turn.now.astimezone(community.zone).date()))
        turn.session.info[_HOMES] = known
    return known


def home_value(home: Home) -> dict[str, Any]:
    """Give a home as a draft stores it."""
    return {"id": home.id, "code": home.code, "building": home.building}


def is_common(draft: Draft) -> bool:
    """Tell whether the draft is about the common area."""
    return draft.slots.get("common") is True


def _read_community(turn: Turn, _draft: Draft) -> dict[str, Any] | None:
    if turn.account.community_id is not None:
        return None
    named = [one for one in Community.all(turn.session) if one.name and one.name in turn.text]
    return {"id": named[0].id} if len(named) == 1 else None


def _ask_community(turn: Turn, draft: Draft) -> Question | None:
    known = draft.slots.get("community")
    if known:
        turn.account.community = turn.session.get(Community, known["id"])
    if turn.account.community is not None:
        return None
    choices = tuple(turn.fill(draft, "community", {"id": one.id}, one.name) for one in Community.all(turn.session))
    return Question(turn.word("ask-community"), choices)


def _read_place(turn: Turn, draft: Draft) -> str | None:
    found = turn.understanding.first("place")
    if draft.requested == "place":
        found = found or turn.text or None
    if found or "common" not in draft.slots:
        category = turn.understanding.first("category") or draft.slots.get("category")
        draft.slots["common"] = places.is_common(found, category, turn.text)
        draft.slots["building"] = places.building_in(found or turn.text) or draft.slots.get("building")
    return found


def _ask_place(turn: Turn, draft: Draft) -> Question | None:
    if draft.slots.get("place") or (verified_homes(turn) and not is_common(draft)):
        return None
    if is_common(draft) and turn.account.resident is not None:
        return None
    if not is_common(draft) and not verified_homes(turn):
        return Question(turn.word("ask-common-place"))
    return Question(turn.word("ask-place"))


def _read_home(turn: Turn, draft: Draft) -> dict[str, Any] | None:
    code = turn.understanding.first("room")
    if code is None and draft.requested == "home" and turn.text.replace("-", "").isalnum():
        code = turn.text
    if code is None:
        return None
    mine = [home for home in verified_homes(turn) if home.answers_to(code)]
    if len(mine) == 1:
        draft.slots["common"] = False
        return home_value(mine[0])
    draft.slots["refused_home"] = code
    return None


def _ask_home(turn: Turn, draft: Draft) -> Question | None:
    refused = draft.slots.pop("refused_home", None)
    if is_common(draft):
        return None
    homes = verified_homes(turn)
    if refused is None and (draft.slots.get("home") or len(homes) == 0):
        return None
    if refused is None and len(homes) == 1:
        draft.slots["home"] = home_value(homes[0])
        return None
    if not homes:
        return None
    choices = tuple(turn.fill(draft, "home", home_value(home), home.code) for home in homes)
    text = turn.word("ask-home") if refused is None else turn.word("ask-home-not-yours", room=refused)
    return Question(text, choices)


def _read_time(turn: Turn, _draft: Draft) -> str | None:
    community = turn.account.community
    if community is None:
        return None
    return appointment_from(turn.text, turn.understanding.first("time"), community, turn.now)


def _ask_time(turn: Turn, draft: Draft) -> Question | None:
    community = turn.account.community
    if draft.slots.get("time") or is_common(draft) or community is None or not draft.slots.get("home"):
        return None
    _today, tomorrow = next_days(community, turn.now)
    choices = (
        turn.fill(draft, "time", ANY_TIME, turn.word("time-any")),
        turn.fill(draft, "time", part_of(tomorrow, "morning", community), turn.word("time-tomorrow-morning")),
        turn.fill(draft, "time", part_of(tomorrow, "afternoon", community), turn.word("time-tomorrow-afternoon")),
    )
    return Question(turn.word("ask-time"), choices)


def _read_phone(turn: Turn, _draft: Draft) -> str | None:
    return turn.understanding.first("phone")


def _ask_phone(turn: Turn, draft: Draft) -> Question | None:
    if turn.account.phone or "phone" in draft.slots:
        return None
    return Question(turn.word("ask-phone"), (turn.fill(draft, "phone", "", turn.word("skip")),))


def read_photos(turn: Turn, draft: Draft) -> list[str] | None:
    """Give all photos of the draft when this message brings new ones."""
    known: list[str] = draft.slots.get("photos", [])
    new = [digest for digest in turn.incoming.photos if digest not in known]
    return known + new if new else None


def _ask_nothing(_turn: Turn, _draft: Draft) -> None:
    return None


COMMUNITY = Slot("community", _read_community, _ask_community)
PLACE = Slot("place", _read_place, _ask_place, settle=NOWHERE)
HOME = Slot("home", _read_home, _ask_home)
TIME = Slot("time", _read_time, _ask_time, settle=ANY_TIME)
PHONE = Slot("phone", _read_phone, _ask_phone, settle="")
PHOTOS = Slot("photos", read_photos, _ask_nothing)
