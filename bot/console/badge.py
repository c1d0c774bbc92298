"""The badge: what a browser carries, signed, so that the next request is known to come from the same person."""

import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Final, Self

from itsdangerous import BadSignature, URLSafeSerializer
from starlette.requests import Request
from starlette.responses import Response

from storage.staff import Staff

COOKIE: Final = "guanjia_console"
PATH: Final = "/console"
IDLE: Final = timedelta(hours=8)
LONGEST: Final = timedelta(days=7)
"""However busy, after this one signs in anew: a stolen badge does not live for ever."""
RENEWAL: Final = timedelta(minutes=1)
"""A badge is written anew at most this often."""


@dataclass(frozen=True, slots=True)
class Badge:
    """Who it is (0: nobody yet), until the password changes, and the secret that every form must bring back."""

    staff_id: int
    password_mark: str
    csrf: str
    since: int
    seen: int

    @classmethod
    def blank(cls, now: datetime) -> Self:
        """Give a badge for somebody who has yet to sign in: it only protects the sign-in form."""
        moment = int(now.timestamp())
        return cls(0, "", secrets.token_urlsafe(18), moment, moment)

    @classmethod
    def of(cls, staff: Staff, now: datetime) -> Self:
        """Give a new badge for somebody who has just signed in."""
        return replace(cls.blank(now), staff_id=staff.id, password_mark=password_mark(staff))

    def is_fresh(self, now: datetime) -> bool:
        """Tell whether it still counts."""
        moment = now.timestamp()
        return moment - self.seen < IDLE.total_seconds() and moment - self.since < LONGEST.total_seconds()

    def belongs_to(self, staff: Staff | None) -> bool:
        """Tell whether it is this person's, who is still active and has still the same password."""
        return staff is not None and staff.active and secrets.compare_digest(self.password_mark, password_mark(staff))

    def renewed(self, now: datetime) -> Self | None:
        """Give it with the present time, or None when that is not needed yet."""
        moment = int(now.timestamp())
        return replace(self, seen=moment) if moment - self.seen >= RENEWAL.total_seconds() else None


@dataclass(frozen=True, slots=True)
class BadgeOffice:
    """Signs badges with the secret of the installation, and knows its own signature again."""

    secret_key: str
    secure: bool

    def read(self, request: Request, now: datetime) -> Badge | None:
        """Give the badge that the browser brings; None when there is none, or it is forged or too old."""
        try:
            fields: Any = self._serializer().loads(request.cookies.get(COOKIE, ""))
            badge = Badge(**fields) if isinstance(fields, Mapping) else None
        except (BadSignature, TypeError):
            return None
        return badge if badge is not None and badge.is_fresh(now) else None

    def write(self, response: Response, badge: Badge) -> None:
        """Give the browser a badge."""
        fields = {name: getattr(badge, name) for name in Badge.__slots__}
        response.set_cookie(
            COOKIE,
            str(self._serializer().dumps(fields)),
            path=PATH,
            secure=self.secure,
            httponly=True,
            samesite="lax",
        )

    def take_back(self, response: Response) -> None:
        """Make the browser forget its badge."""
        response.delete_cookie(COOKIE, path=PATH, secure=self.secure, httponly=True, samesite="lax")

    def _serializer(self) -> URLSafeSerializer:
        return URLSafeSerializer(self.secret_key, salt="guanjia.console.badge")


def password_mark(staff: Staff) -> str:
    """Give what changes with the password and tells nothing about it."""
    return hashlib.sha256((staff.password_hash or "").encode()).hexdigest()[:16]
