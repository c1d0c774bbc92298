"""'False alarm', 'it is out': those who were alarmed are told; only they end it."""

from datetime import timedelta

from handlers.dialogue import drafts
from handlers.dialogue.digression import columns, is_bare_value, names_value
from handlers.dialogue.turn import Turn
from handlers.dialogue.wishes import SMALL_TALK
from handlers.emergency import service
from handlers.work import cards, wishes
from intents.emergency import OF_PEOPLE
from intents.faults import demands, places, spots
from intents.replies import answers, presence
from intents.tickets import alarm_words
from intents.understanding import Certainty
from storage.ticket import Ticket
from storage.ticket_search import danger_of

LONGEST_PLACE = 30
"""Columns (a Han character takes two) of words that may only say where the danger is."""
LONGEST_FLOOR = 16
"""Columns of words that only say on which floor."""
BESIDE_PLACE = 3
"""Characters beside a place in words that only say where."""
LOOKED_BACK = timedelta(hours=3)
STILL_TELLING = timedelta(minutes=10)
"""How long a mere place is one of the alarm's."""


def is_over(turn: Turn, danger: str) -> bool:
    """Tell whether the message says that the danger is none or over, and names no other."""
    return danger == service.UNKNOWN_DANGER and alarm_words.is_over(turn.text)


def listen(turn: Turn) -> bool:
    """Take the all-clear of somebody who has raised or joined an alarm that is still open, and the place of it."""
    if turn.account.staff is not None or not turn.text:
        return False
    if not alarm_words.is_over(turn.text):
        return _take_more(turn)
    ticket = service.of_the_caller(turn, LOOKED_BACK)
    if ticket is None or turn.understanding.emergency not in {None, service.UNKNOWN_DANGER}:
        return False
    take(turn, ticket)
    return True


def overhear(turn: Turn) -> bool:
    """Take the all-clear in the middle of something else, soon after the alarm; what answers a question is none."""
    active = turn.state.active
    if active is None or turn.flow(active.flow).interrupts:
        return False
    more = turn.state.memory.get(drafts.UNASKED) and not alarm_words.is_over(turn.text)
    if more and (_take_more(turn) or _take_all(turn)):
        return True
    if names_value(turn) or (answers.begins_with_yes(turn.text) and not _waits_unasked(turn)):
        return False
    if not alarm_words.is_over(turn.text) or answers.is_correction(turn.text):
        return False
    if service.of_the_caller(turn, STILL_TELLING) is None or not listen(turn):
        return False
    if not turn.state.memory.get(drafts.UNASKED):
        # Relief comes first: their next word, a 'thank you' above all, must not hand in what the alarm broke into.
        drafts.come_back(turn)
    return True


def _waits_unasked(turn: Turn) -> bool:
    """Tell whether a form waits that the alarm broke into: 'ok it's fine now, it was the neighbour' is no yes to it."""
    return bool(turn.state.memory.get(drafts.UNASKED)) and not answers.is_yes(turn.text)


def _take_more(turn: Turn) -> bool:
    """Take a mere place, or what was done, said soon after the alarm, to those who were alarmed."""
    meaning = turn.understanding
    where = (meaning.first("place") or meaning.first("room")) is not None
    # '6楼那边' right after the smoke that was told of.
    place = (where and (is_bare_value(turn) or _only_says_where(turn))) or _is_mere_floor(turn)
    if not place and not _says_what_came_of_it(turn.text) and not _relays(turn):
        return False
    return _pass_on(turn)


def _is_mere_floor(turn: Turn) -> bool:
    """Tell whether a message that nobody asked for says no more than on which floor or side."""
    said = turn.text
    free = turn.state.active is None and not names_value(turn) and not answers.is_question(said)
    return free and columns(said) <= LONGEST_FLOOR and spots.is_spot(said)


def _relays(turn: Turn) -> bool:
    """Tell whether the caller says how it is with whoever is trapped or hurt: 'she says the light is off'."""
    if turn.state.active is not None or not alarm_words.relays(turn.text) or names_value(turn):
        return False
    known = service.of_the_caller(turn, STILL_TELLING)
    return known is not None and danger_of(turn.session, known) in OF_PEOPLE


