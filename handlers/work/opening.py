"""What a resident is told when their request has become a ticket."""

from handlers.dialogue.moments import moment_text
from handlers.dialogue.turn import Turn
from handlers.work import cards
from storage.community import Community
from storage.ticket import Ticket


def say_opened(turn: Turn, ticket: Ticket, community: Community) -> None:
    """Tell the resident the number, who has it, what happens next and by when."""
    turn.state.memory["ticket"] = ticket.id
    by = moment_text(ticket.respond_by or turn.now, turn.now, community.zone, turn.language)
    text = "ticket-opened-assigned" if ticket.assignee else "ticket-opened"
    turn.say(text, by=by, **cards.facts(ticket, turn.now, turn.language))
