"""Loads: residents who talk as fast as they are answered, or at a pace that does not wait for the server."""

import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from http.client import HTTPException

from bot.bench.residents import Chat, Seat, Step, TurnError
from bot.bench.site import Server, processor_seconds
from bot.evaluate import percentile

RESIDENTS = 5
"""Who talk at once. After a ticket the next resident takes the place, for nobody reports the same leak twice."""


@dataclass(slots=True)
class Samples:
    """What was measured: milliseconds of each turn, how long it took in all, and what went wrong."""

    milliseconds: list[float] = field(default_factory=list)
    seconds: float = 0.0
    processor_seconds: float | None = 0.0
    journeys: int = 0
    failures: list[str] = field(default_factory=list)

    def add(self, other: "Samples") -> None:
        """Take in what was measured beside it."""
        self.milliseconds += other.milliseconds
        self.seconds += other.seconds
        if self.processor_seconds is not None and other.processor_seconds is not None:
            self.processor_seconds += other.processor_seconds
        else:
            self.processor_seconds = None
        self.journeys += other.journeys
        self.failures += other.failures

    def quantile(self, percent: int) -> float:
        """Give a percentile of the turns in milliseconds."""
        return percentile(sorted(self.milliseconds), percent)

    @property
    def rate(self) -> float:
        """Turns per second."""
        return round(len(self.milliseconds) / self.seconds, 1) if self.seconds else 0.0

    @property
    def processor_ms(self) -> float | None:
        """Milliseconds of processor time that the server took for a turn and what follows it, if that is known."""
        if self.processor_seconds is None or not self.milliseconds:
            return None
        return round(self.processor_seconds * 1000 / len(self.milliseconds), 2)


@dataclass(slots=True)
class Crowd:
    """Residents who come one after the other to a server, and what each of them says."""

    server: Server
    seats: Sequence[Seat]
    journey: Sequence[Step]
    served: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def next(self) -> Seat:
        """Give whose turn it is to have a leak. When all have had one, the first has another."""
        with self._lock:
            self.served += 1
            return self.seats[(self.served - 1) % len(self.seats)]


Due = Callable[[int], float]
"""Number of a turn at one place, from 0 → when it is to be said."""


def closed_loop(crowd: Crowd, seconds: float) -> Samples:
    """Let everybody speak again as soon as answered: the load that the server can just bear."""
    return _together(crowd, seconds, lambda _start, _place: lambda _turn: time.perf_counter())


def offered_load(crowd: Crowd, seconds: float, rate: float) -> Samples:
    """Let `rate` turns a second begin whether or not the server keeps up; a late start counts as waiting for it."""
    return _together(crowd, seconds, lambda start, place: lambda turn: start + (place + turn * RESIDENTS) / rate)


def _together(crowd: Crowd, seconds: float, plan: Callable[[float, int], Due]) -> Samples:
    total, before = Samples(), processor_seconds(crowd.server.pid)
    start = time.perf_counter()
    with ThreadPoolExecutor(RESIDENTS) as pool:
        for samples in pool.map(lambda place: _talk(crowd, plan(start, place), start + seconds), range(RESIDENTS)):
            total.add(samples)
    total.seconds = time.perf_counter() - start
    after = processor_seconds(crowd.server.pid)
    total.processor_seconds = None if before is None or after is None else after - before
    return total


def _talk(crowd: Crowd, due: Due, end: float) -> Samples:
    samples = Samples()
    while due(len(samples.milliseconds) + len(samples.failures)) < end:
        chat = Chat(crowd.next(), crowd.server.site.port)
        try:
            for step in crowd.journey:
                moment = due(len(samples.milliseconds) + len(samples.failures))
                if moment >= end:
                    break
                time.sleep(max(0.0, moment - time.perf_counter()))
                chat.take(step)
                samples.milliseconds.append((time.perf_counter() - moment) * 1000)
            else:
                samples.journeys += 1
        except (TurnError, OSError, HTTPException) as error:
            samples.failures.append(f"{type(error).__name__}: {error}")
        finally:
            chat.close()
    return samples
