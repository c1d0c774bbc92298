"""Finding tickets: those that concern somebody, and those about the same fault."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Select, and_, or_, select
from sqlalchemy.orm import Session

from storage.account import Account
from storage.follower import TicketFollower
from storage.ticket import Kind, Ticket, TicketEvent
from storage.ticket_states import OPEN

OF_A_HOME = (Kind.REPAIR, Kind.EMERGENCY)
"""Kinds of tickets that every member of the household sees; the others are seen by whoever filed them alone."""


def accounts_of(account: Account) -> Select[int]:
    """Give the ids of all accounts of the person behind an account, as a query."""
    same = Account.id == account.id
    if account.resident_id is not None:
        same = Account.resident_id == account.resident_id
    return select(Account.id).where(same)


def concerning(session: Session, account: Account, home_ids: Sequence[int], limit: int = 30) -> Sequence[Ticket]:
    """Give the tickets that somebody may ask about, oldest first: own, followed, and repairs of these homes.

    Among too many, the newest count.
    """
    accounts = accounts_of(account)
    followed = select(TicketFollower.ticket_id).where(TicketFollower.account_id.in_(accounts))
    conditions: list[ColumnElement[bool]] = [Ticket.reporter_id.in_(accounts), Ticket.id.in_(followed)]
    if home_ids:
        conditions.append(and_(Ticket.home_id.in_(home_ids), Ticket.kind.in_(OF_A_HOME), ~Ticket.anonymous))
    query = select(Ticket).where(or_(*conditions)).order_by(Ticket.id.desc()).limit(limit)
    return session.scalars(query).all()[::-1]


def follows(session: Session, ticket: Ticket, account: Account) -> bool:
    """Tell whether the account, or another one of the same person, follows the ticket."""
    query = select(TicketFollower.id).where(
        TicketFollower.ticket_id == ticket.id, TicketFollower.account_id.in_(accounts_of(account))
    )
    return session.scalar(query.limit(1)) is not None


def open_repairs(
    session: Session, community_id: int, category: str, *, home_id: int | None, building: str | None
) -> Sequence[Ticket]:
    """Give the open repairs of that category in the home, or in the common areas of the building (None: of none)."""
    query = select(Ticket).where(
        Ticket.community_id == community_id,
        Ticket.kind == Kind.REPAIR,
        Ticket.status.in_(list(OPEN)),
        Ticket.category == category,
    )
    if home_id is not None:
        query = query.where(Ticket.home_id == home_id)
    else:
        query = query.where(Ticket.home_id.is_(None), Ticket.building == building)
    return session.scalars(query.order_by(Ticket.id.desc()).limit(20)).all()


def alarms_since(session: Session, community_id: int, since: datetime) -> Sequence[Ticket]:
    """Give the open emergencies that were opened or told more about since then, newest first."""
    told = select(TicketEvent.ticket_id).where(TicketEvent.ticket_id == Ticket.id, TicketEvent.at >= since)
    query = select(Ticket).where(
        Ticket.community_id == community_id,
        Ticket.kind == Kind.EMERGENCY,
        Ticket.status.in_(list(OPEN)),
        told.exists(),
    )
    return session.scalars(query.order_by(Ticket.id.desc()).limit(20)).all()


def last_event(session: Session, ticket: Ticket, whats: Sequence[str]) -> TicketEvent | None:
    """Give the newest line of a ticket's history that is one of these."""
    query = select(TicketEvent).where(TicketEvent.ticket_id == ticket.id, TicketEvent.what.in_(list(whats)))
    return session.scalar(query.order_by(TicketEvent.id.desc()).limit(1))


def danger_of(session: Session, ticket: Ticket) -> str:
    """Give the kind of danger that an emergency was opened for, or the empty string."""
    opened = last_event(session, ticket, ("open",))
    return str(opened.data.get("danger", "")) if opened else ""
