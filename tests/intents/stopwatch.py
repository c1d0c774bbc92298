"""A clock that a test moves on by hand."""

from dataclasses import dataclass


@dataclass
class Stopwatch:
    """Gives `seconds`, as `time.monotonic` would."""

    seconds: float = 100.0

    def __call__(self) -> float:
        """Give the time."""
        return self.seconds
