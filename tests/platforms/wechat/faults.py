"""What can go wrong between a bot and WeChat, as a test orders it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


class ApiError(Exception):
    """An answer with an errcode. The words are the platform's."""

    def __init__(self, errcode: int, errmsg: str) -> None:
        super().__init__(errmsg)
        self.errcode = errcode
        self.errmsg = errmsg


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that goes wrong. `takes_effect`: the call is carried out, and only its answer suffers.

    `delay` in seconds before the answer; `cut` ends the connection in the middle of the answer.
    """

    status: int = 200
    errcode: int = 0
    html: bool = False
    takes_effect: bool = False
    delay: float = 0.0
    cut: bool = False


def refusing(errcode: int) -> Fault:
    """Give a fault that answers with that errcode."""
    return Fault(errcode=errcode)


BUSY = refusing(-1)
BAD_GATEWAY = Fault(502, html=True)
PROXY_PAGE = Fault(200, html=True)
DROPPED_AFTER_ACCEPT = Fault(takes_effect=True, cut=True)
DROPPED_BEFORE = Fault(cut=True)


def slow(seconds: float) -> Fault:
    """Give a fault that carries the call out and answers late."""
    return Fault(takes_effect=True, delay=seconds)


@dataclass(slots=True)
class Ordered:
    """A fault that waits for its call."""

    method: str
    fault: Fault
    times: int
    openid: str | None


@dataclass(slots=True)
class FaultPlan:
    """The faults that are still to happen, the oldest first."""

    waiting: list[Ordered] = field(default_factory=list)

    def order(self, method: str, fault: Fault, *, times: int = 1, openid: str | None = None) -> None:
        """Let the next calls of a method go wrong; `openid` limits it to one follower, times=-1 lasts until `clear`."""
        self.waiting.append(Ordered(method, fault, times, openid))

    def clear(self) -> None:
        """Let everything go well again."""
        self.waiting.clear()

    def take(self, method: str, parameters: Mapping[str, Any]) -> Fault | None:
        """Give the fault for this call, if one was ordered."""
        for one in self.waiting:
            if one.method != method or one.openid not in {None, parameters.get("touser")}:
                continue
            one.times -= 1
            if one.times == 0:
                self.waiting.remove(one)
            return one.fault
        return None
