"""Calls to the Bot API: how long they may take, and what 'too many requests' becomes."""

import json
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Final

import httpx
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import HTTPXRequest, RequestData

from bot.channels.telegram.wire import Patience, Wire
from intents.trust import trusted

_HEADERS: Final = {
    "accept": "application/json",
    "content-type": "application/x-www-form-urlencoded",
    "user-agent": HTTPXRequest.USER_AGENT,
}


@dataclass(frozen=True, slots=True)
class Timeouts:
    """Seconds that one call may take. Reading is generous: what is given up though Telegram took it is not repeated."""

    connect: float = 5.0
    pool: float = 5.0
    read: float = 15.0
    write: float = 15.0
    media_write: float = 20.0


class TooManyRequestsError(TelegramError):
    """Telegram wants us to wait. `seconds`: how long, if it says so."""

    __slots__ = ("seconds",)

    def __init__(self, seconds: float | None) -> None:
        super().__init__("Too many requests")
        self.seconds = seconds


class PlatformRequest(HTTPXRequest):
    """The library's client, but that it takes a 429 without a time for one, not for an error of the network.

    All calls but those with files go over the wire where there is one; their own time-outs count for nothing there.
    """

    __slots__ = ("_patience", "_wire")

    def __init__(self, timeouts: Timeouts, connections: int, wire: Wire | None) -> None:
        super().__init__(
            connection_pool_size=connections,
            connect_timeout=timeouts.connect,
            pool_timeout=timeouts.pool,
            read_timeout=timeouts.read,
            write_timeout=timeouts.write,
            media_write_timeout=timeouts.media_write,
            httpx_kwargs={"verify": trusted()},
        )
        self._patience = Patience(timeouts.connect, timeouts.pool, timeouts.read, timeouts.write)
        self._wire = wire

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        *args: Any,  # noqa: ANN401 - the library's
        **kwargs: Any,  # noqa: ANN401 - the library's
    ) -> tuple[int, bytes]:
        """Give status and body of the answer; raises TooManyRequestsError for a 429."""
        if self._wire is None or method != "POST" or request_data is None or request_data.contains_files:
            status, payload = await super().do_request(url, method, request_data, *args, **kwargs)
        else:
            status, payload = await self._post(self._wire, url, request_data)
        if status == HTTPStatus.TOO_MANY_REQUESTS:
            raise TooManyRequestsError(_seconds(payload))
        return status, payload

    async def _post(self, wire: Wire, url: str, data: RequestData) -> tuple[int, bytes]:
        path = "/" + url.split("/", 3)[3]
        try:
            return await wire.post(path, _HEADERS, data.url_encoded_parameters().encode(), self._patience)
        except httpx.TimeoutException as error:
            raise TimedOut(type(error).__name__) from error
        except httpx.HTTPError as error:
            raise NetworkError(f"{type(error).__name__}: {error}") from error

    async def shutdown(self) -> None:
        """Give all connections back."""
        if self._wire is not None:
            self._wire.close()
        await super().shutdown()


def _seconds(payload: bytes) -> float | None:
    try:
        seconds = json.loads(payload)["parameters"]["retry_after"]
    except (ValueError, KeyError, TypeError):
        return None
    return float(seconds) if isinstance(seconds, int | float) and seconds > 0 else None
