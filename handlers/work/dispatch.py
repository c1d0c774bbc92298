"""Who gets a ticket: by role or kind, skill, building, shift and load."""

from collections.abc import Sequence
from datetime import datetime

from storage import Session
from storage.account import Account
from storage.staff import Role, Staff
from storage.ticket import Kind, Ticket
from storage.ticket_search import workload

_DESK_ROLES = (Role.FRONT_DESK, Role.MANAGER)


def choose_assignee(session: Session, ticket: Ticket, now: datetime) -> Staff | None:
    """Give the least busy person on duty who can do it, or None when a dispatcher has to decide.

    Not somebody whom nothing reaches any more.
    """
    lost = Account.lost_staff(session, ticket.community_id)
    staff = [one for one in Staff.of_community(session, ticket.community_id) if one.id not in lost]
    able = _preferred([one for one in staff if can_do(one, ticket)], ticket)
    present = [one for one in able if one.on_duty(now)] or able
    if len(present) < 2:  # noqa: PLR2004 - nobody to choose between
        return next(iter(present), None)
    load = workload(session, ticket.community_id)
    return min(present, key=lambda one: (load.get(one.id, 0), one.id), default=None)


def can_do(staff: Staff, ticket: Ticket) -> bool:
    """Tell whether the ticket is this person's line of work, by its role or kind, and not about themselves."""
    if not ticket.is_for(staff):
        return False
    if ticket.for_role is not None:
        return staff.has_role(Role(ticket.for_role))
    if ticket.kind in {Kind.REPAIR, Kind.EMERGENCY}:
        skilled = not staff.skills or ticket.category in staff.skills
        return staff.has_role(Role.TECHNICIAN) and skilled and staff.looks_after(ticket.building)
    if ticket.kind == Kind.FEE_DISPUTE:
        return staff.has_role(Role.FINANCE)
    return staff.dispatches if ticket.kind == Kind.COMPLAINT else staff.has_role(Role.FRONT_DESK)


def _preferred(able: list[Staff], ticket: Ticket) -> list[Staff]:
    """Give those to whom a complaint goes first: a manager, when it is sealed or about a colleague; else the desk."""
    if ticket.kind != Kind.COMPLAINT:
        return able
    first = Role.MANAGER if ticket.sealed or ticket.exclusions else Role.FRONT_DESK
    return [one for one in able if one.has_role(first)] or able


def dispatchers(session: Session, ticket: Ticket, now: datetime) -> Sequence[Account]:
    """Give the accounts of those who decide about an unassigned ticket: those on duty, else all, else any staff.

    Nobody whom it is about, nor who cannot be reached; for a complaint, nobody but the front desk and managers.
    """
    staff = [one for one in Staff.of_community(session, ticket.community_id) if ticket.is_for(one)]
    chiefs = [one for one in staff if one.has_role(*_DESK_ROLES)] or staff
    present = [one for one in chiefs if one.on_duty(now)]
    return next((found for group in (present, chiefs, staff) if (found := accounts_of(session, group))), ())


def on_duty(session: Session, community_id: int, now: datetime) -> Sequence[Account]:
    """Give the accounts of everybody on duty."""
    return accounts_of(session, [one for one in Staff.of_community(session, community_id) if one.on_duty(now)])


def accounts_of(session: Session, staff: Sequence[Staff]) -> Sequence[Account]:
    """Give the account of each of them who can be reached."""
    found = (Account.of_staff(session, one.id) for one in staff)
    return [account for account in found if account is not None]
