"""Calls of the APIs that answer with an errcode, those of the Official Account and of WeCom.

One token for all processes, one refresh, three tries when the platform is busy; what else an errcode means, each
platform's table decides.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import httpx
import structlog
from prometheus_client import Gauge

from bot.channels.protocol import PermanentError, RetryLaterError, UnknownOutcomeError
from bot.channels.tokens import Tokens
from bot.media import LARGEST_PHOTO
from intents.trust import trusted

Json = dict[str, Any]
Asking = Callable[[str], Awaitable[httpx.Response]]
BUSY: Final = -1
"""The platform asks to try again, three times at most."""
BUSY_PAUSES: Final = (0.2, 0.6)
"""Seconds before the second and the third try."""
NO_FILE: Final = 40007
"""The errcode of a file that is not there (any longer)."""
SETTINGS_PAUSE: Final = 600.0
"""Seconds until we try again though a setting is wrong: somebody has to change it meanwhile."""
TIMEOUT: Final = httpx.Timeout(10.0, connect=4.0, pool=4.0)
TOKEN_TIMEOUT: Final = httpx.Timeout(6.0, connect=3.0, pool=3.0)
# The request left, and no answer came back. After any other error of the network it cannot have arrived whole.
_NO_ANSWER: Final = (httpx.ReadTimeout, httpx.WriteTimeout, httpx.ReadError, httpx.RemoteProtocolError)
_WORDS: Final = ("application/json", "text/")
log = structlog.get_logger()


class SettingsRefusedError(RetryLaterError):
    """The platform refuses us until somebody changes a setting: nothing is sent meanwhile, and nothing is lost."""


class ApiError(PermanentError):
    """The platform refused a call for what is in it."""

    def __init__(self, errcode: int, reason: str, *, unreachable: bool = False) -> None:
        super().__init__(reason, unreachable=unreachable)
        self.errcode = errcode


@dataclass(frozen=True, slots=True)
class Errcodes:
    """What the errcodes of one platform mean: which refuse a token, and what to make of the others."""

    platform: str
    token_refused: frozenset[int]
    error_of: Callable[[int, str], Exception]
    misconfigured: Gauge
    """1 while a setting keeps us out."""


def open_client(api_base: str) -> httpx.AsyncClient:
    """Give the client for one server; nothing is asked yet."""
    limits = httpx.Limits(max_connections=64, max_keepalive_connections=16)
    return httpx.AsyncClient(
        base_url=api_base, timeout=TIMEOUT, limits=limits, follow_redirects=False, verify=trusted()
    )


@dataclass(frozen=True, slots=True)
class Api:
    """The API as one account or application."""

    client: httpx.AsyncClient
    tokens: Tokens
    errcodes: Errcodes

    async def post(self, path: str, body: Mapping[str, Any]) -> Json:
        """Give the answer to a call; raises one of the errors of `bot.channels.protocol`."""

        async def ask(token: str) -> httpx.Response:
            return await self.client.post(path, params={"access_token": token}, json=body)

        return await self._call(path, ask)

    async def get(self, path: str, query: Mapping[str, str]) -> Json:
        """Give the answer to a question; raises as `post`."""

        async def ask(token: str) -> httpx.Response:
            return await self.client.get(path, params={"access_token": token, **query})

        return await self._call(path, ask)

    async def upload_image(self, content: bytes, media_type: str) -> str:
        """Give the media_id of a picture, good for three days; raises as `post`."""
        name = f"photo.{media_type.rpartition('/')[2]}"

        async def ask(token: str) -> httpx.Response:
            query = {"access_token": token, "type": "image"}
            files = {"media": (name, content, media_type)}
            return await self.client.post("/cgi-bin/media/upload", params=query, files=files)

        return str((await self._call("media/upload", ask))["media_id"])

    async def download(self, media_id: str) -> bytes:
        """Give a file that somebody sent; raises as `post`, ApiError for one that is gone or too large."""
        kept: list[bytes] = []

        async def ask(token: str) -> httpx.Response:
            query = {"access_token": token, "media_id": media_id}
            async with self.client.stream("GET", "/cgi-bin/media/get", params=query) as answer:
                content = await _limited(answer)
            # An error comes as JSON with status 200, where a picture should be.
            if answer.is_success and not answer.headers.get("content-type", "").startswith(_WORDS):
                kept.append(content)
                content = b'{"errcode": 0}'
            return httpx.Response(answer.status_code, content=content, request=answer.request)

        await self._call("media/get", ask)
        if not kept:
            raise ApiError(NO_FILE, "no file where there should be one")
        return kept[-1]

    async def _call(self, name: str, ask: Asking) -> Json:
        refused = self.errcodes.token_refused
        token = await self.tokens.get()
        answer = await _patiently(name, ask, token)
        if answer["errcode"] in refused:
            token = await self.tokens.get(refused=token)
            answer = await _patiently(name, ask, token)
            if answer["errcode"] in refused:
                raise await self.tokens.refused_again(f"{answer['errcode']}: {answer.get('errmsg', '')}")
        await self.tokens.worked()
        if answer["errcode"] == 0:
            self.errcodes.misconfigured.set(0)
            return answer
        error = self.errcodes.error_of(answer["errcode"], str(answer.get("errmsg", "")))
        if isinstance(error, SettingsRefusedError):
            # The alarm: nothing goes out until somebody has looked at the settings.
            self.errcodes.misconfigured.set(1)
            log.error("our_settings_are_refused", platform=self.errcodes.platform, call=name, reason=str(error))
        raise error


async def _patiently(name: str, ask: Asking, token: str) -> Json:
    for pause in (*BUSY_PAUSES, None):
        try:
            answer = read_answer(await ask(token))
        except _NO_ANSWER as error:
            raise UnknownOutcomeError(f"{name}: {type(error).__name__}") from None
        except httpx.HTTPError as error:
            # Its own words may hold the address, and that the token.
            raise RetryLaterError(f"{name}: {type(error).__name__}") from None
        if answer["errcode"] != BUSY or pause is None:
            break
        await asyncio.sleep(pause)
    return answer


def read_answer(answer: httpx.Response) -> Json:
    """Give the JSON of an answer; raises RetryLaterError for anything else, such as a page of a proxy."""
    if not answer.is_success:
        raise RetryLaterError(f"HTTP {answer.status_code}")
    try:
        found = answer.json()
    except ValueError:
        raise RetryLaterError("an answer that is no JSON") from None
    if not isinstance(found, dict) or not isinstance(found.get("errcode", 0), int):
        raise RetryLaterError("an answer without an errcode")
    return {"errcode": 0} | found


async def _limited(answer: httpx.Response) -> bytes:
    content = bytearray()
    async for chunk in answer.aiter_bytes():
        content += chunk
        if len(content) > LARGEST_PHOTO:
            raise ApiError(NO_FILE, "a file larger than we keep")
    return bytes(content)
