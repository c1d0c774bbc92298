"""Calls of WeCom's API: one token for all processes, one refresh, three tries when it is busy, the errcode decides."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import httpx
import structlog
from pydantic import SecretStr

from bot.channels.protocol import RetryLaterError, UnknownOutcomeError
from bot.channels.tokens import Fetched, Tokens
from bot.channels.wecom.errcodes import BUSY, MISCONFIGURED, TOKEN_REFUSED, SettingsRefusedError, error_of
from bot.media import LARGEST_PHOTO

Json = dict[str, Any]
Asking = Callable[[str], Awaitable[httpx.Response]]
BUSY_PAUSES: Final = (0.2, 0.6)
"""Seconds before the second and the third try."""
TIMEOUT: Final = httpx.Timeout(10.0, connect=4.0, pool=4.0)
TOKEN_TIMEOUT: Final = httpx.Timeout(6.0, connect=3.0, pool=3.0)
# The request left, and no answer came back. After any other error of the network it cannot have reached WeCom whole.
_NO_ANSWER: Final = (httpx.ReadTimeout, httpx.WriteTimeout, httpx.ReadError, httpx.RemoteProtocolError)
_WORDS: Final = ("application/json", "text/")
log = structlog.get_logger()


def open_client(api_base: str) -> httpx.AsyncClient:
    """Give the client for one server; nothing is asked yet."""
    limits = httpx.Limits(max_connections=32, max_keepalive_connections=8)
    # Certificates are read only where there is TLS: that takes longer than the rest of the start.
    verify = api_base.startswith("https://")
    return httpx.AsyncClient(base_url=api_base, timeout=TIMEOUT, limits=limits, follow_redirects=False, verify=verify)


async def fetch_token(client: httpx.AsyncClient, corp_id: str, secret: SecretStr) -> Fetched:
    """Ask for an access token; raises what says why there is none."""
    query = {"corpid": corp_id, "corpsecret": secret.get_secret_value()}
    answer = await ask_once(client, "/cgi-bin/gettoken", query)
    return Fetched(str(answer["access_token"]), float(answer["expires_in"]))


async def ask_once(client: httpx.AsyncClient, path: str, query: Mapping[str, str]) -> Json:
    """Give the answer to one question, asked once; raises one of the errors of `bot.channels.protocol`."""
    try:
        answer = _read(await client.get(path, params=dict(query), timeout=TOKEN_TIMEOUT))
    except httpx.HTTPError as error:
        # Its own words may hold the address, and that the secret.
        raise RetryLaterError(f"{path}: {type(error).__name__}") from None
    if answer["errcode"] != 0:
        raise error_of(answer["errcode"], str(answer.get("errmsg", "")))
    return answer


@dataclass(frozen=True, slots=True)
class Api:
    """The API as one application."""

    client: httpx.AsyncClient
    tokens: Tokens

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
        """Give a file that a member sent; raises as `post`, PermanentError for one that is gone or too large."""
        kept: list[bytes] = []

        async def ask(token: str) -> httpx.Response:
            query = {"access_token": token, "media_id": media_id}
            async with self.client.stream("GET", "/cgi-bin/media/get", params=query) as answer:
                content = await _limited(answer)
            # An error comes as JSON with status 200, where a picture should be.
            if answer.is_success and not answer.headers.get("content-type", "").startswith(
                ("application/json", "text/")
            ):
                kept.append(content)
                content = b'{"errcode": 0}'
            return httpx.Response(answer.status_code, content=content, request=answer.request)

        await self._call("media/get", ask)
        if not kept:
            raise error_of(40007, "no file where there should be one")
        return kept[-1]

    async def _call(self, name: str, ask: Asking) -> Json:
        token = await self.tokens.get()
        answer = await _patiently(name, ask, token)
        if answer["errcode"] in TOKEN_REFUSED:
            token = await self.tokens.get(refused=token)
            answer = await _patiently(name, ask, token)
            if answer["errcode"] in TOKEN_REFUSED:
                raise await self.tokens.refused_again(f"{answer['errcode']}: {answer.get('errmsg', '')}")
        if answer["errcode"] == 0:
            await self.tokens.worked()
            MISCONFIGURED.set(0)
            return answer
        error = error_of(answer["errcode"], str(answer.get("errmsg", "")))
        if isinstance(error, SettingsRefusedError):
            # The alarm: nothing goes out until somebody has looked at the application's settings.
            MISCONFIGURED.set(1)
            log.error("wecom_refuses_our_settings", call=name, reason=str(error))
        raise error


async def _patiently(name: str, ask: Asking, token: str) -> Json:
    for pause in (*BUSY_PAUSES, None):
        try:
            answer = _read(await ask(token))
        except _NO_ANSWER as error:
            raise UnknownOutcomeError(f"{name}: {type(error).__name__}") from None
        except httpx.HTTPError as error:
            raise RetryLaterError(f"{name}: {type(error).__name__}") from None
        if answer["errcode"] != BUSY or pause is None:
            break
        await asyncio.sleep(pause)
    return answer


def _read(answer: httpx.Response) -> Json:
    """Give the JSON of an answer; raises RetryLaterError for anything else, such as a page of a proxy."""
    try:
        found = answer.raise_for_status().json()
    except httpx.HTTPStatusError:
        raise RetryLaterError(f"HTTP {answer.status_code}") from None
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
            raise error_of(40006, "larger than we keep")
    return bytes(content)
