"""A server on a free port of this machine that answers each request as it was told to, also badly."""

import asyncio
import threading
import time
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

Answering = Callable[[], Awaitable[Response]]


@dataclass(frozen=True, slots=True)
class Call:
    """A request that came in."""

    path: str
    headers: dict[str, str]
    body: Any
    at: float


class CutResponse(Response):
    """An answer that breaks off, and the connection with it."""

    async def __call__(self, _scope: Scope, _receive: Receive, send: Send) -> None:
        """Promise more than is sent."""
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"1000")]})
        await send({"type": "http.response.body", "body": b'{"choices":', "more_body": True})


@dataclass
class Scripted:
    """What the server has been asked, and what it answers next; the last thing told is repeated."""

    address: str = ""
    calls: list[Call] = field(default_factory=list)
    script: deque[Answering] = field(default_factory=deque)

    def sends(self, body: bytes | str, status: int = 200, headers: dict[str, str] | None = None) -> None:
        """Answer with this body."""

        async def answer() -> Response:
            return Response(body, status, headers, media_type="application/json")

        self.script.append(answer)

    def sleeps(self, seconds: float) -> None:
        """Answer too late."""

        async def answer() -> Response:
            await asyncio.sleep(seconds)
            return Response("{}")

        self.script.append(answer)

    def trickles(self, seconds: float) -> None:
        """Send a byte now and then, each well within any time-out for a single read."""

        async def bytes_() -> AsyncIterator[bytes]:
            for _ in range(int(seconds / 0.05)):
                yield b" "
                await asyncio.sleep(0.05)

        async def answer() -> Response:
            return StreamingResponse(bytes_())

        self.script.append(answer)

    def hangs_up(self) -> None:
        """Break off in the middle of the answer."""

        async def answer() -> Response:
            return CutResponse()

        self.script.append(answer)

    async def respond(self, request: Request) -> Response:
        """Answer one request."""
        self.calls.append(Call(request.url.path, dict(request.headers), await request.json(), time.monotonic()))
        answering = self.script.popleft() if len(self.script) > 1 else self.script[0]
        return await answering()


@contextmanager
def serving(fake: Scripted, path: str, *more: Route) -> Iterator[None]:
    """Serve POSTs to the path, and more, while the block runs; the fake learns its address."""
    config = uvicorn.Config(
        Starlette(routes=[Route(path, fake.respond, methods=["POST"]), *more]),
        host="127.0.0.1",
        port=0,
        log_level="critical",
        lifespan="off",
        timeout_graceful_shutdown=0,
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, name="scripted", daemon=True)
    thread.start()
    try:
        while not server.started:
            if not thread.is_alive():
                raise RuntimeError("the fake did not start")
            time.sleep(0.005)
        fake.address = f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
        yield
    finally:
        server.should_exit = True
        thread.join()
