"""The Telegram channel: python-telegram-bot's client under our own loop of receiving and sending."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from starlette.routing import BaseRoute
from telegram import Bot

from bot.channels.protocol import Outgoing
from bot.channels.telegram.polling import Pace, Poller
from bot.channels.telegram.receive import CHANNEL, Receiver
from bot.channels.telegram.requests import PlatformRequest, Timeouts, open_request
from bot.channels.telegram.send import Sender
from bot.media import MediaStore
from bot.reception import Reception
from bot.settings import Settings, SettingsError

_TOKEN = re.compile(r"(\d+):[\w-]+", re.ASCII)


@dataclass(slots=True)
class TelegramChannel:
    """Residents and staff in private chats with the bot."""

    bot: Bot
    bot_id: str
    polling: PlatformRequest
    sending: PlatformRequest
    sender: Sender
    pace: Pace
    name: str = CHANNEL
    poller: Poller | None = field(default=None)

    @property
    def problem(self) -> str | None:
        """Why nothing comes in at present; None while all is well."""
        return self.poller.problem if self.poller else None

    def routes(self, reception: Reception) -> Sequence[BaseRoute]:  # noqa: ARG002 - the protocol's argument
        """Give no routes: in polling mode Telegram never calls us."""
        return ()

    async def run(self, reception: Reception) -> None:
        """Receive until cancelled."""
        receiver = Receiver(self.bot, self.bot_id, reception)
        self.poller = Poller(self.bot, self.polling, receiver, self.pace)
        try:
            await self.poller.run()
        finally:
            await self.polling.shutdown()
            await self.sending.shutdown()

    async def send(self, message: Outgoing) -> None:
        """Send one message; raises PermanentError, RetryLaterError or UnknownOutcomeError."""
        await self.sender.send(message)


def open_channel(settings: Settings, *, timeouts: Timeouts | None = None, pace: Pace | None = None) -> TelegramChannel:
    """Open the channel, with nothing sent yet; raises SettingsError for settings that cannot work."""
    telegram = settings.telegram
    if telegram is None:
        raise SettingsError(["GUANJIA_TELEGRAM__TOKEN: is missing"])
    if telegram.mode != "polling":
        raise SettingsError(["GUANJIA_TELEGRAM__MODE: only polling works in this release"])
    token = telegram.token.get_secret_value()
    parts = _TOKEN.fullmatch(token)
    if parts is None:
        raise SettingsError(["GUANJIA_TELEGRAM__TOKEN: should look like 123456789:AAF…, as @BotFather gave it"])
    polling, sending = open_request(timeouts or Timeouts(), 2), open_request(timeouts or Timeouts(), 64)
    bot = Bot(
        token,
        base_url=f"{telegram.api_base}/bot",
        base_file_url=f"{telegram.api_base}/file/bot",
        request=sending,
        get_updates_request=polling,
    )
    sender = Sender(bot, MediaStore(settings.media_dir), {})
    return TelegramChannel(bot, parts[1], polling, sending, sender, pace or Pace())
