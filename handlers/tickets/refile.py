"""Filing a ticket under what it really is, by staff; the resident's words are kept for the next training."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from handlers.dialogue.review import masked
from handlers.work import news
from handlers.work.assigning import alarm, hand_over
from handlers.work.conflicts import keep_from_accused
from handlers.work.dispatch import can_do, choose_assignee
from intents.language import detect
from storage import Session
from storage.account import Account
from storage.review import Reason, ReviewItem
from storage.ticket import Kind, Priority, Ticket, TicketEvent
from storage.ticket_states import Actor, Verb

INTENT_OF_KIND: Final[Mapping[Kind, str]] = {
    Kind.REPAIR: "repair_request",
    Kind.COMPLAINT: "complaint",
    Kind.SUGGESTION: "suggestion",
    Kind.EMERGENCY: "emergency",
    Kind.FEE_DISPUTE: "fee_question",
    Kind.SERVICE: "service_booking",
}
"""What a message that belongs under a kind means. Anything may be filed under `other`: it says nothing."""
ALARM_RESPONSE: Final = timedelta(minutes=5)


def refile(
    session: Session, ticket: Ticket, kind: Kind, category: str, by: Account, now: datetime, reason: str
) -> TicketEvent:
    """Change kind and category of an open ticket, in the name of a dispatcher, and tell everybody whom it concerns.

    Whoever has the ticket keeps it if it is still their line of work, or if they have accepted it; otherwise it is
    dispatched again. A complaint never stays with somebody who does not dispatch (docs/decisions/0040).
    Raises IllegalTransitionError, with nothing changed, when the ticket is over or no reason is given.
    """
    event = ticket.apply(session, Verb.REFILE, Actor.DISPATCHER, by, now, reason)
    before, had = Kind(ticket.kind), ticket.assignee
    event.data = {"kind": kind, "category": category, "kind_before": before, "category_before": ticket.category}
    ticket.kind, ticket.category = kind, category
    if kind is not before:
        ticket.for_role = None
    keep_from_accused(session, ticket, ticket.description)
    if kind is not before and Kind.EMERGENCY in {kind, before}:
        ticket.priority = Priority.URGENT if kind is Kind.EMERGENCY else Priority.NORMAL
    _keep_words(session, ticket, before, now)
    _dispatch_again(session, ticket, by, event, now)
    if kind is not before or ticket.assignee is not had:
        news.tell_reporter(session, ticket, event, "ticket-news-refiled", now)
    if kind is Kind.EMERGENCY and kind is not before:
        ticket.respond_by = min(ticket.respond_by or now + ALARM_RESPONSE, now + ALARM_RESPONSE)
        alarm(session, ticket, now)
    return event


def _dispatch_again(session: Session, ticket: Ticket, by: Account, event: TicketEvent, now: datetime) -> None:
    """Leave it with whoever has it, or find somebody for it: in the last resort who re-files it has it."""
    had = ticket.assignee
    secret = had is not None and not ticket.is_for(had)
    if had is not None and not secret and (can_do(had, ticket) or ticket.accepted_at is not None):
        news.tell_assignee(session, ticket, event, "ticket-refiled", now, note=event.note)
        return
    chosen = choose_assignee(session, ticket, now) or (by.staff if had is not None else None)
    if chosen is not None and ticket.is_for(chosen):
        hand_over(session, ticket, chosen, by, now, actor=Actor.DISPATCHER)


def _keep_words(session: Session, ticket: Ticket, before: Kind, now: datetime) -> None:
    text = masked(session, ticket.reporter, ticket.description, [ticket.contact_name])
    if not text:
        return
    means = INTENT_OF_KIND.get(Kind(ticket.kind))
    again = ReviewItem.waiting(session, ticket.community_id, text, Reason.REFILED)
    if again is not None:
        again.decide(means)
        return
    item = ReviewItem(
        community_id=ticket.community_id,
        text=text,
        language=detect(text) or ticket.reporter.language,
        engine="",
        guess=INTENT_OF_KIND.get(before),
        confidence=None,
        ranking=[],
        reason=Reason.REFILED,
        intent=means,
        at=now,
    )
    item.keep(session)
