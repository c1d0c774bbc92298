"""Residents and staff, and the invitations that bring them into chat."""

from io import BytesIO
from typing import Final
from urllib.parse import quote, urlencode

import segno
from starlette.exceptions import HTTPException
from starlette.responses import Response

from bot.console.audit import audit
from bot.console.forms import number_in, without_controls
from bot.console.pages import local_time
from bot.console.search import home_code_in
from bot.console.visit import Visit
from storage.account import INVITATION_LIFETIME, Invitation
from storage.console import list_residents, list_staff
from storage.resident import Resident
from storage.staff import Role, Staff

PAGE_SIZE: Final = 50
LONGEST_SEARCH: Final = 100
RESIDENT, STAFF = "resident", "staff"


def show_people(visit: Visit) -> Response:
    """Give staff and residents of the community, to those who dispatch."""
    _only_dispatchers(visit.staff)
    asked = visit.request.query_params
    words = without_controls(asked.get("q", ""))[:LONGEST_SEARCH]
    after = number_in(asked.get("after", "")) or 0
    community_id = visit.staff.community_id
    home_code = home_code_in(words, visit.now)
    found = list_residents(visit.session, community_id, words, home_code, after, PAGE_SIZE + 1)
    shown = found[:PAGE_SIZE]
    following = {"q": words, "after": str(shown[-1].person.id)} if len(found) > PAGE_SIZE else {}
    return visit.page(
        "people.html",
        words=words,
        residents=shown,
        colleagues=list_staff(visit.session, community_id) if not words and not after else [],
        may_invite=[one.id for one in Staff.of_community(visit.session, community_id) if may_invite(visit.staff, one)],
        more=f"/console/people?{urlencode(following)}" if following else "",
    )


def invite(visit: Visit) -> Response:
    """Make an invitation link, and show it this once: only its hash is kept."""
    _only_dispatchers(visit.staff)
    person_id, kind = number_in(visit.form.get("id", "")), visit.form.get("kind")
    found: Resident | Staff | None = None
    if person_id is not None and kind == RESIDENT:
        found = visit.session.get(Resident, person_id)
    elif person_id is not None and kind == STAFF:
        found = visit.session.get(Staff, person_id)
    if found is None or found.community_id != visit.staff.community_id:
        raise HTTPException(404)
    if not may_invite(visit.staff, found):
        raise HTTPException(403)
    code = Invitation.issue(visit.session, found, visit.now)
    visit.session.add(audit(visit.staff, visit.now, "invitation.issue", f"{kind}:{found.id}"))
    link = f"{visit.reception.public_url}/chat?invite={quote(code)}"
    until = local_time(visit.now + INVITATION_LIFETIME, visit.staff.community.zone)
    return visit.page(
        "invitation.html", here="/console/people", person=found, link=link, picture=_qr(link), until=until
    )


def may_invite(staff: Staff, person: Resident | Staff) -> bool:
    """Tell whether this person may make a link with which somebody becomes `person` in chat.

    A manager's link makes a manager, so only managers make it; somebody inactive is not invited at all.
    """
    if isinstance(person, Resident):
        return staff.dispatches
    return person.active and staff.dispatches and (staff.has_role(Role.MANAGER) or not person.has_role(Role.MANAGER))


def _only_dispatchers(staff: Staff) -> None:
    if not staff.dispatches:
        raise HTTPException(403)


def _qr(link: str) -> str:
    picture = BytesIO()
    segno.make(link, error="m").save(picture, kind="svg", scale=5, xmldecl=False, svgns=False, omitsize=False)
    return picture.getvalue().decode()
