"""Finding tickets: those that concern somebody, those that somebody has, and those about the same fault."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Select, and_, bindparam, func, or_, select
from sqlalchemy.orm import Session

from storage.account import Account
from storage.follower import TicketFollower
from storage.ticket import Kind, Ticket, TicketEvent
from storage.ticket_states import OPEN, Status

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
    alone = account.resident_id is None
    person = {"account": account.id} if alone else {"resident": account.resident_id}
    query = _CONCERNING_ACCOUNT if alone else _CONCERNING_RESIDENT
    return session.scalars(query, {**person, "homes": list(home_ids), "limit": limit}).all()[::-1]


def _concerning(accounts: Select[int]) -> Select[Ticket]:
    followed = select(TicketFollower.ticket_id).where(TicketFollower.account_id.in_(accounts))
    of_homes = (Ticket.home_id.in_(bindparam("homes", expanding=True)), Ticket.kind.in_(OF_A_HOME), ~Ticket.anonymous)
    concern = or_(Ticket.reporter_id.in_(accounts), Ticket.id.in_(followed), and_(*of_homes))
    return select(Ticket).where(concern).order_by(Ticket.id.desc()).limit(bindparam("limit"))


# Asked in most turns, so they are built once.
_CONCERNING_ACCOUNT = _concerning(select(Account.id).where(Account.id == bindparam("account")))
_CONCERNING_RESIDENT = _concerning(select(Account.id).where(Account.resident_id == bindparam("resident")))


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
    where = {"community": community_id, "category": category}
    if home_id is not None:
        return session.scalars(_REPAIRS_AT_HOME, {**where, "home": home_id}).all()
    return session.scalars(_REPAIRS_IN_COMMON, {**where, "building": building}).all()


# Asked several times while a repair is told, so they are built once.
_REPAIRS = (
    select(Ticket)
    .where(
        Ticket.community_id == bindparam("community"),
        Ticket.kind == Kind.REPAIR,
        Ticket.status.in_(list(OPEN)),
        Ticket.category == bindparam("category"),
    )
    .order_by(Ticket.id.desc())
    .limit(20)
)
_REPAIRS_AT_HOME = _REPAIRS.where(Ticket.home_id == bindparam("home"))
_REPAIRS_IN_COMMON = _REPAIRS.where(
    Ticket.home_id.is_(None), Ticket.building.is_not_distinct_from(bindparam("building"))
)


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
    return session.scalar(_LAST_EVENT, {"ticket": ticket.id, "whats": list(whats)})


_LAST_EVENT = (
    select(TicketEvent)
    .where(TicketEvent.ticket_id == bindparam("ticket"), TicketEvent.what.in_(bindparam("whats", expanding=True)))
    .order_by(TicketEvent.id.desc())
    .limit(1)
)


def danger_of(session: Session, ticket: Ticket) -> str:
    """Give the kind of danger that an emergency was opened for, or the empty string."""
    opened = last_event(session, ticket, ("open",))
    return str(opened.data.get("danger", "")) if opened else ""


def workload(session: Session, community_id: int) -> dict[int, int]:
    """Give the number of open tickets by assignee id."""
    rows = session.execute(_WORKLOAD, {"community": community_id})
    return {assignee: count for assignee, count in rows if assignee is not None}


_WORKLOAD = (
    select(Ticket.assignee_id, func.count())
    .where(
        Ticket.community_id == bindparam("community"),
        Ticket.status.in_(list(OPEN)),
        Ticket.assignee_id.is_not(None),
    )
    .group_by(Ticket.assignee_id)
)


def assigned_to(session: Session, staff_id: int, limit: int = 20) -> Sequence[Ticket]:
    """Give the open tickets of a member of staff, oldest first."""
    query = select(Ticket).where(Ticket.assignee_id == staff_id, Ticket.status.in_(list(OPEN)))
    return session.scalars(query.order_by(Ticket.id).limit(limit)).all()


def reported_by(session: Session, account: Account, limit: int = 5) -> Sequence[Ticket]:
    """Give the open and lately finished tickets that this person reported from any channel, newest first."""
    mine = Ticket.reporter_id.in_(accounts_of(account))
    shown = [*OPEN, Status.RESOLVED]
    query = select(Ticket).where(mine, Ticket.status.in_(shown)).order_by(Ticket.id.desc()).limit(limit)
    return session.scalars(query).all()
