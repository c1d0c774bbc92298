"""Whether a message is about something else than what is being talked about."""

from collections.abc import Sequence
from typing import Final

from handlers.dialogue.flow import Flow
from handlers.dialogue.turn import Turn
from intents.complaints import complaint_words
from intents.faults import demands, more_of_it, sending
from intents.replies import answers, presence
from intents.requests import ADDS, FIRST
from intents.tickets import ticket_words
from intents.understanding import Certainty, Entity, Understanding
from intents.visits.who import begins_with_name, role_in
from intents.visits.wishes import names_visit
from intents.wishes import booking_words

_NEVER: Final = frozenset({"affirm", "deny", "out_of_scope"})
_VALUES: Final = frozenset({"room", "phone", "time", "place", "people", "name", "amount"})
_AT_ANY_LENGTH: Final = frozenset({"human_agent", "greeting", "thanks_bye"})
"""What nobody says in place of a value."""
_STATED: Final = frozenset({"visitor_registration", "complaint"})
"""What people state in the middle of something else. Most other things they ask; an answer is rarely a question."""
_GRIEVANCES: Final = frozenset({"complaint", "suggestion"})
_FIX: Final = "repair_request"
_OCCASIONS: Final = frozenset({"activity_signup", "service_booking"})
_VISIT: Final = "visitor_registration"
CLEAR: Final = 0.8
"""Confidence from which a message is about something else even if a value could be read out of it."""
CERTAIN: Final = 0.95
WITHOUT_DOUBT: Final = 0.9
"""Confidence from which a bare word is a greeting or a call for a person: bare names look a little like one."""
SHORTEST: Final = 14
"""Columns (a Han character takes two) of such a message: the engine reads too much into shorter ones."""


def is_about_something_else(turn: Turn, flow: Flow) -> bool:
    """Tell whether the message surely asks for something that this flow is not for. In danger nothing is."""
    if flow.interrupts or is_mere_abuse(turn):
        return False
    meaning = turn.understanding
    # 'Could the nice man from last time come?' is about whoever comes for this.
    sends = sending.asks_for_visit(turn.text) or sending.wants_somebody_to_look(turn.text)
    sends = sends or presence.lets_come(turn.text)
    ours = meaning.intent in {_VISIT, "ticket_status"} and _FIX in flow.intents and sends
    # '那帮我报一下' of a fault that is talked about signs up for nothing.
    ours = ours or (_FIX in flow.intents and meaning.intent == "activity_signup" and demands.reports_it(turn.text))
    told = more_of_it.is_mine_alone(turn.text) or ticket_words.names_contact(turn.text)
    ours = ours or (_FIX in flow.intents and told)
    # 'Sunday I have to work. Monday at 10?' says when for this one, and books nothing else.
    ours = ours or (
        _FIX in flow.intents
        and meaning.intent in _OCCASIONS
        and ticket_words.beside_refusals(turn.text) is not None
        and not booking_words.wants_booked(turn.text)
    )
    # What displeases is told to the end, whatever it was called at first: a suggestion in anger is still one.
    ours = ours or (flow.discreet and meaning.intent in _GRIEVANCES and ADDS.match(turn.text) is None)
    sure = meaning.certainty is Certainty.SURE and not is_bare_value(turn) and not ours
    return sure and meaning.intent not in flow.intents | _NEVER


def is_clear(turn: Turn, flow: Flow) -> bool:
    """Tell whether the message is about something else so clearly that no value is to be looked for in it."""
    if not flow.intents or not is_about_something_else(turn, flow):
        return False
    goes_first = FIRST.match(turn.text.strip()) is not None and turn.understanding.confidence >= CLEAR
    return goes_first or _is_clearly_asked(turn, flow)


