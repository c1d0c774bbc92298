"""The network edge of tests: a channel that writes down what leaves, and fails as it is told."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.channels.protocol import Outgoing


def accept(_message: Outgoing) -> None:
    """Take every message."""


@dataclass(slots=True)
class RecordingChannel:
    """A platform. `judge` may raise before it takes a message.

    It thinks for `seconds`, and then waits for `answers`, before it says anything.
    """

    name: str = "wechat"
    judge: Callable[[Outgoing], None] = accept
    seconds: float = 0.0
    answers: asyncio.Event | None = None
    taken: list[Outgoing] = field(default_factory=list)
    begun: int = 0

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
        self.begun += 1
        await asyncio.sleep(self.seconds)
        if self.answers is not None:
            await self.answers.wait()
        self.judge(message)
        self.taken.append(message)


async def until(condition: Callable[[], object]) -> None:
    """Return as soon as the condition holds; fails when that takes longer than 20 seconds."""
    for _ in range(1000):
        if condition():
            return
        await asyncio.sleep(0.02)
    raise AssertionError("it never came")
