"""What residents want of a ticket that is there: more to be known, another time, more haste, to be told as well."""

from datetime import datetime, timedelta

from handlers.work import news
from handlers.work.assigning import alarm
from handlers.work.dispatch import accounts_of, dispatchers
from storage import Session
from storage.account import Account
from storage.follower import TicketFollower
from storage.ticket import Kind, Ticket, TicketEvent
from storage.ticket_states import Actor

URGED_AGAIN_AFTER = timedelta(minutes=30)
"""What is said in between is the same urging."""
MANY_URGES = 2
"""From this one on those who dispatch hear of it, too."""


def change_contact(session: Session, ticket: Ticket, by: Account, phone: str, words: str, now: datetime) -> None:
    """Let staff call another number from now on."""
    before = ticket.contact_phone
    ticket.contact_phone = phone
    ticket.version += 1
    event = ticket.record(
        session, "contact", Actor.RESIDENT, by, now, note=words, data={"phone": phone, "before": before}
    )
    if ticket.kind == Kind.EMERGENCY:
        alarm(session, ticket, now, "emergency-more", words)
    else:
        news.tell_assignee(session, ticket, event, "ticket-detail-added", now, note=words)


def change_appointment(
    session: Session, ticket: Ticket, by: Account, at: str | None, words: str, now: datetime
) -> None:
    """Move the visit to the time that the resident names (None: any), and tell whoever comes."""
    before = ticket.appointment
    ticket.appointment = at
    ticket.version += 1
    event = ticket.record(
        session, "appointment", Actor.RESIDENT, by, now, note=words, data={"at": at, "before": before}
    )
    news.tell_assignee(session, ticket, event, "ticket-appointment-changed", now, note=words)


def answer_proposal(
    session: Session, ticket: Ticket, proposal: TicketEvent, by: Account, words: str, now: datetime, *, agreed: bool
) -> None:
    """Take a yes or no to the time that staff proposed; after a no the time before it holds again."""
    if not agreed:
        ticket.appointment = proposal.data.get("before")
    ticket.version += 1
    event = ticket.record(session, "agree" if agreed else "decline", Actor.RESIDENT, by, now, note=words)
    text = "ticket-proposal-agreed" if agreed else "ticket-proposal-declined"
    news.tell_assignee(session, ticket, event, text, now, note=words)


def urge(session: Session, ticket: Ticket, by: Account, words: str, now: datetime) -> bool:
    """Press for a ticket in the name of a resident; False when it was pressed for a short while ago.

    It reaches the assignee; the dispatchers, too, when nobody has it, a promise is broken, or it is not the first time.
    """
    if ticket.urged_at is not None and now - ticket.urged_at < URGED_AGAIN_AFTER:
        ticket.record(session, "urge_again", Actor.RESIDENT, by, now, note=words)
        return False
    ticket.urges += 1
    ticket.urged_at = now
    event = ticket.record(session, "urge", Actor.RESIDENT, by, now, note=words, data={"count": ticket.urges})
    told = list(accounts_of(session, [ticket.assignee])) if ticket.assignee else []
    if not told or ticket.urges >= MANY_URGES or is_late(ticket, now):
        told += dispatchers(session, ticket, now)
    occasion = f"event:{event.id}"
    news.tell_staff(session, told, ticket, "ticket-urged", occasion, now, note=words, count=ticket.urges)
    return True


def is_late(ticket: Ticket, now: datetime) -> bool:
    """Tell whether a promise about an open ticket is broken: no first response in time, nobody at the appointment."""
    if ticket.accepted_at is None and ticket.respond_by is not None and ticket.respond_by < now:
        return True
    if ticket.appointment is None or ticket.status not in {"new", "assigned"}:
        return False
    start, _, end = ticket.appointment.partition("/")
    return datetime.fromisoformat(end or start) < now


def pass_on(session: Session, ticket: Ticket, by: Account, text_id: str, words: str, now: datetime) -> None:
    """Tell whoever works on a ticket, else those who dispatch, what a resident wishes: it changes nothing by itself."""
    event = ticket.record(session, "wish", Actor.RESIDENT, by, now, note=words)
    told = list(accounts_of(session, [ticket.assignee])) if ticket.assignee else []
    told = told or list(dispatchers(session, ticket, now))
    news.tell_staff(session, told, ticket, text_id, f"event:{event.id}", now, note=words)


def follow(session: Session, ticket: Ticket, account: Account, now: datetime) -> bool:
    """Let somebody who reports the same hear how the ticket goes on; False for whoever hears it already."""
    return TicketFollower.add(session, ticket, account, now)


def all_clear(session: Session, ticket: Ticket, by: Account, words: str, now: datetime) -> None:
    """Tell everybody who was alarmed what the caller says now: it was none, or it is over.

    Only staff end an emergency, after they have looked: a caller may be wrong, or be made to say it.
    """
    ticket.record(session, "all_clear", Actor.RESIDENT, by, now, note=words)
    ticket.version += 1
    alarm(session, ticket, now, "emergency-all-clear", words)
