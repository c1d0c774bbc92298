"""Another phone number for a ticket that is open: 'call my wife instead, 139…'."""

from collections.abc import Sequence

from handlers.dialogue.turn import Turn
from handlers.tickets import own
from handlers.work import wishes
from intents.tickets import ticket_words
from intents.understanding import Certainty
from storage.ticket import Ticket

_ANOTHER_REQUEST = frozenset(
    {
        "repair_request",
        "complaint",
        "suggestion",
        "fee_question",
        "ticket_status",
        "ticket_cancel",
        "emergency",
        "visitor_registration",
    }
)
"""What a number is said for that has nothing to do with the ticket."""


def take(turn: Turn, opened: Sequence[Ticket]) -> bool:
    """Take another phone number for an open ticket."""
    phone = turn.understanding.first("phone")
    ticket = own.spoken_of(turn, opened) or (opened[0] if len(opened) == 1 else None)
    if phone is None or ticket is None or ticket.anonymous or not own.is_of_the_house(turn, ticket):
        return False
    if turn.understanding.certainty is Certainty.SURE and turn.understanding.intent in _ANOTHER_REQUEST:
        return False
    if ticket_words.is_about_something_else(turn.text):
        return False
    wishes.change_contact(turn.session, ticket, turn.account, phone, turn.text, turn.now)
    turn.say("phone-changed", number=ticket.number, phone=phone)
    return True
