"""Slots of complaints and suggestions: the words, who may see whose they are, which home."""

from handlers.dialogue.digression import CLEAR, SHORTEST, columns, is_bare_value
from handlers.dialogue.flow import Draft, Question, Slot
from handlers.dialogue.households import verified_homes
from handlers.dialogue.slots import ask_nothing, ask_own_home, read_own_home
from handlers.dialogue.turn import Turn
from intents.complaints import complaint_words
from intents.complaints.complaint_words import Identity
from intents.faults import demands, places, spots
from intents.replies import answers, statements
from intents.requests import ADDS
from intents.tickets import ticket_words
from intents.understanding import Certainty

INTENTS = frozenset({"complaint", "suggestion"})
_NO_COMPLAINT = frozenset({"ticket_status", "ticket_cancel", "human_agent", "greeting", "thanks_bye", "emergency"})
"""What is said instead of an answer to 'what happened?', when the engine is sure of it."""
_LEAST = 8
"""Columns (a Han character takes two) of words that tell more of what happened."""
_ABOUT_A_HOME = frozenset({"noise", "neighbour"})


def _is_elsewhere(turn: Turn, draft: Draft) -> bool:
    """Tell whether a message is about something else than what this draft is about."""
    meaning = turn.understanding
    if meaning.certainty is not Certainty.SURE or meaning.intent in INTENTS or is_bare_value(turn):
        return False
    if answers.opens_with_stop(turn.text):
        # 'No complaint, sorry. What time does the gym close?'
        return True
    if draft.slots.get("words") and spots.is_spot(turn.text) and not demands.tells_of_fault(turn.text):
        # 'Sounds like 7th floor': where it comes from.
        return False
    told = _is_short(turn) or _tells_the_past(turn) or _describes(turn)
    if meaning.confidence < CLEAR and draft.slots.get("words") and told:
        # A few words, such as 'the guard at the gate', and what happened yesterday look like much else.
        return False
    if not draft.slots.get("words"):
        return draft.requested == "words" and meaning.intent in _NO_COMPLAINT
    return not (
        statements.says_which(turn.text)
        or complaint_words.corrects(turn.text)
        or complaint_words.wishes_for(turn.text)
        or _names_a_car(turn, draft)
    )


def _names_a_car(turn: Turn, draft: Draft) -> bool:
    """Tell whether a message names the car that is complained of, and no visit."""
    meaning = turn.understanding
    return bool(draft.slots.get("words")) and meaning.first("plate") is not None and meaning.first("time") is None


def _is_short(turn: Turn) -> bool:
    return columns(turn.text) < SHORTEST


def _describes(turn: Turn) -> bool:
    """Tell whether a text states something and neither asks nor adds a request: 'around 8, the tall one'."""
    asks = answers.is_question(turn.text) or ticket_words.is_chase(turn.text) or ADDS.search(turn.text) is not None
    return turn.understanding.intent == "ticket_status" and not asks


def _tells_the_past(turn: Turn) -> bool:
    return turn.understanding.first("time") is not None and not _is_ahead(turn)


def _read_words(turn: Turn, draft: Draft) -> str | None:
    known: str | None = draft.slots.get("words")
    if not complaint_words.has_matter(turn.text) or _is_elsewhere(turn, draft):
        return None
    room = turn.understanding.first("room")
    mine = room is not None and any(home.answers_to(room) for home in verified_homes(turn))
    if draft.confirming and is_bare_value(turn) and mine:
        return None
    if known is None:
        return turn.text
    if draft.requested == "home" and read_own_home(turn, draft) is not None:
        return None
    meaning = turn.understanding
    adds = (
        meaning.intent in INTENTS
        or complaint_words.corrects(turn.text)
        or complaint_words.wishes_for(turn.text)
        or bool(meaning.first("time") or meaning.first("place"))
        or _names_a_car(turn, draft)
        or (room is not None and not mine)
        or (draft.confirming and _tells_more(turn))
    )
    return f"{known}\n{turn.text}" if adds and turn.text not in known else None


def _tells_more(turn: Turn) -> bool:
    """Tell whether an answer to the summary that nobody can place tells more of what happened, and is no yes or no."""
    said, meaning = turn.text, turn.understanding
    if statements.says_which(said) or spots.is_spot(said):
        return True
    plain = answers.opens_with_yes(said) or answers.opens_with_stop(said) or answers.ends_with_stop(said)
    plain = plain or meaning.intent in {"affirm", "deny", "thanks_bye"}
    unsure = meaning.certainty is not Certainty.SURE or meaning.confidence < CLEAR
    return unsure and not plain and not answers.is_question(said) and columns(said) >= _LEAST


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
        ahead = (key == "time" and _is_ahead(turn)) or (key == "place" and said in complaint_words.DESKS)
        home = key == "place" and draft.requested == "home"
        if said is None or ahead or home or _is_elsewhere(turn, draft):
            return None
        known = draft.slots.get(key)
        # '1栋的' of the bin room that was told of.
        return f"{said}{known}" if key == "place" and known and places.adds_building(said, known) else said

    return Slot(key, read, ask_nothing)


def _is_ahead(turn: Turn) -> bool:
    """Tell whether the time in the message is still to come: nothing has happened then."""
    when, community = turn.understanding.first("time"), turn.account.community
    today = turn.now.astimezone(community.zone if community else None).date()
    return when is not None and when[:10] > today.isoformat()


def _ask_home(turn: Turn, draft: Draft) -> Question | None:
    """Ask which home only where it matters: of somebody with several, about what is heard or done next door."""
    matters = complaint_words.topic(draft.slots["words"]) in _ABOUT_A_HOME
    several = len(verified_homes(turn)) > 1
    if several and (identity_of(draft) is Identity.ANONYMOUS or not matters):
        return None
    return ask_own_home(turn, draft, "ask-home")


WORDS = Slot("words", _read_words, _ask_words)
IDENTITY = Slot("identity", _read_identity, ask_nothing)
HOME = Slot("home", read_own_home, _ask_home, settle={})
WHERE = _literally("place")
WHEN = _literally("time")
