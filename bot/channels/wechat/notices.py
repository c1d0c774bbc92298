"""Outside every window: a subscription notification that the person agreed to, or a template message."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, TypeVar
from zoneinfo import ZoneInfo

import structlog

from bot.channels.app_api import Api, ApiError, Json, SettingsRefusedError
from bot.channels.protocol import Outgoing, PermanentError
from bot.channels.wechat.errcodes import SUBSCRIPTION_REFUSED, TEMPLATE_UNKNOWN
from bot.channels.wechat.layout import clean
from bot.channels.wechat.texts import channel_text
from bot.settings import WechatSettings
from storage import Session
from storage.account import Account
from storage.database import Database
from storage.outbox import Delivery, Notification
from storage.transaction import transaction
from storage.wechat import WechatConsent, WechatNotice

SUCCESSES: Final = frozenset({"success", "0"})
_TOO_OFTEN: Final = 43117
# Characters of a value, by the type that the name of its field begins with; more makes the platform refuse it.
_LENGTHS: Final = {"thing": 20, "character_string": 32, "phrase": 5, "name": 10, "time": 32, "const": 20}
T = TypeVar("T")
log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Notices:
    """Sends what needs no window. The answer to the call says that a notice was accepted, not that it arrived."""

    api: Api
    database: Database
    settings: WechatSettings
    zone: ZoneInfo

    async def send(self, message: Outgoing) -> bool:
        """Send a notice for a message; False when none can be sent. Raises PermanentError when one is lost already."""
        values = await asyncio.to_thread(self._values, message)
        for send in (self._subscription, self._template):
            msgid = await send(message, values)
            if msgid is not None:
                await self._note(message, msgid)
                return True
        return False

    async def _subscription(self, message: Outgoing, values: Mapping[str, str]) -> str | None:
        template, openid = self.settings.subscription_id, message.account
        if template is None or not await self._write(lambda session: WechatConsent.take(session, openid, template)):
            return None
        body = {
            "touser": openid,
            "template_id": template,
            "data": _data(self.settings.subscription_fields, values),
        }
        try:
            answer = await self.api.post("/cgi-bin/message/subscribe/bizsend", body)
        except ApiError as error:
            if error.errcode != SUBSCRIPTION_REFUSED:
                raise
            await self._write(lambda session: WechatConsent.withdraw(session, openid, template))
            return None
        return str(answer.get("msgid") or f"subscription:{message.id}")

    async def _template(self, message: Outgoing, values: Mapping[str, str]) -> str | None:
        template = self.settings.template_id
        if template is None:
            return None
        body: Json = {
            "touser": message.account,
            "template_id": template,
            "client_msg_id": f"gj{message.id}",
            "data": _data(self.settings.template_fields, values),
        }
        try:
            answer = await self.api.post("/cgi-bin/message/template/send", body)
        except SettingsRefusedError as error:
            if not str(error).startswith(str(TEMPLATE_UNKNOWN)):
                raise
            return None
        except ApiError as error:
            if error.errcode != _TOO_OFTEN:
                raise
            return None
        return str(answer["msgid"])

    async def _note(self, message: Outgoing, msgid: str) -> None:
        """Tie the notice to its message; the event that says how it ended may have been faster."""
        now = self.api.tokens.clock.now()

        def work(session: Session) -> str | None:
            first = WechatNotice.locked(session, msgid, now)
            for one in message.together or (message.id,):
                beside = WechatNotice.beside(msgid, one)
                notice = first if one == message.id else WechatNotice.locked(session, beside, now)
                notice.notification_id = one
                row = session.get(Notification, one, with_for_update=True)
                if first.status is None and row is not None and row.status == Delivery.SENDING:
                    row.mark_sent(now)
            return first.status

        status = await self._write(work)
        if status is not None and status not in SUCCESSES:
            raise failure(status)

    def _values(self, message: Outgoing) -> dict[str, str]:
        with transaction(self.database) as session:
            account = Account.on(session, message.channel, message.account)
            language = account.language if account else "zh"
            community = account.community.name if account and account.community else ""
            zone = account.community.zone if account and account.community else self.zone
        local = message.created_at.astimezone(zone)
        return {
            "title": channel_text(language, f"wechat-title-{message.kind}"),
            "text": " ".join(clean(message.text).split()),
            "time": local.strftime("%Y-%m-%d %H:%M"),
            "community": community,
        }

    async def _write(self, work: Callable[[Session], T]) -> T:
        def run() -> T:
            with transaction(self.database) as session:
                return work(session)

        return await asyncio.to_thread(run)


def failure(status: str) -> PermanentError:
    """Give what a notice that ended badly means: who blocks the account is out of reach."""
    return PermanentError(f"the notice did not arrive: {status}", unreachable="user block" in status)


def _data(fields: Mapping[str, str], values: Mapping[str, str]) -> Json:
    """Give the fields of a template: each is one of our values, or a text of the operator's own."""
    return {name: {"value": _fitting(name, values.get(source, source))} for name, source in fields.items()}


def _fitting(field: str, value: str) -> str:
    longest = next((length for kind, length in _LENGTHS.items() if field.startswith(kind)), 200)
    return value if len(value) <= longest else value[: longest - 1] + "…"
