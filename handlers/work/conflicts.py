"""Whom a ticket is about: those of the staff whom its words name must never get it."""

from collections.abc import Sequence

from handlers.work.cards import FOR_THE_DESK
from intents.complaints import blame
from intents.complaints.complaint_words import complains
from storage import Session
from storage.staff import Staff
from storage.ticket import Ticket
from storage.ticket_privacy import keep_from


def accused(session: Session, community_id: int, words: str) -> Sequence[Staff]:
    """Give the staff whom the words name, or whose whole trade they blame ('the guard')."""
    staff = Staff.of_community(session, community_id)
    return [staff[n] for n in sorted(blame.blamed(words, [(one.name, one.roles) for one in staff]))]


def keep_from_accused(session: Session, ticket: Ticket, words: str) -> list[Staff]:
    """Keep a ticket from the staff of whom these words complain; give those who are new.

    In a complaint or a suggestion, whoever is named; in another ticket, only if the words call themselves a complaint.
    """
    if ticket.kind not in FOR_THE_DESK and not complains(words):
        return []
    return [one for one in accused(session, ticket.community_id, words) if keep_from(ticket, one)]
