"""Real and simulated time: the only place that asks the machine what time it is."""

from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """What tells the time: aware, in UTC."""

    def now(self) -> datetime:
        """Give the current time, aware and in UTC."""


class RealClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """Give the machine's time, aware and in UTC."""
        return datetime.now(UTC)


class SimulatedClock:
    """A clock that stands still until it is moved, and only moves forward (`replay`, tests)."""

    def __init__(self, start: datetime) -> None:
        self._now = _in_utc(start)

    def now(self) -> datetime:
        """Give the time that the clock was last moved to."""
        return self._now

    def set(self, moment: datetime) -> None:
        """Move to a moment; raises ValueError for one that has passed, or a naive one."""
        target = _in_utc(moment)
        if target < self._now:
            raise ValueError(f"a clock does not go back: {target.isoformat()} is before {self._now.isoformat()}")
        self._now = target

    def advance(self, by: timedelta) -> None:
        """Move on by a duration; raises ValueError for a negative one."""
        self.set(self._now + by)


def _in_utc(moment: datetime) -> datetime:
    if moment.utcoffset() is None:
        raise ValueError(f"a time without a zone is no moment: {moment.isoformat()}")
    return moment.astimezone(UTC)
