"""Who can be given a ticket."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from storage import Session
from storage.staff import Role, Staff
from storage.ticket import Kind, Ticket
from storage.ticket_search import workload
from storage.ticket_states import Actor, Status, Verb, transition

_TRADE: Final[Mapping[str, Role]] = {
    Kind.REPAIR: Role.TECHNICIAN,
    Kind.EMERGENCY: Role.TECHNICIAN,
    Kind.FEE_DISPUTE: Role.FINANCE,
}
"""Kind of ticket → the role that it is for; any other kind is for the front desk."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may take a ticket, with what one decides by."""

    staff: Staff
    able: bool
    present: bool
    load: int
    in_trade: bool


def can_assign(staff: Staff, ticket: Ticket) -> bool:
    """Tell whether this person may give the ticket to somebody, as it stands."""
    verb = Verb.ASSIGN if ticket.status in {Status.NEW, Status.ASSIGNED} else Verb.TRANSFER
    return staff.dispatches and transition(verb, Status(ticket.status), Actor.DISPATCHER) is not None


def may_take(staff: Staff, ticket: Ticket) -> bool:
    """Tell whether the ticket may be given to this person: not if it is about them; a complaint only to dispatchers."""
    return staff.active and ticket.is_for(staff)


def candidates(session: Session, by: Staff, ticket: Ticket, now: datetime) -> list[Candidate]:
    """Give who could take the ticket, the likeliest first: able, of the trade, there, and least busy."""
    if not can_assign(by, ticket):
        return []
    load = workload(session, ticket.community_id)
    found = [
        _candidate(one, ticket, now, load.get(one.id, 0))
        for one in Staff.of_community(session, ticket.community_id)
        if may_take(one, ticket)
    ]
    return sorted(found, key=lambda one: (not one.able, not one.in_trade, not one.present, one.load))


def _candidate(staff: Staff, ticket: Ticket, now: datetime, load: int) -> Candidate:
    trade = _TRADE.get(ticket.kind, Role.FRONT_DESK)
    in_trade = staff.has_role(trade)
    skilled = trade != Role.TECHNICIAN or not staff.skills or ticket.category in staff.skills
    able = in_trade and skilled and staff.looks_after(ticket.building)
    return Candidate(staff, able=able, present=staff.on_duty(now), load=load, in_trade=in_trade)
