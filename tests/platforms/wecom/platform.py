"""WeCom as one corporation's application sees it: members, messages, tokens, media. All in memory."""

import secrets
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from tests.platforms.wecom.faults import FaultPlan

Json = dict[str, Any]
CORP_ID = "ww0123456789abcdef"
AGENT_ID = 1000002
SECRET = "fake-secret-of-no-real-application-0123456789"
TOKEN = "CallbackToken0123"
KF_SECRET = "fake-secret-of-no-real-customer-service-0123"
KF_ID = "wkFAKE0001"
AES_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"
TOKEN_LIFETIME = 7200.0
MEDIA_LIFETIME = 3 * 24 * 3600.0
CODE_LIFETIME = 72 * 3600.0
"""Seconds that a response_code may wait; it is good for one use (document 94945)."""


@dataclass(slots=True)
class Member:
    """An employee. `visible`: inside the application's visible range; `present`: still in the corporation."""

    userid: str
    name: str
    visible: bool = True
    present: bool = True


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the application, with the errcode of the answer (None: there was none)."""

    method: str
    parameters: Json
    errcode: int | None
    at: float


@dataclass(slots=True)
class Message:
    """A line of one member's chat with the application. `replaced` is what stands where the buttons were."""

    id: str
    userid: str
    from_app: bool
    kind: str
    content: Json
    at: float
    replaced: str = ""


@dataclass(slots=True)
class Code:
    """A response_code: it updates one card, once."""

    task_id: str
    at: float
    used: bool = False


@dataclass(slots=True)
class StoredMedia:
    """An uploaded file, or one that a member sent."""

    content: bytes
    at: float


@dataclass(slots=True)
class Service:
    """One customer-service account, with its messages in order. `page`: how many it gives at a time."""

    name: str
    messages: list[Json] = field(default_factory=list)
    tokens: dict[str, float] = field(default_factory=dict)
    used_ids: set[str] = field(default_factory=set)
    written_at: dict[str, float] = field(default_factory=dict)
    answers: dict[str, int] = field(default_factory=dict)
    page: int = 2


@dataclass(slots=True)
class Token:
    """An access token of one application."""

    agent_id: int
    at: float
    revoked: bool = False


@dataclass(slots=True)
class Platform:
    """The whole state. `lock` guards it: the application's calls and the test's hands come from different threads.

    `callback` is the address that the corporation entered for the application, empty when it entered none; `trusted`
    whether it counts the bot's machine among the trusted ones. `lenient`: a message that reaches nobody at all is
    answered with 0 and `invaliduser`, too; the real one has been seen to do either.
    """

    corp_id: str = CORP_ID
    secrets: dict[str, int] = field(default_factory=lambda: {SECRET: AGENT_ID, KF_SECRET: 0})
    token: str = TOKEN
    aes_key: str = AES_KEY
    callback: str = ""
    kf_callback: str = ""
    services: dict[str, Service] = field(default_factory=lambda: {KF_ID: Service("物业前台")})
    trusted: bool = True
    lenient: bool = False
    lock: threading.RLock = field(default_factory=threading.RLock)
    members: dict[str, Member] = field(default_factory=dict)
    messages: list[Message] = field(default_factory=list)
    tokens: dict[str, Token] = field(default_factory=dict)
    codes: dict[str, Code] = field(default_factory=dict)
    task_ids: set[str] = field(default_factory=set)
    media: dict[str, StoredMedia] = field(default_factory=dict)
    sent: dict[str, list[float]] = field(default_factory=dict)
    seen: dict[str, float] = field(default_factory=dict)
    dropped: list[Message] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)
    faults: FaultPlan = field(default_factory=FaultPlan)
    skew: float = 0.0
    listeners: set[Callable[[], None]] = field(default_factory=set)
    _numbers: Iterator[int] = field(default_factory=lambda: count(7_000_000_001))

    def now(self) -> float:
        """Give the platform's time: the machine's, and what was skipped."""
        return time.time() + self.skew

    def skip(self, seconds: float) -> None:
        """Let time pass at once."""
        with self.lock:
            self.skew += seconds

    def number(self) -> int:
        """Give a number that was not given before."""
        return next(self._numbers)

    def add_member(self, userid: str, name: str) -> Member:
        """Let somebody join the corporation, inside the application's visible range."""
        with self.lock:
            self.members[userid] = Member(userid, name)
            return self.members[userid]

    def issue_token(self, agent_id: int) -> tuple[str, float]:
        """Give the application's token, the same one while it is good, and how long that still is."""
        with self.lock:
            now = self.now()
            for text, token in self.tokens.items():
                if token.agent_id == agent_id and not token.revoked and now - token.at < TOKEN_LIFETIME:
                    return text, TOKEN_LIFETIME - (now - token.at)
            text = secrets.token_urlsafe(160)
            self.tokens[text] = Token(agent_id, now)
            return text, TOKEN_LIFETIME

    def revoke_tokens(self) -> None:
        """Take all tokens back early, as WeCom reserves the right to do."""
        with self.lock:
            for token in self.tokens.values():
                token.revoked = True

    def put(self, message: Message) -> None:
        """Show a message in a chat."""
        with self.lock:
            self.messages.append(message)
            self.changed()

    def chat(self, userid: str) -> list[Message]:
        """Give one member's whole chat, oldest first."""
        with self.lock:
            return [one for one in self.messages if one.userid == userid]

    def keep_media(self, content: bytes) -> str:
        """Keep a file for three days, give its media_id."""
        with self.lock:
            media_id = f"3{secrets.token_urlsafe(40)}"
            self.media[media_id] = StoredMedia(content, self.now())
            return media_id

    def issue_code(self, task_id: str) -> str:
        """Give a response_code for a card."""
        with self.lock:
            code = secrets.token_urlsafe(32)
            self.codes[code] = Code(task_id, self.now())
            return code

    def record(self, method: str, parameters: Json, errcode: int | None) -> None:
        """Write a call down."""
        with self.lock:
            self.calls.append(Call(method, parameters, errcode, self.now()))
            self.changed()

    def calls_of(self, *methods: str) -> list[Call]:
        """Give the calls of these methods, in order."""
        with self.lock:
            return [call for call in self.calls if call.method in methods]

    def changed(self) -> None:
        """Wake whoever waits for something to happen."""
        with self.lock:
            for listener in tuple(self.listeners):
                listener()
