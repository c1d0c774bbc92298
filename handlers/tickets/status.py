"""How the resident's tickets stand, and pressing for them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from handlers.dialogue import drafts
from handlers.dialogue.moments import due_text, moment_text
from handlers.dialogue.turn import Turn
from handlers.tickets import own
from handlers.work import cards, wishes
from intents.complaints import complaint_words
from intents.faults import sending
from intents.tickets import references, ticket_words
from storage.ticket import Kind, Ticket
from storage.ticket_search import last_event
from storage.ticket_states import BEFORE_WORK, Status

JUST_OPENED = timedelta(minutes=5)
"""What was opened this lately is named by its opening: that does not make it the one that is pressed for."""
_PRESSED = "pressed"
_TOLD = "told"
"""Key of the talk's memory: the ticket whose state was told last, if it was told alone."""
_ABOUT_WORK = frozenset({"service", "other"})
"""Topics of complaints that may be about how a ticket is dealt with."""
LISTED = 6
"""More than these are not read on a phone."""


def tell_status(turn: Turn) -> None:
    """Tell how the tickets that are meant stand; take pressing for one as such."""
    tickets = own.own_tickets(turn)
    if not tickets:
        _tell_of_none(turn)
        return
    if ticket_words.is_chase(turn.text):
        chase(turn, tickets)
        return
    meant = own.which(turn, tickets)
    if meant.unknown is not None and not meant.named:
        turn.say("status-number-unknown", number=meant.unknown)
    tell(turn, _shown(meant))


def _tell_of_none(turn: Turn) -> None:
    """Say that nothing is on record; what somebody is waited for is recorded now: '门铃什么时候来修'."""
    if drafts.begun_now(turn) is not None:
        return
    wanted = sending.asks_for_visit(turn.text) and references.trades(turn.text)
    if turn.state.active is None and (wanted or sending.wants_somebody_to_look(turn.text)):
        turn.say("status-none-report")
        report = turn.saying(turn.text)
        report.understanding = replace(report.understanding, intent="repair_request")
        drafts.start(report, turn.flow("repair"))
    else:
        turn.say("status-none")


def _shown(meant: own.Meant) -> Sequence[Ticket]:
    """Give what to show of those that may be meant: the open ones; when all is done, the last one."""
    opened = [one for one in meant.tickets if one.is_open]
    if meant.named and meant.one:
        return meant.tickets
    return opened[-LISTED:] or meant.tickets[-1:]


def tell(turn: Turn, tickets: Sequence[Ticket]) -> None:
    """Tell how these tickets stand, each with its next step."""
    own.in_confidence(turn, tickets)
    turn.state.memory[_TOLD] = tickets[0].id if len(tickets) == 1 else None
    lines = "\n\n".join(line(turn, ticket) for ticket in tickets)
    choices = own.choose(turn, tickets, "ticket.show") if len(tickets) > 1 else ()
    turn.say("status-list", choices, lines=lines, count=len(tickets))


def line(turn: Turn, ticket: Ticket) -> str:
    """Give where a ticket stands; whoever only follows it does not read the words of whoever reported it."""
    facts = cards.facts(ticket, turn.now, turn.language)
    if not own.is_of_the_house(turn, ticket):
        facts["description"] = facts["category"]
    return turn.word(f"status-line-{ticket.status.replace('_', '-')}", next=_next_step(turn, ticket), **facts)


def _next_step(turn: Turn, ticket: Ticket) -> str:
    if ticket.status == Status.WAITING_PARTS:
        return _parts_due(turn, ticket)
    visit = "" if ticket.appointment is None else cards.appointment(ticket, turn.now, turn.language)
    if ticket.accepted_at is not None:
        return turn.word("next-appointment", appointment=visit) if visit else turn.word("next-technician-calls")
    answered = turn.word("next-response-late")
    if ticket.respond_by is not None and ticket.respond_by > turn.now:
        by = moment_text(ticket.respond_by, turn.now, ticket.community.zone, turn.language)
        answered = turn.word("next-response-by", by=by)
    return "\n".join([answered, turn.word("next-visit-wanted", appointment=visit)] if visit else [answered])


