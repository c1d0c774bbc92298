"""What residents are told of an outage before anything is recorded, and what they can answer."""

from collections.abc import Mapping
from typing import Any, Final

from handlers.dialogue import wishes
from handlers.dialogue.households import verified_homes
from handlers.dialogue.messages import Choice
from handlers.dialogue.turn import Turn
from handlers.incidents import service, staff
from intents.faults import outages, places
from intents.understanding import Certainty
from storage.community import home_parts
from storage.incident import Incident, IncidentFollower

JOIN: Final = "incident.join"
OTHER: Final = "incident.other"
STILL: Final = "incident.still"
_QUESTIONS: Final = frozenset({"service_info", "ticket_status"})
"""Intents that ask about what is planned, too; whoever reports a fault means what is out now."""
_ABOUT: Final = _QUESTIONS | {"repair_request"}
_KEPT: Final = "outage"
"""Key of the conversation's memory: the words that were answered with an incident, and which."""
_NOT_THIS: Final = "not_incident"


def preempt(turn: Turn, intent: str) -> bool:
    """Answer a question about an outage, or a report of one, with the incident that explains it."""
    return intent in _ABOUT and _tell(turn, planned=intent in _QUESTIONS)


def listen(turn: Turn) -> bool:
    """Take the words of staff, answers to an incident that was told, and words about an outage that are not clear."""
    if turn.account.staff is not None:
        return staff.listen(turn)
    if turn.state.memory.get(_KEPT) and _is_answer_to(turn, JOIN):
        if outages.says_me_too(turn.text):
            join(turn, {"incident": turn.state.memory[_KEPT]["incident"]})
            return True
        if outages.says_something_else(turn.text):
            say_other(turn, {"incident": turn.state.memory[_KEPT]["incident"]})
            return True
    meaning = turn.understanding
    clear = meaning.certainty is Certainty.SURE and meaning.intent not in _ABOUT | wishes.SMALL_TALK
    if clear or len(meaning.requests) > 1:
        return False
    return _tell(turn, planned=meaning.intent != "repair_request")


def _is_answer_to(turn: Turn, action: str) -> bool:
    newest = turn.newest
    return newest is not None and any(one["action"] == action for one in newest.content.get("choices", []))


def _tell(turn: Turn, *, planned: bool) -> bool:
    community = turn.account.community
    category = outages.outage_in(turn.text)
    if turn.account.staff is not None or community is None or category is None:
        return False
    here = _buildings(turn)
    found = service.affecting(turn.session, community.id, category, here, turn.now, planned=planned)
    if found is None or turn.state.memory.pop(_NOT_THIS, None) == found.id:
        return False
    follower = IncidentFollower.add(turn.session, found.id, turn.account.id, affected=False)
    turn.state.memory[_KEPT] = {**turn.words(), "incident": found.id}
    turn.say(_text_of(turn, found), _choices(turn, found, follower), **_facts(turn, found))
    return True


def _buildings(turn: Turn) -> set[str]:
    """Give the buildings that are meant: the one that is named, else those of the sender's homes."""
    room = turn.understanding.first("room")
    named = places.building_in(turn.text) or (home_parts(room)[0] if room else None)
    return {named} if named else {home.building for home in verified_homes(turn)}


def _text_of(turn: Turn, incident: Incident) -> str:
    if incident.starts_at > turn.now:
        return "incident-planned"
    overdue = incident.expected_end is not None and incident.expected_end <= turn.now
    return "incident-overdue" if overdue else "incident-active"


def _facts(turn: Turn, incident: Incident) -> dict[str, str | int]:
    count = IncidentFollower.count_affected(turn.session, incident.id)
    return {**service.facts(incident, turn.now, turn.language), "count": count}


def _choices(turn: Turn, incident: Incident, follower: IncidentFollower) -> list[Choice]:
    other = turn.choice("incident-something-else", OTHER, incident=incident.id)
    if incident.starts_at > turn.now:
        return []
    return [other] if follower.affected else [turn.choice("incident-me-too", JOIN, incident=incident.id), other]


def _own(turn: Turn, arguments: Mapping[str, Any]) -> Incident | None:
    """Give the incident behind a button, locked, if it is of the sender's community."""
    incident = Incident.locked(turn.session, int(arguments["incident"]))
    return incident if incident and incident.community_id == turn.account.community_id else None


def join(turn: Turn, arguments: Mapping[str, Any]) -> None:
    """Count the sender among those who have it too."""
    incident = _own(turn, arguments)
    if incident is None:
        turn.say("dialogue-button-unknown")
        return
    if incident.ended_at is not None:
        still = turn.choice("incident-still", STILL, incident=incident.id)
        turn.say("incident-ended", [still], **service.facts(incident, turn.now, turn.language))
        return
    IncidentFollower.add(turn.session, incident.id, turn.account.id, affected=True)
    turn.say("incident-joined", **_facts(turn, incident))


def say_other(turn: Turn, arguments: Mapping[str, Any]) -> None:
    """Go on with the repair that the sender had in mind: it has nothing to do with the incident."""
    kept = turn.state.memory.pop(_KEPT, None)
    if kept is None or kept["incident"] != int(arguments["incident"]):
        turn.say("dialogue-button-expired")
        return
    turn.state.memory[_NOT_THIS] = kept["incident"]
    turn.take_words(kept)
    wishes.serve(turn, "repair_request")


def say_still(turn: Turn, arguments: Mapping[str, Any]) -> None:
    """Begin a repair for somebody who has no water although it is back."""
    incident = _own(turn, arguments)
    if incident is None:
        turn.say("dialogue-button-unknown")
        return
    words = turn.word("incident-still-words", **service.facts(incident, turn.now, turn.language))
    category = {"key": "category", "value": incident.category, "text": words, "start": 0, "end": len(words)}
    turn.take_words({"text": words, "entities": [category], "intent": "repair_request", "confidence": 1.0})
    turn.state.memory[_NOT_THIS] = incident.id
    wishes.serve(turn, "repair_request")


ACTIONS = {JOIN: join, OTHER: say_other, STILL: say_still, **staff.ACTIONS}
