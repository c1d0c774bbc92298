"""The WeCom channel: wechatpy for decryption, our own client for everything that goes out."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from importlib.resources import files
from typing import Final

import httpx
import structlog
from starlette.routing import BaseRoute, Route

from bot.channels.app_api import Api, open_client
from bot.channels.protocol import Limits, Outgoing, PermanentError, RetryLaterError
from bot.channels.tokens import Tokens
from bot.channels.wecom.api import ERRCODES, ask_once, fetch_token
from bot.channels.wecom.callback import Callback
from bot.channels.wecom.gate import Gate
from bot.channels.wecom.pace import LIMITS
from bot.channels.wecom.receive import CHANNEL, Receiver
from bot.channels.wecom.refresh import Refresher
from bot.channels.wecom.send import Sender
from bot.clock import Clock
from bot.media import MediaStore
from bot.reception import Reception
from bot.settings import Settings, SettingsError, WecomSettings
from storage.database import Database

PATH: Final = "/channels/wecom"
log = structlog.get_logger()


@dataclass(slots=True)
class WecomChannel:
    """Staff in the chat with an application of their corporation. `problem`: what the check at the start found."""

    settings: WecomSettings
    client: httpx.AsyncClient
    media: MediaStore
    public_url: str
    name: str = CHANNEL
    limits: Limits = LIMITS
    refresh: asyncio.Event = field(default_factory=asyncio.Event)
    problem: str | None = None
    _sender: Sender | None = None

    def keep_in(self, database: Database, clock: Clock) -> None:
        """Take the database, which holds the token and the cards that can still be changed."""
        app = f"{CHANNEL}:{self.settings.corp_id}:{self.settings.agent_id}"
        api = Api(
            self.client,
            Tokens(
                database, clock, app, partial(fetch_token, self.client, self.settings.corp_id, self.settings.secret)
            ),
            ERRCODES,
        )
        self._sender = Sender(api, self.settings.agent_id, self.media, database, clock)

    @property
    def sender(self) -> Sender:
        """What sends; there only after `keep_in`."""
        if self._sender is None:
            raise RuntimeError("the channel has no database yet")
        return self._sender

    def routes(self, reception: Reception) -> Sequence[BaseRoute]:
        """Give the address that WeCom calls."""
        gate = Gate(self.settings.corp_id, self.settings.token, self.settings.aes_key, reception.clock)
        receiver = Receiver(self.sender.api, reception, self.refresh)
        callback = Callback(gate, self.settings.agent_id, receiver)
        return (Route(PATH, gate.verify, methods=["GET"]), Route(PATH, callback.receive, methods=["POST"]))

    async def run(self, reception: Reception) -> None:
        """Keep the cards true until cancelled; WeCom itself calls us."""
        self.problem = await self._found()
        if self.problem is not None:
            log.error("wecom_self_check_failed", reason=self.problem)
        refresher = Refresher(self.sender.api, self.settings.agent_id, reception.database, reception.clock)
        try:
            await refresher.run(self.refresh)
        finally:
            await self.client.aclose()

    async def _found(self) -> str | None:
        """Say what WeCom has against our settings; a failed look at it must not keep the desk from opening."""
        try:
            log.info("wecom_application", name=await self.check())
        except PermanentError as error:
            return str(error)
        except Exception as error:  # noqa: BLE001 - as above
            return type(error).__name__
        return None

    async def send(self, message: Outgoing) -> None:
        """Send one message; raises PermanentError, RetryLaterError or UnknownOutcomeError."""
        await self.sender.send(message)
        self.refresh.set()

    async def check(self) -> str:
        """Give the application's name; raises when secret, agent id or this machine's address are refused."""
        try:
            if self._sender is None:
                return await self._ask_name()
            answer = await self._sender.api.get("/cgi-bin/agent/get", {"agentid": str(self.settings.agent_id)})
        except RetryLaterError as error:
            raise PermanentError(str(error)) from error
        return str(answer.get("name") or self.settings.agent_id)

    async def connect(self) -> str:
        """Give what has to be set by hand, for WeCom has no call for it; raises when it refuses the settings."""
        name = await self._ask_name()
        by_hand = files("bot.channels.wecom").joinpath("by_hand.txt").read_text("utf-8")
        return by_hand.format(name=name, url=f"{self.public_url}{PATH}")

    async def _ask_name(self) -> str:
        """Ask for the application's name with a token of its own, where there is no database to keep one in."""
        async with open_client(self.settings.api_base) as client:
            fetched = await fetch_token(client, self.settings.corp_id, self.settings.secret)
            query = {"access_token": fetched.token, "agentid": str(self.settings.agent_id)}
            answer = await ask_once(client, "/cgi-bin/agent/get", query)
        return str(answer.get("name") or self.settings.agent_id)


def open_channel(settings: Settings) -> WecomChannel:
    """Open the channel, with nothing sent yet; raises SettingsError when it is not configured."""
    if settings.wecom is None:
        raise SettingsError(["GUANJIA_WECOM__CORP_ID: is missing"])
    client = open_client(settings.wecom.api_base)
    return WecomChannel(settings.wecom, client, MediaStore(settings.media_dir), settings.public_url.rstrip("/"))
