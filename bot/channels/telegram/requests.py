"""Calls to the Bot API: how long they may take, and what 'too many requests' becomes."""

import json
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from telegram.error import TelegramError
from telegram.request import HTTPXRequest


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
    """The library's client, which itself takes a 429 without a time for an error of the network."""

    __slots__ = ()

    async def do_request(
        self,
        url: str,
        method: str,
        *args: Any,  # noqa: ANN401 - the library's
        **kwargs: Any,  # noqa: ANN401 - the library's
    ) -> tuple[int, bytes]:
        """Give status and body of the answer; raises TooManyRequestsError for a 429."""
        status, payload = await super().do_request(url, method, *args, **kwargs)
        if status == HTTPStatus.TOO_MANY_REQUESTS:
            raise TooManyRequestsError(_seconds(payload))
        return status, payload


def open_request(timeouts: Timeouts, connections: int) -> PlatformRequest:
    """Give a client with so many connections."""
    return PlatformRequest(
        connection_pool_size=connections,
        connect_timeout=timeouts.connect,
        pool_timeout=timeouts.pool,
        read_timeout=timeouts.read,
        write_timeout=timeouts.write,
        media_write_timeout=timeouts.media_write,
    )


def _seconds(payload: bytes) -> float | None:
    try:
        seconds = json.loads(payload)["parameters"]["retry_after"]
    except (ValueError, KeyError, TypeError):
        return None
    return float(seconds) if isinstance(seconds, int | float) and seconds > 0 else None
