"""Giving a ticket to somebody, by hand."""

from datetime import datetime

from starlette.exceptions import HTTPException
from starlette.responses import Response

from bot.console.audit import audit
from bot.console.candidates import may_take
from bot.console.forms import number_in
from bot.console.pages import word
from bot.console.texts import render
from bot.console.ticket_page import ticket_of, ticket_page
from bot.console.visit import Visit, go
from handlers.work import assigning
from storage import Session
from storage.account import Account
from storage.staff import Staff
from storage.ticket import IllegalTransitionError, Ticket, TicketEvent
from storage.ticket_states import Actor, Verb


def assign(visit: Visit) -> Response:
    """Assign or transfer a ticket, and write down who did it.

    The form says which version of the ticket it was made from: of two people, the second is told, and decides again.
    The same form sent twice has one effect, and the same answer.
    """
    if not visit.staff.dispatches:
        raise HTTPException(403)
    ticket = Ticket.locked(visit.session, ticket_of(visit).id)
    version, to_id = number_in(visit.form.get("version", "")), number_in(visit.form.get("to", ""))
    if ticket is None or version is None:
        raise HTTPException(400)
    by = console_account(visit.session, visit.staff, visit.now, visit.language)
    if to_id is not None and _was_done(visit.session, ticket, version, to_id, by):
        return _done(ticket)
    to = visit.session.get(Staff, to_id) if to_id else None
    problem = _problem(visit.language, ticket, version, to)
    if problem or to is None:
        return ticket_page(visit, ticket, problem, 409)
    try:
        assigning.assign(visit.session, ticket, to, by, visit.now, actor=Actor.DISPATCHER)
    except IllegalTransitionError as error:
        return ticket_page(visit, ticket, refusal(visit.language, error), 409)
    detail = {"ticket": ticket.id, "to": to.id, "version": version}
    visit.session.add(audit(visit.staff, visit.now, "ticket.assign", ticket.number, **detail))
    return _done(ticket)


def _problem(language: str, ticket: Ticket, version: int, to: Staff | None) -> str:
    if version != ticket.version:
        return render(language, "console-assign-stale")
    if to is None or not may_take(to, ticket):
        return render(language, "console-assign-nobody")
    if to.id == ticket.assignee_id:
        return render(language, "console-assign-same", name=to.name)
    return ""


def _was_done(session: Session, ticket: Ticket, version: int, to_id: int, by: Account) -> bool:
    """Tell whether the last that happened to the ticket is what this very form asks for."""
    if ticket.version != version + 1 or ticket.assignee_id != to_id:
        return False
    last = TicketEvent.of(session, ticket.id)[-1]
    return last.what in {Verb.ASSIGN, Verb.TRANSFER} and last.account_id == by.id


def _done(ticket: Ticket) -> Response:
    return go(f"/console/tickets/{ticket.number}?done=assigned")


def refusal(language: str, error: IllegalTransitionError) -> str:
    """Give why the ticket does not allow it, in words."""
    return render(language, "console-assign-refused", status=word(language, "status", error.status))


def console_account(session: Session, staff: Staff, now: datetime, language: str) -> Account:
    """Give the account in whose name this person acts: of a chat, or one that only the console knows.

    The latter is not reachable: nothing may be enqueued for it, for no channel would ever deliver it.
    """
    found = Account.of_staff(session, staff.id) or Account.on(session, "console", str(staff.id))
    if found is not None:
        return found
    made = Account(
        channel="console",
        external_id=str(staff.id),
        community_id=staff.community_id,
        staff_id=staff.id,
        language=language,
        reachable=False,
        created_at=now,
    )
    session.add(made)
    session.flush()
    return made
