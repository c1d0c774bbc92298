"""How many messages one member may get: WeCom drops what is too much, and answers as if it had not (document 90236)."""

from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from bot.channels.protocol import Limits, Rate, RetryLaterError

LIMITS: Final = Limits(chat=Rate(10, 60.0, burst=4))
"""Of ours, kept by all processes together: at most 14 in any minute and 604 in any hour, where WeCom drops 31 and 1001.

One of ours may be several of WeCom's (pictures, long texts): `Pace` counts those.
"""
PER_MINUTE: Final = 26
URGENT_PER_MINUTE: Final = 29
"""What nobody should wait for still passes."""
PER_HOUR: Final = 900
_MINUTE: Final = timedelta(minutes=1)
_HOUR: Final = timedelta(hours=1)


@dataclass(slots=True)
class Pace:
    """WeCom's own messages of the last hour by member, as this process sent them."""

    sent: dict[str, deque[datetime]] = field(default_factory=dict)

    def take(self, userid: str, now: datetime, *, urgent: bool = False) -> None:
        """Count one message; raises RetryLaterError, with the time to wait, when it would be too many."""
        times = self.sent.setdefault(userid, deque(maxlen=PER_HOUR))
        for most, span in ((URGENT_PER_MINUTE if urgent else PER_MINUTE, _MINUTE), (PER_HOUR, _HOUR)):
            if len(times) >= most and (rest := times[-most] + span - now) > timedelta(0):
                raise RetryLaterError("as much as WeCom shows one member at a time", rest.total_seconds())
        times.append(now)
        if len(self.sent) > PER_HOUR:
            self._forget(now)

    def _forget(self, now: datetime) -> None:
        self.sent = {userid: times for userid, times in self.sent.items() if now - times[-1] < _HOUR}
