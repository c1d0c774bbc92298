"""The network edge of tests: a channel that writes down what leaves, and fails as it is told."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.channels.protocol import Outgoing


def accept(_message: Outgoing) -> None:
    """Take every message."""


@dataclass(slots=True)
class RecordingChannel:
    """A platform. `judge` may raise before it takes a message; `seconds` is how long it thinks."""

    name: str = "wechat"
    judge: Callable[[Outgoing], None] = accept
    seconds: float = 0.0
    taken: list[Outgoing] = field(default_factory=list)

    @property
    def texts(self) -> list[str]:
        """What was taken, in order."""
        return [message.text for message in self.taken]

    def routes(self, _reception: object) -> tuple[()]:
        """Nobody calls us."""
        return ()

    async def run(self, _reception: object) -> None:
        """Return at once: nothing comes in."""

    async def send(self, message: Outgoing) -> None:
        """Take the message, unless the judge raises."""
        await asyncio.sleep(self.seconds)
        self.judge(message)
        self.taken.append(message)
