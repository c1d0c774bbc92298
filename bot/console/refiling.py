"""Correcting kind and category of a ticket, by hand."""

from starlette.exceptions import HTTPException
from starlette.responses import Response

from bot.console.assigning import console_account
from bot.console.audit import audit
from bot.console.forms import number_in, without_controls
from bot.console.pages import word
from bot.console.texts import render
from bot.console.ticket_page import ticket_of, ticket_page
from bot.console.visit import Visit, go
from handlers.tickets.refile import refile
from intents.understanding import CATEGORIES
from storage.account import Account
from storage.ticket import IllegalTransitionError, Kind, Ticket, TicketEvent
from storage.ticket_states import Verb

LONGEST_REASON = 500


def correct(visit: Visit) -> Response:
    """File a ticket under another kind or category, and write down who did it and why.

    As with assigning, the form says which version it was made from, and sent twice it has one effect.
    """
    if not visit.staff.dispatches:
        raise HTTPException(403)
    ticket = Ticket.locked(visit.session, ticket_of(visit).id)
    version = number_in(visit.form.get("version", ""))
    if ticket is None or version is None:
        raise HTTPException(400)
    kind, category = visit.form.get("kind", ""), visit.form.get("category", "")
    reason = without_controls(visit.form.get("reason", ""))[:LONGEST_REASON]
    by = console_account(visit.session, visit.staff, visit.now, visit.language)
    if _was_done(visit, ticket, version, by):
        return _done(ticket)
    problem = _problem(visit.language, ticket, version, kind, category, reason)
    if problem:
        return ticket_page(visit, ticket, problem, 409)
    before = {"kind_before": str(ticket.kind), "category_before": str(ticket.category)}
    try:
        event = refile(visit.session, ticket, Kind(kind), category, by, visit.now, reason)
    except IllegalTransitionError as error:
        refused = render(visit.language, "console-refile-refused", status=word(visit.language, "status", error.status))
        return ticket_page(visit, ticket, refused, 409)
    event.data = {**event.data, "version": version}
    after: dict[str, str | int] = {"kind": kind, "category": category, "ticket": ticket.id, "version": version}
    visit.session.add(audit(visit.staff, visit.now, "ticket.refile", ticket.number, **after, **before))
    return _done(ticket)


def _problem(language: str, ticket: Ticket, version: int, kind: str, category: str, reason: str) -> str:
    if version != ticket.version:
        return render(language, "console-assign-stale")
    if kind not in set(Kind) or category not in CATEGORIES or not reason:
        return render(language, "console-refile-incomplete")
    if (kind, category) == (ticket.kind, ticket.category):
        return render(language, "console-refile-same")
    return ""


def _was_done(visit: Visit, ticket: Ticket, version: int, by: Account) -> bool:
    """Tell whether this very form has had its effect already."""
    asked = {"version": version, "kind": visit.form.get("kind"), "category": visit.form.get("category")}
    return any(
        event.what == Verb.REFILE and event.account_id == by.id and asked.items() <= event.data.items()
        for event in TicketEvent.of(visit.session, ticket.id)
    )


def _done(ticket: Ticket) -> Response:
    return go(f"/console/tickets/{ticket.number}?done=refiled")
