"""Tickets that nobody accepts: the assignee is reminded, then the front desk is told, then the managers."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from handlers.dialogue.flow import Job
from handlers.dialogue.messages import MessageKind
from handlers.work import news
from handlers.work.assigning import hand_over
from handlers.work.dispatch import accounts_of, choose_assignee, dispatchers
from handlers.work.promise import share_of_promise
from handlers.work.tickets import HALF, UNANSWERED_JOB
from storage import Session
from storage.account import Account
from storage.outbox import Lane
from storage.staff import Role, Staff
from storage.ticket import Kind, Ticket
from storage.ticket_states import Actor, Status
from storage.timer import Timer

BROKEN: Final = 100
LONG_BROKEN: Final = 150
NEXT: Final = {HALF: BROKEN, BROKEN: LONG_BROKEN}
"""Percent of the promised time at which somebody is told, and the next such moment."""
_TEXTS: Final = {HALF: "ticket-unanswered-half", BROKEN: "ticket-unanswered", LONG_BROKEN: "ticket-unanswered-long"}


def _tell(session: Session, timer: Timer, now: datetime) -> None:
    """Tell whoever is next on the ladder, and look again later; the timer's version is the percent that have passed."""
    ticket, passed = Ticket.locked(session, timer.subject_id), timer.version
    if ticket is None or ticket.accepted_at is not None or ticket.status not in {Status.NEW, Status.ASSIGNED}:
        return
    if passed == BROKEN:
        _replace_absent(session, ticket, now)
    for account in _ladder(session, ticket, passed, now):
        news.show_card(
            session,
            account,
            ticket,
            _TEXTS[passed],
            f"unanswered:{passed}:{account.id}",
            now,
            kind=MessageKind.ALERT,
            lane=Lane.EMERGENCY if ticket.kind == Kind.EMERGENCY else Lane.NORMAL,
        )
    if passed in NEXT:
        Timer.schedule(session, UNANSWERED_JOB, ticket.id, NEXT[passed], share_of_promise(ticket, NEXT[passed]))


def _replace_absent(session: Session, ticket: Ticket, now: datetime) -> None:
    """Give a ticket to somebody who is there, when whoever has it is not on duty."""
    chosen = choose_assignee(session, ticket, now)
    absent = ticket.assignee is not None and not ticket.assignee.on_duty(now)
    if absent and chosen is not None and chosen.on_duty(now):
        hand_over(session, ticket, chosen, None, now, actor=Actor.DISPATCHER)


def _ladder(session: Session, ticket: Ticket, passed: int, now: datetime) -> Sequence[Account]:
    staff = [one for one in Staff.of_community(session, ticket.community_id) if ticket.is_for(one)]
    managers = accounts_of(session, [one for one in staff if one.has_role(Role.MANAGER)])
    if passed == LONG_BROKEN:
        return managers or dispatchers(session, ticket, now)
    if passed == HALF and ticket.assignee is not None:
        return accounts_of(session, [ticket.assignee])
    desk = [one for one in dispatchers(session, ticket, now) if one not in managers]
    return desk or dispatchers(session, ticket, now)


JOBS = (Job(UNANSWERED_JOB, _tell),)
