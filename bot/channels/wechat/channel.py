"""The WeChat channel: residents in the chat with an Official Account (服务号)."""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Final

import httpx
from starlette.routing import BaseRoute, Route

from bot.channels.app_api import Api, Json, open_client, read_answer
from bot.channels.protocol import Outgoing, PermanentError
from bot.channels.tokens import Tokens
from bot.channels.wechat.api import errcodes, fetch_token
from bot.channels.wechat.arrivals import CHANNEL
from bot.channels.wechat.envelope import Envelopes
from bot.channels.wechat.leftovers import Leftovers
from bot.channels.wechat.media import Pictures
from bot.channels.wechat.menu import usual_menu
from bot.channels.wechat.news import News
from bot.channels.wechat.notices import Notices
from bot.channels.wechat.quota import Quota
from bot.channels.wechat.receive import PATIENCE, Receiver
from bot.channels.wechat.send import Sender
from bot.clock import Clock
from bot.media import MediaStore
from bot.reception import Reception
from bot.settings import Settings, SettingsError, WechatSettings
from storage.database import Database

PATH: Final = "/channels/wechat"
CODE_SECONDS: Final = 30 * 24 * 3600
"""The longest that a code which does not last may be good for."""


@dataclass(slots=True)
class WechatChannel:
    """One Official Account. Nothing is sent before `keep_in`."""

    settings: Settings
    wechat: WechatSettings
    client: httpx.AsyncClient
    patience: float = PATIENCE
    name: str = CHANNEL
    sender: Sender | None = None

    def keep_in(self, database: Database, clock: Clock) -> None:
        """Keep tokens and quotas there."""
        tokens = Tokens(database, clock, f"wechat:{self.wechat.app_id}", lambda: fetch_token(self.client, self.wechat))
        api = Api(self.client, tokens, errcodes(clock))
        notices = Notices(api, database, self.wechat, self.settings.timezone)
        pictures = Pictures(api, MediaStore(self.settings.media_dir))
        self.sender = Sender(api, Quota(database, clock), pictures, notices, self.settings.public_url)

    @property
    def _sender(self) -> Sender:
        if self.sender is None:
            raise RuntimeError("keep_in comes first")
        return self.sender

    def routes(self, reception: Reception) -> Sequence[BaseRoute]:
        """Give the callback."""
        receiver = self._receiver(reception)
        return (Route(PATH, receiver.verify), Route(PATH, receiver.post, methods=["POST"]))

    def _receiver(self, reception: Reception) -> Receiver:
        sender = self._sender
        return Receiver(
            Envelopes(self.wechat),
            reception,
            sender.quota,
            sender,
            sender.pictures,
            News(reception.database, reception.clock),
            Leftovers(reception.database, reception.clock),
            links=self.wechat.menu_links,
            patience=self.patience,
        )

    async def run(self, reception: Reception) -> None:
        """Work off what other processes left, until cancelled; WeChat itself calls us."""
        receiver = self._receiver(reception)
        try:
            await receiver.leftovers.run(receiver.work_off)
        finally:
            await self.client.aclose()

    async def send(self, message: Outgoing) -> None:
        """Send one message; raises one of the errors of `bot.channels.protocol`."""
        await self._sender.send(message)

    async def check(self) -> str:
        """Give what the platform says of us; raises PermanentError when it refuses us."""
        async with open_client(self.wechat.api_base) as client:
            await fetch_token(client, self.wechat)
        return f"{self.wechat.app_id} is accepted"

    async def connect(self) -> str:
        """Set the menu, and give what has to be set by hand: the platform has no call for the callback's address."""
        buttons = list(self.wechat.menu) if self.wechat.menu is not None else usual_menu()
        await self._ask("menu/create", {"button": buttons})
        by_hand = files("bot.channels.wechat").joinpath("by_hand.txt").read_text("utf-8")
        return by_hand.format(url=f"{self.settings.public_url}{PATH}")

    async def make_code(self, scene: str, *, lasting: bool) -> str:
        """Give the address that a code with this scene has to show; raises PermanentError or RetryLaterError."""
        name = "QR_LIMIT_STR_SCENE" if lasting else "QR_STR_SCENE"
        until = {} if lasting else {"expire_seconds": CODE_SECONDS}
        carried = {"action_name": name, "action_info": {"scene": {"scene_str": scene}}, **until}
        return str((await self._ask("qrcode/create", carried))["url"])

    async def _ask(self, call: str, body: Json) -> Json:
        """Give the answer to an operator's call, which uses the token of all without the store."""
        async with open_client(self.wechat.api_base) as client:
            query = {"access_token": (await fetch_token(client, self.wechat)).token}
            found = read_answer(await client.post(f"/cgi-bin/{call}", params=query, json=body))
        if found["errcode"] != 0:
            raise PermanentError(f"{call}: {found['errcode']}: {found.get('errmsg')}")
        return found


def open_channel(settings: Settings, *, patience: float = PATIENCE) -> WechatChannel:
    """Open the channel, with nothing sent yet; raises SettingsError when it is not configured."""
    wechat = settings.wechat
    if wechat is None:
        raise SettingsError(["GUANJIA_WECHAT__APP_ID: is missing"])
    return WechatChannel(settings, wechat, open_client(wechat.api_base), patience)
