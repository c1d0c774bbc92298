"""What residents send beside their words, as notes on a ticket: a message that they changed, a place on the map."""

from datetime import datetime, timedelta
from typing import Final

from handlers.dialogue.turn import Turn
from handlers.tickets import own
from handlers.work.tickets import add_details

SOON: Final = timedelta(minutes=30)
"""A ticket that was opened this soon after the message was opened by it, as far as anybody can tell."""
SAME_MATTER: Final = timedelta(hours=24)
"""How long a place on the map is taken to be about the newest ticket."""
MAP: Final = "https://www.openstreetmap.org/?mlat={0:.5f}&mlon={1:.5f}"
_CLOCK: Final = timedelta(seconds=5)
"""The platform's clock and ours may differ."""


def amend(turn: Turn, sent_at: datetime) -> bool:
    """Add the new words to the ticket that was opened after the message, and tell whoever works on it."""
    if turn.account.staff is not None or not turn.text:
        return False
    soon = (sent_at - _CLOCK, sent_at + SOON)
    mine = [one for one in own.own_tickets(turn) if one.is_open and one.reporter_id == turn.account.id]
    opened = [one for one in mine if soon[0] <= one.opened_at <= soon[1]]
    ticket = min(opened, key=lambda one: one.opened_at, default=None)
    if ticket is None:
        return False
    note = turn.word("edited-note", text=turn.text)
    add_details(turn.session, ticket, turn.account, note, turn.incoming.photos, turn.now)
    turn.say("edited-noted", number=ticket.number)
    return True


def locate(turn: Turn) -> bool:
    """Add a place on the map to the newest ticket of the sender, if that is of today."""
    position = turn.incoming.position
    mine = [one for one in own.own_tickets(turn) if one.is_open and one.reporter_id == turn.account.id]
    ticket = max(mine, key=lambda one: one.opened_at, default=None)
    if position is None or turn.account.staff is not None or turn.state.active is not None:
        return False
    if ticket is None or turn.now - ticket.opened_at > SAME_MATTER:
        return False
    note = turn.word("location-note", link=MAP.format(*position))
    add_details(turn.session, ticket, turn.account, note, (), turn.now)
    turn.say("location-noted", number=ticket.number)
    return True
