"""What becomes of words that a resident changed after they had sent them: a note on the ticket that they led to."""

from datetime import datetime, timedelta
from typing import Final

from handlers.dialogue.turn import Turn
from handlers.tickets import own
from handlers.work.tickets import add_details

SOON: Final = timedelta(minutes=30)
"""A ticket that was opened this soon after the message was opened by it, as far as anybody can tell."""
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
