"""Opening complaints and suggestions, with nothing in them that tells more of their sender than they allow."""

import re
from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Any, Final

from handlers.dialogue.households import home_of, verified_homes
from handlers.dialogue.turn import Turn
from handlers.work import news
from handlers.work.cards import FOR_THE_DESK
from handlers.work.tickets import Report, open_ticket
from intents.complaints.complaint_words import Identity, says_own_home
from intents.entities import extract
from intents.faults import places
from intents.masking import merged, personal
from storage.community import Community
from storage.ticket import Kind, Ticket
from storage.ticket_search import reported_by
from storage.ticket_states import Actor

JUST_OPENED: Final = timedelta(hours=24)
"""How long after opening a bare 'anonymously, please' is about that ticket."""


def open_from(
    turn: Turn, community: Community, slots: Mapping[str, Any], kind: str, category: str, level: Identity
) -> Ticket:
    """Open the ticket that a draft describes.

    Unless the sender is named, their words are kept without their own name, phone and home.
    """
    words = slots["words"]
    report = Report(
        kind=Kind(kind),
        description=words if level is Identity.NAMED else veiled(turn, words),
        category=category,
        home=home_of(turn, slots.get("home") or None),
        building=places.building_in(words),
        place=slots.get("place"),
        phone=slots.get("phone") or "",
        photos=tuple(slots["photos"]),
        anonymous=level is Identity.ANONYMOUS,
        sealed=level is Identity.SEALED,
    )
    return open_ticket(turn.session, turn.account, community, report, turn.now)


def veiled(turn: Turn, words: str) -> str:
    """Give the words with what tells who wrote them left out; others who are named in them stay."""
    taken = sorted(_telling(turn, words))
    shown, at = "", 0
    for start, end in taken:
        if start >= at:
            shown += words[at:start] + turn.word("complaint-veil")
            at = end
    return shown + words[at:]


def _telling(turn: Turn, words: str) -> Iterator[tuple[int, int]]:
    name = turn.account.name
    if len(name) > 1:
        yield from (match.span() for match in re.finditer(re.escape(name), words, re.IGNORECASE))
    for kind, start, end in merged(personal(words)):
        if kind in {"PHONE", "EMAIL", "ACCOUNT"} or (kind in {"ROOM", "NUMBER"} and _is_own(turn, words, start, end)):
            yield start, end


def _is_own(turn: Turn, words: str, start: int, end: int) -> bool:
    code = next((one.value for one in extract(words[start:end], turn.now) if one.key == "room"), None)
    own = code is not None and any(home.answers_to(code) for home in verified_homes(turn))
    return own or says_own_home(words[:start])


def latest(turn: Turn) -> Ticket | None:
    """Give what the sender has complained about or suggested within a day, locked, if it is still open."""
    recent = (one for one in reported_by(turn.session, turn.account) if turn.now - one.opened_at < JUST_OPENED)
    found = next((one for one in recent if one.kind in FOR_THE_DESK and one.is_open), None)
    return Ticket.locked(turn.session, found.id) if found else None


def reveal(turn: Turn, ticket: Ticket) -> None:
    """Show the sender of an open ticket by their own wish, and tell whoever works on it."""
    homes = verified_homes(turn)
    ticket.sealed = ticket.anonymous = False
    ticket.home = homes[0] if ticket.home is None and len(homes) == 1 else ticket.home
    ticket.contact_name, ticket.contact_phone = turn.account.name, turn.account.phone
    ticket.version += 1
    event = ticket.record(turn.session, "revealed", Actor.RESIDENT, turn.account, turn.now)
    news.tell_assignee(turn.session, ticket, event, "complaint-revealed-card", turn.now)


def conceal(turn: Turn, ticket: Ticket, level: Identity) -> None:
    """Hide the sender of an open ticket from now on. What was sent to staff before cannot be called back."""
    ticket.sealed, ticket.anonymous = level is Identity.SEALED, level is Identity.ANONYMOUS
    ticket.description = veiled(turn, ticket.description)
    if ticket.anonymous:
        ticket.home, ticket.contact_name, ticket.contact_phone = None, "", ""
    ticket.version += 1
    ticket.record(turn.session, "concealed", Actor.RESIDENT, turn.account, turn.now, data={"level": level})
