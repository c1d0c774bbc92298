"""One request of a signed-in person: who it is, and the one transaction that it happens in."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import urlencode

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.console.badge import Badge, BadgeOffice
from bot.console.forms import is_genuine, read_form
from bot.console.pages import page
from bot.console.texts import language_of
from bot.reception import Reception
from storage import Session
from storage.staff import Staff
from storage.transaction import is_conflict, reading, transaction

ATTEMPTS = 3
SIGN_IN = "/console/sign-in"


@dataclass(frozen=True, slots=True)
class Visit:
    """What a page is made from. `session` lives until the page is rendered."""

    request: Request
    session: Session
    staff: Staff
    badge: Badge
    language: str
    now: datetime
    reception: Reception
    form: Mapping[str, str] = field(default_factory=dict)

    def page(self, template: str, *, status: int = 200, **context: object) -> Response:
        """Give a page that knows who is looking at it."""
        shared = {"staff": self.staff, "csrf": self.badge.csrf, "here": _here(self.request)}
        return page(template, self.language, status=status, **{**shared, **context})


Handler = Callable[[Visit], Response]
Endpoint = Callable[[Request], Awaitable[Response]]


def go(path: str) -> Response:
    """Send the browser to another page, with GET: a reload there repeats nothing."""
    return RedirectResponse(path, 303)


@dataclass(frozen=True, slots=True)
class Door:
    """Turns page functions into endpoints: nobody gets past it without a badge, and no form without its secret."""

    reception: Reception
    office: BadgeOffice

    def page(self, handler: Handler) -> Endpoint:
        """Give the endpoint of a page that only reads."""

        async def endpoint(request: Request) -> Response:
            return await self._let_in(request, self._read, handler, {})

        return endpoint

    def action(self, handler: Handler) -> Endpoint:
        """Give the endpoint of a form: all that it changes is one transaction; what it enqueues leaves at once."""

        async def endpoint(request: Request) -> Response:
            form = await read_form(request)
            response = await self._let_in(request, self._write, handler, form)
            self.reception.wake.set()
            return response

        return endpoint

    async def _let_in(
        self, request: Request, work: Callable[..., Response | None], handler: Handler, form: Mapping[str, str]
    ) -> Response:
        now = self.reception.clock.now()
        badge = self.office.read(request, now)
        response = await asyncio.to_thread(work, request, badge, now, handler, form) if badge else None
        if badge is None or response is None:
            return self._turn_away(request, badge)
        renewed = badge.renewed(now)
        if renewed is not None and "set-cookie" not in response.headers:
            self.office.write(response, renewed)
        return response

    def _turn_away(self, request: Request, badge: Badge | None) -> Response:
        asked = urlencode({"next": _here(request)}) if request.method == "GET" else ""
        response = go(f"{SIGN_IN}?{asked}")
        if badge is None or badge.staff_id:
            self.office.take_back(response)
        return response

    def _read(
        self, request: Request, badge: Badge, now: datetime, handler: Handler, form: Mapping[str, str]
    ) -> Response | None:
        with reading(self.reception.database) as session:
            visit = self._visit(request, session, badge, now, form)
            return handler(visit) if visit else None

    def _write(
        self, request: Request, badge: Badge, now: datetime, handler: Handler, form: Mapping[str, str]
    ) -> Response | None:
        if badge.staff_id and not is_genuine(form, badge):
            raise HTTPException(403)
        for attempt in range(ATTEMPTS):
            try:
                with transaction(self.reception.database) as session:
                    visit = self._visit(request, session, badge, now, form)
                    return handler(visit) if visit else None
            except Exception as error:
                if not is_conflict(error) or attempt == ATTEMPTS - 1:
                    raise
        return None

    def _visit(
        self, request: Request, session: Session, badge: Badge, now: datetime, form: Mapping[str, str]
    ) -> Visit | None:
        staff = session.get(Staff, badge.staff_id) if badge.staff_id else None
        if staff is None or not badge.belongs_to(staff):
            return None
        return Visit(request, session, staff, badge, language_of(request), now, self.reception, form)


def _here(request: Request) -> str:
    query = f"?{request.url.query}" if request.url.query else ""
    return f"{request.url.path}{query}"
