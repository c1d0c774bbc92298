"""The composition root: settings → engine, channels, features, console → ASGI app."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta

from starlette.applications import Starlette
from starlette.responses import RedirectResponse
from starlette.routing import BaseRoute, Route

from bot.channels.protocol import Channel, Keeping
from bot.channels.registry import open_channels
from bot.clock import Clock, RealClock
from bot.console import console_routes
from bot.conversation import FrontDesk
from bot.delivery import Postman
from bot.health import health_routes
from bot.hearing import Hearing
from bot.media import MediaStore
from bot.notices import notice_routes
from bot.passes import bill_routes, pass_routes
from bot.reception import Reception
from bot.scheduler import Timekeeper, start_ticking
from bot.settings import Settings, secret_key
from handlers.dialogue.texts import load_all
from handlers.features import FEATURES, JOBS
from intents.embedded import EmbeddedEngine
from intents.engine import IntentEngine
from intents.fallback import choose_engine
from intents.opinion import Remembering
from storage.database import Database, open_database


@dataclass(frozen=True, slots=True)
class Runtime:
    """Everything that a running process is made of."""

    settings: Settings
    database: Database
    channels: dict[str, Channel]
    reception: Reception
    postman: Postman
    timekeeper: Timekeeper

    @property
    def desk(self) -> FrontDesk:
        """The front desk, for code that is not async."""
        return self.reception.desk


def build(
    settings: Settings,
    *,
    clock: Clock | None = None,
    engine: IntentEngine | None = None,
    database: Database | None = None,
) -> Runtime:
    """Put the parts together; nothing runs yet. The database must have been migrated; it may be open already."""
    time, lease = clock or RealClock(), timedelta(seconds=settings.lease_seconds)
    database = database or open_database(settings.database_url)
    channels = open_channels(settings)
    for channel in channels.values():
        if isinstance(channel, Keeping):
            channel.keep_in(database, time)
    engine = engine or choose_engine(EmbeddedEngine(Remembering()), settings.rasa, settings.llm)
    desk = FrontDesk(database, engine, time, FEATURES, settings.timezone, settings.public_url.rstrip("/"))
    load_all()
    reception = Reception(
        desk=desk,
        media=MediaStore(settings.media_dir),
        database=database,
        clock=time,
        wake=asyncio.Event(),
        demo=settings.demo,
        secret_key=secret_key(settings),
        public_url=settings.public_url,
        hearing=Hearing(settings.asr),
    )
    return Runtime(
        settings=settings,
        database=database,
        channels=channels,
        reception=reception,
        postman=Postman(database, channels, time, lease),
        timekeeper=Timekeeper(database, JOBS, time, lease),
    )


@asynccontextmanager
async def working(runtime: Runtime) -> AsyncIterator[None]:
    """Deliver and fire timers while the block runs (the `worker` command, and `serve` unless told not to)."""
    poll, wake = runtime.settings.worker_poll_seconds, runtime.reception.wake
    ticking = start_ticking(runtime.timekeeper, poll, wake.set)
    delivering = asyncio.create_task(runtime.postman.run(wake, poll))
    try:
        yield
    finally:
        ticking.shutdown(wait=False)
        delivering.cancel()
        await asyncio.gather(delivering, return_exceptions=True)


def asgi_app(runtime: Runtime, *, worker: bool) -> Starlette:
    """Give the web application: the channels' callbacks, web chat, console, health."""

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        receiving = [asyncio.create_task(channel.run(runtime.reception)) for channel in runtime.channels.values()]
        try:
            if worker:
                async with working(runtime):
                    yield
            else:
                yield
        finally:
            for task in receiving:
                task.cancel()
            await asyncio.gather(*receiving, return_exceptions=True)
            runtime.database.close()

    routes: list[BaseRoute] = [
        Route("/", lambda _request: RedirectResponse("/chat")),
        *health_routes(runtime.database),
        *console_routes(runtime.reception),
        *pass_routes(runtime.reception),
        *bill_routes(runtime.reception),
        *notice_routes(runtime.reception),
    ]
    for channel in runtime.channels.values():
        routes.extend(channel.routes(runtime.reception))
    return Starlette(routes=routes, lifespan=lifespan)
