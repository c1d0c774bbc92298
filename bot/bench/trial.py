"""A trial: a database of a certain size, its server, and what the server could bear."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from bot.bench.load import RESIDENTS, Crowd, Samples, closed_loop, offered_load
from bot.bench.residents import journey, seat_people
from bot.bench.site import Server, make_site, resident_memory, serving
from bot.clock import RealClock
from storage.database import Database, open_database
from storage.filling import count_tickets, fill
from storage.transaction import reading, transaction

OFFERED_RATE: Final = 20.0
"""Turns a second that are offered whether or not the server keeps up: four a second by each resident."""
MOST_JOURNEYS: Final = 60
"""Residents who are seated for each second of load: more than can be served."""
SLICES: Final = 4
"""Each load is held in so many slices, by turns with the other trials: noise of the machine meets all alike."""
FAILURES_SHOWN: Final = 5


@dataclass(slots=True)
class Trial:
    """A server under load, with what was measured of it."""

    database: Database
    server: Server
    crowd: Crowd
    sizes: dict[str, Any]
    first: Server
    tickets_before: int
    closed: Samples = field(default_factory=Samples)
    offered: Samples = field(default_factory=Samples)


@contextmanager
def opened(folder: Path, database_url: str, size: tuple[int, int], seconds: float) -> Iterator[Trial]:
    """Start a server on an empty database, fill that to `size` (residents, tickets), and start it again."""
    site = make_site(folder, database_url)
    with serving(site) as first:
        pass
    database = open_database(database_url)
    seated = int(seconds * MOST_JOURNEYS) + RESIDENTS
    residents, tickets = max(size[0], 2 * seated + 2), size[1]
    started = time.perf_counter()
    with transaction(database) as session:
        filled = fill(session, residents, tickets, RealClock().now())
    filling = round(time.perf_counter() - started, 1)
    people = [f"staff-{one}" for one in filled.technicians]
    people = [f"resident-{one}" for one in filled.with_two_homes[:seated]] + people
    with transaction(database) as session:
        seats = seat_people(session, people, RealClock())
    with reading(database) as session:
        before = count_tickets(session)
    sizes = {"residents": residents, "tickets": tickets, "filling_seconds": filling}
    with serving(site) as server:
        crowd = Crowd(server, seats[:seated], journey())
        warm_up = closed_loop(crowd, 1.0)
        yield Trial(database, server, crowd, sizes, first, before + warm_up.journeys)
    database.close()


def run_loads(trials: Sequence[Trial], seconds: float) -> None:
    """Hold both loads on every trial, slice by slice in turns."""
    for _ in range(SLICES):
        for trial in trials:
            trial.closed.add(closed_loop(trial.crowd, seconds / SLICES))
    for _ in range(SLICES):
        for trial in trials:
            trial.offered.add(offered_load(trial.crowd, seconds / SLICES, OFFERED_RATE))


def figures(trial: Trial) -> dict[str, Any]:
    """Give what was measured of a trial. `tickets_opened` is what the database says, and has to equal the journeys."""
    with reading(trial.database) as session:
        opened_tickets = count_tickets(session) - trial.tickets_before
    failures = trial.closed.failures + trial.offered.failures
    return {
        **trial.sizes,
        "turns_per_second": trial.closed.rate,
        "p50_ms": trial.closed.quantile(50),
        "p99_ms": trial.closed.quantile(99),
        "processor_ms_per_turn": trial.closed.processor_ms,
        "turns": len(trial.closed.milliseconds),
        "offered": {
            "turns_per_second": OFFERED_RATE,
            "reached": trial.offered.rate,
            "p50_ms": trial.offered.quantile(50),
            "p99_ms": trial.offered.quantile(99),
            "turns": len(trial.offered.milliseconds),
        },
        "journeys": trial.closed.journeys + trial.offered.journeys,
        "tickets_opened": opened_tickets,
        "failures": len(failures),
        "failed_with": failures[:FAILURES_SHOWN],
        "startup_seconds": {"cold": _startup(trial.first), "warm": _startup(trial.server)},
        "resident_memory_mb": resident_memory(trial.server.pid),
    }


def _startup(server: Server) -> dict[str, float | None]:
    return {"elapsed": round(server.startup_seconds, 2), "processor": server.startup_processor_seconds}
