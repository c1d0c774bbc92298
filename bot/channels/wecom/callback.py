"""WeCom calling us: nothing is looked into before its size, signature and age have been checked."""

import asyncio
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Final

import structlog
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from wechatpy.enterprise.crypto import PrpCrypto, WeChatCrypto

from bot.channels.callbacks import Element, RefusedCallbackError, check_freshness, check_signature, read_body, read_xml
from bot.channels.wecom.events import Event, read_event
from bot.channels.wecom.receive import Receiver
from bot.clock import Clock
from bot.settings import WecomSettings

PATIENCE: Final = 4.0
"""Seconds until we answer that it is not done yet. WeCom hangs up after five, and asks again either way."""
NOT_UNDERSTOOD: Final = "success"
log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Callback:
    """The address that WeCom calls. `running`: what is being taken, by its key, so that a second call joins it."""

    settings: WecomSettings
    clock: Clock
    receiver: Receiver
    running: dict[str, asyncio.Task[bool]] = field(default_factory=dict)

    async def verify(self, request: Request) -> Response:
        """Answer the verification of the address."""
        try:
            # Starlette decodes '+' of a query as a blank; base64 holds none.
            text = self._decrypt(request, request.query_params.get("echostr", "").replace(" ", "+"))
        except RefusedCallbackError as refusal:
            return _refuse(refusal)
        return PlainTextResponse(text)

    async def receive(self, request: Request) -> Response:
        """Take a message or an event; 200 only after it has been stored."""
        try:
            envelope = read_xml(await read_body(request))
            text = self._decrypt(request, envelope.value("Encrypt"))
            event = read_event(self._of_this_agent(read_xml(text)))
        except RefusedCallbackError as refusal:
            return _refuse(refusal)
        return await self._take(event)

    def _decrypt(self, request: Request, encrypted: str) -> str:
        """Give what is encrypted, once signature and age are right; raises RefusedCallbackError."""
        query = request.query_params
        timestamp, nonce = query.get("timestamp", ""), query.get("nonce", "")
        token = self.settings.token.get_secret_value()
        check_signature(query.get("msg_signature", ""), token, timestamp, nonce, encrypted)
        check_freshness(timestamp, self.clock.now())
        cipher = WeChatCrypto(token, self.settings.aes_key.get_secret_value(), self.settings.corp_id)
        try:
            return str(PrpCrypto(cipher.key).decrypt(encrypted, self.settings.corp_id))
        except Exception as error:  # noqa: BLE001 - the library raises whatever garbage makes it stumble over
            # Signed by whoever knows the token, and yet for another corporation, or under another key.
            raise RefusedCallbackError(f"decryption: {type(error).__name__}", HTTPStatus.FORBIDDEN) from None

    def _of_this_agent(self, message: Element) -> Element:
        agent = message.value("AgentID")
        if agent and agent != str(self.settings.agent_id):
            raise RefusedCallbackError("another application", HTTPStatus.FORBIDDEN)
        return message

    async def _take(self, event: Event) -> Response:
        task = self.running.get(event.key)
        if task is None:
            task = asyncio.create_task(self.receiver.take(event))
            self.running[event.key] = task
            task.add_done_callback(lambda _done: self.running.pop(event.key, None))
        done, _ = await asyncio.wait({task}, timeout=PATIENCE)
        if not done or task.cancelled():
            return Response(status_code=HTTPStatus.SERVICE_UNAVAILABLE)
        if error := task.exception():
            log.error("wecom_not_stored", exc_info=error)
            return Response(status_code=HTTPStatus.SERVICE_UNAVAILABLE)
        return Response() if task.result() else PlainTextResponse(NOT_UNDERSTOOD)


def _refuse(refusal: RefusedCallbackError) -> Response:
    log.warning("wecom_callback_refused", reason=str(refusal))
    return Response(status_code=refusal.status)
