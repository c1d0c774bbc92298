"""Slots of complaints and suggestions: the words, who may see whose they are, which home."""

from typing import Any

from handlers.dialogue.flow import Draft, Question, Slot
from handlers.dialogue.households import home_value, verified_homes
from handlers.dialogue.slots import ask_nothing
from handlers.dialogue.turn import Turn
from intents import complaint_words
from intents.complaint_words import Identity
from intents.understanding import Certainty

INTENTS = frozenset({"complaint", "suggestion"})
_NO_COMPLAINT = frozenset({"ticket_status", "ticket_cancel", "human_agent", "greeting", "thanks_bye", "emergency"})
"""What is said instead of an answer to 'what happened?', when the engine is sure of it."""
_ABOUT_A_HOME = frozenset({"noise", "neighbour"})


def _is_elsewhere(turn: Turn, draft: Draft) -> bool:
    """Tell whether a message is about something else than what this draft is about."""
    meaning = turn.understanding
    if meaning.certainty is not Certainty.SURE or meaning.intent in INTENTS:
        return False
    if not draft.slots.get("words"):
        return draft.requested == "words" and meaning.intent in _NO_COMPLAINT
    return not complaint_words.corrects(turn.text)


def _read_words(turn: Turn, draft: Draft) -> str | None:
    known: str | None = draft.slots.get("words")
    if not complaint_words.has_matter(turn.text) or _is_elsewhere(turn, draft):
        return None
    if known is None:
        return turn.text
    meaning = turn.understanding
    adds = (
        meaning.intent in INTENTS
        or complaint_words.corrects(turn.text)
        or bool(meaning.first("time") or meaning.first("place"))
    )
    return f"{known}\n{turn.text}" if adds and turn.text not in known else None


def _ask_words(turn: Turn, draft: Draft) -> Question | None:
    return None if draft.slots.get("words") else Question(turn.word(f"{draft.flow}-ask-words"))


def _read_identity(turn: Turn, _draft: Draft) -> str | None:
    return complaint_words.identity(turn.whole or turn.text)


def identity_of(draft: Draft) -> Identity:
    """Give who may see the sender: named, unless they said otherwise."""
    return Identity(draft.slots.get("identity", Identity.NAMED))


def _literally(key: str) -> Slot:
    """Give a slot for the words of an entity, as they were said; never asked for."""

    def read(turn: Turn, draft: Draft) -> str | None:
        said = next((one.text for one in turn.understanding.entities if one.key == key), None)
        return None if said is None or _is_elsewhere(turn, draft) else said

    return Slot(key, read, ask_nothing)


def _read_home(turn: Turn, draft: Draft) -> dict[str, Any] | None:
    """Give the sender's own home where it is named; any other one is whom they complain of."""
    code = turn.understanding.first("room")
    if code is None and draft.requested == "home":
        code = turn.text
    mine = [home for home in verified_homes(turn) if code and home.answers_to(code)]
    return home_value(mine[0]) if len(mine) == 1 else None


def _ask_home(turn: Turn, draft: Draft) -> Question | None:
    """Ask which home only where it matters: of somebody with several, about what is heard or done next door."""
    homes = verified_homes(turn)
    if draft.slots.get("home") or not homes:
        return None
    if len(homes) == 1:
        draft.slots["home"] = home_value(homes[0])
        return None
    if identity_of(draft) is Identity.ANONYMOUS or complaint_words.topic(draft.slots["words"]) not in _ABOUT_A_HOME:
        return None
    choices = tuple(turn.fill(draft, "home", home_value(home), home.code) for home in homes)
    return Question(turn.word("ask-home"), choices)


WORDS = Slot("words", _read_words, _ask_words)
IDENTITY = Slot("identity", _read_identity, ask_nothing)
HOME = Slot("home", _read_home, _ask_home, settle={})
WHERE = _literally("place")
WHEN = _literally("time")
