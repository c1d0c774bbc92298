"""Signing in and out, and choosing a language."""

import asyncio
import math
from collections.abc import Mapping
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

import structlog
from starlette.requests import Request
from starlette.responses import Response

from bot.console.audit import audit
from bot.console.badge import PATH, Badge, BadgeOffice
from bot.console.forms import is_genuine, own_path, read_form
from bot.console.pages import page
from bot.console.passwords import AT_ONCE, LONGEST_PASSWORD, matches
from bot.console.texts import LANGUAGE_COOKIE, language_of
from bot.console.throttle import Throttle, limits_for
from bot.console.visit import Visit, go
from bot.reception import Reception
from handlers.dialogue.texts import LANGUAGES
from storage.console import demo_sign_ins
from storage.staff import Staff
from storage.transaction import reading, transaction

START = "/console/tickets"
GATE_START = "/console/passes"
"""For guards, who have no business with tickets."""
LONGEST_NAME = 100
log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class SignIn:
    """The sign-in page."""

    reception: Reception
    office: BadgeOffice
    throttle: Throttle
    # Threads of its own: a burst of sign-ins must not keep residents waiting for theirs.
    pool: Executor = field(default_factory=partial(ThreadPoolExecutor, AT_ONCE, "sign-in"))

    async def show(self, request: Request) -> Response:
        """Give the form, or the tickets to somebody who is in already."""
        now = self.reception.clock.now()
        badge = self.office.read(request, now)
        back = own_path(request.query_params.get("next", "")) or ""
        if badge is not None:
            start = await asyncio.to_thread(self._start_of, badge)
            if start is not None:
                return go(back or start)
        return await self._form(request, badge, back)

    async def take(self, request: Request) -> Response:
        """Let somebody in who knows name and password."""
        now = self.reception.clock.now()
        badge = self.office.read(request, now)
        form = await read_form(request)
        back = own_path(form.get("next", "")) or ""
        if badge is None or not is_genuine(form, badge):
            return await self._form(request, badge, back, "console-sign-in-again", 403)
        username, password = form.get("username", "").strip(), form.get("password", "")
        limits = limits_for(username, request.client.host if request.client else "")
        wait = self.throttle.enter(limits, now)
        if wait is not None:
            log.warning("console_sign_in_throttled")
            return await self._form(request, badge, back, "console-sign-in-throttled", 429, wait)
        loop = asyncio.get_running_loop()
        earned = await loop.run_in_executor(self.pool, self._recognise, username, password, now)
        if earned is None:
            return await self._form(request, badge, back, "console-sign-in-wrong", 401)
        self.throttle.forgive(limits)
        start = await asyncio.to_thread(self._start_of, earned)
        response = go(back or start or START)
        self.office.write(response, earned)
        return response

    async def _form(
        self,
        request: Request,
        badge: Badge | None,
        back: str,
        text_id: str = "",
        status: int = 200,
        wait: timedelta = timedelta(0),
    ) -> Response:
        fresh = badge if badge is not None and not badge.staff_id else Badge.blank(self.reception.clock.now())
        response = page(
            "sign_in.html",
            language_of(request),
            status=status,
            csrf=fresh.csrf,
            here=f"/console/sign-in?{request.url.query}",
            back=back,
            problem=text_id,
            minutes=max(1, math.ceil(wait / timedelta(minutes=1))),
            demo=await asyncio.to_thread(self._demo_names) if self.reception.demo else [],
        )
        if wait:
            response.headers["retry-after"] = str(math.ceil(wait.total_seconds()))
        self.office.write(response, fresh)
        return response

    def _recognise(self, username: str, password: str, now: datetime) -> Badge | None:
        if len(password) > LONGEST_PASSWORD or len(username) > LONGEST_NAME:
            password = username = ""
        with reading(self.reception.database) as session:
            found = Staff.by_username(session, username)
            staff_id, password_hash = (found.id, found.password_hash) if found else (0, None)
        # Outside of any transaction: argon2 takes longer than everything else here together.
        if not matches(password_hash, password):
            return None
        with transaction(self.reception.database) as session:
            staff = session.get(Staff, staff_id)
            if staff is None or not staff.active or staff.password_hash != password_hash:
                return None
            session.add(audit(staff, now, "sign_in"))
            return Badge.of(staff, now)

    def _start_of(self, badge: Badge) -> str | None:
        """Give the page that somebody begins with; None for a badge that is nobody's."""
        with reading(self.reception.database) as session:
            staff = session.get(Staff, badge.staff_id) if badge.staff_id else None
            if staff is None or not badge.belongs_to(staff):
                return None
            return GATE_START if staff.only_guards else START

    def _demo_names(self) -> list[Mapping[str, object]]:
        with reading(self.reception.database) as session:
            return [
                {"username": one.username, "name": one.name, "roles": one.roles, "community": one.community.name}
                for one in demo_sign_ins(session)
            ]


def sign_out(visit: Visit, office: BadgeOffice) -> Response:
    """Take the badge back."""
    response = go("/console/sign-in")
    office.take_back(response)
    visit.session.add(audit(visit.staff, visit.now, "sign_out"))
    return response


@dataclass(frozen=True, slots=True)
class LanguageChoice:
    """Remembers the language that a browser wants."""

    reception: Reception
    office: BadgeOffice

    async def take(self, request: Request) -> Response:
        """Set the language, and go back to where the choice was made; a forged form changes nothing."""
        form = await read_form(request)
        badge = self.office.read(request, self.reception.clock.now())
        response = go(own_path(form.get("next", "")) or START)
        if badge is not None and is_genuine(form, badge) and form.get("language") in LANGUAGES:
            response.set_cookie(
                LANGUAGE_COOKIE,
                form["language"],
                max_age=365 * 24 * 3600,
                path=PATH,
                secure=self.office.secure,
                httponly=True,
                samesite="lax",
            )
        return response
