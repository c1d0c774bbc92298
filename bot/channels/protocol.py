"""What a channel is to the rest of the bot, how much it may send, and the ways in which sending can fail."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from starlette.routing import BaseRoute

from bot.clock import Clock
from storage.database import Database

if TYPE_CHECKING:
    from bot.reception import Reception


@dataclass(frozen=True, slots=True)
class ShownChoice:
    """A choice as it leaves: the id comes back when it is tapped."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message on its way to an account of a channel. `photos` are digests in the media store.

    `asks`: it may show a calendar for `handlers.dialogue.messages.MOMENT`; buttons of its own that a channel adds have
    ids that begin with `token`, and are the channel's business. `together` are the ids of the notifications that are
    told in it, where they are several. `passing`: its choices go with whatever is said next.
    """

    id: int
    channel: str
    account: str
    kind: str
    text: str
    choices: tuple[ShownChoice, ...]
    photos: tuple[str, ...]
    created_at: datetime
    token: str = ""
    asks: str = ""
    together: tuple[int, ...] = ()
    passing: bool = False


@dataclass(frozen=True, slots=True)
class Rate:
    """So many messages in so many seconds, evenly spread; `burst` of them may leave at once.

    In any window of that length no more than `messages + burst` leave.
    """

    messages: int
    seconds: float
    burst: int = 1


def no_group(_account: str) -> None:
    """Say of every account that it is a private chat."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a platform lets us send; all processes on one database keep to it together.

    `overall` is for the whole bot, `chat` for each account, `group` for each group instead of `chat`.
    `group_of` gives the group to which an account's messages go, when several accounts (topics) share one.
    """

    overall: Rate | None = None
    chat: Rate | None = None
    group: Rate | None = None
    group_of: Callable[[str], str | None] = no_group


class PermanentError(Exception):
    """It will never be delivered. `unreachable`: nothing will, to this account.

    What matters goes to the person's next channel, or to the front desk as somebody to call.
    """

    def __init__(self, reason: str, *, unreachable: bool = False) -> None:
        super().__init__(reason)
        self.unreachable = unreachable


class RetryLaterError(Exception):
    """It was not delivered now. `seconds`: how long the platform asks to wait, if it says so.

    Nothing goes to this account until then; with `everybody` nothing goes out on the whole channel.
    """

    def __init__(self, reason: str, seconds: float | None = None, *, everybody: bool = False) -> None:
        super().__init__(reason)
        self.seconds = seconds
        self.everybody = everybody


class ClosedError(Exception):
    """The platform takes nothing for this account until the person writes again (a window or quota is used up).

    It is kept and leaves after their next message; what matters goes to the next channel or the front desk meanwhile.
    """


class MovedError(Exception):
    """The chat has another id from now on: the account gets it, and the message is sent there."""

    def __init__(self, reason: str, account: str) -> None:
        super().__init__(reason)
        self.account = account


class UnknownOutcomeError(Exception):
    """The platform may have accepted it, and nobody will ever know: not sent again."""


class Channel(Protocol):
    """One way to reach people. Its folder holds settings, receiving and sending; nothing else knows the platform."""

    name: str

    def routes(self, reception: "Reception") -> Sequence[BaseRoute]:
        """Give the HTTP routes on which the platform (or the browser) calls us."""
        ...

    async def run(self, reception: "Reception") -> None:
        """Receive until cancelled, for platforms that are asked; return at once where they call us."""
        ...

    async def send(self, message: Outgoing) -> None:
        """Send one message; raises one of the errors above, and anything else is tried again."""
        ...


@runtime_checkable
class Limited(Protocol):
    """A channel whose platform limits what we send. What is over the limit waits in the outbox, the urgent first."""

    limits: Limits


@runtime_checkable
class Keeping(Protocol):
    """A channel that keeps something of its own in our database (tokens, quotas), also where it only sends."""

    def keep_in(self, database: Database, clock: Clock) -> None:
        """Take the database and the clock of this process, once, before anything is sent or received."""
        ...


@runtime_checkable
class SelfChecking(Protocol):
    """A channel that can tell whether its platform knows and accepts us (`guanjia doctor`)."""

    async def check(self) -> str:
        """Give what the platform says of us, such as the bot's name; raises PermanentError when it refuses us.

        The channel is good for nothing else afterwards.
        """
        ...


@runtime_checkable
class Connecting(Protocol):
    """A channel that can tell its platform where to call us (`guanjia set-webhook`)."""

    async def connect(self) -> str:
        """Set it, and give what was set; raises the errors of `send`. The channel is good for nothing else then."""
        ...


@runtime_checkable
class Coding(Protocol):
    """A channel that can make codes to scan: whoever scans one begins to talk with what it carries (`/start …`)."""

    async def make_code(self, scene: str, *, lasting: bool) -> str:
        """Give the address that a code with this scene has to show; raises PermanentError or RetryLaterError.

        A code that is not `lasting` is good for 30 days.
        """
        ...
