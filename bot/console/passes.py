"""Visitor passes for the gate: those of today and of the coming days, looked up, let in, noted as left."""

import math
from collections.abc import Mapping
from datetime import datetime, time, timedelta
from typing import Final
from urllib.parse import urlencode

from starlette.exceptions import HTTPException
from starlette.responses import Response

from bot.console.audit import audit
from bot.console.forms import number_in, without_controls
from bot.console.pages import local_time
from bot.console.texts import render
from bot.console.visit import Visit, go
from handlers.visitors import facts, gate
from handlers.visitors.service import act_at_gate
from intents.visits import gate_words
from storage.gate import CodeTries, expected_passes
from storage.visitor_pass import PassEvent, PassRefusedError, Standing, VisitorPass, gate_role
from storage.visitor_pass_states import PassActor, PassStatus, PassVerb

PAGE: Final = "/console/passes"
LONGEST_SEARCH: Final = 100
LONGEST_NOTE: Final = 500
DAYS_SHOWN: Final = timedelta(days=7)
MOST: Final = 200
GROUPS: Final = ("asked", "now", "coming", "over")
_MINUTE: Final = timedelta(minutes=1)


def show_passes(visit: Visit) -> Response:
    """Give the passes of today and the coming days, or those of a plate or a name."""
    return passes_page(visit, without_controls(visit.request.query_params.get("q", ""))[:LONGEST_SEARCH])


def passes_page(visit: Visit, words: str = "", problem: str = "", status: int = 200) -> Response:
    """Give the list, with what went wrong when something was tried."""
    actor, zone = watch_of(visit), visit.staff.community.zone
    midnight = datetime.combine(visit.now.astimezone(zone).date(), time.min, zone)
    if words:
        found = gate.search(visit.session, visit.staff, gate.plate_in(words, visit.now), words, visit.now)
    else:
        found = expected_passes(visit.session, visit.staff.community_id, midnight, midnight + DAYS_SHOWN, MOST)
    rows = [_row(one, actor, visit) for one in found]
    return visit.page(
        "passes.html",
        status=status,
        here=PAGE,
        words=words,
        problem=problem,
        done=_done(visit),
        groups=[(group, [row for row in rows if row["group"] == group]) for group in GROUPS],
    )


def watch_of(visit: Visit) -> PassActor:
    """Tell what this person may do at the gate; 403 for all who do not watch it."""
    actor = gate_role(visit.staff)
    if actor is None:
        raise HTTPException(403)
    return actor


def _row(visitor_pass: VisitorPass, actor: PassActor, visit: Visit) -> Mapping[str, object]:
    now, language = visit.now, visit.language
    return {
        "pass": visitor_pass,
        "group": _group(visitor_pass, now),
        "standing": _standing(visitor_pass, now),
        "when": facts.when_text(facts.window_of_pass(visitor_pass), now, language),
        "who": facts.who_text(visitor_pass, language),
        "verbs": facts.gate_verbs(visitor_pass, actor, now),
        "moments": facts.moments(visitor_pass, now, language),
    }


def _standing(visitor_pass: VisitorPass, now: datetime) -> str:
    if visitor_pass.status in {PassStatus.ARRIVED, PassStatus.LEFT}:
        return visitor_pass.status
    return str(visitor_pass.standing(now))


def _group(visitor_pass: VisitorPass, now: datetime) -> str:
    standing = visitor_pass.standing(now)
    if standing is Standing.REQUESTED:
        return "asked"
    if visitor_pass.status == PassStatus.ARRIVED or standing is Standing.VALID:
        return "now"
    return "coming" if standing in {Standing.NOT_YET, Standing.NOT_NOW} else "over"


def _done(visit: Visit) -> str:
    done = visit.request.query_params.get("done", "")
    known = {PassVerb.APPROVE, PassVerb.REFUSE, PassVerb.ADMIT, PassVerb.LEAVE}
    return render(visit.language, f"console-pass-done-{done}") if done in known else ""


