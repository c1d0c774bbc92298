"""JSON to a server and back, within a time that holds whatever the server does."""

import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final

import httpx

from intents.trust import trusted

CONNECT_SECONDS: Final = 0.3
KEEP_ALIVE_SECONDS: Final = 4.0
"""Sanic, which Rasa is served by, hangs up after five."""
CALLS_AT_ONCE: Final = 16
LARGEST_ANSWER: Final = 256 * 1024
LEAST_SECONDS: Final = 0.01
"""What is left for a call that waited for a thread until its time was up: its caller has gone."""
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

    Each call runs in a thread of a small pool while the caller waits for no longer than it said: the client's own
    time-outs are for single reads, which a trickling answer renews, and looking up a name has none. A call that is
    given up ends by those time-outs; while all threads are held by such calls, further ones are too slow as well.
    """

    def __init__(self, url: str, headers: Mapping[str, str] | None = None, connect: float = CONNECT_SECONDS) -> None:
        self._url = url
        self._connect = connect
        # Uncompressed, so that the cap on the answer is one on memory. No proxy of the environment: settings.py alone
        # reads that.
        self._client = httpx.Client(
            headers={"Accept-Encoding": "identity", **(headers or {})},
            limits=httpx.Limits(max_connections=CALLS_AT_ONCE, keepalive_expiry=KEEP_ALIVE_SECONDS),
            trust_env=False,
            verify=trusted(),
        )
        self._threads = ThreadPoolExecutor(CALLS_AT_ONCE, thread_name_prefix="intents-remote")

    def post(self, body: Mapping[str, Any], seconds: float) -> bytes:
        """Give the body of the server's 200; anything else, and any answer after so many seconds, is a RemoteError."""
        deadline = time.monotonic() + seconds
        call = self._threads.submit(self._post, body, deadline)
        try:
            return call.result(seconds)
        except TimeoutError:
            call.cancel()
            raise RemoteError("too slow") from None

    def close(self) -> None:
        """Hang up as soon as the calls in progress have ended."""
        self._threads.shutdown(cancel_futures=True)
        self._client.close()

    def _post(self, body: Mapping[str, Any], deadline: float) -> bytes:
        left = max(deadline - time.monotonic(), LEAST_SECONDS)
        timeout = httpx.Timeout(left, connect=min(left, self._connect))
        try:
            with self._client.stream("POST", self._url, json=body, timeout=timeout) as response:
                if response.status_code != OK:
                    raise _refusal(response)
                return _read(response, deadline)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise RemoteError(type(error).__name__, passing=True) from error


def _read(response: httpx.Response, deadline: float) -> bytes:
    parts = bytearray()
    for part in response.iter_raw():
        parts += part
        if len(parts) > LARGEST_ANSWER:
            raise RemoteError("the answer is too large", status=response.status_code)
        if time.monotonic() > deadline:
            raise RemoteError("too slow")
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
