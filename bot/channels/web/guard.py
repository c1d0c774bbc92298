"""What every request and response of the web chat passes: same origin, size, security headers."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.channels.web.problems import problem
from storage.transaction import is_outage

LARGEST_BODY = 30 * 1024 * 1024
"""Bytes of one request: nine photos as phones make them fit after the browser has scaled them down."""
SAFE_METHODS = frozenset({"GET", "HEAD"})
HEADERS = {
    # Scripts and styles are files of ours; photos are ours, or previews of what was just picked (blob:).
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    # Stricter would make browsers send `Origin: null` with our own forms.
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(self), microphone=(), geolocation=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}


class TooLargeError(Exception):
    """The body is larger than announced and than allowed."""


@dataclass(frozen=True, slots=True)
class Guard:
    """ASGI middleware around every route of the web chat."""

    app: ASGIApp
    public_url: str

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a forbidden request itself; give any other to the application, and every answer its headers."""
        headers = Headers(scope=scope)
        started = False

        async def send_with_headers(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                added = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    added.setdefault(name, value)
                # Scripts and styles are asked for again, and mostly found unchanged (ETag); all else is personal.
                added.setdefault("cache-control", "no-cache" if "/static/" in scope["path"] else "no-store")
            await send(message)

        if scope["method"] not in SAFE_METHODS and not is_same_origin(headers, self.public_url):
            await problem(Request(scope), "web-problem-foreign", 403)(scope, receive, send_with_headers)
            return
        try:
            await self.app(scope, _limited(headers, receive), send_with_headers)
        except Exception as error:
            # Raised again, unless it is one that people are told about in words.
            refusal = _refusal(error)
            if started or refusal is None:
                raise
            await problem(Request(scope), *refusal)(scope, receive, send_with_headers)


def is_same_origin(headers: Headers, public_url: str) -> bool:
    """Tell whether a request comes from a page of ours. Browsers say so; one that says nothing is refused."""
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    origin = urlsplit(headers.get("origin", ""))
    return bool(origin.netloc) and origin.netloc in {headers.get("host"), urlsplit(public_url).netloc}


def _refusal(error: Exception) -> tuple[str, int] | None:
    """Give text id and status for what is nobody's mistake in our code."""
    if isinstance(error, TooLargeError):
        return "web-problem-too-large", 413
    return ("web-problem-outage", 503) if is_outage(error) else None


def _limited(headers: Headers, receive: Receive) -> Receive:
    announced = headers.get("content-length", "0")
    taken = 0

    async def counted() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > LARGEST_BODY or (announced.isdecimal() and int(announced) > LARGEST_BODY):
            raise TooLargeError
        return message

    return counted
