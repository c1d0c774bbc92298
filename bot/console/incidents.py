"""Outages of the community: what is out, opening one, changing its expected end, ending it."""

from datetime import datetime
from typing import Final

from starlette.exceptions import HTTPException
from starlette.responses import Response

from bot.console.assigning import console_account
from bot.console.audit import audit
from bot.console.forms import number_in, without_controls
from bot.console.pages import local_time
from bot.console.texts import render
from bot.console.visit import Visit, go
from handlers.dialogue.texts import LANGUAGES
from handlers.incidents import service
from handlers.incidents.service import Plan
from intents.understanding import CATEGORIES
from storage.community import Building
from storage.incident import Incident, IncidentFollower

PAGE: Final = "/console/incidents"
LONGEST_NOTE: Final = 300
DONE: Final = frozenset({"opened", "changed", "ended"})


def show_incidents(visit: Visit) -> Response:
    """Give what is out and what was, to those who dispatch."""
    _only_dispatchers(visit)
    return _page(visit)


def _page(visit: Visit, problem: str = "", status: int = 200) -> Response:
    session, zone = visit.session, visit.staff.community.zone
    done = visit.request.query_params.get("done", "")
    return visit.page(
        "incidents.html",
        status=status,
        here=PAGE,
        problem=problem,
        done=done if done in DONE and not problem else "",
        incidents=[
            {
                "row": one,
                "what": service.name_of(one.category, visit.language),
                "where": service.where(one.buildings, visit.language),
                "since": local_time(one.starts_at, zone),
                "until": local_time(one.expected_end, zone) if one.expected_end else "",
                "ended": local_time(one.ended_at, zone) if one.ended_at else "",
                "waiting": len(IncidentFollower.of(session, one.id)),
                "affected": IncidentFollower.count_affected(session, one.id),
            }
            for one in Incident.latest(session, visit.staff.community_id)
        ],
        categories=CATEGORIES,
        buildings=Building.names(session, visit.staff.community_id),
        asked=visit.form,
    )


def open_one(visit: Visit) -> Response:
    """Open an outage from the form; the same form sent twice has one effect."""
    _only_dispatchers(visit)
    plan = _plan(visit)
    if isinstance(plan, str):
        return _page(visit, render(visit.language, plan), 409)
    by = console_account(visit.session, visit.staff, visit.now, visit.language)
    known = service.same(visit.session, visit.staff.community_id, plan)
    incident = service.open_incident(visit.session, visit.staff.community, by, plan, visit.now)
    if known is None:
        detail = {"category": plan.category, "buildings": ", ".join(plan.buildings or ())}
        visit.session.add(audit(visit.staff, visit.now, "incident.open", str(incident.id), **detail))
    return go(f"{PAGE}?done=opened")


def _plan(visit: Visit) -> Plan | str:
    """Give what the form asks for, or the id of the text that says what is wrong with it."""
    category, building = visit.form.get("category", ""), visit.form.get("building", "")
    known = Building.names(visit.session, visit.staff.community_id)
    if category not in CATEGORIES or (building and building not in known):
        return "console-incident-incomplete"
    try:
        starts, ends = _moment(visit, "starts"), _moment(visit, "ends")
    except ValueError:
        return "console-incident-incomplete"
    starts = starts or visit.now
    if ends is not None and ends <= max(starts, visit.now):
        return "console-incident-end-passed"
    notes = {one: without_controls(visit.form.get(f"note_{one}", ""))[:LONGEST_NOTE] for one in LANGUAGES}
    return Plan(category, (building,) if building else None, starts, ends, {k: v for k, v in notes.items() if v})


def _moment(visit: Visit, name: str) -> datetime | None:
    """Give the local time of a field; raises ValueError for what no browser sends."""
    text = visit.form.get(name, "").strip()
    if not text:
        return None
    return datetime.fromisoformat(text).replace(tzinfo=visit.staff.community.zone)


def change_one(visit: Visit) -> Response:
    """Change when it is expected to be back; everybody who asked is told."""
    incident = _incident(visit)
    try:
        ends = _moment(visit, "ends")
    except ValueError:
        ends = None
    if incident.ended_at is not None:
        return _page(visit, render(visit.language, "console-incident-over"), 409)
    if ends is None or ends <= visit.now:
        return _page(visit, render(visit.language, "console-incident-end-passed"), 409)
    if ends != incident.expected_end:
        service.change_end(visit.session, incident, ends, visit.now)
        visit.session.add(audit(visit.staff, visit.now, "incident.change", str(incident.id), ends=ends.isoformat()))
    return go(f"{PAGE}?done=changed")


def end_one(visit: Visit) -> Response:
    """End it; everybody who asked is told, once."""
    incident = _incident(visit)
    if incident.ended_at is None:
        service.end_incident(visit.session, incident, visit.now)
        visit.session.add(audit(visit.staff, visit.now, "incident.end", str(incident.id)))
    return go(f"{PAGE}?done=ended")


def _incident(visit: Visit) -> Incident:
    """Give the incident of the address, locked; one of another community is not there."""
    _only_dispatchers(visit)
    incident_id = number_in(visit.request.path_params["incident"])
    found = Incident.locked(visit.session, incident_id) if incident_id else None
    if found is None or found.community_id != visit.staff.community_id:
        raise HTTPException(404)
    return found


def _only_dispatchers(visit: Visit) -> None:
    if not visit.staff.dispatches:
        raise HTTPException(403)