def _says_what_came_of_it(text: str) -> bool:
    return alarm_words.tells_measures(text) or alarm_words.tells_of_no_harm(text)


def _only_says_where(turn: Turn) -> bool:
    """Tell whether a few words name a place and something there, and nothing that is wrong: '3栋一楼的表箱'."""
    said = turn.text
    meaning = turn.understanding
    wants = meaning.intent not in SMALL_TALK | {"repair_request", "emergency"} and meaning.certainty is Certainty.SURE
    # '502, next to me': nobody comes.
    wants = (wants and not spots.is_spot(said) and not _is_nearly_a_place(turn)) or meaning.first("time") is not None
    wants = wants or answers.begins_with_yes(said) or answers.says_submit(said) or answers.is_question(said)
    return columns(said) <= LONGEST_PLACE and not (wants or demands.tells_of_fault(said))


def _is_nearly_a_place(turn: Turn) -> bool:
    """Tell whether hardly anything is left beside the place that is named: '小花园滑梯那边'."""
    place = next((one for one in turn.understanding.entities if one.key == "place"), None)
    return place is not None and len(turn.text) - len(place.text) <= BESIDE_PLACE


def _pass_on(turn: Turn) -> bool:
    known = service.of_the_caller(turn, STILL_TELLING)
    ticket = Ticket.locked(turn.session, known.id) if known is not None else None
    if ticket is None:
        return False
    if service.is_elsewhere(turn, ticket):
        if not answers.is_correction(turn.text) and not _is_assumed(ticket):
            return False
        # '不对 是5栋', or '5座' of the lift that was taken for the caller's own: whoever goes there goes elsewhere.
        before = ticket.home, ticket.building, ticket.place
        ticket.home, ticket.home_id, ticket.place = None, None, None
        ticket.building = None if places.building_in(turn.text) else ticket.building
        turn.session.flush()
        if not service.locate(turn, ticket):
            # 'It's not mine, it's from 601 upstairs' says where it comes from.
            ticket.home, ticket.building, ticket.place = before
            turn.session.flush()
    service.tell_more(turn, ticket)
    turn.say("emergency-joined", **cards.facts(ticket, turn.now, turn.language))
    return True


def _is_assumed(ticket: Ticket) -> bool:
    """Tell whether nobody said where it is: the building is that of the caller, as long as none is named."""
    return ticket.place is None and not places.names_building_or_room(ticket.description)


def _take_all(turn: Turn) -> bool:
    """Take what is said after an alarm broke into a form, and no answer to its question, to those who were alarmed."""
    meaning, said = turn.understanding, turn.text
    when = meaning.first("time") or presence.part_of_day(said) or presence.is_any_time(said)
    plain = answers.is_yes(said) or answers.is_no(said) or answers.is_stop(said) or answers.says_go_on(said)
    where = meaning.intent == "affirm" and not answers.says_submit(said)
    where = where and (meaning.first("room") or meaning.first("place")) is not None
    # 'Yes it's 501': where, and no yes to the form that the alarm broke into.
    other = meaning.certainty is Certainty.SURE and meaning.intent not in {"repair_request", "emergency"} and not where
    if when or plain or (other and not is_bare_value(turn)) or answers.is_question(said):
        return False
    return _pass_on(turn)


def take(turn: Turn, ticket: Ticket) -> None:
    """Tell staff, answer the caller, and go back to what the alarm had interrupted."""
    locked = Ticket.locked(turn.session, ticket.id)
    if locked is None:
        return
    tell(turn, locked)
    active = turn.state.active
    if active is not None and active.slots.get("ticket") == locked.id and turn.flow(active.flow).interrupts:
        turn.state.active = turn.state.suspended.pop() if turn.state.suspended else None
        drafts.come_back(turn)


def tell(turn: Turn, ticket: Ticket) -> None:
    """Tell staff what the caller says now, and the caller what happens next."""
    wishes.all_clear(turn.session, ticket, turn.account, turn.text, turn.now)
    turn.say("emergency-over", **cards.facts(ticket, turn.now, turn.language))
