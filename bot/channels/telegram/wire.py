"""Many small calls over kept connections: HTTP/1.1 without what a general client costs for each.

httpcore looks through its whole pool several times for every call: with a hundred messages on their way, that was most
of what a message cost (decision 0070). The errors are those of httpx, and mean the same. It knows no proxies.
"""

import asyncio
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from ssl import SSLContext
from typing import Final
from urllib.request import getproxies

import h11
import httpx

from intents.trust import trusted

LONGEST_IDLE: Final = 5.0
"""Seconds after which a connection is not used again: servers close idle ones, and what meets that has no answer."""
LARGEST_ANSWER: Final = 1024 * 1024
_CHUNK: Final = 65_536
Origin = tuple[str, str, int]
"""Scheme, host and port."""


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds that each step of a call may take."""

    connect: float
    pool: float
    read: float
    write: float


@dataclass(slots=True)
class _Line:
    """A connection, used for one call after the other."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    state: h11.Connection = field(default_factory=lambda: h11.Connection(h11.CLIENT))
    idle_since: float = 0.0

    @property
    def is_good(self) -> bool:
        """Whether another call may be made on it."""
        alive = not self.writer.is_closing() and not self.reader.at_eof()
        return alive and time.monotonic() - self.idle_since < LONGEST_IDLE

    def say(self, head: h11.Request, body: bytes) -> bool:
        """Begin to send a call; True when the machine has taken all of it."""
        events = (head, h11.Data(data=body), h11.EndOfMessage())
        self.writer.write(b"".join(self.state.send(event) or b"" for event in events))
        return self.writer.transport.get_write_buffer_size() == 0

    async def hear(self) -> tuple[int, bytes]:
        """Give status and body of the answer."""
        status, body = 0, bytearray()
        while True:
            event = self.state.next_event()
            if event is h11.NEED_DATA:
                self.state.receive_data(await self.reader.read(_CHUNK))
            elif isinstance(event, h11.Response):
                status = event.status_code
            elif isinstance(event, h11.Data):
                body += event.data
                if len(body) > LARGEST_ANSWER:
                    raise httpx.RemoteProtocolError(f"an answer of more than {LARGEST_ANSWER} bytes")
            elif isinstance(event, h11.EndOfMessage):
                return status, bytes(body)
            elif isinstance(event, h11.ConnectionClosed):
                raise httpx.RemoteProtocolError("the connection ended before the answer")

    def rest(self) -> bool:
        """Get ready for the next call; False when there can be none."""
        if self.state.our_state is not h11.DONE or self.state.their_state is not h11.DONE:
            return False
        self.state.start_next_cycle()
        self.idle_since = time.monotonic()
        return True


class Wire:
    """Makes POST calls to one origin, over at most so many connections."""

    def __init__(self, origin: Origin, connections: int) -> None:
        self.origin = origin
        self._seats = asyncio.Semaphore(connections)
        self._resting: list[_Line] = []

    async def post(self, path: str, headers: dict[str, str], body: bytes, patience: Patience) -> tuple[int, bytes]:
        """Give status and body of the answer. What fails, or is waited for no longer, costs its connection."""
        await self._sit_down(patience.pool)
        line = None
        try:
            line = await self._line(patience.connect)
            answer = await self._ask(line, self._head(path, headers, body), body, patience)
            if line.rest():
                self._resting.append(line)
                line = None
            return answer
        finally:
            self._seats.release()
            if line is not None:
                line.writer.close()

    def close(self) -> None:
        """Close what nobody uses."""
        while self._resting:
            self._resting.pop().writer.close()

    async def _sit_down(self, seconds: float) -> None:
        """Take a seat, which nearly always is free: a time-out costs more than that."""
        if not self._seats.locked():
            await self._seats.acquire()
            return
        with _becoming(httpx.PoolTimeout, httpx.PoolTimeout):
            async with asyncio.timeout(seconds):
                await self._seats.acquire()

    @cached_property
    def _trust(self) -> SSLContext | None:
        return trusted() if self.origin[0] == "https" else None

    async def _line(self, seconds: float) -> _Line:
        """Give a connection: the one that rested for the shortest time, or a new one."""
        while self._resting:
            line = self._resting.pop()
            if line.is_good:
                return line
            line.writer.close()
        with _becoming(httpx.ConnectTimeout, httpx.ConnectError):
            async with asyncio.timeout(seconds):
                return _Line(*await asyncio.open_connection(*self.origin[1:], ssl=self._trust))

    async def _ask(self, line: _Line, head: h11.Request, body: bytes, patience: Patience) -> tuple[int, bytes]:
        try:
            with _becoming(httpx.WriteTimeout, httpx.WriteError):
                if not line.say(head, body):
                    async with asyncio.timeout(patience.write):
                        await line.writer.drain()
            with _becoming(httpx.ReadTimeout, httpx.ReadError):
                async with asyncio.timeout(patience.read):
                    return await line.hear()
        except h11.RemoteProtocolError as error:
            raise httpx.RemoteProtocolError(str(error)) from error

    def _head(self, path: str, headers: dict[str, str], body: bytes) -> h11.Request:
        scheme, host, port = self.origin
        usual = port == {"https": 443, "http": 80}.get(scheme)
        named = {"host": host if usual else f"{host}:{port}", **headers, "content-length": str(len(body))}
        return h11.Request(method="POST", target=path, headers=list(named.items()))


def open_wire(address: str, connections: int) -> Wire | None:
    """Give a wire to the origin of an address; None where the environment names a proxy, which a wire does not know."""
    if getproxies().keys() & {"http", "https", "all"}:
        return None
    url = httpx.URL(address)
    return Wire((url.scheme, url.host, url.port or {"https": 443}.get(url.scheme, 80)), connections)


@contextmanager
def _becoming(late: type[httpx.TransportError], failed: type[httpx.TransportError]) -> Iterator[None]:
    """Turn a time-out, and an error of the machine, into those of httpx."""
    try:
        yield
    except TimeoutError as error:
        raise late(str(error)) from error
    except OSError as error:
        raise failed(str(error)) from error
