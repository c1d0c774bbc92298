"""The channel of WeCom's customer service: the same signatures, tokens and calls as the application's."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Final

import httpx
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from bot.channels.app_api import Api, open_client
from bot.channels.callbacks import RefusedCallbackError
from bot.channels.protocol import Outgoing, PermanentError, RetryLaterError
from bot.channels.tokens import Tokens
from bot.channels.wecom.api import ERRCODES, fetch_token
from bot.channels.wecom.gate import NOT_UNDERSTOOD, Gate, Running, refuse
from bot.channels.wecom.kf.messages import CHANNEL
from bot.channels.wecom.kf.pull import Puller
from bot.channels.wecom.kf.send import Sender
from bot.clock import Clock
from bot.media import MediaStore
from bot.reception import Reception
from bot.settings import KfSettings, Settings, SettingsError
from storage.database import Database

PATH: Final = "/channels/kf"
_NEWS: Final = "kf_msg_or_event"


@dataclass(slots=True)
class KfChannel:
    """Residents in the customer-service chat of their own WeChat."""

    settings: KfSettings
    client: httpx.AsyncClient
    media: MediaStore
    name: str = CHANNEL
    running: Running = field(default_factory=Running)
    _sender: Sender | None = None
    _puller: Puller | None = None

    def keep_in(self, database: Database, clock: Clock) -> None:
        """Take the database, which holds the token, the cursors and the windows."""
        fetch = partial(fetch_token, self.client, self.settings.corp_id, self.settings.secret)
        api = Api(self.client, Tokens(database, clock, f"{CHANNEL}:{self.settings.corp_id}", fetch), ERRCODES)
        self._sender = Sender(api, self.media, database, clock)

    @property
    def sender(self) -> Sender:
        """What sends; there only after `keep_in`."""
        if self._sender is None:
            raise RuntimeError("the channel has no database yet")
        return self._sender

    def puller(self, reception: Reception) -> Puller:
        """Give what fetches, one for the whole process."""
        self._puller = self._puller or Puller(self.sender.api, reception)
        return self._puller

    def routes(self, reception: Reception) -> Sequence[BaseRoute]:
        """Give the address that WeCom calls."""
        gate = Gate(self.settings.corp_id, self.settings.token, self.settings.aes_key, reception.clock)
        puller = self.puller(reception)

        async def receive(request: Request) -> Response:
            try:
                message = await gate.read(request)
            except RefusedCallbackError as refusal:
                return refuse(refusal)
            kf_id, token = message.value("OpenKfId"), message.value("Token")
            if message.value("Event") != _NEWS or not kf_id:
                return PlainTextResponse(NOT_UNDERSTOOD)
            return await self.running.answer(f"{kf_id}:{token}", puller.pull(kf_id, token))

        return (Route(PATH, gate.verify, methods=["GET"]), Route(PATH, receive, methods=["POST"]))

    async def run(self, reception: Reception) -> None:
        """Fetch what nobody called us for, until cancelled."""
        try:
            await self.puller(reception).run()
        finally:
            await asyncio.shield(self.client.aclose())

    async def send(self, message: Outgoing) -> None:
        """Send one message; raises one of the errors of `bot.channels.protocol`."""
        await self.sender.send(message)

    async def check(self) -> str:
        """Say that WeCom gives us a token; raises PermanentError when it does not."""
        try:
            async with open_client(self.settings.api_base) as client:
                await fetch_token(client, self.settings.corp_id, self.settings.secret)
        except RetryLaterError as error:
            raise PermanentError(str(error)) from error
        return f"{self.settings.corp_id} is accepted"


def open_channel(settings: Settings) -> KfChannel:
    """Open the channel, with nothing sent yet; raises SettingsError when it is not configured."""
    if settings.kf is None:
        raise SettingsError(["GUANJIA_KF__CORP_ID: is missing"])
    return KfChannel(settings.kf, open_client(settings.kf.api_base), MediaStore(settings.media_dir))
