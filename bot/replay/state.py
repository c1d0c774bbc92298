"""The state line: everything that a run has brought about, in the words of DESIGN section 9."""

from collections.abc import Mapping, Sequence
from typing import Any

from storage import Session
from storage.account import Account
from storage.conversation import Conversation, Owner
from storage.outbox import Delivery, delivery_counts
from storage.survey import Survey, SurveyStatus
from storage.ticket import Ticket, TicketPhoto, every_ticket
from storage.visitor_pass import VisitorPass, every_pass


def state_of(session: Session) -> dict[str, Any]:
    """Give the whole state of the run's database."""
    tickets = every_ticket(session)
    order = {ticket.id: n for n, ticket in enumerate(tickets, 1)}
    accounts = [account for account in Account.every(session) if account.staff_id is None]
    conversations = {one.account_id: one for one in Conversation.every(session)}
    counts = delivery_counts(session)
    return {
        "tickets": [_ticket(session, ticket, order) for ticket in tickets],
        "visitor_passes": [_pass(one) for one in every_pass(session)],
        "open_flows": {one.external_id: _open_flow(conversations.get(one.id)) for one in accounts},
        "conversations": {one.external_id: _owner(conversations.get(one.id)) for one in accounts},
        "surveys": _surveys(session, tickets, order),
        "outbox": {
            "sent": counts.get(Delivery.SENT, 0),
            "pending": sum(counts.get(one, 0) for one in (Delivery.PENDING, Delivery.SENDING, Delivery.HELD)),
            "dead": counts.get(Delivery.DEAD, 0) + counts.get(Delivery.UNKNOWN, 0),
        },
    }


def _ticket(session: Session, ticket: Ticket, order: Mapping[int, int]) -> dict[str, Any]:
    hidden = ticket.anonymous
    return {
        "number": ticket.number,
        "kind": ticket.kind,
        "status": ticket.status,
        "category": ticket.category,
        "priority": ticket.priority,
        "home": ticket.home.code if ticket.home and not hidden else None,
        "building": ticket.building,
        "place": ticket.place,
        "description": ticket.description,
        "phone": None if hidden else ticket.contact_phone or None,
        "appointment": ticket.appointment,
        "reporter": None if hidden else ticket.reporter.external_id,
        "anonymous": hidden,
        "assignee": _account_name(session, ticket),
        "episodes": ticket.episode,
        "photos": len(TicketPhoto.of(session, ticket.id)),
        "urges": ticket.urges,
        "rating": _rating(session, ticket),
        "linked": order.get(ticket.linked_id) if ticket.linked_id else None,
    }


def _account_name(session: Session, ticket: Ticket) -> str | None:
    account = Account.of_staff(session, ticket.assignee_id) if ticket.assignee_id else None
    return account.external_id if account else None


def _rating(session: Session, ticket: Ticket) -> dict[str, Any] | None:
    answered = [one for one in Survey.of_ticket(session, ticket.id) if one.status == SurveyStatus.ANSWERED]
    return {"score": answered[-1].score, "comment": answered[-1].comment} if answered else None


def _pass(visitor_pass: VisitorPass) -> dict[str, Any]:
    zone = visitor_pass.community.zone
    return {
        "home": visitor_pass.home.code,
        "name": visitor_pass.name,
        "people": visitor_pass.people,
        "plate": visitor_pass.plate,
        "valid_from": visitor_pass.valid_from.astimezone(zone).isoformat(timespec="seconds"),
        "valid_until": visitor_pass.valid_until.astimezone(zone).isoformat(timespec="seconds"),
        "status": visitor_pass.status,
    }


def _surveys(session: Session, tickets: Sequence[Ticket], order: Mapping[int, int]) -> list[dict[str, Any]]:
    return [
        {"ticket": order[ticket.id], "episode": one.episode, "status": one.status, "score": one.score}
        for ticket in tickets
        for one in Survey.of_ticket(session, ticket.id)
    ]


def _open_flow(conversation: Conversation | None) -> str | None:
    active = conversation.state.get("active") if conversation else None
    return str(active["flow"]) if active else None


def _owner(conversation: Conversation | None) -> str:
    return conversation.owner if conversation else Owner.BOT
