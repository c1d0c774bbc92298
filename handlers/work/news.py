"""Who is told of what happens to a ticket, in which words."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from handlers.dialogue.messages import Choice, Command, MessageKind
from handlers.dialogue.moments import due_text
from handlers.dialogue.notify import notify
from handlers.dialogue.texts import render
from handlers.work import cards
from storage import Session
from storage.account import Account
from storage.follower import TicketFollower
from storage.outbox import Lane
from storage.staff import Staff
from storage.ticket import Ticket, TicketEvent
from storage.ticket_privacy import shows_reporter
from storage.ticket_search import assigned_to
from storage.ticket_states import Actor, Verb

TO_REPORTER: Mapping[Verb, str] = {
    Verb.ACCEPT: "ticket-news-accepted",
    Verb.DEPART: "ticket-news-departed",
    Verb.ARRIVE: "ticket-news-arrived",
    Verb.WAIT_PARTS: "ticket-news-waiting-parts",
    Verb.WAIT_RESIDENT: "ticket-news-waiting-resident",
    Verb.RESUME: "ticket-news-resumed",
    Verb.RESOLVE: "ticket-news-resolved",
    Verb.CANCEL: "ticket-news-cancelled",
    Verb.RETURN: "ticket-news-returned",
    Verb.TRANSFER: "ticket-news-assigned",
    Verb.REPLY: "ticket-news-reply",
    Verb.PROPOSE: "ticket-news-proposed",
}
"""What staff do → what the resident reads."""
_IN_WORDS: Mapping[Verb, str] = {
    Verb.ACCEPT: "ticket-news-accepted-desk",
    Verb.DEPART: "ticket-news-arrived-desk",
    Verb.ARRIVE: "ticket-news-arrived-desk",
    Verb.RESOLVE: "ticket-news-resolved-desk",
}
"""The same for a matter to which nobody comes."""
TO_ASSIGNEE: Mapping[Verb, str] = {
    Verb.CANCEL: "ticket-cancelled-by-resident",
    Verb.REOPEN: "ticket-reopened-by-resident",
}
"""What the resident does → what the assignee reads."""

TO_FOLLOWERS: Mapping[Verb, str] = {
    Verb.ACCEPT: "follower-news-accepted",
    Verb.ARRIVE: "follower-news-arrived",
    Verb.WAIT_PARTS: "follower-news-waiting-parts",
    Verb.RESUME: "follower-news-arrived",
    Verb.RESOLVE: "follower-news-resolved",
    Verb.REOPEN: "follower-news-reopened",
    Verb.CANCEL: "follower-news-cancelled",
}
"""What is done → what those read who reported the same: nothing of whoever reported it first."""


def spread(session: Session, ticket: Ticket, event: TicketEvent, verb: Verb, actor: Actor, now: datetime) -> None:
    """Tell the side that did not do it."""
    if actor is Actor.RESIDENT:
        if verb in TO_ASSIGNEE:
            tell_assignee(session, ticket, event, TO_ASSIGNEE[verb], now, note=event.note)
    elif verb in TO_REPORTER:
        in_words = ticket.kind in cards.FOR_THE_DESK and verb in _IN_WORDS
        tell_reporter(session, ticket, event, _IN_WORDS[verb] if in_words else TO_REPORTER[verb], now)
    if verb in TO_FOLLOWERS:
        _tell_followers(session, ticket, event, TO_FOLLOWERS[verb], now)


def tell_reporter(session: Session, ticket: Ticket, event: TicketEvent, text_id: str, now: datetime) -> None:
    """Tell the resident who reported it: what, where, who, and the next step."""
    account = ticket.reporter
    language = account.language
    arguments: dict[str, str | int] = dict(cards.facts(ticket, now, language))
    staff = ticket.assignee
    arguments["phone"] = (staff.phone if staff else "") or ticket.community.phone or render(language, "front-desk")
    arguments["note"] = event.note or render(language, "note-none")
    arguments["until"] = _until(event, ticket, now, language)
    notify(
        session,
        account,
        text_id,
        arguments,
        key=f"ticket:{ticket.id}:event:{event.id}:reporter",
        now=now,
        choices=_reporter_choices(event, ticket, language),
    )


def _tell_followers(session: Session, ticket: Ticket, event: TicketEvent, text_id: str, now: datetime) -> None:
    for follower in TicketFollower.of(session, ticket.id):
        account = follower.account
        if account.id == event.account_id:
            continue
        language = account.language
        arguments: dict[str, str | int] = dict(cards.facts(ticket, now, language))
        by_staff = event.actor != Actor.RESIDENT
        arguments["note"] = (event.note if by_staff else "") or render(language, "note-none")
        arguments["until"] = _until(event, ticket, now, language)
        notify(
            session,
            account,
            text_id,
            arguments,
            key=f"ticket:{ticket.id}:event:{event.id}:follower:{account.id}",
            now=now,
            choices=_reporter_choices(event, ticket, language),
        )


def _until(event: TicketEvent, ticket: Ticket, now: datetime, language: str) -> str:
    until = event.data.get("until") or event.data.get("at")
    return due_text(str(until), now, ticket.community.zone, language) if until else render(language, "until-unknown")


def _reporter_choices(event: TicketEvent, ticket: Ticket, language: str) -> tuple[Choice, ...]:
    def choice(text_id: str, action: str) -> Choice:
        return Choice(render(language, text_id), Command(action, {"ticket": ticket.id}))

    if event.what == Verb.PROPOSE and event.data.get("at"):
        return choice("proposal-agree", "ticket.agree"), choice("proposal-decline", "ticket.decline")
    label = "ticket-not-settled" if ticket.kind in cards.FOR_THE_DESK else "ticket-not-fixed"
    return (choice(label, "ticket.reopen"),) if event.what == Verb.RESOLVE else ()


def tell_staff(
    session: Session,
    accounts: Iterable[Account],
    ticket: Ticket,
    text_id: str,
    occasion: str,
    now: datetime,
    *,
    note: str,
    **arguments: str | int,
) -> None:
    """Alert members of staff about a ticket, each once per occasion, with its card and what they can do."""
    for account in {account.id: account for account in accounts}.values():
        language = account.language
        card = cards.card(ticket, now, language, account.staff)
        notify(
            session,
            account,
            text_id,
            {"card": card, "note": note or render(language, "note-none"), **arguments},
            key=f"ticket:{ticket.id}:{occasion}:{account.id}",
            now=now,
            kind=MessageKind.ALERT,
            choices=cards.buttons(ticket, ticket.actor(account) or Actor.STAFF, language),
        )


def show_card(  # noqa: PLR0913 - which card, to whom, on which occasion, how
    session: Session,
    account: Account,
    ticket: Ticket,
    text_id: str,
    occasion: str,
    now: datetime,
    *,
    kind: MessageKind = MessageKind.PUSH,
    lane: Lane = Lane.NORMAL,
    may_act: bool = True,
    photos: tuple[str, ...] = (),
    note: str = "",
) -> None:
    """Show somebody of the staff the card of a ticket, once per occasion, with what they can do now."""
    language = account.language
    actor = ticket.actor(account) or Actor.STAFF
    notify(
        session,
        account,
        text_id,
        {"card": cards.card(ticket, now, language, account.staff), "note": note or render(language, "note-none")},
        key=f"ticket:{ticket.id}:{occasion}",
        now=now,
        kind=kind,
        lane=lane,
        choices=(*cards.buttons(ticket, actor, language), *_unsealing(ticket, account)) if may_act else (),
        photos=photos,
    )


def _unsealing(ticket: Ticket, account: Account) -> tuple[Choice, ...]:
    if not ticket.sealed or not shows_reporter(ticket, account.staff):
        return ()
    return (Choice(render(account.language, "ticket-unseal"), Command("ticket.unseal", {"ticket": ticket.id})),)


def tell_assignee(
    session: Session,
    ticket: Ticket,
    event: TicketEvent,
    text_id: str,
    now: datetime,
    *,
    photos: tuple[str, ...] = (),
    note: str = "",
) -> None:
    """Tell whoever the ticket is assigned to, with what can be done now."""
    session.flush()
    account = Account.of_staff(session, ticket.assignee_id) if ticket.assignee_id else None
    if account is not None:
        occasion = f"event:{event.id}:assignee"
        show_card(session, account, ticket, text_id, occasion, now, photos=photos, note=note)


def send_card(session: Session, ticket: Ticket, event: TicketEvent, now: datetime) -> None:
    """Send the new assignee the card of the ticket."""
    photos = cards.photos(session, ticket)
    tell_assignee(session, ticket, event, "ticket-assigned-to-you", now, photos=photos)


def tell_former_assignee(session: Session, ticket: Ticket, staff: Staff, event: TicketEvent, now: datetime) -> None:
    """Tell somebody that a ticket is no longer theirs."""
    account = Account.of_staff(session, staff.id)
    if account is not None:
        notify(
            session,
            account,
            "ticket-taken-from-you",
            cards.facts(ticket, now, account.language),
            key=f"ticket:{ticket.id}:event:{event.id}:former",
            now=now,
        )


def show_waiting(session: Session, account: Account, now: datetime) -> None:
    """Send a member of staff who has just come to this account the cards of the open tickets that are theirs."""
    for ticket in assigned_to(session, account.staff_id) if account.staff_id else ():
        occasion = f"version:{ticket.version}:shown:{account.id}"
        photos = cards.photos(session, ticket)
        show_card(session, account, ticket, "ticket-assigned-to-you", occasion, now, photos=photos)
