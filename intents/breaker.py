"""A circuit breaker: nobody waits for a server that is known to be down."""

import threading
import time
from collections.abc import Callable
from typing import Final

FAILURES: Final = 3
PAUSE: Final = 30.0


class Breaker:
    """Opens after some failures in a row; after a pause one caller at a time may try again. Safe across threads."""

    def __init__(
        self, clock: Callable[[], float] = time.monotonic, failures: int = FAILURES, pause: float = PAUSE
    ) -> None:
        self._clock = clock
        self._limit = failures
        self._pause = pause
        self._failures = 0
        self._retry_at = 0.0
        self._lock = threading.Lock()

    def allows(self) -> bool:
        """Tell whether to call; whoever is told so says afterwards how it went.

        A caller that never says so costs one more pause, not the server for ever.
        """
        with self._lock:
            if self._failures < self._limit:
                return True
            if self._clock() < self._retry_at:
                return False
            self._retry_at = self._clock() + self._pause
            return True

    def succeeded(self) -> None:
        """Close the circuit."""
        with self._lock:
            self._failures = 0

    def failed(self) -> None:
        """Count a failure; the last one allowed opens the circuit."""
        with self._lock:
            self._failures += 1
            if self._failures >= self._limit:
                self._retry_at = self._clock() + self._pause
