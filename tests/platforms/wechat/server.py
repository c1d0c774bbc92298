"""The fake as a server in a thread of its own: it outlives the desk that a test stops."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import uvicorn
from starlette.applications import Starlette

from tests.platforms.wechat.api import api_routes
from tests.platforms.wechat.hand import hand_routes
from tests.platforms.wechat.phone import Phone
from tests.platforms.wechat.platform import Platform


@dataclass(frozen=True, slots=True)
class Wechat:
    """A running fake: where it listens, and what is in it."""

    address: str
    platform: Platform

    def phone(self, name: str) -> Phone:
        """Give the phone of a new follower."""
        return Phone(self.platform, self.platform.add(name))


def application(platform: Platform) -> Starlette:
    """Give the fake as an ASGI application: the API, and the page for playing by hand."""
    return Starlette(routes=[*api_routes(platform), *hand_routes(platform)])


@contextmanager
def running(platform: Platform | None = None) -> Iterator[Wechat]:
    """Serve a fake on a free port of this machine while the block runs."""
    platform = platform or Platform()
    with serving(application(platform), "fake-wechat") as address:
        yield Wechat(address, platform)
    platform.client.close()


@contextmanager
def serving(app: Starlette, name: str, *, lifespan: bool = False) -> Iterator[str]:
    """Serve an application on a free port of this machine while the block runs; gives its address."""
    config = uvicorn.Config(
        app,
        host="127.0.0.1",
        port=0,
        log_level="critical",
        lifespan="on" if lifespan else "off",
        timeout_graceful_shutdown=1,
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, name=name, daemon=True)
    thread.start()
    try:
        while not server.started:
            if not thread.is_alive():
                raise RuntimeError(f"{name} did not start")
            time.sleep(0.005)
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(20)
