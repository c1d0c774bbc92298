"""A Telegram that takes whatever comes, as fast as it can: real HTTP in a process of its own, for measuring senders.

It knows no faults and keeps nothing but counts; `GET /seen` tells them. The faithful fake is `server.py`.
"""

import asyncio
import json
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any, Final

import httpx

URGENT: Final = b"EMERGENCY"
"""Messages with this word in them are noted with their time."""
_END: Final = b"\r\n\r\n"


@dataclass(slots=True)
class Seen:
    """What came: how many messages, which connections, how often each message, and when the urgent ones came."""

    connections: int = 0
    texts: Counter[bytes] = field(default_factory=Counter)
    urgent: list[float] = field(default_factory=list)
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def answer(self, head: bytes, body: bytes) -> bytes:
        """Give the answer to one request; times are those of the machine's monotonic clock."""
        if head.startswith(b"GET /seen"):
            sent, repeated = self.texts.total(), sum(n > 1 for n in self.texts.values())
            told = {"sent": sent, "repeated": repeated, "connections": self.connections, "urgent": self.urgent}
            return json.dumps(told).encode()
        self.texts[body] += 1
        if URGENT in body:
            self.urgent.append(time.monotonic())
        chat = b'{"id":1,"type":"private"}'
        return b'{"ok":true,"result":{"message_id":%d,"date":1796000000,"chat":%s,"text":"."}}' % (
            next(self.numbers),
            chat,
        )


class _Connection(asyncio.Protocol):
    """One kept-alive connection."""

    def __init__(self, seen: Seen) -> None:
        self.seen, self.buffer = seen, b""
        self.transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Count it."""
        assert isinstance(transport, asyncio.Transport)
        self.transport, self.seen.connections = transport, self.seen.connections + 1

    def data_received(self, data: bytes) -> None:
        """Answer every request that is whole."""
        self.buffer += data
        while (end := self.buffer.find(_END)) >= 0:
            head = self.buffer[:end]
            fields = dict(line.lower().split(b": ", 1) for line in head.split(b"\r\n")[1:])
            last = end + len(_END) + int(fields.get(b"content-length", 0))
            if len(self.buffer) < last:
                return
            body, self.buffer = self.buffer[end + len(_END) : last], self.buffer[last:]
            answer = self.seen.answer(head, body)
            if self.transport is not None:
                kind = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n"
                self.transport.write(kind % len(answer) + answer)


@dataclass(frozen=True, slots=True)
class FastTelegram:
    """Where it listens."""

    address: str

    def seen(self) -> dict[str, Any]:
        """Give what came until now."""
        told: dict[str, Any] = httpx.get(f"{self.address}/seen", trust_env=False).json()
        return told


@contextmanager
def fast_telegram() -> Iterator[FastTelegram]:
    """Run one in a process of its own while the block runs."""
    command = [sys.executable, "-m", "tests.platforms.telegram.fast"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=Path(__file__).parents[3]) as process:  # noqa: S603 - our own program
        assert process.stdout is not None
        try:
            yield FastTelegram(process.stdout.readline().decode().strip())
        finally:
            process.kill()


async def _serve() -> None:
    seen = Seen()
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: _Connection(seen), "127.0.0.1", 0)
    sys.stdout.write(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(_serve())
