"""Who a browser is: a signed cookie that names the browser and the identities (seats) that it may speak for."""

import hashlib
import re
import secrets
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Final, Self

from itsdangerous import BadData, URLSafeSerializer
from starlette.requests import HTTPConnection
from starlette.responses import Response

from bot.clock import Clock

COOKIE: Final = "guanjia_chat"
LIFETIME: Final = timedelta(days=180)
RENEWED_AFTER: Final = timedelta(days=7)
MOST_SEATS: Final = 24
"""Seats of one browser; the oldest is given up for one more. They have to fit into a cookie of 4 kB."""
_SEAT: Final = re.compile(r"(?:resident|staff|guest|invited)-[0-9a-f]{1,16}")


@dataclass(frozen=True, slots=True)
class Browser:
    """A browser and its seats, the one taken last at the end."""

    id: str
    seats: tuple[str, ...] = ()
    aged: bool = False
    """Whether its cookie should be renewed."""

    def with_seat(self, seat: str) -> Self:
        """Give it with one more seat."""
        return replace(self, seats=(*(one for one in self.seats if one != seat), seat)[-MOST_SEATS:])

    def without_seat(self, seat: str) -> Self:
        """Give it with that seat given up."""
        return replace(self, seats=tuple(one for one in self.seats if one != seat))

    def external_id(self, seat: str) -> str:
        """Give the account's id on this channel: the same for one seat for ever, and of no use to whoever reads it."""
        return hashlib.sha256(f"{self.id}/{seat}".encode()).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class Cookies:
    """Reads and writes the cookie; nobody else can make one that reads."""

    key: str
    secure: bool
    clock: Clock

    def read(self, request: HTTPConnection) -> Browser:
        """Give the browser that the request comes from: a new one when there is no cookie, or not one of ours."""
        try:
            value = self._serializer().loads(request.cookies.get(COOKIE, ""))
        except BadData:
            return _stranger()
        age = self.clock.now() - datetime.fromtimestamp(value["at"], UTC)
        if age > LIFETIME:
            return _stranger()
        return Browser(value["browser"], tuple(value["seats"]), age > RENEWED_AFTER)

    def write(self, response: Response, browser: Browser) -> None:
        """Send the browser its cookie."""
        at = int(self.clock.now().timestamp())
        value = self._serializer().dumps({"browser": browser.id, "seats": list(browser.seats), "at": at})
        response.set_cookie(
            COOKIE,
            value,
            max_age=int(LIFETIME.total_seconds()),
            path="/chat",
            secure=self.secure,
            httponly=True,
            samesite="lax",
        )

    def _serializer(self) -> URLSafeSerializer:
        return URLSafeSerializer(self.key, salt="guanjia.web.chat")


def _stranger() -> Browser:
    return Browser(secrets.token_urlsafe(24))


def invited_seat(code: str) -> str:
    """Give the seat that an invitation leads to: the same each time that the link is opened."""
    return f"invited-{hashlib.sha256(code.encode()).hexdigest()[:10]}"


def is_seat(text: str) -> bool:
    """Tell whether a text has the form of a seat."""
    return _SEAT.fullmatch(text) is not None
