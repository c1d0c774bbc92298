"""What stands before several servers: a proxy that shares the webhook's calls among them, as a balancer does."""

import threading
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from itertools import count

import httpx
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from tests.journeys.crash_site import Server, free_port

_PASSED_ON = ("content-type", "x-telegram-bot-api-secret-token")


@asynccontextmanager
async def _with_client(_app: Starlette) -> AsyncIterator[dict[str, httpx.AsyncClient]]:
    async with httpx.AsyncClient(timeout=30, trust_env=False) as client:
        yield {"client": client}


@contextmanager
def shared(servers: Sequence[Server]) -> Iterator[str]:
    """Give an address whose calls go to the servers in turns; one that is dead is passed over."""
    turns, port = count(), free_port()

    async def pass_on(request: Request) -> Response:
        body, first = await request.body(), next(turns)
        client: httpx.AsyncClient = request.state.client
        headers = {name: request.headers[name] for name in _PASSED_ON if name in request.headers}
        for step in range(len(servers)):
            server = servers[(first + step) % len(servers)]
            try:
                answer = await client.post(f"{server.address}{request.url.path}", content=body, headers=headers)
            except httpx.ConnectError:
                continue
            except httpx.HTTPError:
                break
            return Response(answer.content, answer.status_code)
        return Response("nobody is there", 502)

    application = Starlette(routes=[Route("/{path:path}", pass_on, methods=["POST"])], lifespan=_with_client)
    config = uvicorn.Config(application, host="127.0.0.1", port=port, log_level="critical")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, name="balancer", daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join(10)
