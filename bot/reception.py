"""What channels get from the rest of the bot: a place to bring messages and photos to."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from bot.clock import Clock
from bot.conversation import Aside, Chooser, FrontDesk, Handled, as_it_is
from bot.hearing import DEAF, Hearing
from bot.media import MediaStore
from handlers.dialogue.messages import Incoming
from storage.database import Database

TURNS_AT_ONCE: Final = 4
"""Messages of one process that are being answered at the same time: more only wait for each other's processor."""


@dataclass(frozen=True, slots=True)
class Reception:
    """The front desk as an async channel sees it. `wake` makes the delivery loop look at the outbox at once."""

    desk: FrontDesk
    media: MediaStore
    database: Database
    clock: Clock
    wake: asyncio.Event
    demo: bool
    secret_key: str
    public_url: str
    hearing: Hearing = DEAF
    turns: ThreadPoolExecutor = field(default_factory=partial(ThreadPoolExecutor, TURNS_AT_ONCE, "turn"))

    async def receive(self, incoming: Incoming, *, collect: bool | Chooser = False, aside: Aside = as_it_is) -> Handled:
        """Hand a message to the desk as `take` does, and wake the delivery for what does not ride in the response."""
        handled = await self.take(incoming, collect=collect, aside=aside)
        if handled.leaves:
            self.wake.set()
        return handled

    async def take(self, incoming: Incoming, *, collect: bool | Chooser = False, aside: Aside = as_it_is) -> Handled:
        """Hand a message to the desk, in a thread; returns after the commit.

        The threads are the turns' own: under load, what else is done in threads does not wait behind messages.
        """
        handle = partial(copy_context().run, self.desk.handle, incoming, collect=collect, aside=aside)
        return await asyncio.get_running_loop().run_in_executor(self.turns, handle)

    async def keep_photo(self, content: bytes) -> str:
        """Keep a photo and give its digest; raises `bot.media.NotAPhotoError`."""
        return await asyncio.to_thread(self.media.save, content)
