"""Short words about tickets that no engine can place: which one is meant, and 'hurry'."""

from handlers.dialogue.messages import Command
from handlers.dialogue.turn import Turn
from handlers.dialogue.turns import act
from handlers.dialogue.wishes import SMALL_TALK
from handlers.tickets import own, status
from intents.faults import demands
from intents.tickets import references, ticket_words
from intents.understanding import Certainty

_HURRIES = frozenset({"ticket_status", "ticket_cancel", "human_agent", "service_info"})
"""What the engine takes words that press for a ticket for, when it is not sure."""


def listen(turn: Turn) -> bool:
    """Take a mere 'hurry', and words that only say which ticket: as the answer to what was asked, or how it stands."""
    if not turn.text:
        return False
    comes = ticket_words.asks_who_comes(turn.text) and any(one.is_open for one in own.own_tickets(turn))
    stands = turn.understanding.certainty is not Certainty.SURE and ticket_words.asks_how_it_stands(turn.text)
    waits = turn.state.active is None and any(one.is_open for one in own.own_tickets(turn))
    stands = stands or (waits and ticket_words.asks_for_news(turn.text))
    stands = stands or _asks_when_it_is_done(turn)
    if comes or stands or references.asks_for_list(turn.text):
        status.tell_status(turn)
        return True
    bare_chase = ticket_words.is_bare_chase(turn.text) or _presses(turn) or _chases_one(turn)
    bare_chase = bare_chase or (waits and ticket_words.only_asks(turn.text))
    if not bare_chase and not references.is_reference(turn.text):
        return False
    tickets = own.own_tickets(turn)
    if bare_chase and any(one.is_open for one in tickets):
        status.chase(turn, tickets)
        return True
    action, offered = own.asked(turn)
    meant = own.which(turn, [one for one in tickets if one.id in offered])
    if not meant.named:
        meant = own.which(turn, tickets)
    if bare_chase or not meant.named or not meant.tickets:
        return False
    if meant.one is not None and meant.one.id in offered:
        act(turn, Command(action, {"ticket": meant.one.id}))
    else:
        status.tell(turn, list(meant.tickets))
    return True


def _asks_when_it_is_done(turn: Turn) -> bool:
    """Tell whether the words ask when a thing is in order again that one of the sender's open tickets is about."""
    if turn.state.active is not None or not demands.asks_when_it_is_done(turn.text):
        return False
    return own.which(turn, [one for one in own.own_tickets(turn) if one.is_open]).named


def _presses(turn: Turn) -> bool:
    """Tell whether words that the engine is not sure about press for a ticket."""
    meaning = turn.understanding
    tells = references.trades(turn.text) or demands.tells_of_fault(turn.text)
    nothing_new = meaning.certainty is not Certainty.SURE or meaning.intent in SMALL_TALK or not tells
    if ticket_words.waits_in_vain(turn.text) or (ticket_words.hurries(turn.text) and nothing_new):
        # 'Hello?? Hurry up please' greets nobody, 'hurry up, it's freezing' reports nothing.
        return True
    if meaning.certainty is Certainty.SURE:
        return False
    about_it = meaning.intent in _HURRIES and ticket_words.is_chase(turn.text)
    return about_it or (meaning.intent == "complaint" and ticket_words.presses(turn.text))


def _chases_one(turn: Turn) -> bool:
    """Tell whether the words name one of the sender's tickets and press for it: '灯那个催一下'."""
    if not ticket_words.chases_one(turn.text):
        return False
    return own.which(turn, [one for one in own.own_tickets(turn) if one.is_open]).named