def find_pass(visit: Visit) -> Response:
    """Look a code or a pasted link up, in so many tries as there are; plates and names go to the list."""
    watch_of(visit)
    words = without_controls(visit.form.get("q", ""))[:LONGEST_SEARCH]
    said = gate_words.read(words)
    if said is None or (said.code is None and said.token is None):
        return go(f"{PAGE}?{urlencode({'q': words})}" if words else PAGE)
    tries = CodeTries.of(visit.session, visit.staff.id, visit.now)
    wait = tries.wait(visit.now)
    if wait:
        minutes = math.ceil(wait / _MINUTE)
        return passes_page(visit, problem=render(visit.language, "gate-locked", minutes=minutes), status=429)
    found = gate.look_up(visit.session, visit.staff.community_id, said)
    if found is not None:
        return go(f"{PAGE}/{found.id}")
    tries.count_wrong(visit.now)
    problem = "gate-locked-now" if tries.wait(visit.now) else "gate-unknown-code"
    return passes_page(visit, problem=render(visit.language, problem), status=404)


def show_pass(visit: Visit) -> Response:
    """Give the page of one pass: what it is worth now, what can be done, its history."""
    return pass_page(visit, _pass_of(visit))


def _pass_of(visit: Visit) -> VisitorPass:
    """Give the pass that the path names; 404 for one of another community as for one that was never there."""
    watch_of(visit)
    number = number_in(visit.request.path_params["number"])
    found = visit.session.get(VisitorPass, number) if number else None
    if found is None or found.community_id != visit.staff.community_id:
        raise HTTPException(404)
    return found


def pass_page(visit: Visit, visitor_pass: VisitorPass, problem: str = "", status: int = 200) -> Response:
    """Give the page of a pass, with what went wrong when something was tried."""
    zone = visitor_pass.community.zone
    return visit.page(
        "pass.html",
        status=status,
        here=PAGE,
        problem=problem,
        done="" if problem else _done(visit),
        row=_row(visitor_pass, watch_of(visit), visit),
        verdict=gate.verdict(visitor_pass, visit.now, visit.language),
        lines=facts.page_lines(visitor_pass, visit.now, visit.language),
        history=[
            _event(visit, event, local_time(event.at, zone)) for event in PassEvent.of(visit.session, visitor_pass.id)
        ],
    )


def _event(visit: Visit, event: PassEvent, at: str) -> Mapping[str, str]:
    who = event.name or render(visit.language, f"console-pass-actor-{event.actor}")
    return {
        "at": at,
        "who": who,
        "what": render(visit.language, f"console-pass-event-{event.what}"),
        "note": event.note,
    }


def act_on_pass(visit: Visit) -> Response:
    """Approve, refuse, admit or note the leaving, and write down who did it; the host is told.

    The form says which version of the pass it was made from: of two guards, the second is shown what happened.
    """
    actor = watch_of(visit)
    verb = visit.request.path_params["verb"]
    if verb not in facts.GATE_VERBS:
        raise HTTPException(404)
    visitor_pass = VisitorPass.locked(visit.session, _pass_of(visit).id)
    if visitor_pass is None:
        raise HTTPException(404)
    if number_in(visit.form.get("version", "")) != visitor_pass.version:
        return pass_page(visit, visitor_pass, render(visit.language, "console-pass-stale"), 409)
    note = without_controls(visit.form.get("note", ""))[:LONGEST_NOTE]
    url = visit.reception.public_url.rstrip("/")
    try:
        act_at_gate(
            visit.session, visitor_pass, PassVerb(verb), actor, visit.staff, visit.now, note=note, public_url=url
        )
    except PassRefusedError:
        return pass_page(visit, visitor_pass, render(visit.language, "console-pass-refused"), 409)
    visit.session.add(audit(visit.staff, visit.now, f"pass.{verb}", str(visitor_pass.id)))
    return go(f"{PAGE}/{visitor_pass.id}?{urlencode({'done': verb})}")
