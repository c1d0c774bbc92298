"""One ticket: every fact, the photos, the whole history, what was sent about it."""

from collections.abc import Mapping

from starlette.exceptions import HTTPException
from starlette.responses import Response

from bot.console.candidates import candidates
from bot.console.forms import without_controls
from bot.console.pages import local_time, word
from bot.console.texts import render
from bot.console.ticket_list import is_late, place_of
from bot.console.visit import Visit
from handlers.work import cards
from intents.understanding import CATEGORIES
from storage.account import Account
from storage.console import may_see, notifications_about
from storage.outbox import Notification
from storage.survey import Survey
from storage.ticket import Kind, Ticket, TicketEvent, TicketPhoto
from storage.ticket_privacy import shows_reporter
from storage.ticket_states import Actor, Verb


def ticket_of(visit: Visit) -> Ticket:
    """Give the ticket that the path names; 404 for one of another community as for one that was never there."""
    number = without_controls(visit.request.path_params["number"])
    ticket = Ticket.numbered(visit.session, visit.staff.community_id, number)
    if ticket is None or not may_see(visit.staff, ticket):
        raise HTTPException(404)
    return ticket


def show_ticket(visit: Visit) -> Response:
    """Give the page of a ticket."""
    return ticket_page(visit, ticket_of(visit))


def ticket_page(visit: Visit, ticket: Ticket, problem: str = "", status: int = 200) -> Response:
    """Give the page of a ticket, with what went wrong when something was tried."""
    session, zone = visit.session, ticket.community.zone
    moments = {name: getattr(ticket, name) for name in ("opened_at", "accepted_at", "resolved_at", "closed_at")}
    return visit.page(
        "ticket.html",
        status=status,
        ticket=ticket,
        problem=problem,
        done="" if problem else _done(visit, ticket),
        where=place_of(ticket, visit.language, visit.staff),
        contact=cards.contact(ticket, visit.language, visit.staff),
        appointment=cards.appointment(ticket, visit.now, visit.language),
        late=is_late(ticket, visit.now),
        respond_by=local_time(ticket.respond_by, zone) if ticket.respond_by else "",
        moments={name: local_time(at, zone) if at else "" for name, at in moments.items()},
        linked=session.get(Ticket, ticket.linked_id) if ticket.linked_id else None,
        photos=TicketPhoto.of(session, ticket.id),
        surveys=Survey.of_ticket(session, ticket.id),
        history=[_event(visit, ticket, event) for event in TicketEvent.of(session, ticket.id)],
        notifications=[_notification(visit, ticket, row) for row in notifications_about(session, ticket)],
        candidates=candidates(session, visit.staff, ticket, visit.now),
        may_refile=visit.staff.dispatches and ticket.is_open,
        kinds=list(Kind),
        categories=CATEGORIES,
    )


def _done(visit: Visit, ticket: Ticket) -> str:
    """Give what has just been done from this page, in words."""
    done = visit.request.query_params.get("done")
    if done == "assigned" and ticket.assignee is not None:
        return render(visit.language, "console-assigned", name=ticket.assignee.name)
    if done == "refiled":
        return render(visit.language, "console-refiled", **_filed(visit.language, ticket.kind, ticket.category))
    return ""


def _filed(language: str, kind: str, category: str) -> dict[str, str]:
    return {"kind": word(language, "kind", kind), "category": word(language, "category", category)}


def _target(visit: Visit, event: TicketEvent) -> str:
    """Give whom or what an event brought the ticket to."""
    if event.what == Verb.REFILE:
        return " · ".join(_filed(visit.language, event.data["kind"], event.data["category"]).values())
    return str(event.data.get("name", ""))


def _event(visit: Visit, ticket: Ticket, event: TicketEvent) -> Mapping[str, object]:
    who = event.name or word(visit.language, "actor", event.actor)
    if _hides_reporter(visit, ticket) and (event.actor == Actor.RESIDENT or event.account_id == ticket.reporter_id):
        who = render(visit.language, "console-anonymous")
    return {
        "at": local_time(event.at, ticket.community.zone),
        "who": who,
        "actor": event.actor,
        "what": word(visit.language, "event", event.what),
        "note": event.note,
        "to": _target(visit, event),
        "score": event.data.get("score", ""),
        "before": event.status_before,
        "after": event.status_after,
        "episode": event.episode,
    }


def _notification(visit: Visit, ticket: Ticket, row: Notification) -> Mapping[str, object]:
    zone, hidden = ticket.community.zone, _hides_reporter(visit, ticket)
    return {
        "to": _recipient(visit, ticket, row.account),
        "channel": row.account.channel,
        "kind": row.kind,
        "status": "withdrawn" if row.error == "withdrawn" else row.status,
        "attempts": row.attempts,
        "created": local_time(row.created_at, zone),
        "sent": local_time(row.sent_at, zone) if row.sent_at else "",
        "due": local_time(row.due_at, zone),
        # Cards that others got may say who reported it: whoever may not know that sees only their own.
        "text": "" if hidden and row.account.staff_id not in {None, visit.staff.id} else row.content.get("text", ""),
    }


def _hides_reporter(visit: Visit, ticket: Ticket) -> bool:
    return not shows_reporter(ticket, visit.staff)


def _recipient(visit: Visit, ticket: Ticket, account: Account) -> str:
    if _hides_reporter(visit, ticket) and account.staff_id is None:
        return render(visit.language, "console-anonymous")
    return account.name or account.channel
