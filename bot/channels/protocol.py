"""What a channel is to the rest of the bot, and the three ways in which sending can fail."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from starlette.routing import BaseRoute

if TYPE_CHECKING:
    from bot.reception import Reception


@dataclass(frozen=True, slots=True)
class ShownChoice:
    """A choice as it leaves: the id comes back when it is tapped."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message on its way to an account of a channel. `photos` are digests in the media store."""

    id: int
    channel: str
    account: str
    kind: str
    text: str
    choices: tuple[ShownChoice, ...]
    photos: tuple[str, ...]
    created_at: datetime


class PermanentError(Exception):
    """It will never be delivered. `unreachable`: nothing will, to this account."""

    def __init__(self, reason: str, *, unreachable: bool = False) -> None:
        super().__init__(reason)
        self.unreachable = unreachable


class RetryLaterError(Exception):
    """It was not delivered now. `seconds`: how long the platform asks to wait, if it says so."""

    def __init__(self, reason: str, seconds: float | None = None) -> None:
        super().__init__(reason)
        self.seconds = seconds


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
        """Send one message; raises PermanentError, RetryLaterError or UnknownOutcomeError."""
        ...


@runtime_checkable
class SelfChecking(Protocol):
    """A channel that can tell whether its platform knows and accepts us (`guanjia doctor`)."""

    async def check(self) -> str:
        """Give what the platform says of us, such as the bot's name; raises PermanentError when it refuses us."""
        ...
