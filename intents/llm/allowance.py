"""How many calls a day may cost."""

import threading
from datetime import date


class Allowance:
    """A number of calls for each day, counted in this process alone. Safe across threads."""

    def __init__(self, daily: int) -> None:
        self._daily = daily
        self._day = date.min
        self._taken = 0
        self._lock = threading.Lock()

    def take(self, day: date) -> bool:
        """Take one call of this day; gives False when none is left. A clock set back opens no new day."""
        with self._lock:
            if day > self._day:
                self._day, self._taken = day, 0
            if self._taken >= self._daily:
                return False
            self._taken += 1
            return True
