"""Slowing down whoever tries passwords."""

import ipaddress
import threading
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

WINDOW: Final = timedelta(minutes=15)
MOST_KEYS: Final = 50_000
"""Keys that are remembered; beyond it the one that was tried longest ago is forgotten."""


@dataclass(frozen=True, slots=True)
class Throttle:
    """Counts failed tries per key within WINDOW. It lives in the process: n replicas allow n times as many."""

    _tries: OrderedDict[str, list[datetime]] = field(default_factory=OrderedDict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def enter(self, limits: Mapping[str, int], now: datetime) -> timedelta | None:
        """Count a try for each key; when one of them is over its limit, count nothing and give how long to wait.

        Counted before the password is looked at: a hundred tries at once are a hundred tries.
        """
        with self._lock:
            waits = [self._wait(key, limit, now) for key, limit in limits.items()]
            longest = max(waits, default=timedelta(0))
            if longest > timedelta(0):
                return longest
            for key in limits:
                self._tries.setdefault(key, []).append(now)
                self._tries.move_to_end(key)
            while len(self._tries) > MOST_KEYS:
                self._tries.popitem(last=False)
        return None

    def forgive(self, limits: Mapping[str, int]) -> None:
        """Take the last try of each key back: the password was right."""
        with self._lock:
            for key in limits:
                if self._tries.get(key):
                    self._tries[key].pop()

    def _wait(self, key: str, limit: int, now: datetime) -> timedelta:
        recent = [moment for moment in self._tries.get(key, ()) if now - moment < WINDOW]
        if recent:
            self._tries[key] = recent
        else:
            self._tries.pop(key, None)
        return WINDOW - (now - recent[-limit]) if len(recent) >= limit else timedelta(0)


def limits_for(username: str, address: str) -> dict[str, int]:
    """Give the keys of one try with what each may fail.

    A stranger cannot lock somebody out from elsewhere: the low limit is for a name from one address, and the one for
    a name from anywhere is high.
    """
    network = network_of(address)
    name = username.casefold()
    return {f"name+address:{name}:{network}": 5, f"address:{network}": 30, f"name:{name}": 50}


def network_of(address: str) -> str:
    """Give the address; of IPv6 the /64, for a household or a server has all of it."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address
    return str(ipaddress.ip_network((parsed, 64), strict=False)) if parsed.version == 6 else address  # noqa: PLR2004
