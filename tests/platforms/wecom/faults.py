"""What can go wrong between an application and WeCom, as a test orders it."""

from dataclasses import dataclass, field


class ApiError(Exception):
    """An answer with an errcode other than 0. WeCom gives it with status 200."""

    def __init__(self, errcode: int, errmsg: str) -> None:
        super().__init__(f"{errcode}: {errmsg}")
        self.errcode = errcode
        self.errmsg = errmsg


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that goes wrong. `takes_effect`: the call is carried out, and only its answer suffers.

    `delay` in seconds before the answer; `cut` ends the connection in the middle of it; `body` is what comes instead.
    """

    status: int = 200
    error: ApiError | None = None
    body: str = "<html><h1>502 Bad Gateway</h1></html>"
    takes_effect: bool = False
    delay: float = 0.0
    cut: bool = False


def failing(errcode: int, errmsg: str = "scripted") -> Fault:
    """Give a fault that answers with that errcode."""
    return Fault(error=ApiError(errcode, errmsg))


def slow(seconds: float) -> Fault:
    """Give a fault that carries the call out and answers late."""
    return Fault(takes_effect=True, delay=seconds)


BUSY = failing(-1, "system busy")
BAD_GATEWAY = Fault(status=502)
NO_JSON = Fault(body="<html>maintenance</html>")
DROPPED_AFTER_ACCEPT = Fault(takes_effect=True, cut=True)
DROPPED_BEFORE = Fault(cut=True)


@dataclass(slots=True)
class Ordered:
    """A fault that waits for its call."""

    method: str
    fault: Fault
    times: int


@dataclass(slots=True)
class FaultPlan:
    """The faults that are still to happen, the oldest first."""

    waiting: list[Ordered] = field(default_factory=list)

    def order(self, method: str, fault: Fault, *, times: int = 1) -> None:
        """Let the next calls of a method (`message/send`) go wrong; times=-1 lasts until `clear`."""
        self.waiting.append(Ordered(method, fault, times))

    def clear(self) -> None:
        """Let everything go well again."""
        self.waiting.clear()

    def take(self, method: str) -> Fault | None:
        """Give the fault for this call, if one was ordered."""
        for one in self.waiting:
            if one.method == method:
                one.times -= 1
                if one.times == 0:
                    self.waiting.remove(one)
                return one.fault
        return None
