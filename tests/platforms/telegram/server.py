"""The fake as a server in a thread of its own: it outlives the bot that a test kills."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import uvicorn
from starlette.applications import Starlette

from tests.platforms.telegram.api import api_routes
from tests.platforms.telegram.hand import hand_routes
from tests.platforms.telegram.phone import Phone
from tests.platforms.telegram.platform import Platform
from tests.platforms.telegram.pushing import Pusher


@dataclass(frozen=True, slots=True)
class Telegram:
    """A running fake: where it listens, and what is in it."""

    address: str
    platform: Platform

    def phone(self, first_name: str, last_name: str = "", language: str = "zh-hans") -> Phone:
        """Give the phone of a new person."""
        return Phone(self.platform, self.platform.add_person(first_name, last_name, language))


def application(platform: Platform) -> Starlette:
    """Give the fake as an ASGI application: the Bot API, and the page for playing by hand."""
    return Starlette(routes=[*api_routes(platform), *hand_routes(platform)])


@contextmanager
def running(platform: Platform | None = None) -> Iterator[Telegram]:
    """Serve a fake on a free port of this machine while the block runs."""
    platform = platform or Platform()
    config = uvicorn.Config(
        application(platform),
        host="127.0.0.1",
        port=0,
        log_level="critical",
        lifespan="off",
        timeout_graceful_shutdown=1,
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, name="fake-telegram", daemon=True)
    thread.start()
    pusher = Pusher(platform)
    pushing = threading.Thread(target=pusher.run, name="fake-telegram-pusher", daemon=True)
    pushing.start()
    try:
        while not server.started:
            if not thread.is_alive():
                raise RuntimeError("the fake did not start")
            time.sleep(0.005)
        port = server.servers[0].sockets[0].getsockname()[1]
        yield Telegram(f"http://127.0.0.1:{port}", platform)
    finally:
        with platform.lock:
            # Whoever still waits for updates would hold up the end.
            platform.pollers += 1
            platform.changed()
        pusher.stop()
        server.should_exit = True
        thread.join()
        pushing.join(5)
