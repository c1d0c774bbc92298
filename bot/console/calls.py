"""Calls to make: what matters to a resident and reached them on no channel; and accounts that are out of reach."""

from typing import Final

from starlette.exceptions import HTTPException
from starlette.responses import Response

from bot.console.audit import audit
from bot.console.forms import number_in
from bot.console.pages import local_time
from bot.console.visit import Visit, go
from storage.phone_task import PhoneTask, unreachable

PAGE: Final = "/console/calls"
SHOWN: Final = 100


def show_calls(visit: Visit) -> Response:
    """Give whom to call about what, and who is out of reach, to those who dispatch."""
    _only_dispatchers(visit)
    session, staff = visit.session, visit.staff
    zone, today = staff.community.zone, visit.now.astimezone(staff.community.zone).date()
    calls = [
        {
            "id": one.id,
            "name": one.resident.name,
            "phone": one.resident.phone,
            "homes": ", ".join(home.code for home in one.resident.homes(session, today)),
            "text": one.notification.content["text"],
            "at": local_time(one.created_at, zone),
            "channel": one.notification.channel,
        }
        for one in PhoneTask.waiting(session, staff.community_id, SHOWN)
    ]
    lost = [{"name": one.name, "channel": one.channel} for one in unreachable(session, staff.community_id, SHOWN)]
    done = visit.request.query_params.get("done", "") == "called"
    return visit.page("calls.html", here=PAGE, calls=calls, lost=lost, done=done)


def finish_call(visit: Visit) -> Response:
    """Note that somebody was told; pressed twice, the first who did it stays."""
    _only_dispatchers(visit)
    task_id = number_in(visit.request.path_params["call"])
    task = PhoneTask.locked(visit.session, task_id) if task_id else None
    if task is None or task.community_id != visit.staff.community_id:
        raise HTTPException(404)
    if task.done_at is None:
        task.finish(visit.staff.id, visit.now)
        visit.session.add(audit(visit.staff, visit.now, "call.done", str(task.id)))
    return go(f"{PAGE}?done=called")


def _only_dispatchers(visit: Visit) -> None:
    if not visit.staff.dispatches:
        raise HTTPException(403)
