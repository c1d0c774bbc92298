"""How a ticket reads: to the resident in a line, to staff as a card with what can be done."""

from collections.abc import Mapping
from datetime import datetime

from handlers.dialogue.messages import Choice, Command
from handlers.dialogue.moments import span_text
from handlers.dialogue.texts import render
from storage import Session
from storage.ticket import Ticket, TicketPhoto
from storage.ticket_states import Actor, Status, Verb, possible

BUTTON_VERBS: Mapping[Verb, str] = {
    Verb.ACCEPT: "ticket.accept",
    Verb.DEPART: "ticket.depart",
    Verb.ARRIVE: "ticket.arrive",
    Verb.RESUME: "ticket.resume",
    Verb.WAIT_PARTS: "ticket.wait_parts",
    Verb.RESOLVE: "ticket.finish",
    Verb.RETURN: "ticket.hand_back",
}
"""Verb → the action behind its button; those that need words first ask for them."""


def where(ticket: Ticket, language: str) -> str:
    """Give home and place of a ticket in one line."""
    home = ticket.home.code if ticket.home and not ticket.anonymous else None
    building = render(language, "building", name=ticket.building) if ticket.building and home is None else None
    if building and ticket.place and ticket.building and ticket.building in ticket.place:
        building = None
    return " · ".join(part for part in (home, building, ticket.place) if part) or render(language, "place-unknown")


def appointment(ticket: Ticket, now: datetime, language: str) -> str:
    """Give when somebody is at home, in words."""
    if ticket.appointment is None:
        return render(language, "appointment-any")
    return span_text(ticket.appointment, now, ticket.community.zone, language)


def facts(ticket: Ticket, now: datetime, language: str) -> dict[str, str]:
    """Give the arguments that all texts about a ticket take."""
    return {
        "number": ticket.number,
        "ticket_kind": render(language, f"kind-{ticket.kind.replace('_', '-')}"),
        "category": render(language, f"category-{ticket.category.replace('_', '-')}"),
        "where": where(ticket, language),
        "description": ticket.description,
        "status": render(language, f"status-{ticket.status.replace('_', '-')}"),
        "appointment": appointment(ticket, now, language),
        "assignee": ticket.assignee.name if ticket.assignee else render(language, "assignee-none"),
    }


def contact(ticket: Ticket, language: str) -> str:
    """Give name and phone as they were frozen when the ticket was opened."""
    if ticket.anonymous:
        return render(language, "contact-anonymous")
    return " ".join(part for part in (ticket.contact_name, ticket.contact_phone) if part) or render(
        language, "contact-none"
    )


def card(ticket: Ticket, now: datetime, language: str) -> str:
    """Give the whole card that staff work from."""
    return render(language, "ticket-card", contact=contact(ticket, language), **facts(ticket, now, language))


def photos(session: Session, ticket: Ticket) -> tuple[str, ...]:
    """Give the digests of the ticket's photos."""
    return tuple(photo.digest for photo in TicketPhoto.of(session, ticket.id))


def buttons(ticket: Ticket, actor: Actor, language: str) -> tuple[Choice, ...]:
    """Give what this actor can do with the ticket now, as buttons."""
    verbs = possible(Status(ticket.status), actor)
    if ticket.accepted_at is not None or Verb.ACCEPT not in verbs:
        verbs = tuple(verb for verb in verbs if verb is not Verb.ACCEPT)
    else:
        verbs = tuple(verb for verb in verbs if verb in {Verb.ACCEPT, Verb.RETURN})
    if ticket.departed_at is not None:
        verbs = tuple(verb for verb in verbs if verb is not Verb.DEPART)
    return tuple(
        Choice(render(language, f"verb-{verb.replace('_', '-')}"), Command(BUTTON_VERBS[verb], {"ticket": ticket.id}))
        for verb in BUTTON_VERBS
        if verb in verbs
    )
