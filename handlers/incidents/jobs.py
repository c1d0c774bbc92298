"""Incidents and time: the same fault reported by many, and an end that was expected."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from handlers.dialogue.flow import Job
from handlers.dialogue.messages import Choice, Command, MessageKind
from handlers.dialogue.notify import notify
from handlers.dialogue.texts import render
from handlers.incidents import service
from handlers.incidents.staff import CONFIRM, end_choice
from handlers.work.dispatch import accounts_of
from handlers.work.tickets import REPORTED_JOB
from storage import Session
from storage.account import Account
from storage.incident import Incident, open_reports
from storage.staff import Staff
from storage.ticket import Ticket
from storage.timer import Timer

WITHIN: Final = timedelta(minutes=30)
"""Reports of the same fault in one building this close together make an incident likely."""


def _watch(session: Session, timer: Timer, now: datetime) -> None:
    """Tie a new repair to the incident that explains it; else propose one when enough people report the same."""
    ticket = Ticket.locked(session, timer.subject_id)
    if ticket is None or not ticket.is_open or not ticket.building or not service.is_about(ticket, ticket.category):
        return
    found = service.affecting(session, ticket.community_id, ticket.category, [ticket.building], now, planned=False)
    if found is not None:
        service.tie(session, found, ticket, now)
        return
    reports = open_reports(session, ticket.community_id, ticket.category, [ticket.building], now - WITHIN)
    alike = [one for one in reports if service.is_about(one, one.category)]
    people = {one.reporter.resident_id or -one.reporter_id for one in alike}
    if len(people) >= ticket.community.cluster_size:
        _propose(session, ticket, alike, now)


def _propose(session: Session, ticket: Ticket, alike: list[Ticket], now: datetime) -> None:
    """Alert those who dispatch, once for the first of the reports, with a button that opens the incident."""
    arguments = {"category": ticket.category, "building": ticket.building, "tickets": [one.id for one in alike]}
    for account in _desk(session, ticket.community_id, now):
        language = account.language
        notify(
            session,
            account,
            "incident-proposed",
            {
                "what": service.name_of(ticket.category, language),
                "where": service.where([ticket.building or ""], language),
                "count": len(alike),
                "numbers": ", ".join(one.number for one in alike),
            },
            key=f"incident:proposed:{alike[0].id}:{account.id}",
            now=now,
            kind=MessageKind.ALERT,
            choices=(Choice(render(language, "incident-open-it"), Command(CONFIRM, arguments)),),
        )


def _desk(session: Session, community_id: int, now: datetime) -> Sequence[Account]:
    """Give the accounts of those who may open and end incidents: those on duty, else all of them."""
    chiefs = [one for one in Staff.of_community(session, community_id) if one.dispatches]
    return accounts_of(session, [one for one in chiefs if one.on_duty(now)] or chiefs)


def _remind(session: Session, timer: Timer, now: datetime) -> None:
    """Ask those who dispatch whether it is back, when that was expected."""
    incident = Incident.locked(session, timer.subject_id)
    if incident is None or incident.ended_at is not None or incident.version != timer.version:
        return
    for account in _desk(session, incident.community_id, now):
        notify(
            session,
            account,
            "incident-is-it-back",
            service.facts(incident, now, account.language),
            key=f"incident:{incident.id}:overdue:{incident.version}:{account.id}",
            now=now,
            kind=MessageKind.ALERT,
            choices=(end_choice(incident, account.language),),
        )


JOBS = (Job(REPORTED_JOB, _watch), Job(service.OVERDUE_JOB, _remind))
