"""The HTML pages: who to be, the chat, signing out, the language."""

import asyncio
from dataclasses import dataclass
from urllib.parse import quote
from zoneinfo import ZoneInfo

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.channels.web.intake import MOST_PHOTOS
from bot.channels.web.pace import Pace
from bot.channels.web.people import (
    CHANNEL,
    Person,
    Place,
    RefusedError,
    accept_invitation,
    person_of,
    places,
    take_seat,
    zone_of,
)
from bot.channels.web.problems import problem
from bot.channels.web.rendering import page
from bot.channels.web.seats import LIFETIME, Browser, Cookies, is_seat
from bot.channels.web.texts import LANGUAGE_COOKIE, page_language
from bot.media import LARGEST_PHOTO
from bot.reception import Reception
from handlers.dialogue.texts import LANGUAGES
from storage.account import Account
from storage.transaction import is_conflict, reading, transaction

ATTEMPTS = 3
LONGEST_CODE = 64


@dataclass(frozen=True, slots=True)
class Pages:
    """The endpoints that give pages."""

    reception: Reception
    cookies: Cookies
    pace: Pace
    zone: ZoneInfo

    async def welcome(self, request: Request) -> Response:
        """Show who one can be; with an invitation, ask whether to accept it. Nothing is used up by looking."""
        invite = request.query_params.get("invite", "")[:LONGEST_CODE]
        if invite:
            return page(request, "invitation.html", invite=invite)
        browser = self.cookies.read(request)
        known, found = await asyncio.to_thread(self._welcome, browser, page_language(request))
        return page(request, "welcome.html", known=known, places=found, demo=self.reception.demo)

    async def enter(self, request: Request) -> Response:
        """Take an identity, and go to its chat."""
        if self.pace.wait(request.client.host if request.client else ""):
            return problem(request, "web-problem-pace", 429)
        form = await request.form(max_files=0, max_fields=8)
        who, invite = (str(form.get(name, ""))[:LONGEST_CODE] for name in ("who", "invite"))
        browser = self.cookies.read(request)
        try:
            seat = await asyncio.to_thread(self._enter, browser, who, invite.strip(), page_language(request))
        except RefusedError as refusal:
            return problem(request, str(refusal), 422)
        response = RedirectResponse(f"/chat/{seat}", status_code=303)
        self.cookies.write(response, browser.with_seat(seat))
        return response

    async def chat(self, request: Request) -> Response:
        """Show the chat of a seat."""
        browser, seat = self.cookies.read(request), request.path_params["seat"]
        found = await asyncio.to_thread(self._chat, browser, seat, page_language(request))
        if found is None:
            return problem(request, "web-problem-seat", 401)
        person, zone = found
        limits = {"most_photos": MOST_PHOTOS, "largest_photo": LARGEST_PHOTO}
        response = page(request, "chat.html", seat=seat, person=person, zone=zone, demo=self.reception.demo, **limits)
        if browser.aged:
            self.cookies.write(response, browser)
        return response

    async def leave(self, request: Request) -> Response:
        """Give a seat up; messages then go to another channel of that person."""
        browser, seat = self.cookies.read(request), request.path_params["seat"]
        response = RedirectResponse("/chat", status_code=303)
        if seat in browser.seats:
            await asyncio.to_thread(self._leave, browser.external_id(seat))
            self.cookies.write(response, browser.without_seat(seat))
        return response

    async def language(self, request: Request) -> Response:
        """Switch the language of the pages, and of the messages to the account whose chat is open."""
        form = await request.form(max_files=0, max_fields=8)
        language, seat, invite = (str(form.get(name, "")) for name in ("language", "seat", "invite"))
        browser = self.cookies.read(request)
        back = f"/chat/{seat}" if is_seat(seat) else f"/chat?invite={quote(invite)}" if invite else "/chat"
        response = RedirectResponse(back, status_code=303)
        if language in LANGUAGES:
            response.set_cookie(
                LANGUAGE_COOKIE,
                language,
                max_age=int(LIFETIME.total_seconds()),
                path="/chat",
                secure=self.cookies.secure,
                httponly=True,
                samesite="lax",
            )
            if seat in browser.seats:
                await asyncio.to_thread(self._speak, browser.external_id(seat), language)
        return response

    def _welcome(self, browser: Browser, language: str) -> tuple[list[Person], list[Place]]:
        now = self.reception.clock.now()
        with reading(self.reception.database) as session:
            held = [(seat, Account.on(session, CHANNEL, browser.external_id(seat))) for seat in reversed(browser.seats)]
            known = [person_of(session, account, seat, language, now) for seat, account in held if account]
            return known, places(session, language, now, demo=self.reception.demo)

    def _enter(self, browser: Browser, who: str, invite: str, language: str) -> str:
        for attempt in range(ATTEMPTS):
            try:
                return self._enter_once(browser, who, invite, language)
            except Exception as error:
                # Two tabs at once: what is no conflict of theirs is raised again.
                if not is_conflict(error) or attempt == ATTEMPTS - 1:
                    raise
        raise AssertionError

    def _enter_once(self, browser: Browser, who: str, invite: str, language: str) -> str:
        now = self.reception.clock.now()
        with transaction(self.reception.database) as session:
            if invite:
                return accept_invitation(session, browser, invite, language, now)
            if not is_seat(who):
                raise RefusedError("web-problem-identity")
            take_seat(session, browser, who, language, now, demo=self.reception.demo)
            return who

    def _chat(self, browser: Browser, seat: str, language: str) -> tuple[Person, ZoneInfo] | None:
        if seat not in browser.seats:
            return None
        with reading(self.reception.database) as session:
            account = Account.on(session, CHANNEL, browser.external_id(seat))
            if account is None:
                return None
            person = person_of(session, account, seat, language, self.reception.clock.now())
            return person, zone_of(account, self.zone)

    def _leave(self, external_id: str) -> None:
        with transaction(self.reception.database) as session:
            account = Account.on(session, CHANNEL, external_id)
            if account is not None and not self.reception.demo:
                account.reachable = False

    def _speak(self, external_id: str, language: str) -> None:
        with transaction(self.reception.database) as session:
            account = Account.on(session, CHANNEL, external_id)
            if account is not None:
                account.language = language
