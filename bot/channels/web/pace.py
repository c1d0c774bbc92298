"""A limit on how fast one sender may go, kept in this process: gentle, against loops and floods."""

import time
from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass, field

MOST_SENDERS = 10_000
"""Senders that are remembered; the one that was quiet longest is forgotten first."""


@dataclass(frozen=True, slots=True)
class Pace:
    """At most `limit` calls by one sender within `seconds`."""

    limit: int
    seconds: float
    clock: Callable[[], float] = time.monotonic
    _calls: OrderedDict[str, deque[float]] = field(default_factory=OrderedDict)

    def wait(self, sender: str) -> float:
        """Count a call and give 0; when it is one too many, count nothing and give the seconds to wait."""
        now = self.clock()
        calls = self._calls.setdefault(sender, deque())
        self._calls.move_to_end(sender)
        if len(self._calls) > MOST_SENDERS:
            self._calls.popitem(last=False)
        while calls and now - calls[0] >= self.seconds:
            calls.popleft()
        if len(calls) >= self.limit:
            return self.seconds - (now - calls[0])
        calls.append(now)
        return 0.0
