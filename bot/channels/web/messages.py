"""The JSON API of the chat: read the talk, say something, see a photo."""

import asyncio
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.channels.web.intake import Letter, RefusedFormError, read_letter
from bot.channels.web.pace import Pace
from bot.channels.web.people import CHANNEL
from bot.channels.web.problems import problem
from bot.channels.web.seats import Cookies
from bot.channels.web.transcript import Json, Transcript, answered, read_moment
from bot.conversation import Handled
from bot.media import NotAPhotoError
from bot.reception import Reception
from handlers.dialogue.messages import Incoming, Medium
from handlers.dialogue.opening import StrangerError
from storage.account import Account
from storage.outbox import Notification
from storage.transaction import reading
from storage.transcript import may_see_photo

YEAR = 365 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Api:
    """The endpoints, for the accounts whose seat the browser's cookie holds."""

    reception: Reception
    cookies: Cookies
    pace: Pace

    async def read(self, request: Request) -> Response:
        """Give the newest messages, those since a cursor, or older ones."""
        found = await asyncio.to_thread(self._read, request)
        return JSONResponse(found) if found is not None else problem(request, "web-problem-seat", 401)

    async def say(self, request: Request) -> Response:
        """Take a message, exactly once for its id, and give it back with the answers to it."""
        external_id = self._external_id(request)
        if external_id is None:
            return problem(request, "web-problem-seat", 401)
        seconds = self.pace.wait(external_id)
        if seconds:
            slow = problem(request, "web-problem-pace", 429)
            slow.headers["retry-after"] = str(int(seconds) + 1)
            return slow
        try:
            letter = await read_letter(request)
            photos = tuple([await self.reception.keep_photo(content) for content in letter.photos])
        except RefusedFormError as refusal:
            return problem(request, refusal.text_id, 422)
        except NotAPhotoError:
            return problem(request, "web-problem-photo", 422)
        return await self._say(request, external_id, letter, photos)

    async def photo(self, request: Request) -> Response:
        """Give a photo to an account that sent it or was sent it; to any other it does not exist."""
        content = await asyncio.to_thread(self._photo, request)
        if content is None:
            return problem(request, "web-problem-absent", 404)
        headers = {"cache-control": f"private, max-age={YEAR}, immutable", "content-disposition": "inline"}
        return Response(content[0], media_type=content[1], headers=headers)

    def _external_id(self, request: Request) -> str | None:
        browser, seat = self.cookies.read(request), request.path_params["seat"]
        return browser.external_id(seat) if seat in browser.seats else None

    def _read(self, request: Request) -> Json | None:
        external_id = self._external_id(request)
        if external_id is None:
            return None
        since, before = (read_moment(request.query_params.get(name, "")) for name in ("since", "before"))
        # Taken before the read begins: what is committed meanwhile is in the next one.
        now = self.reception.clock.now()
        with reading(self.reception.database) as session:
            account = Account.on(session, CHANNEL, external_id)
            if account is None:
                return None
            transcript = Transcript(session, account, request.path_params["seat"])
            if before is not None:
                return transcript.before(before)
            return transcript.newest(now) if since is None else transcript.since(since, now)

    async def _say(self, request: Request, external_id: str, letter: Letter, photos: tuple[str, ...]) -> Response:
        incoming = _incoming(external_id, letter, photos)
        try:
            handled = await self.reception.receive(incoming, collect=True)
        except StrangerError:
            return problem(request, "web-problem-seat", 401)
        seat = request.path_params["seat"]
        if not handled.duplicate:
            return JSONResponse({"messages": answered(seat, incoming, handled)})
        return JSONResponse({"messages": await asyncio.to_thread(self._again, seat, incoming, handled)})

    def _again(self, seat: str, incoming: Incoming, handled: Handled) -> list[Json]:
        with reading(self.reception.database) as session:
            account = Account.on(session, CHANNEL, incoming.account)
            rows = Notification.by_ids(session, [reply.id for reply in handled.replies])
            return Transcript(session, account, seat).again(incoming.dedupe_key, rows) if account else []

    def _photo(self, request: Request) -> tuple[bytes, str] | None:
        external_id, digest = self._external_id(request), request.path_params["digest"]
        if external_id is None:
            return None
        with reading(self.reception.database) as session:
            account = Account.on(session, CHANNEL, external_id)
            allowed = account is not None and may_see_photo(session, account.id, digest)
        return self.reception.media.read(digest) if allowed else None


def _incoming(external_id: str, letter: Letter, photos: tuple[str, ...]) -> Incoming:
    medium = Medium.CHOICE if letter.choice else Medium.PHOTO if photos else Medium.TEXT
    return Incoming(
        channel=CHANNEL,
        account=external_id,
        dedupe_key=f"{external_id}:{letter.client_id}",
        medium=medium,
        text="" if letter.choice else letter.text,
        choice=letter.choice,
        photos=photos,
        seated=True,
    )
