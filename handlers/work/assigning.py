"""Who has to do a ticket: found, chosen by hand, taken away; and in an emergency, everybody on duty."""

from datetime import datetime

from handlers.dialogue.messages import MessageKind
from handlers.work import cards, news
from handlers.work.dispatch import choose_assignee, dispatchers, on_duty
from storage import Session
from storage.account import Account
from storage.outbox import Lane
from storage.staff import Staff
from storage.ticket import IllegalTransitionError, Kind, Ticket, TicketEvent
from storage.ticket_states import Actor, Status, Verb, transition


def take_back(session: Session, ticket: Ticket, now: datetime) -> None:
    """Take a ticket from whoever has it, without a word to them, and find somebody else."""
    ticket.assignee, ticket.status, ticket.accepted_at = None, Status.NEW, None
    ticket.version += 1
    dispatch_ticket(session, ticket, now)


def dispatch_ticket(session: Session, ticket: Ticket, now: datetime) -> None:
    """Give a new ticket to whoever fits best; when nobody does, the dispatchers are asked (an alarm asks everybody)."""
    chosen = choose_assignee(session, ticket, now)
    if chosen is not None:
        ticket.assignee = chosen
        event = ticket.apply(session, Verb.ASSIGN, Actor.SYSTEM, None, now, data=_whom(chosen))
        if ticket.kind != Kind.EMERGENCY:
            news.send_card(session, ticket, event, now)
    elif ticket.kind != Kind.EMERGENCY:
        ask_dispatchers(session, ticket, now)


def _whom(staff: Staff) -> dict[str, int | str]:
    return {"to": staff.id, "name": staff.name}


def ask_dispatchers(session: Session, ticket: Ticket, now: datetime) -> None:
    """Show a ticket that nobody has to those who give tickets out."""
    asked = dispatchers(session, ticket, now)
    photos = cards.photos(session, ticket) if asked else ()
    for account in asked:
        occasion = f"unassigned:{ticket.version}:{account.id}"
        news.show_card(
            session, account, ticket, "ticket-unassigned", occasion, now, kind=MessageKind.ALERT, photos=photos
        )


def alarm(session: Session, ticket: Ticket, now: datetime, text_id: str = "emergency-alert", note: str = "") -> None:
    """Tell everybody on duty of an emergency, at once, whatever the hour; who may take it gets the button for it.

    Not those whom it is about, when it was a complaint before.
    """
    for account in on_duty(session, ticket.community_id, now):
        if account.staff is None or not ticket.is_for(account.staff):
            continue
        news.show_card(
            session,
            account,
            ticket,
            text_id,
            f"{text_id}:{ticket.version}:{account.id}",
            now,
            kind=MessageKind.ALERT,
            lane=Lane.EMERGENCY,
            may_act=ticket.assignee is None or ticket.actor(account) is Actor.ASSIGNEE,
            note=note,
        )


def assign(  # noqa: PLR0913 - who gives what to whom, when, why
    session: Session,
    ticket: Ticket,
    to: Staff,
    by: Account | None,
    now: datetime,
    *,
    actor: Actor,
    verb: Verb = Verb.ASSIGN,
    note: str = "",
) -> TicketEvent:
    """Give a ticket to somebody, by hand; raises IllegalTransitionError when this actor may not, or not any more."""
    event = hand_over(session, ticket, to, by, now, actor=actor, verb=verb, note=note)
    news.tell_reporter(session, ticket, event, "ticket-news-assigned", now)
    return event


def hand_over(  # noqa: PLR0913 - as of `assign`
    session: Session,
    ticket: Ticket,
    to: Staff,
    by: Account | None,
    now: datetime,
    *,
    actor: Actor,
    verb: Verb = Verb.ASSIGN,
    note: str = "",
) -> TicketEvent:
    """Give a ticket to somebody, and tell them and whoever had it before; raises as `assign` does.

    Whoever dispatches may say `assign` or `transfer`, whatever its state; the assignee transfers.
    Raises it, too, when the ticket is not for them: it is about them, or a complaint and they do not dispatch.
    """
    if actor is not Actor.ASSIGNEE:
        verb = Verb.ASSIGN if transition(Verb.ASSIGN, Status(ticket.status), actor) else verb
    if actor is Actor.DISPATCHER and transition(verb, Status(ticket.status), actor) is None:
        verb = Verb.TRANSFER
    if not ticket.is_for(to):
        raise IllegalTransitionError(verb, Status(ticket.status))
    previous = ticket.assignee
    event = ticket.apply(session, verb, actor, by, now, note, data=_whom(to))
    ticket.assignee = to
    if previous is not None and previous.id != to.id and (by is None or by.staff_id != previous.id):
        news.tell_former_assignee(session, ticket, previous, event, now)
    news.send_card(session, ticket, event, now)
    return event


def find_somebody_else(session: Session, ticket: Ticket, now: datetime) -> None:
    """Give a reopened ticket to somebody else, when whoever had it has gone."""
    chosen = choose_assignee(session, ticket, now)
    if chosen is not None:
        hand_over(session, ticket, chosen, None, now, actor=Actor.DISPATCHER)
    else:
        ask_dispatchers(session, ticket, now)
