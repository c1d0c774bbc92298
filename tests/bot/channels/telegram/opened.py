"""A Telegram channel of our own on a fake Telegram, and the desk that it brings messages to."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

from bot.channels.telegram.channel import TelegramChannel, open_channel
from bot.channels.telegram.receive import Receiver
from bot.channels.telegram.requests import Timeouts
from bot.channels.telegram.store import Store
from bot.channels.telegram.worker import Worker
from bot.clock import Clock
from bot.conversation import FrontDesk
from bot.hearing import DEAF, Hearing
from bot.media import MediaStore
from bot.reception import Reception
from bot.settings import Settings, TelegramSettings
from handlers.dialogue.flow import Feature
from handlers.dialogue.messages import Incoming
from handlers.dialogue.turn import Turn
from intents.engine import IntentEngine
from storage.database import Database
from tests.platforms.telegram.server import Telegram

IMPATIENT = Timeouts(connect=1.0, pool=1.0, read=0.3, write=1.0, media_write=1.0)


def settings(telegram: Telegram, folder: Path) -> Settings:
    """Give settings with this Telegram in them."""
    section = TelegramSettings(token=telegram.platform.token, api_base=telegram.address)
    return Settings(_env_file=None, media_dir=folder / "media", telegram=section)


@asynccontextmanager
async def opened(telegram: Telegram, folder: Path, timeouts: Timeouts | None = None) -> AsyncIterator[TelegramChannel]:
    """Open a channel, and close its connections in the end."""
    channel = open_channel(settings(telegram, folder), timeouts=timeouts)
    try:
        yield channel
    finally:
        await channel.close()


class Recorder:
    """A feature that takes every message with words or photos, and remembers it."""

    def __init__(self) -> None:
        self.taken: list[Incoming] = []

    def listen(self, turn: Turn) -> bool:
        """Take a message."""
        self.taken.append(turn.incoming)
        turn.say("thanks")
        return True

    def press(self, turn: Turn, _arguments: Mapping[str, Any]) -> None:
        """Take a press."""
        self.taken.append(turn.incoming)
        turn.say("thanks")

    def feature(self) -> Feature:
        """Give it as the desk wants it; its button does `recorder.press`."""
        return Feature(name="recorder", listen=self.listen, actions={"recorder.press": self.press})


def reception(
    database: Database, folder: Path, engine: IntentEngine, clock: Clock, feature: Feature, hearing: Hearing = DEAF
) -> Reception:
    """Give the reception of a desk that can do this one thing."""
    return Reception(
        desk=FrontDesk(database, engine, clock, (feature,)),
        media=MediaStore(folder / "media"),
        database=database,
        clock=clock,
        wake=asyncio.Event(),
        demo=False,
        secret_key="s" * 32,
        public_url="http://127.0.0.1:8000",
        hearing=hearing,
    )


async def take(channel: TelegramChannel, desk: Reception, *payloads: object) -> None:
    """Bring updates to the desk, as one answer of getUpdates would, and work on them."""
    store = Store(desk.database, desk.clock, channel.bot_id, timedelta(0), channel.news)
    await store.take(payloads)
    await Worker(store, Receiver(channel.bot, channel.bot_id, desk), timedelta(seconds=30), 0.05).work_off()
