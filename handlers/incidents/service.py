"""Incidents: opening, changing and ending one, and telling everybody who asked."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from handlers.dialogue.messages import Choice, Command
from handlers.dialogue.moments import moment_text
from handlers.dialogue.notify import notify
from handlers.dialogue.texts import render
from intents.faults.outages import outage_in
from storage import Session
from storage.account import Account
from storage.community import Community
from storage.incident import Incident, IncidentFollower, open_reports
from storage.knowledge import in_language
from storage.ticket import Ticket
from storage.timer import Timer

OVERDUE_JOB: Final = "incident.overdue"
"""Timer at the expected end; its version is the incident's."""
WITH_NAMES: Final = frozenset({"water", "electricity", "gas", "lift", "hvac", "network"})
"""Categories whose outage has a name of its own."""
STILL_ABOUT_IT: Final = timedelta(hours=3)
"""Open tickets that were reported this long before an incident was opened belong to it."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is out, where (None: everywhere), from when, until when if that is known; notes by language."""

    category: str
    buildings: tuple[str, ...] | None
    starts_at: datetime
    expected_end: datetime | None = None
    notes: Mapping[str, str] = field(default_factory=dict)


def open_incident(session: Session, community: Community, by: Account, plan: Plan, now: datetime) -> Incident:
    """Open an incident, and tie to it the open tickets that are about it; their reporters are told.

    One that is the same and not ended is given back instead, with its expected end changed if a new one is said.
    """
    known = same(session, community.id, plan)
    if known is not None:
        if plan.expected_end is not None and plan.expected_end != known.expected_end:
            change_end(session, known, plan.expected_end, now)
        return known
    incident = Incident(
        community_id=community.id,
        category=plan.category,
        buildings=list(plan.buildings) if plan.buildings is not None else None,
        notes=dict(plan.notes),
        starts_at=plan.starts_at,
        expected_end=plan.expected_end,
        opened_by_id=by.id,
        version=1,
    )
    session.add(incident)
    session.flush()
    _set_overdue(session, incident)
    for ticket in reports_about(session, incident, min(plan.starts_at, now) - STILL_ABOUT_IT):
        tie(session, incident, ticket, now)
    return incident


def same(session: Session, community_id: int, plan: Plan) -> Incident | None:
    """Give the incident that is not ended and of the same category in the same buildings, locked."""
    wanted = set(plan.buildings) if plan.buildings is not None else None
    for one in Incident.not_ended(session, community_id):
        mine = set(one.buildings) if one.buildings is not None else None
        if one.category == plan.category and mine == wanted and _overlap(one, plan):
            return Incident.locked(session, one.id)
    return None


def _overlap(one: Incident, plan: Plan) -> bool:
    """Tell whether they are at the same time: a planned outage next week is not the one of today."""
    day = timedelta(days=1)
    return abs(one.starts_at - plan.starts_at) < day or (one.expected_end or plan.starts_at) > plan.starts_at


def reports_about(session: Session, incident: Incident, since: datetime) -> Sequence[Ticket]:
    """Give the open tickets that are about the incident: in the common area, or in words that say what is out."""
    found = open_reports(session, incident.community_id, incident.category, incident.buildings, since)
    return [ticket for ticket in found if is_about(ticket, incident.category)]


def is_about(ticket: Ticket, category: str) -> bool:
    """Tell whether a ticket speaks of something that is out for all, and not of one home's tap or socket."""
    return ticket.home_id is None or outage_in(ticket.description) == category


def tie(session: Session, incident: Incident, ticket: Ticket, now: datetime) -> None:
    """Tie a ticket to the incident: its reporter is counted, told so once, and told of the end."""
    follower = IncidentFollower.add(session, incident.id, ticket.reporter_id, affected=True)
    if follower.ticket_id is not None:
        return
    follower.ticket_id = ticket.id
    account = ticket.reporter
    arguments = {"number": ticket.number, **facts(incident, now, account.language)}
    notify(
        session,
        account,
        "incident-tied",
        arguments,
        key=f"incident:{incident.id}:tied:{ticket.id}:{account.id}",
        now=now,
    )


def change_end(session: Session, incident: Incident, expected_end: datetime, now: datetime) -> None:
    """Change when it is expected to be back, and tell everybody who asked."""
    incident.expected_end = expected_end
    incident.version += 1
    Timer.cancel(session, OVERDUE_JOB, incident.id)
    _set_overdue(session, incident)
    _tell_followers(session, incident, "incident-changed", now)


def end_incident(session: Session, incident: Incident, now: datetime) -> None:
    """End it, and tell everybody who asked; one that has ended stays as it is."""
    if incident.ended_at is not None:
        return
    started = incident.starts_at <= now
    incident.ended_at = now
    incident.version += 1
    Timer.cancel(session, OVERDUE_JOB, incident.id)
    _tell_followers(session, incident, "incident-ended" if started else "incident-called-off", now, may_object=started)


def _set_overdue(session: Session, incident: Incident) -> None:
    if incident.expected_end is not None:
        Timer.schedule(session, OVERDUE_JOB, incident.id, incident.version, incident.expected_end)


def _tell_followers(
    session: Session, incident: Incident, text_id: str, now: datetime, *, may_object: bool = False
) -> None:
    for follower in IncidentFollower.of(session, incident.id):
        account = follower.account
        still = Choice(render(account.language, "incident-still"), Command("incident.still", {"incident": incident.id}))
        notify(
            session,
            account,
            text_id,
            facts(incident, now, account.language),
            key=f"incident:{incident.id}:{incident.version}:{account.id}",
            now=now,
            choices=(still,) if may_object else (),
        )


def affecting(
    session: Session, community_id: int, category: str, buildings: Iterable[str], now: datetime, *, planned: bool
) -> Incident | None:
    """Give what is out in one of the buildings, one that is out now first; `planned` takes what is to come as well.

    Without any building (somebody whom nobody has vouched for) it is whatever is out anywhere.
    """
    here = set(buildings)
    for one in Incident.not_ended(session, community_id):
        reaches = not here or any(one.covers(building) for building in here)
        if one.category == category and reaches and (planned or one.starts_at <= now):
            return one
    return None


def facts(incident: Incident, now: datetime, language: str) -> dict[str, str]:
    """Give the arguments that all texts about an incident take."""
    zone = incident.community.zone
    end = incident.expected_end
    note = in_language(incident.notes, language)
    return {
        "what": name_of(incident.category, language),
        "where": where(incident.buildings, language),
        "since": moment_text(incident.starts_at, now, zone, language),
        "until": moment_text(end, now, zone, language) if end else render(language, "incident-end-unknown"),
        "note": render(language, "incident-note", note=note) if note else "",
    }


def where(buildings: Sequence[str] | None, language: str) -> str:
    """Give the buildings in words."""
    if buildings is None:
        return render(language, "incident-everywhere")
    mark = render(language, "incident-and")
    return render(language, "building", name=mark.join(buildings))


def name_of(category: str, language: str) -> str:
    """Give what an outage of that category is called."""
    if category in WITH_NAMES:
        return render(language, f"incident-{category}")
    return render(language, "incident-of", category=render(language, f"category-{category.replace('_', '-')}"))
