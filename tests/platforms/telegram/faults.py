"""What can go wrong between a bot and Telegram, as a test orders it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


class ApiError(Exception):
    """An answer with `ok: false`, as Telegram words it."""

    def __init__(self, code: int, description: str, parameters: Mapping[str, Any] | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that goes wrong. `takes_effect`: the call is carried out, and only its answer suffers.

    `delay` in seconds before the answer; `cut` ends the connection in the middle of the answer.
    """

    status: int = 200
    error: ApiError | None = None
    html: bool = False
    takes_effect: bool = False
    delay: float = 0.0
    cut: bool = False


def failing(code: int, description: str, **parameters: int) -> Fault:
    """Give a fault that answers with that error."""
    return Fault(code, ApiError(code, description, parameters or None))


def too_many(seconds: int) -> Fault:
    """Give the 429 that says how long to wait."""
    return failing(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)


TOO_MANY_WITHOUT_TIME = failing(429, "Too Many Requests")
BAD_GATEWAY = Fault(502, html=True)
OK_FALSE = Fault(200, ApiError(400, "Bad Request: something"))
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
    chat: int | None


@dataclass(slots=True)
class FaultPlan:
    """The faults that are still to happen, the oldest first."""

    waiting: list[Ordered] = field(default_factory=list)

    def order(self, method: str, fault: Fault, *, times: int = 1, chat: int | None = None) -> None:
        """Let the next calls of a method go wrong; `chat` limits it to one recipient, times=-1 lasts until `clear`."""
        self.waiting.append(Ordered(method.lower(), fault, times, chat))

    def clear(self) -> None:
        """Let everything go well again."""
        self.waiting.clear()

    def take(self, method: str, parameters: Mapping[str, Any]) -> Fault | None:
        """Give the fault for this call, if one was ordered."""
        for one in self.waiting:
            if one.method != method.lower() or one.chat not in {None, _number(parameters.get("chat_id"))}:
                continue
            one.times -= 1
            if one.times == 0:
                self.waiting.remove(one)
            return one.fault
        return None


def _number(value: object) -> int | None:
    text = str(value)
    return int(text) if text.lstrip("-").isdigit() else None
