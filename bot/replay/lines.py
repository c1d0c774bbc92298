"""Reading a script: its lines as steps, and the moment at which it begins."""

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.clock import SimulatedClock

Step = tuple[int, Mapping[str, Any]]
"""A line of the script, with its number."""
STEP = timedelta(seconds=10)
BURST_STEP = timedelta(seconds=1)
START = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)
"""Where the clock stands when a script does not set it."""


class ScriptError(Exception):
    """A line of the script cannot be played; the message names it."""


@contextmanager
def naming(number: int) -> Iterator[None]:
    """Turn what is wrong with a line into an error that names it."""
    try:
        yield
    except (AttributeError, ValueError, TypeError, KeyError) as error:
        raise ScriptError(f"line {number}: {type(error).__name__}: {error}") from error


def read_steps(lines: Iterable[str]) -> Iterator[Step]:
    """Give what each line says, one at a time; raises ScriptError for one that is no JSON object."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            with naming(number):
                step = json.loads(line)
                if not isinstance(step, dict):
                    raise TypeError("a line is a JSON object")
            yield number, step


def read_prologue(steps: Iterator[Step]) -> list[Step]:
    """Read the leading setups, and the line after them: it may say when the script begins."""
    prologue = []
    for step in steps:
        prologue.append(step)
        if "setup" not in step[1]:
            break
    return prologue


def first_clock(prologue: list[Step]) -> SimulatedClock:
    """Give a clock that stands where the script first sets it, once its leading setups are played; else at START."""
    if not prologue or not sets_clock(prologue[-1][1]):
        return SimulatedClock(START)
    number, step = prologue[-1]
    with naming(number):
        return SimulatedClock(datetime.fromisoformat(step["at"]) - STEP * (len(prologue) - 1))


def sets_clock(step: Mapping[str, Any]) -> bool:
    """Say whether a line is about the time: `at` with a sender is a proposed appointment."""
    return "at" in step and "from" not in step
