"""Whether words that ask for nothing are more about a ticket that is open, or about another thing."""

from datetime import timedelta
from typing import Final

from handlers.dialogue.digression import columns, is_bare_value
from handlers.dialogue.turn import Turn
from handlers.dialogue.wishes import SMALL_TALK
from handlers.tickets import own
from intents.complaints import complaint_words
from intents.faults import demands, more_of_it
from intents.replies import answers, presence, small_talk
from intents.tickets import references, ticket_words
from intents.understanding import Certainty
from storage.ticket import Kind, Ticket
from storage.ticket_search import last_event

STILL_SAYING: Final = timedelta(minutes=10)
"""What is not understood this soon after a ticket was opened is more about it."""
PLACED: Final = 24
"""Columns of an answer that only says where."""


def is_of_its_kind(turn: Turn, ticket: Ticket) -> bool:
    """Tell whether words behind a complaint name nothing that breaks, or words behind a suggestion are more of it.

    '… and there are cockroaches too'; '对了 再加个雨棚', but not '对了 建议再装个监控'.
    """
    if ticket.kind == Kind.SUGGESTION:
        return turn.understanding.intent == "suggestion" and not complaint_words.suggests(turn.text)
    trades = frozenset(turn.understanding.values("category")) - {"other"}
    return ticket.kind == Kind.COMPLAINT and not trades and turn.understanding.intent in {"repair_request", "complaint"}


def is_more_of_it(turn: Turn, ticket: Ticket) -> bool:
    """Tell whether a fault told right after a photo of one of its trade is that one, and names no place of its own."""
    meaning = turn.understanding
    named = any(meaning.first(key) for key in ("place", "room", "time")) or ticket_words.tells_of_another(turn.text)
    # '地上滑' names no thing: whatever trade the engine takes it for, it is of the picture.
    of_it = meaning.first("category") == ticket.category or references.trades(turn.text) <= {ticket.category}
    same = meaning.intent == "repair_request" and of_it and ticket.category != "other"
    if ticket.kind != Kind.REPAIR or not same or named or presence.is_any_time(turn.text):
        return False
    last = last_event(turn.session, ticket, ("detail",))
    return last is not None and turn.now - last.at < STILL_SAYING and bool(last.data.get("photos"))


def guesses_its_cause(turn: Turn, ticket: Ticket) -> bool:
    """Tell whether words right behind a repair guess what is wrong, of nothing else: '好像是接口松了'."""
    guesses = ticket.kind == Kind.REPAIR and more_of_it.guesses_cause(turn.text)
    return guesses and not own.differs(turn, ticket) and not answers.is_question(turn.text)


def is_more_of_them(turn: Turn, ticket: Ticket) -> bool:
    """Tell whether words right behind a complaint go on about those of whom it is: 'last night it was until 2:30'."""
    meaning = turn.understanding
    drops = meaning.certainty is Certainty.SURE and meaning.intent == "ticket_cancel"
    # 'It's still barking, can someone go up?' asks for no answer.
    asks = (answers.is_question(turn.text) and not ticket_words.calls_for_somebody(turn.text)) or drops
    return ticket.kind == Kind.COMPLAINT and not asks and ticket_words.goes_on_about_them(turn.text)


def is_of_another_thing(turn: Turn, ticket: Ticket) -> bool:
    """Tell whether the words are about another thing or place than the ticket."""
    if _is_told_by_the_way(turn) and not demands.tells_of_fault(turn.text):
        # '对了 门是推拉的' of a sink, '对了最好放在北门' of parcel lockers.
        return False
    return own.differs(turn, ticket)


def is_hardly_understood(turn: Turn) -> bool:
    """Tell whether nothing that is wanted was found in the words: at most a value, or a little like small talk."""
    meaning = turn.understanding
    if meaning.certainty is Certainty.SURE:
        return _is_told_by_the_way(turn)
    if meaning.certainty is not Certainty.ASK_WHICH:
        return meaning.certainty is Certainty.REPHRASE
    return is_bare_value(turn) or (meaning.intent in SMALL_TALK and not answers.is_question(turn.text))


def _is_told_by_the_way(turn: Turn) -> bool:
    """Tell whether words that look like a yes or a no are neither, and answer nothing: '是热水那根管子'."""
    meaning = turn.understanding
    told = meaning.certainty is Certainty.SURE and meaning.intent in {"affirm", "deny"}
    return told and not answers.is_question(turn.text) and not small_talk.only_acknowledges(turn.text)


def only_places_it(turn: Turn) -> bool:
    """Tell whether a few words name a place and nothing that is wrong there: 'the small bedroom', '次卧那个'."""
    meaning = turn.understanding
    named = meaning.first("category") not in {None, "other"} or meaning.first("time") is not None
    told = named or demands.tells_of_fault(turn.text)
    return meaning.first("place") is not None and not told and columns(turn.text) <= PLACED
