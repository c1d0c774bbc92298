"""How a ticket reads: to the resident in a line, to staff as a card with what can be done."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from handlers.dialogue.messages import Choice, Command
from handlers.dialogue.moments import span_text
from handlers.dialogue.texts import render
from storage import Session
from storage.staff import Staff
from storage.ticket import Kind, Ticket, TicketPhoto
from storage.ticket_privacy import shows_reporter
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
_STANDINGS: Mapping[str, str] = {
    Status.NEW: "standing-new",
    Status.ASSIGNED: "standing-assigned",
    Status.IN_PROGRESS: "standing-in-progress",
    Status.WAITING_PARTS: "standing-waiting-parts",
    Status.WAITING_RESIDENT: "standing-waiting-resident",
    Status.RESOLVED: "standing-resolved",
    Status.CLOSED: "standing-over",
    Status.CANCELLED: "standing-cancelled",
}
FOR_THE_DESK: Final = frozenset({Kind.COMPLAINT, Kind.SUGGESTION})
"""Kinds that are answered in words: nobody comes to a home for them."""


def where(ticket: Ticket, language: str, viewer: Staff | None = None) -> str:
    """Give home and place of a ticket in one line; what kind of matter it is where it has none.

    The home of a hidden reporter is shown to a viewer of the staff who may see them, and to nobody else.
    """
    matter = f"category-{ticket.category.replace('_', '-')}" if ticket.kind in FOR_THE_DESK else "place-unknown"
    return _place(ticket, language, viewer) or render(language, matter)


def _place(ticket: Ticket, language: str, viewer: Staff | None) -> str:
    home = ticket.home.code if ticket.home and shows_reporter(ticket, viewer) else None
    building = render(language, "building", name=ticket.building) if ticket.building and home is None else None
    if building and ticket.place and ticket.building and ticket.building in ticket.place:
        building = None
    return " · ".join(part for part in (home, building, ticket.place) if part)


def appointment(ticket: Ticket, now: datetime, language: str) -> str:
    """Give when somebody is at home, in words."""
    if ticket.appointment is None:
        return render(language, "appointment-any")
    return span_text(ticket.appointment, now, ticket.community.zone, language)


def facts(ticket: Ticket, now: datetime, language: str, viewer: Staff | None = None) -> dict[str, str]:
    """Give the arguments that all texts about a ticket take, as much as `viewer` may see (None: as everybody)."""
    return {
        "number": ticket.number,
        "ticket_kind": render(language, f"kind-{ticket.kind.replace('_', '-')}"),
        "category": render(language, f"category-{ticket.category.replace('_', '-')}"),
        "where": where(ticket, language, viewer),
        "description": ticket.description,
        "status": render(language, f"status-{ticket.status.replace('_', '-')}"),
        "appointment": appointment(ticket, now, language),
        "assignee": ticket.assignee.name if ticket.assignee else render(language, "assignee-none"),
    }


def contact(ticket: Ticket, language: str, viewer: Staff | None = None) -> str:
    """Give name and phone as they were frozen when the ticket was opened, if this person may see them."""
    if not shows_reporter(ticket, viewer):
        return render(language, "contact-anonymous" if ticket.anonymous else "contact-sealed")
    return " ".join(part for part in (ticket.contact_name, ticket.contact_phone) if part) or render(
        language, "contact-none"
    )


def card(ticket: Ticket, now: datetime, language: str, viewer: Staff | None = None) -> str:
    """Give the whole card that this member of staff works from."""
    known = facts(ticket, now, language, viewer)
    if ticket.kind not in FOR_THE_DESK:
        return render(language, "ticket-card", contact=contact(ticket, language, viewer), **known)
    known["where"] = _place(ticket, language, viewer) or render(language, "place-unsaid")
    return render(language, "ticket-card-desk", contact=contact(ticket, language, viewer), **known)


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


def standing(ticket: Ticket, language: str, viewer: Staff | None) -> str:
    """Give in a few words how a ticket stands, for where buttons were; nothing of it to whom it is kept from."""
    if viewer is None or not ticket.is_for(viewer):
        return render(language, "standing-elsewhere")
    text_id = _STANDINGS[ticket.status]
    if ticket.status == Status.ASSIGNED and ticket.accepted_at is not None:
        text_id = "standing-departed" if ticket.departed_at is not None else "standing-accepted"
    name = ticket.assignee.name if ticket.assignee else render(language, "assignee-none")
    return render(language, text_id, assignee=name)