def _is_clearly_asked(turn: Turn, flow: Flow) -> bool:
    meaning = turn.understanding
    # Who may see a complaint is said of this one: '只给经理看' calls for nobody.
    veils = flow.discreet and (
        complaint_words.identity(turn.text) is not None
        or complaint_words.wishes_for(turn.text)
        # '车牌是鲁B5K333': whose car is complained of.
        or (meaning.first("plate") is not None and meaning.first("time") is None)
    )
    # 'Somebody is in' looks like 'is anybody in?' to the engine.
    when = _tells_when(turn.text) if meaning.intent == "greeting" else presence.is_any_time(turn.text)
    when = when or presence.is_any_time_but(turn.text) or presence.is_any_part(turn.text)
    # '叫卢小宝' calls for nobody.
    called = _VISIT in flow.intents and begins_with_name(turn.text)
    if veils or when or called:
        return False
    if meaning.intent in _AT_ANY_LENGTH:
        return not meaning.entities and meaning.confidence >= WITHOUT_DOUBT
    # 'My son will be in', 'could they come on Thursday afternoon?': when to come, and no visit of its own.
    lets_in = meaning.intent == _VISIT and presence.says_who_is_in(turn.text)
    # 'Tomorrow forenoon will be ok' says when, and that nobody comes.
    lets_in = lets_in or (_FIX in flow.intents and meaning.intent == _VISIT and not _names_guest(meaning))
    lets_in = bool(meaning.first("time")) and (lets_in or (_FIX in flow.intents and sending.asks_for_visit(turn.text)))
    if is_bare_value(turn) or answers.is_correction(turn.text) or lets_in:
        return False
    if len(meaning.requests) > 1 or meaning.confidence < CLEAR or columns(turn.text) < SHORTEST:
        return False
    stated = (meaning.intent in _STATED or ADDS.match(turn.text)) and meaning.confidence >= CERTAIN
    return stated or answers.is_question(turn.text)


def _names_guest(meaning: Understanding) -> bool:
    """Tell whether a text says of anybody that they come: by name, by what they are, by a word for coming."""
    return meaning.first("name") is not None or role_in(meaning.text) is not None or names_visit(meaning.text)


def _tells_when(text: str) -> bool:
    part = presence.part_of_day(text) is not None
    suits = part and (presence.says_in_then(text) or any(char.isdecimal() for char in text))
    return suits or presence.is_any_time(text) or presence.is_part_of_day(text)


def joins(part: Turn, flow: Flow, intent: str) -> bool:
    """Tell whether somebody who comes without a day comes along to what is being booked: no visit of their own."""
    return intent == _VISIT and bool(flow.intents & _OCCASIONS) and part.understanding.first("time") is None


def is_mere_abuse(turn: Turn) -> bool:
    """Tell whether a message insults and says no more: no complaint of its own."""
    return answers.is_abusive(turn.text) and columns(turn.text) < SHORTEST and not turn.understanding.entities


def is_bare_value(turn: Turn) -> bool:
    """Tell whether a text is no more than a place, a home, a time, a number or a name: nothing that is wanted."""
    if any(_lies_in_time(one, turn.understanding.entities) for one in turn.understanding.entities):
        # 'Tomorrow my cousin comes until Sunday': one time from end to end, with somebody in it.
        return False
    rest, end = "", 0
    for entity in sorted(turn.understanding.entities, key=lambda one: one.start):
        if entity.key in _VALUES and entity.start >= end:
            rest, end = rest + turn.incoming.text[end : entity.start], entity.end
    return end > 0 and answers.says_nothing(rest + turn.incoming.text[end:])


def _lies_in_time(one: Entity, others: Sequence[Entity]) -> bool:
    return one.key != "time" and any(
        other.key == "time" and other.start <= one.start and one.end <= other.end for other in others
    )


def names_value(turn: Turn) -> bool:
    """Tell whether a text names a home, a time, a number or the like."""
    return any(one.key in _VALUES for one in turn.understanding.entities)


def columns(text: str) -> int:
    """Give the width of a text: a Han character takes two columns."""
    return sum(1 if char.isascii() else 2 for char in text)
