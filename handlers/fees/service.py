"""What finance gets: disputes with the bills frozen, requests for invoices, questions that no bill answers."""

from collections.abc import Sequence

from handlers.dialogue.turn import Turn
from handlers.work.tickets import Report, add_details, open_ticket
from storage.bill import Bill
from storage.bill_dispute import BillDispute, under_review
from storage.community import Community, Home
from storage.staff import Role
from storage.ticket import Kind, Ticket
from storage.ticket_search import reported_by


def dispute(turn: Turn, community: Community, home: Home, bills: Sequence[Bill], report: Report) -> tuple[Ticket, bool]:
    """Open a dispute about bills of a home, with a copy of their lines; give its ticket and whether it is new.

    Bills that are under review already get no second dispute: the words are added to the first. Two at once are one,
    for the bills are locked.
    """
    locked = Bill.locked(turn.session, home.id, [bill.id for bill in bills])
    reviewed = under_review(turn.session, locked)
    fresh = [bill for bill in locked if bill.id not in reviewed]
    if reviewed and not fresh:
        ticket = next(iter(reviewed.values())).ticket
        add_details(turn.session, ticket, turn.account, report.description, report.photos, turn.now)
        return ticket, False
    ticket = open_ticket(turn.session, turn.account, community, report, turn.now)
    BillDispute.freeze(turn.session, ticket, fresh, turn.now)
    return ticket, True


def ask_finance(
    turn: Turn, community: Community, home: Home, words: str, photos: tuple[str, ...] = ()
) -> tuple[Ticket, bool]:
    """Pass a question on to finance; give its ticket and whether it is new: the same one twice is one."""
    for known in reported_by(turn.session, turn.account):
        if known.is_open and known.for_role == Role.FINANCE and known.description == words:
            if photos:
                add_details(turn.session, known, turn.account, "", photos, turn.now)
            return known, False
    report = Report(kind=Kind.OTHER, description=words, home=home, role=Role.FINANCE, photos=photos)
    return open_ticket(turn.session, turn.account, community, report, turn.now), True


def invoice_under_way(turn: Turn) -> Ticket | None:
    """Give the sender's newest request for an invoice that finance still owes them."""
    own = (one for one in reported_by(turn.session, turn.account) if one.is_open and one.kind == Kind.SERVICE)
    return next((one for one in own if one.for_role == Role.FINANCE), None)
