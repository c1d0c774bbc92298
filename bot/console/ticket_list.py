"""The list of tickets."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final
from urllib.parse import urlencode

from starlette.responses import Response

from bot.console.forms import number_in, without_controls
from bot.console.pages import local_time
from bot.console.search import home_code_in
from bot.console.visit import Visit
from handlers.work import cards
from storage.console import TicketQuery, list_tickets
from storage.staff import Staff
from storage.ticket import Kind, Ticket
from storage.ticket_states import OPEN, WAITING, Status

PAGE_SIZE: Final = 50
LONGEST_SEARCH: Final = 100
GROUPS: Final[Mapping[str, tuple[Status, ...]]] = {
    "open": tuple(status for status in Status if status in OPEN),
    "new": (Status.NEW,),
    "working": (Status.ASSIGNED, Status.IN_PROGRESS),
    "waiting": tuple(status for status in Status if status in WAITING),
    "done": (Status.RESOLVED, Status.CLOSED),
    "cancelled": (Status.CANCELLED,),
    "all": tuple(Status),
}
"""What the status filter offers → the states behind it."""
NOBODY: Final = "none"


@dataclass(frozen=True, slots=True)
class Filters:
    """What the address of the list asks for; what makes no sense counts as not asked."""

    group: str = "open"
    kind: str = ""
    assignee: str = ""
    words: str = ""
    before: str = ""

    def address(self) -> str:
        """Give the address of this list."""
        fields = {"group": self.group, "kind": self.kind, "assignee": self.assignee, "q": self.words}
        asked = {name: value for name, value in {**fields, "before": self.before}.items() if value}
        return f"/console/tickets?{urlencode(asked)}"

    def query(self, now: datetime) -> TicketQuery:
        """Give it as the database is asked."""
        return TicketQuery(
            statuses=GROUPS[self.group],
            kind=Kind(self.kind) if self.kind else None,
            assignee_id=number_in(self.assignee),
            unassigned=self.assignee == NOBODY,
            words=self.words,
            home_code=home_code_in(self.words, now),
            before=number_in(self.before),
        )


def show_list(visit: Visit) -> Response:
    """Give the tickets that this person may see, newest first."""
    filters = _filters(visit.request.query_params)
    found = list_tickets(visit.session, visit.staff, filters.query(visit.now), PAGE_SIZE + 1)
    shown = found[:PAGE_SIZE]
    older = replace(filters, before=str(shown[-1].id)).address() if len(found) > PAGE_SIZE else ""
    return visit.page(
        "tickets.html",
        filters=filters,
        groups=list(GROUPS),
        kinds=list(Kind),
        colleagues=Staff.of_community(visit.session, visit.staff.community_id) if visit.staff.dispatches else [],
        rows=[_row(ticket, visit) for ticket in shown],
        older=older,
        newest=replace(filters, before="").address() if filters.before else "",
    )


def _filters(asked: Mapping[str, str]) -> Filters:
    group, kind, assignee = asked.get("group", ""), asked.get("kind", ""), asked.get("assignee", "")
    return Filters(
        group=group if group in GROUPS else "open",
        kind=kind if kind in set(Kind) else "",
        assignee=assignee if assignee == NOBODY or number_in(assignee) else "",
        words=without_controls(asked.get("q", ""))[:LONGEST_SEARCH],
        before=asked.get("before", "") if number_in(asked.get("before", "")) else "",
    )


def _row(ticket: Ticket, visit: Visit) -> dict[str, object]:
    zone = visit.staff.community.zone
    return {
        "ticket": ticket,
        "where": place_of(ticket, visit.language, visit.staff),
        "opened": local_time(ticket.opened_at, zone),
        "late": is_late(ticket, visit.now),
    }


def place_of(ticket: Ticket, language: str, viewer: Staff) -> str:
    """Give home and place; of an anonymous ticket only a common place, for the home would say who it was."""
    if ticket.anonymous and ticket.home_id is not None:
        return ticket.place or ""
    return cards.where(ticket, language, viewer)


def is_late(ticket: Ticket, now: datetime) -> bool:
    """Tell whether the first response was promised for earlier than now and has not come."""
    promised = ticket.respond_by
    return ticket.is_open and ticket.accepted_at is None and promised is not None and promised < now
