"""Unsealing: a manager lets whoever works on a complaint see who made it, says why, and the resident is told."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from handlers.dialogue import drafts
from handlers.dialogue.flow import Draft, Flow, Question, Slot
from handlers.dialogue.notify import notify
from handlers.dialogue.turn import Turn
from handlers.work import cards, news
from storage import Session
from storage.account import Account
from storage.ticket import Ticket
from storage.ticket_privacy import shows_reporter
from storage.ticket_states import Actor


def unseal(session: Session, ticket: Ticket, by: Account, reason: str, now: datetime) -> bool:
    """Show the reporter of a sealed ticket to everybody who works on it, and tell the resident who decided it and why.

    Refused (False, nothing changed) to anybody but a manager whom the ticket is not about, without a reason, and for
    a ticket that is not sealed.
    """
    if not ticket.sealed or not reason.strip() or not shows_reporter(ticket, by.staff):
        return False
    ticket.sealed = False
    ticket.version += 1
    event = ticket.record(session, "unseal", Actor.DISPATCHER, by, now, note=reason)
    reporter = ticket.reporter
    notify(
        session,
        reporter,
        "complaint-unsealed",
        {"number": ticket.number, "name": by.name, "reason": reason},
        key=f"ticket:{ticket.id}:event:{event.id}:reporter",
        now=now,
    )
    if ticket.assignee_id != by.staff_id:
        news.tell_assignee(session, ticket, event, "complaint-unsealed-card", now, note=reason)
    return True


def unseal_by_button(turn: Turn, arguments: Mapping[str, Any]) -> None:
    """Unseal the ticket behind the button, if a reason came with it; else ask for one."""
    ticket = Ticket.locked(turn.session, int(arguments["ticket"]))
    if ticket is None or not ticket.sealed or not shows_reporter(ticket, turn.account.staff):
        turn.say("dialogue-button-unknown")
    elif arguments.get("note"):
        _unseal(turn, ticket, str(arguments["note"]))
    else:
        turn.state.memory["ticket"] = ticket.id
        drafts.start(turn, UNSEALING)


def _unseal(turn: Turn, ticket: Ticket, reason: str) -> None:
    done = unseal(turn.session, ticket, turn.account, reason, turn.now)
    if not done:
        turn.say("dialogue-button-unknown")
        return
    turn.say("complaint-unsealing-done", contact=cards.contact(ticket, turn.language), number=ticket.number)


def _begin(turn: Turn, draft: Draft) -> None:
    draft.slots["ticket"] = turn.state.memory.get("ticket")


def _read(turn: Turn, draft: Draft) -> str | None:
    return turn.text or None if draft.requested == "reason" else None


def _ask(turn: Turn, draft: Draft) -> Question | None:
    return None if draft.slots.get("reason") else Question(turn.word("complaint-ask-unsealing-reason"))


def _commit(turn: Turn, draft: Draft) -> None:
    ticket = Ticket.locked(turn.session, int(draft.slots["ticket"]))
    if ticket is None:
        turn.say("dialogue-button-unknown")
    else:
        _unseal(turn, ticket, draft.slots["reason"])


UNSEALING = Flow("unsealing", frozenset(), (Slot("reason", _read, _ask),), _begin, _commit)
