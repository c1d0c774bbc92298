"""Calls of the Official Account API: one token for all processes, one refresh, three tries when it is busy."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Any, Final

import httpx
import structlog

from bot.channels.protocol import RetryLaterError, UnknownOutcomeError
from bot.channels.tokens import Fetched, Tokens
from bot.channels.wechat.errcodes import BUSY, MISCONFIGURED, TOKEN_REFUSED, ApiError, SettingsRefusedError, error_of
from bot.clock import Clock
from bot.media import LARGEST_PHOTO
from bot.settings import WechatSettings

Json = dict[str, Any]
Asking = Callable[[str], Awaitable[httpx.Response]]
BUSY_PAUSES: Final = (0.2, 0.6)
"""Seconds before the second and the third try."""
TIMEOUT: Final = httpx.Timeout(10.0, connect=4.0, pool=4.0)
TOKEN_TIMEOUT: Final = httpx.Timeout(6.0, connect=3.0, pool=3.0)
CHINA: Final = timezone(timedelta(hours=8))
"""The platform's clock."""
# The request left, and no answer came back. After any other error of the network it cannot have reached WeChat whole.
_NO_ANSWER: Final = (httpx.ReadTimeout, httpx.WriteTimeout, httpx.ReadError, httpx.RemoteProtocolError)
log = structlog.get_logger()


def open_client(api_base: str) -> httpx.AsyncClient:
    """Give the client for one server; nothing is asked yet."""
    limits = httpx.Limits(max_connections=64, max_keepalive_connections=16)
    return httpx.AsyncClient(base_url=api_base, timeout=TIMEOUT, limits=limits, follow_redirects=False)


async def fetch_token(client: httpx.AsyncClient, settings: WechatSettings) -> Fetched:
    """Ask for the account's stable token, which all who ask get alike while it is good; raises what says why not."""
    body = {
        "grant_type": "client_credential",
        "appid": settings.app_id,
        "secret": settings.secret.get_secret_value(),
        "force_refresh": False,
    }
    try:
        answer = read_answer(await client.post("/cgi-bin/stable_token", json=body, timeout=TOKEN_TIMEOUT))
    except httpx.HTTPError as error:
        raise RetryLaterError(f"stable_token: {type(error).__name__}") from None
    if answer["errcode"] != 0:
        raise error_of(answer["errcode"], str(answer.get("errmsg", "")), until_tomorrow=3600.0)
    return Fetched(str(answer["access_token"]), float(answer["expires_in"]))


def until_tomorrow(now: datetime) -> float:
    """Give the seconds until midnight in China, when the platform counts its day quotas anew, and a minute."""
    local = now.astimezone(CHINA)
    midnight = local.replace(hour=0, minute=1, second=0, microsecond=0) + timedelta(days=1)
    return (midnight - local).total_seconds()


@dataclass(frozen=True, slots=True)
class Api:
    """The API as one account."""

    client: httpx.AsyncClient
    tokens: Tokens
    clock: Clock

    async def post(self, path: str, body: Mapping[str, Any]) -> Json:
        """Give the answer to a call; raises one of the errors of `bot.channels.protocol`."""

        async def ask(token: str) -> httpx.Response:
            return await self.client.post(path, params={"access_token": token}, json=body)

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
        """Give a file that somebody sent; raises as `post`, PermanentError for one that is gone or too large."""
        kept: list[bytes] = []

        async def ask(token: str) -> httpx.Response:
            query = {"access_token": token, "media_id": media_id}
            async with self.client.stream("GET", "/cgi-bin/media/get", params=query) as answer:
                content = await _limited(answer)
            # An error comes as JSON with status 200, where a picture should be.
            kind = answer.headers.get("content-type", "")
            if answer.is_success and not kind.startswith(("application/json", "text/")):
                kept.append(content)
                content = b'{"errcode": 0}'
            return httpx.Response(answer.status_code, content=content, request=answer.request)

        await self._call("media/get", ask)
        if not kept:
            raise ApiError(0, "no file where there should be one")
        return kept[-1]

    async def _call(self, name: str, ask: Asking) -> Json:
        token = await self.tokens.get()
        answer = await _patiently(name, ask, token)
        if answer["errcode"] in TOKEN_REFUSED:
            token = await self.tokens.get(refused=token)
            answer = await _patiently(name, ask, token)
            if answer["errcode"] in TOKEN_REFUSED:
                raise await self.tokens.refused_again(f"{answer['errcode']}: {answer.get('errmsg', '')}")
        await self.tokens.worked()
        if answer["errcode"] == 0:
            MISCONFIGURED.set(0)
            return answer
        pause = until_tomorrow(self.clock.now())
        error = error_of(answer["errcode"], str(answer.get("errmsg", "")), until_tomorrow=pause)
        if isinstance(error, SettingsRefusedError):
            # The alarm: somebody has to look at the account's settings.
            MISCONFIGURED.set(1)
            log.error("wechat_refuses_our_settings", call=name, reason=str(error))
        raise error


async def _patiently(name: str, ask: Asking, token: str) -> Json:
    for pause in (*BUSY_PAUSES, None):
        try:
            answer = read_answer(await ask(token))
        except _NO_ANSWER as error:
            raise UnknownOutcomeError(f"{name}: {type(error).__name__}") from None
        except httpx.HTTPError as error:
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
            raise ApiError(0, "a file larger than we keep")
    return bytes(content)
