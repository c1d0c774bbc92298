"""The gate of WeCom's callbacks: nothing is looked into before its size, signature and age have been checked."""

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, Final

import structlog
from pydantic import SecretStr
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from wechatpy.enterprise.crypto import PrpCrypto, WeChatCrypto

from bot.channels.callbacks import Element, RefusedCallbackError, check_freshness, check_signature, read_body, read_xml
from bot.clock import Clock

PATIENCE: Final = 4.0
"""Seconds until we answer that it is not done yet. WeCom hangs up after five, and asks again either way."""
NOT_UNDERSTOOD: Final = "success"
log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Gate:
    """What the callbacks of one address are signed and encrypted with."""

    corp_id: str
    token: SecretStr
    aes_key: SecretStr
    clock: Clock

    async def verify(self, request: Request) -> Response:
        """Answer the verification of the address."""
        try:
            # Starlette decodes '+' of a query as a blank; base64 holds none.
            text = self._decrypt(request, request.query_params.get("echostr", "").replace(" ", "+"))
        except RefusedCallbackError as refusal:
            return refuse(refusal)
        return PlainTextResponse(text)

    async def read(self, request: Request) -> Element:
        """Give what a callback says; raises RefusedCallbackError."""
        envelope = read_xml(await read_body(request))
        return read_xml(self._decrypt(request, envelope.value("Encrypt")))

    def _decrypt(self, request: Request, encrypted: str) -> str:
        query = request.query_params
        timestamp, nonce = query.get("timestamp", ""), query.get("nonce", "")
        token = self.token.get_secret_value()
        check_signature(query.get("msg_signature", ""), token, timestamp, nonce, encrypted)
        check_freshness(timestamp, self.clock.now())
        cipher = WeChatCrypto(token, self.aes_key.get_secret_value(), self.corp_id)
        try:
            return str(PrpCrypto(cipher.key).decrypt(encrypted, self.corp_id))
        except Exception as error:  # noqa: BLE001 - the library raises whatever garbage makes it stumble over
            # Signed by whoever knows the token, and yet for another corporation, or under another key.
            raise RefusedCallbackError(f"decryption: {type(error).__name__}", HTTPStatus.FORBIDDEN) from None


@dataclass(frozen=True, slots=True)
class Running:
    """What is being taken, by its key, so that a second call joins the first."""

    tasks: dict[str, asyncio.Task[bool]] = field(default_factory=dict)

    async def answer(self, key: str, work: Coroutine[Any, Any, bool]) -> Response:
        """Do the work, unless it is being done already, and answer for it: 200 when it is done, else 503."""
        task = self.tasks.get(key)
        if task is None:
            task = asyncio.create_task(work)
            self.tasks[key] = task
            task.add_done_callback(lambda _done: self.tasks.pop(key, None))
        else:
            work.close()
        done, _ = await asyncio.wait({task}, timeout=PATIENCE)
        if not done or task.cancelled():
            return Response(status_code=HTTPStatus.SERVICE_UNAVAILABLE)
        if error := task.exception():
            log.error("wecom_not_stored", exc_info=error)
            return Response(status_code=HTTPStatus.SERVICE_UNAVAILABLE)
        return Response() if task.result() else PlainTextResponse(NOT_UNDERSTOOD)


def refuse(refusal: RefusedCallbackError) -> Response:
    """Give the answer to what is none of WeCom's."""
    log.warning("wecom_callback_refused", reason=str(refusal))
    return Response(status_code=refusal.status)
