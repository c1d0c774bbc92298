"""JSON to a server and back, within a time that holds whatever the server does."""

import asyncio
import threading
from collections.abc import Mapping
from typing import Any, Final

import httpx

CONNECT_SECONDS: Final = 0.3
KEEP_ALIVE_SECONDS: Final = 4.0
"""Sanic, which Rasa is served by, hangs up after five."""
CONNECTIONS: Final = 32
LARGEST_ANSWER: Final = 256 * 1024
SLACK: Final = 0.5
"""Seconds after which even a stalled event loop is given up."""
OK: Final = 200


class RemoteError(Exception):
    """The server gave no usable answer.

    `status` is what it said over HTTP, or None. `passing` tells whether the same call may well succeed in a moment.
    """

    def __init__(self, reason: str, *, status: int | None = None, passing: bool = False, after: float = 0.0) -> None:
        super().__init__(reason)
        self.status = status
        self.passing = passing
        self.after = after
        """Seconds that the server asks to wait first."""


class Remote:
    """One address that takes POSTs, with a pool of connections. Safe to call from several threads.

    The requests run on an event loop of their own, for only there a deadline covers everything: with a blocking client
    each read has a time-out of its own, which a trickling answer renews, and looking up the name has none.
    """

    def __init__(self, url: str, headers: Mapping[str, str] | None = None, connect: float = CONNECT_SECONDS) -> None:
        self._url = url
        # Uncompressed, so that the cap on the answer is one on memory. No proxy of the environment: settings.py alone
        # reads that.
        self._client = httpx.AsyncClient(
            headers={"Accept-Encoding": "identity", **(headers or {})},
            timeout=httpx.Timeout(None, connect=connect),
            limits=httpx.Limits(max_connections=CONNECTIONS, keepalive_expiry=KEEP_ALIVE_SECONDS),
            trust_env=False,
        )
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="intents-remote", daemon=True)
        self._thread.start()

    def post(self, body: Mapping[str, Any], seconds: float) -> bytes:
        """Give the body of the server's 200; anything else, and any answer after so many seconds, is a RemoteError."""
        future = asyncio.run_coroutine_threadsafe(self._post(body, seconds), self._loop)
        try:
            return future.result(seconds + SLACK)
        except TimeoutError:
            future.cancel()
            raise RemoteError("too slow") from None

    def close(self) -> None:
        """Hang up; calls in progress fail."""
        asyncio.run_coroutine_threadsafe(self._client.aclose(), self._loop).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.run_until_complete(self._loop.shutdown_default_executor())
        self._loop.close()

    async def _post(self, body: Mapping[str, Any], seconds: float) -> bytes:
        try:
            async with asyncio.timeout(seconds), self._client.stream("POST", self._url, json=body) as response:
                if response.status_code != OK:
                    raise _refusal(response)
                return await _read(response)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise RemoteError(type(error).__name__, passing=True) from error


async def _read(response: httpx.Response) -> bytes:
    parts = bytearray()
    async for part in response.aiter_raw():
        parts += part
        if len(parts) > LARGEST_ANSWER:
            raise RemoteError("the answer is too large", status=response.status_code)
    return bytes(parts)


def _refusal(response: httpx.Response) -> RemoteError:
    status = response.status_code
    wait = response.headers.get("retry-after", "")
    return RemoteError(
        f"HTTP {status}",
        status=status,
        passing=status in {429, 500, 502, 503, 504},
        after=float(wait[:6]) if wait.isascii() and wait.isdecimal() else 0.0,
    )
