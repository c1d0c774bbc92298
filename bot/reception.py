"""What channels get from the rest of the bot: a place to bring messages and photos to."""

import asyncio
from dataclasses import dataclass

from bot.clock import Clock
from bot.conversation import Aside, Chooser, FrontDesk, Handled, as_it_is
from bot.hearing import DEAF, Hearing
from bot.media import MediaStore
from handlers.dialogue.messages import Incoming
from storage.database import Database


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

    async def receive(self, incoming: Incoming, *, collect: bool | Chooser = False, aside: Aside = as_it_is) -> Handled:
        """Hand a message to the desk, in a worker thread; returns after the commit."""
        handled = await asyncio.to_thread(self.desk.handle, incoming, collect=collect, aside=aside)
        if handled.leaves:
            self.wake.set()
        return handled

    async def keep_photo(self, content: bytes) -> str:
        """Keep a photo and give its digest; raises `bot.media.NotAPhotoError`."""
        return await asyncio.to_thread(self.media.save, content)
