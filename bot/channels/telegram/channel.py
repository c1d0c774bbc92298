"""The Telegram channel: python-telegram-bot's client under our own ways of receiving and sending."""

import asyncio
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

from starlette.routing import BaseRoute
from telegram import Bot

from bot.channels.protocol import Limits, Outgoing
from bot.channels.telegram.connection import connect, disconnect, examine
from bot.channels.telegram.forum import Forum
from bot.channels.telegram.limits import LIMITS
from bot.channels.telegram.menus import StaffMenus
from bot.channels.telegram.mirror import Mirror
from bot.channels.telegram.polling import Pace, Poller
from bot.channels.telegram.receive import Receiver
from bot.channels.telegram.requests import PlatformRequest, Timeouts
from bot.channels.telegram.send import Sender
from bot.channels.telegram.store import CHANNEL, Store
from bot.channels.telegram.webhook import PATH, Webhook
from bot.channels.telegram.wire import open_wire
from bot.channels.telegram.worker import Worker
from bot.clock import Clock
from bot.media import MediaStore
from bot.reception import Reception
from bot.settings import Settings, SettingsError
from storage.database import Database

SENDING = 128
"""Connections: as many as messages may be on their way, and some for answering presses."""
_TOKEN = re.compile(r"(\d+):[\w-]+", re.ASCII)


@dataclass(slots=True)
class TelegramChannel:
    """Residents and staff in private chats with the bot. `secret` is None in polling mode."""

    bot: Bot
    bot_id: str
    settings: Settings
    polling: PlatformRequest
    sending: PlatformRequest
    sender: Sender
    pace: Pace
    secret: str | None = None
    name: str = CHANNEL
    limits: Limits = LIMITS
    forum: Forum | None = None
    poller: Poller | None = field(default=None)
    news: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def problem(self) -> str | None:
        """Why nothing comes in at present; None while all is well, as far as we can tell."""
        return self.poller.problem if self.poller else None

    @property
    def address(self) -> str | None:
        """Where Telegram is to call us; None in polling mode."""
        return f"{self.settings.public_url}{PATH}" if self.secret else None

    def keep_in(self, database: Database, clock: Clock) -> None:
        """Take the database, which knows the topics of the staff group."""
        if self.staff_group is not None:
            self.forum = Forum(self.bot, database, clock)
            self.sender = replace(self.sender, forum=self.forum)

    @property
    def staff_group(self) -> str | None:
        """The group of staff with a topic for each ticket, if one is configured."""
        group = self.settings.telegram.staff_group if self.settings.telegram else None
        return None if group is None else str(group)

    def routes(self, reception: Reception) -> Sequence[BaseRoute]:
        """Give the route that Telegram calls; none in polling mode."""
        return (Webhook(self._store(reception), self.secret).route(),) if self.secret else ()

    def _store(self, reception: Reception) -> Store:
        pause = timedelta(seconds=self.pace.album)
        return Store(reception.database, reception.clock, self.bot_id, pause, self.news)

    async def run(self, reception: Reception) -> None:
        """Work on what was stored, and ask for more in polling mode, until cancelled."""
        store = self._store(reception)
        lease = timedelta(seconds=self.settings.lease_seconds)
        receiver = Receiver(self.bot, self.bot_id, reception, self.forum)
        worker = Worker(store, receiver, lease, self.settings.worker_poll_seconds)
        loops = [worker.run(), StaffMenus(self.bot, reception.database).run()]
        if self.staff_group is not None:
            poll = self.settings.worker_poll_seconds
            loops.append(Mirror(reception.database, reception.clock, self.staff_group, reception.wake, poll).run())
        if self.secret is None:
            self.poller = Poller(self.bot, self.polling, store, self.pace)
            loops.append(self.poller.run())
        try:
            await asyncio.gather(*loops)
        finally:
            await self.close()

    async def close(self) -> None:
        """Give all connections back."""
        await self.polling.shutdown()
        await self.sending.shutdown()

    async def send(self, message: Outgoing) -> None:
        """Send one message; raises PermanentError, RetryLaterError or UnknownOutcomeError."""
        await self.sender.send(message)

    async def check(self) -> str:
        """Give what Telegram says of the bot, and close; raises PermanentError when nothing could come in."""
        try:
            return await examine(self.bot, self.address, self.staff_group)
        finally:
            await self.close()

    async def connect(self) -> str:
        """Tell Telegram where to call us, or that we ask; give what was set, and close."""
        try:
            if self.address is not None and self.secret is not None:
                return await connect(self.bot, self.address, self.secret)
            return await disconnect(self.bot)
        finally:
            await self.close()


def open_channel(settings: Settings, *, timeouts: Timeouts | None = None, pace: Pace | None = None) -> TelegramChannel:
    """Open the channel, with nothing sent yet; raises SettingsError for settings that cannot work."""
    telegram = settings.telegram
    if telegram is None:
        raise SettingsError(["GUANJIA_TELEGRAM__TOKEN: is missing"])
    token = telegram.token.get_secret_value()
    parts = _TOKEN.fullmatch(token)
    if parts is None:
        raise SettingsError(["GUANJIA_TELEGRAM__TOKEN: should look like 123456789:AAF…, as @BotFather gave it"])
    polling = PlatformRequest(timeouts or Timeouts(), 2, None)
    sending = PlatformRequest(timeouts or Timeouts(), SENDING, open_wire(telegram.api_base, SENDING))
    bot = Bot(
        token,
        base_url=f"{telegram.api_base}/bot",
        base_file_url=f"{telegram.api_base}/file/bot",
        request=sending,
        get_updates_request=polling,
    )
    secret = telegram.webhook_secret.get_secret_value() if telegram.webhook_secret else None
    return TelegramChannel(
        bot,
        parts[1],
        settings,
        polling,
        sending,
        Sender(bot, MediaStore(settings.media_dir), {}),
        pace or Pace(),
        secret if telegram.mode == "webhook" else None,
    )
