"""WeChat as one Official Account sees it: followers, chats, quotas, tokens, media. In memory, on its own clock."""

import secrets
import threading
import time
from collections import defaultdict, deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import httpx

from tests.platforms.wechat.faults import ApiError, FaultPlan

Json = dict[str, Any]
APP_ID = "wx0123456789abcdef"
SECRET = "fake-app-secret-of-no-real-account"
TOKEN = "CallbackToken0123"
AES_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"
ACCOUNT = "gh_0123456789ab"
TEMPLATE = "TemplateOfServiceNews-0123456789"
SUBSCRIPTION = "SubscriptionOfServiceNews-012345"
TOKEN_LIFETIME = 7200.0
OVERLAP = 300.0
MEDIA_LIFETIME = 3 * 24 * 3600.0
WINDOWS = {"message": (5, 48 * 3600.0), "click": (3, 60.0), "follow": (3, 60.0), "scan": (3, 60.0)}
UNAVAILABLE = "该公众号暂时无法提供服务，请稍后再试"
START = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)
"""Friday, 10:00 in Shanghai."""


@dataclass(slots=True)
class MovingClock:
    """A clock that runs like the machine's, from a moment of its own, and can skip ahead."""

    start: datetime = START
    began: float = field(default_factory=time.monotonic)
    skipped: timedelta = timedelta(0)

    def now(self) -> datetime:
        """Give the moment, aware and in UTC."""
        return self.start + timedelta(seconds=time.monotonic() - self.began) + self.skipped

    def skip(self, **span: float) -> None:
        """Let time pass at once (`hours=49`)."""
        self.skipped += timedelta(**span)


@dataclass(slots=True)
class Follower:
    """Somebody with WeChat. `windows`: deed → messages left, and until when."""

    openid: str
    name: str
    follows: bool = True
    windows: dict[str, tuple[int, float]] = field(default_factory=dict)
    consents: dict[str, int] = field(default_factory=dict)
    acted_at: float = 0.0
    typing_until: float = 0.0


@dataclass(frozen=True, slots=True)
class Message:
    """A line of one follower's chat with the account. `passive`: it came in the response to a callback."""

    openid: str
    from_account: bool
    kind: str
    content: Json
    at: float
    passive: bool = False


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the account's server, with the errcode of the answer (None: there was none)."""

    method: str
    parameters: Json
    errcode: int | None
    at: float


@dataclass(slots=True)
class Platform:
    """The whole state. `lock` guards it: the bot's calls and the test's hands come from different threads.

    `mode` is how callbacks are sent: plain, compatible or safe. `strict`: a new deed closes the windows of the others.
    `event_first`: how a template message ended is told before the call that sent it is answered. `revoke_after`: all
    tokens become invalid after so many customer-service messages, once.
    """

    app_id: str = APP_ID
    secret: str = SECRET
    token: str = TOKEN
    aes_key: str = AES_KEY
    mode: str = "safe"
    callback: str = ""
    patience: float = 5.0
    strict: bool = False
    event_first: bool = False
    whitelisted: bool = True
    menus_allowed: bool = True
    day_quota: int | None = None
    revoke_after: int | None = None
    clock: MovingClock = field(default_factory=MovingClock)
    lock: threading.RLock = field(default_factory=threading.RLock)
    followers: dict[str, Follower] = field(default_factory=dict)
    messages: list[Message] = field(default_factory=list)
    tokens: dict[str, float] = field(default_factory=dict)
    media: dict[str, tuple[bytes, float]] = field(default_factory=dict)
    templates: set[str] = field(default_factory=lambda: {TEMPLATE})
    outcomes: deque[str] = field(default_factory=deque)
    events: deque[Json] = field(default_factory=deque)
    menu: list[Json] = field(default_factory=list)
    scenes: dict[str, str] = field(default_factory=dict)
    sent_on: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))
    calls: list[Call] = field(default_factory=list)
    faults: FaultPlan = field(default_factory=FaultPlan)
    listeners: set[Callable[[], None]] = field(default_factory=set)
    client: httpx.Client = field(default_factory=lambda: httpx.Client(verify=False, trust_env=False))  # noqa: S501 - no TLS here
    _numbers: Iterator[int] = field(default_factory=lambda: count(24_000_000_000_000_001))

    def now(self) -> float:
        """Give the platform's time in seconds since 1970."""
        return self.clock.now().timestamp()

    def number(self) -> int:
        """Give a number that was not used before."""
        with self.lock:
            return next(self._numbers)

    def add(self, name: str) -> Follower:
        """Add somebody who follows the account."""
        with self.lock:
            openid = f"o{secrets.token_hex(13)}x"
            return self.followers.setdefault(openid, Follower(openid, name))

    def act(self, openid: str, deed: str) -> None:
        """Note what a follower did: it opens a window, full again, whatever was left of it."""
        with self.lock:
            follower = self.followers[openid]
            follower.acted_at = self.now()
            if self.strict:
                follower.windows.clear()
            number, seconds = WINDOWS[deed]
            follower.windows[deed] = (number, self.now() + seconds)

    def use_window(self, openid: str) -> None:
        """Use one message of a window, the one that ends first; raises ApiError."""
        follower = self.followers.get(openid)
        if follower is None:
            raise ApiError(40003, "invalid openid")
        now = self.now()
        open_ = {deed: window for deed, window in follower.windows.items() if window[1] > now}
        if not follower.follows or not open_:
            raise ApiError(45015, "response out of time limit or subscription is canceled")
        usable = sorted((until, deed) for deed, (left, until) in open_.items() if left > 0)
        if not usable:
            raise ApiError(45047, "out of response count limit")
        until, deed = usable[0]
        follower.windows[deed] = (open_[deed][0] - 1, until)

    def issue_token(self) -> str:
        """Give a new access token; the one before stays good for five more minutes."""
        with self.lock:
            now = self.now()
            self.tokens = {token: min(until, now + OVERLAP) for token, until in self.tokens.items()}
            token = secrets.token_urlsafe(96)
            self.tokens[token] = now + TOKEN_LIFETIME
            return token

    def revoke_tokens(self) -> None:
        """Make every token invalid at once, as a forced refresh by somebody else does."""
        with self.lock:
            self.tokens.clear()

    def keep_media(self, content: bytes) -> str:
        """Keep a file for three days, and give its media_id."""
        with self.lock:
            media_id = secrets.token_urlsafe(48)
            self.media[media_id] = (content, self.now() + MEDIA_LIFETIME)
            return media_id

    def show(self, message: Message) -> None:
        """Put a line into a chat."""
        with self.lock:
            self.messages.append(message)
            self.changed()

    def chat(self, openid: str) -> list[Message]:
        """Give the lines of one chat."""
        with self.lock:
            return [one for one in self.messages if one.openid == openid]

    def record(self, method: str, parameters: Json, errcode: int | None) -> None:
        """Write a call down."""
        with self.lock:
            self.calls.append(Call(method, parameters, errcode, self.now()))
            self.changed()

    def calls_of(self, method: str) -> list[Call]:
        """Give the calls of one method, in order."""
        with self.lock:
            return [one for one in self.calls if one.method == method]

    def changed(self) -> None:
        """Wake whoever waits for something to happen."""
        for wake in tuple(self.listeners):
            wake()
