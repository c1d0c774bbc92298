"""Telegram calls us: an update is stored under its number before it gets its 200.

Who does not know the secret is refused before anything is read. Telegram sends again for a day what does not get a 2xx,
so whatever carries the secret is taken, however broken: parked, it holds nobody up.
"""

import hmac
import json
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final

import structlog
from prometheus_client import Counter
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.channels.callbacks import RefusedCallbackError, read_body
from bot.channels.telegram.store import Store

PATH: Final = "/channels/telegram"
LARGEST_UPDATE: Final = 512 * 1024
"""Bytes. The largest that Telegram makes are some ten thousand."""
_PROOF_HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"
REFUSED: Final = Counter("guanjia_telegram_refused_calls", "Calls of the webhook that were not Telegram's", ["why"])
log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Webhook:
    """What is behind the route."""

    store: Store
    secret: str

    def route(self) -> Route:
        """Give the route; methods other than POST get a 405."""
        return Route(PATH, self.take, methods=["POST"])

    async def take(self, request: Request) -> Response:
        """Store an update; 503 while the database is away, so that Telegram sends it again."""
        problem = self._problem(request)
        if problem is not None:
            REFUSED.labels(problem.phrase).inc()
            return Response(status_code=problem)
        try:
            body = await read_body(request, LARGEST_UPDATE)
        except RefusedCallbackError as refused:
            REFUSED.labels("too large").inc()
            return Response(status_code=refused.status)
        try:
            await self.store.take([_decoded(body)])
        except Exception as error:  # noqa: BLE001 - whatever it is, it is not stored
            log.warning("telegram_update_not_stored", error=type(error).__name__)
            return Response(status_code=HTTPStatus.SERVICE_UNAVAILABLE)
        return Response()

    def _problem(self, request: Request) -> HTTPStatus | None:
        given = request.headers.get(_PROOF_HEADER, "")
        if not hmac.compare_digest(given.encode(), self.secret.encode()):
            return HTTPStatus.FORBIDDEN
        if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
            return HTTPStatus.UNSUPPORTED_MEDIA_TYPE
        return None


def _decoded(body: bytes) -> object:
    try:
        decoded: object = json.loads(body)
    except (ValueError, RecursionError):
        return body.decode("utf-8", "replace")
    return decoded