def _parts_due(turn: Turn, ticket: Ticket) -> str:
    """Give when the parts are expected, as far as whoever waits for them has said it and it is still to come."""
    waits = last_event(turn.session, ticket, ("wait_parts",))
    until = waits.data.get("until") if waits else None
    if not until:
        return turn.word("next-parts-unknown")
    zone = ticket.community.zone
    if str(until)[:10] < turn.now.astimezone(zone).date().isoformat():
        return turn.word("next-parts-unknown")
    return turn.word("next-parts-expected", until=due_text(str(until), turn.now, zone, turn.language))


def show_by_button(turn: Turn, arguments: Mapping[str, Any]) -> None:
    """Tell how the ticket behind a button stands."""
    ticket = own.by_button(turn, arguments)
    if ticket is not None:
        tell(turn, [ticket])


def chase(turn: Turn, tickets: Sequence[Ticket]) -> None:
    """Press for the ticket that is meant; ask which, when several may be. One message presses once."""
    if turn.state.memory.get(_PRESSED) == turn.inbox_id:
        return
    turn.state.memory[_PRESSED] = turn.inbox_id
    opened = [one for one in tickets if one.is_open]
    meant = own.which(turn, opened)
    told = turn.state.memory.get(_TOLD)
    old = [one for one in meant.tickets if turn.now - one.opened_at > JUST_OPENED or one.id == told]
    found = meant.one or own.last_shown(turn, old) or _only_one_to_come(meant.tickets)
    if found is not None:
        _urge(turn, found)
    elif opened:
        turn.say("urge-which", own.choose(turn, meant.tickets[-LISTED:], "ticket.urge"))
    else:
        tell(turn, _shown(own.which(turn, tickets)))


def _only_one_to_come(tickets: Sequence[Ticket]) -> Ticket | None:
    to_come = [one for one in tickets if Status(one.status) in BEFORE_WORK]
    return to_come[0] if len(to_come) == 1 else None


def _urge(turn: Turn, ticket: Ticket) -> None:
    own.in_confidence(turn, [ticket])
    locked = Ticket.locked(turn.session, ticket.id)
    if locked is None or not locked.is_open:
        tell(turn, [ticket])
        return
    counted = wishes.urge(turn.session, locked, turn.account, turn.text, turn.now)
    text = "urge-done" if counted else "urge-done-already"
    turn.state.memory["ticket"] = locked.id
    turn.say(
        text if locked.assignee else f"{text}-nobody",
        line=line(turn, locked),
        number=locked.number,
        assignee=locked.assignee.name if locked.assignee else turn.word("assignee-none"),
        phone=locked.community.phone or turn.word("front-desk"),
    )


def urge_by_button(turn: Turn, arguments: Mapping[str, Any]) -> None:
    """Press for the ticket behind a button."""
    ticket = own.by_button(turn, arguments)
    if ticket is not None:
        _urge(turn, ticket)


def preempt(turn: Turn, intent: str) -> bool:
    """Press for the open ticket that an angry message is about, before it is filed as a complaint; offer that, too."""
    if intent != "complaint" or turn.account.staff is not None or turn.state.active is not None:
        return False
    said = turn.whole or turn.text
    opened = [one for one in own.own_tickets(turn) if one.is_open and one.kind == Kind.REPAIR]
    opened = [one for one in opened if not own.differs(turn, one)]
    about_it = complaint_words.topic(said) in _ABOUT_WORK and not complaint_words.complains(said)
    if not opened or not about_it or not ticket_words.presses(said):
        return False
    chase(turn, opened)
    if len(opened) == 1:
        turn.state.memory["words"] = {**turn.words(), "text": said}
        turn.say("urge-complain", [turn.choice("wish-complaint", "complaint.file")])
    return True
