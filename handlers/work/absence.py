"""What becomes of the tickets of somebody whom nothing reaches any more: others get them, or are told."""

from datetime import datetime

from handlers.dialogue.flow import Job
from handlers.work import news
from handlers.work.assigning import assign, take_back
from handlers.work.dispatch import choose_assignee, dispatchers
from storage import Session
from storage.account import LOST_JOB, Account
from storage.staff import Staff
from storage.ticket import Ticket
from storage.ticket_search import assigned_to
from storage.ticket_states import Actor
from storage.timer import Timer

MOST_TICKETS = 500
"""Of one person; more than anybody works on."""


def reroute(session: Session, staff: Staff, now: datetime) -> None:
    """Give on what this person has not accepted; whoever dispatches decides about what is being worked on.

    Reached through another account, the person is shown there what was theirs already.
    """
    other = Account.of_staff(session, staff.id)
    if other is not None:
        news.show_waiting(session, other, now)
        return
    for known in assigned_to(session, staff.id, MOST_TICKETS):
        ticket = Ticket.locked(session, known.id)
        if ticket is None or not ticket.is_open or ticket.assignee_id != staff.id:
            continue
        if ticket.accepted_at is not None:
            _tell_dispatchers(session, ticket, staff, now)
        elif (chosen := choose_assignee(session, ticket, now)) is not None:
            assign(session, ticket, chosen, None, now, actor=Actor.DISPATCHER)
        else:
            take_back(session, ticket, now)


def _tell_dispatchers(session: Session, ticket: Ticket, staff: Staff, now: datetime) -> None:
    told = dispatchers(session, ticket, now)
    occasion = f"version:{ticket.version}:lost:{staff.id}"
    news.tell_staff(session, told, ticket, "ticket-assignee-lost", occasion, now, note="", name=staff.name)


def _lost(session: Session, timer: Timer, now: datetime) -> None:
    account = session.get(Account, timer.subject_id)
    if account is not None and not account.reachable and account.staff is not None:
        reroute(session, account.staff, now)


LOST = Job(LOST_JOB, _lost)
