"""Incidents in the hands of staff: typed words, and the buttons of alarms."""

from collections.abc import Mapping, Sequence
from datetime import datetime, time
from typing import Any, Final

from handlers.dialogue.messages import Choice, Command
from handlers.dialogue.texts import render
from handlers.dialogue.turn import Turn
from handlers.incidents import service
from handlers.incidents.service import Plan
from intents.faults.outages import Notice, read_notice
from storage.community import Building, Community
from storage.incident import Incident, IncidentFollower
from storage.ticket import Ticket

END: Final = "incident.end"
CONFIRM: Final = "incident.confirm"


def listen(turn: Turn) -> bool:
    """Take a line of the front desk or a manager that opens, changes or ends an outage."""
    staff, community = turn.account.staff, turn.account.community
    notice = read_notice(turn.text) if staff is not None and community is not None else None
    if notice is None or community is None or staff is None:
        return False
    if not staff.dispatches:
        turn.say("incident-not-yours")
        return True
    span = read_span(turn.understanding.first("time"), community, until=notice.until)
    if notice.verb == "open":
        _open(turn, community, notice, span)
    else:
        _change_or_end(turn, community, notice, span[1] or span[0])
    return True


def read_span(when: str | None, community: Community, *, until: bool) -> tuple[datetime | None, datetime | None]:
    """Give start and end of what a message names: one time is its end when the words say so, else its start."""
    if when is None:
        return None, None
    first, _, last = when.partition("/")
    start, end = _moment(first, community, time(0, 0)), _moment(last or first, community, time(23, 59))
    if last:
        return start, end
    return (None, end) if until else (start, None)


def _moment(text: str, community: Community, clock: time) -> datetime:
    moment = datetime.fromisoformat(text)
    if " " not in text:
        moment = datetime.combine(moment.date(), clock)
    return moment.replace(tzinfo=community.zone)


def _open(turn: Turn, community: Community, notice: Notice, span: tuple[datetime | None, datetime | None]) -> None:
    known = Building.names(turn.session, community.id)
    strange = [name for name in notice.buildings if name not in known]
    if strange:
        turn.say("incident-no-such-building", name=", ".join(strange), known=", ".join(known))
        return
    starts, ends = span[0] or turn.now, span[1]
    if ends is not None and ends <= max(starts, turn.now):
        turn.say("incident-end-passed")
        return
    plan = Plan(notice.category, notice.buildings or None, starts, ends)
    was_open = service.same(turn.session, community.id, plan) is not None
    incident = service.open_incident(turn.session, community, turn.account, plan, turn.now)
    _say(turn, incident, "incident-open-already" if was_open else "incident-opened")


def _say(turn: Turn, incident: Incident, text_id: str) -> None:
    count = len(IncidentFollower.of(turn.session, incident.id))
    facts = service.facts(incident, turn.now, turn.language)
    turn.say(text_id, [end_choice(incident, turn.language)], count=count, **facts)


def end_choice(incident: Incident, language: str) -> Choice:
    """Give the button that ends an incident."""
    return Choice(render(language, "incident-end-it"), Command(END, {"incident": incident.id}))


def _change_or_end(turn: Turn, community: Community, notice: Notice, moment: datetime | None) -> None:
    meant = [
        one
        for one in Incident.not_ended(turn.session, community.id)
        if one.category == notice.category and _is_named(one, notice)
    ]
    if not meant:
        turn.say("incident-none", what=service.name_of(notice.category, turn.language))
    elif notice.verb == "end":
        _end(turn, meant)
    elif moment is None or moment <= turn.now:
        turn.say("incident-end-passed")
    elif len(meant) > 1:
        turn.say("incident-which-changes", lines=_lines(turn, meant))
    else:
        incident = Incident.locked(turn.session, meant[0].id) or meant[0]
        service.change_end(turn.session, incident, moment, turn.now)
        _say(turn, incident, "incident-end-changed")


def _is_named(incident: Incident, notice: Notice) -> bool:
    return not notice.buildings or (incident.buildings is not None and set(notice.buildings) <= set(incident.buildings))


def _lines(turn: Turn, incidents: Sequence[Incident]) -> str:
    return "\n".join(
        turn.word("incident-in-a-line", **service.facts(one, turn.now, turn.language)) for one in incidents
    )


def _end(turn: Turn, meant: Sequence[Incident]) -> None:
    if len(meant) == 1:
        end(turn, {"incident": meant[0].id})
        return
    choices = [
        Choice(
            turn.word("incident-in-a-line", **service.facts(one, turn.now, turn.language)),
            Command(END, {"incident": one.id}),
        )
        for one in meant
    ]
    turn.say("incident-which-ends", choices)


def _dispatches(turn: Turn, community_id: int) -> bool:
    staff = turn.account.staff
    return staff is not None and staff.dispatches and staff.community_id == community_id


def end(turn: Turn, arguments: Mapping[str, Any]) -> None:
    """End the incident behind a button; everybody who asked is told."""
    incident = Incident.locked(turn.session, int(arguments["incident"]))
    if incident is None or not _dispatches(turn, incident.community_id):
        turn.say("dialogue-button-unknown")
        return
    facts = service.facts(incident, turn.now, turn.language)
    if incident.ended_at is not None:
        turn.say("incident-ended-already", **facts)
        return
    service.end_incident(turn.session, incident, turn.now)
    followers = IncidentFollower.of(turn.session, incident.id)
    numbers = [one.ticket.number for one in followers if one.ticket is not None and one.ticket.is_open]
    turn.say("incident-end-done", count=len(followers), **facts)
    if numbers:
        turn.say("incident-tickets-left", numbers=", ".join(numbers))


def confirm(turn: Turn, arguments: Mapping[str, Any]) -> None:
    """Open the incident that an alarm proposed, and tie the tickets of the alarm to it."""
    community = turn.account.community
    if community is None or not _dispatches(turn, community.id):
        turn.say("dialogue-button-unknown")
        return
    named = (Ticket.locked(turn.session, int(number)) for number in arguments["tickets"])
    tickets = [one for one in named if one is not None and one.community_id == community.id]
    since = min((one.opened_at for one in tickets), default=turn.now)
    plan = Plan(str(arguments["category"]), (str(arguments["building"]),), since)
    was_open = service.same(turn.session, community.id, plan) is not None
    incident = service.open_incident(turn.session, community, turn.account, plan, turn.now)
    for ticket in tickets:
        service.tie(turn.session, incident, ticket, turn.now)
    _say(turn, incident, "incident-open-already" if was_open else "incident-opened")


ACTIONS = {END: end, CONFIRM: confirm}
