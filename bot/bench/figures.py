"""The figures of `guanjia bench`."""

import os
import platform
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from bot.bench.beside_rasa import beside_rasa, development_messages, trained_embedded
from bot.bench.databases import AbsentError, postgresql_server
from bot.bench.load import RESIDENTS
from bot.bench.residents import utterances
from bot.bench.trial import Trial, figures, opened, run_loads
from bot.clock import RealClock
from bot.evaluate import percentile
from intents.embedded import EmbeddedEngine
from storage.scratch import scratch_database

DIALECTS: Final = ("sqlite", "postgresql")
UNDERSTOOD: Final = 320
"""Messages that the engine is timed with."""
Urls = Callable[[Path], AbstractContextManager[str]]
"""Gives an empty database; the folder is the trial's own."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What to measure. `size`: residents and tickets of the big database, or None to leave it out."""

    seconds: float
    size: tuple[int, int] | None
    postgresql: str | None
    dialects: tuple[str, ...] = DIALECTS


def measure(plan: Plan) -> dict[str, Any]:
    """Give the figures as one JSON document; what cannot be measured here is null, with its reason on stderr."""
    found: dict[str, Any] = {
        "machine": machine(),
        "concurrent_residents": RESIDENTS,
        "seconds_per_load": plan.seconds,
        "understanding_ms": _understanding(),
        "training_seconds": _training_seconds(),
        "sqlite": None,
        "postgresql": None,
    }
    if "sqlite" in plan.dialects:
        found["sqlite"] = _on_database("sqlite", plan, sqlite_file)
    if "postgresql" in plan.dialects:
        try:
            with postgresql_server(plan.postgresql) as server:
                found["postgresql"] = _on_database("postgresql", plan, lambda _folder: scratch_database(server))
        except AbsentError as error:
            tell(f"postgresql: {error}")
    return found


def measure_beside_rasa(url: str, models: Path) -> dict[str, Any]:
    """Give the figures of our engine and of a Rasa server on the development messages, as one JSON document."""
    return {"machine": machine(), **beside_rasa(url, models, development_messages())}


def machine() -> dict[str, Any]:
    """Give what is measured on."""
    return {"cpus": os.cpu_count(), "load_average": _load_average(), "python": platform.python_version()}


def _on_database(name: str, plan: Plan, urls: Urls) -> dict[str, Any]:
    """Measure on one kind of database: a small one and, in turns with it, a big one where it is asked for."""
    sizes = {"small": (0, 0), **({"filled": plan.size} if plan.size else {})}
    with ExitStack() as stack:
        trials = [_open(stack, f"{name}, {trial}", urls, size, plan.seconds) for trial, size in sizes.items()]
        tell(f"{name}: load")
        run_loads(trials, plan.seconds)
        small, *rest = [figures(trial) for trial in trials]
    if rest:
        small["filled"] = rest[0]
        small["filled"]["ratio_to_small"] = {
            "closed": _ratio(rest[0]["p50_ms"], small["p50_ms"]),
            "offered": _ratio(rest[0]["offered"]["p50_ms"], small["offered"]["p50_ms"]),
            "processor": _ratio(rest[0]["processor_ms_per_turn"], small["processor_ms_per_turn"]),
        }
    return small


def _open(stack: ExitStack, name: str, urls: Urls, size: tuple[int, int], seconds: float) -> Trial:
    tell(f"{name}: start and fill")
    folder = Path(stack.enter_context(TemporaryDirectory(prefix="guanjia-bench-")))
    return stack.enter_context(opened(folder, stack.enter_context(urls(folder)), size, seconds))


@contextmanager
def sqlite_file(folder: Path) -> Iterator[str]:
    """Give the address of an SQLite file in the folder."""
    yield f"sqlite:///{folder / 'bench.db'}"


def _understanding() -> dict[str, float]:
    """Time the engine alone, in this process, on messages of all kinds in turns."""
    engine, now, texts = EmbeddedEngine(), RealClock().now(), utterances()
    for text in texts:
        engine.understand(text, now)
    taken = []
    for number in range(UNDERSTOOD):
        started = time.perf_counter()
        engine.understand(texts[number % len(texts)], now)
        taken.append((time.perf_counter() - started) * 1000)
    taken.sort()
    return {"p50": percentile(taken, 50), "p99": percentile(taken, 99), "messages": UNDERSTOOD}


def _training_seconds() -> float | None:
    """Give how long the shipped model was trained, if it says so: training needs packages that are not here."""
    trained = trained_embedded()
    if trained is None:
        tell("training_seconds: the model does not record it; `python -m intents.training` tells")
        return None
    return float(trained["seconds"])


def _ratio(one: float | None, other: float | None) -> float | None:
    return round(one / other, 2) if one is not None and other else None


def _load_average() -> list[float] | None:
    return [round(value, 2) for value in os.getloadavg()] if hasattr(os, "getloadavg") else None


def tell(line: str) -> None:
    """Say on stderr what is being done."""
    sys.stderr.write(f"bench: {line}\n")
