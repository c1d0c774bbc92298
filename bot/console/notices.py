"""Notices of the community: writing one, seeing how far it has come, stopping it."""

from typing import Final

from starlette.exceptions import HTTPException
from starlette.responses import Response

from bot.console.audit import audit
from bot.console.forms import number_in, without_controls
from bot.console.pages import local_time
from bot.console.texts import render
from bot.console.visit import Visit, go
from handlers.dialogue.texts import LANGUAGES
from handlers.notices import service
from storage.community import Building
from storage.notice import Notice, NoticeStatus

PAGE: Final = "/console/notices"
LONGEST_TITLE: Final = 80
LONGEST_BODY: Final = 3000
DONE: Final = frozenset({"sent", "stopped"})
REFRESH: Final = "5"
"""Seconds after which the page is loaded again while a notice is on its way."""


def show_notices(visit: Visit) -> Response:
    """Give the notices with how far they have come, to those who dispatch."""
    _only_dispatchers(visit)
    return _page(visit)


def _page(visit: Visit, problem: str = "", status: int = 200) -> Response:
    session, done = visit.session, visit.request.query_params.get("done", "")
    notices = [_row(visit, one) for one in Notice.latest(session, visit.staff.community_id)]
    response = visit.page(
        "notices.html",
        status=status,
        here=PAGE,
        problem=problem,
        done=done if done in DONE and not problem else "",
        notices=notices,
        buildings=Building.names(session, visit.staff.community_id),
        asked=visit.form,
    )
    if not visit.form and any(one["moving"] for one in notices):
        response.headers["refresh"] = REFRESH
    return response


def _row(visit: Visit, notice: Notice) -> dict[str, object]:
    progress = service.progress(visit.session, notice)
    return {
        "id": notice.id,
        "title": notice.text(visit.language)["title"],
        "link": f"/n/{notice.token}",
        "buildings": ", ".join(notice.buildings.get("names", [])),
        "at": local_time(notice.created_at, visit.staff.community.zone),
        "status": notice.status,
        "progress": progress,
        "moving": notice.status == NoticeStatus.SENDING or progress.waiting > 0,
    }


def send_one(visit: Visit) -> Response:
    """Send a notice from the form."""
    _only_dispatchers(visit)
    texts = {language: _text(visit, language) for language in LANGUAGES}
    texts = {language: text for language, text in texts.items() if text["title"] and text["body"]}
    building = visit.form.get("building", "")
    known = Building.names(visit.session, visit.staff.community_id)
    if not texts or (building and building not in known):
        return _page(visit, render(visit.language, "console-notice-incomplete"), 409)
    names = [building] if building else []
    notice = service.publish(visit.session, visit.staff, texts, names, visit.reception.public_url, visit.now)
    visit.session.add(audit(visit.staff, visit.now, "notice.send", str(notice.id), building=building))
    return go(f"{PAGE}?done=sent")


def _text(visit: Visit, language: str) -> dict[str, str]:
    title = without_controls(visit.form.get(f"title_{language}", "")).strip()[:LONGEST_TITLE]
    body = visit.form.get(f"body_{language}", "").replace("\r\n", "\n").strip()[:LONGEST_BODY]
    return {"title": title, "body": body}


def stop_one(visit: Visit) -> Response:
    """Stop a notice; who has it, has it."""
    _only_dispatchers(visit)
    notice_id = number_in(visit.request.path_params["notice"])
    notice = Notice.locked(visit.session, notice_id) if notice_id else None
    if notice is None or notice.community_id != visit.staff.community_id:
        raise HTTPException(404)
    if notice.status != NoticeStatus.CANCELLED:
        service.cancel(visit.session, notice, visit.now)
        visit.session.add(audit(visit.staff, visit.now, "notice.stop", str(notice.id)))
    return go(f"{PAGE}?done=stopped")


def _only_dispatchers(visit: Visit) -> None:
    if not visit.staff.dispatches:
        raise HTTPException(403)
