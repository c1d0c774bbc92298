"""How fast the outbox fills and empties, whether that stays so as it grows, and that limits are kept under load."""

import asyncio
import resource
import time
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from bot.bench.databases import AbsentError, postgresql_server
from bot.bench.figures import Plan, machine, sqlite_file, tell
from bot.channels.protocol import Channel, Limits, Outgoing, Rate
from bot.clock import RealClock
from bot.delivery import Postman
from storage.account import Account
from storage.broadcast import Broadcast, enqueue_broadcast, these
from storage.database import Database, open_database
from storage.filling import fill_readers, fill_sent
from storage.migrate import upgrade
from storage.outbox import Lane, Notification
from storage.scratch import scratch_database
from storage.transaction import transaction

CHANNEL: Final = "bench"
BATCH: Final = 2000
"""Notifications that are enqueued in one transaction."""
FEW_SENT: Final = 1000
"""The small outbox that the large one is compared with."""
SLICES: Final = 6
"""The two are emptied by turns, so that noise of the machine meets both alike."""
SLICE: Final = 1000
LIMIT: Final = Rate(25, 1, burst=5)
TEXT: Final = "No water in building 3 tomorrow from 9:00 to 12:00: please store some. " * 2
CONTENT: Final = {"text": TEXT, "choices": [], "photos": []}


@dataclass(slots=True)
class Sink:
    """A platform that takes everything at once."""

    name: str = CHANNEL
    limits: Limits = field(default_factory=Limits)
    taken: int = 0
    urgent: list[float] = field(default_factory=list)

    def routes(self, _reception: object) -> tuple[()]:
        """Nobody calls us."""
        return ()

    async def run(self, _reception: object) -> None:
        """Nothing comes in."""

    async def send(self, message: Outgoing) -> None:
        """Count the message."""
        self.taken += 1
        if message.kind == "alert":
            self.urgent.append(time.perf_counter())


@dataclass(frozen=True, slots=True)
class Box:
    """An outbox with readers who wait for nothing yet."""

    database: Database
    first_reader: int
    readers: int

    def enqueue(self, name: str, count: int) -> float:
        """Enqueue a broadcast to the first so many readers, in batches; give the seconds that it took."""
        started = time.perf_counter()
        for start in range(0, count, BATCH):
            now = RealClock().now()
            with transaction(self.database) as session:
                readers = range(self.first_reader + start, self.first_reader + min(start + BATCH, count))
                enqueue_broadcast(session, Broadcast(name, "push", {"zh": CONTENT}), these(readers), now, now)
        return time.perf_counter() - started

    def drain(self) -> tuple[int, float, float]:
        """Send everything; give how much that was, the seconds it took, and the processor seconds of this process."""
        sink, started, spent = Sink(), time.perf_counter(), time.process_time()
        asyncio.run(Postman(self.database, {CHANNEL: sink}, RealClock()).deliver_due())
        return sink.taken, time.perf_counter() - started, time.process_time() - spent


def measure_delivery(plan: Plan, messages: int, sent: int) -> dict[str, Any]:
    """Give the figures as one JSON document: `messages` are enqueued, and `sent` lie in the large outbox."""
    found: dict[str, Any] = {"machine": machine(), "messages": messages, "sent": sent}
    with ExitStack() as stack:
        if "sqlite" in plan.dialects:
            folder = Path(stack.enter_context(TemporaryDirectory(prefix="guanjia-bench-")))
            addresses = [stack.enter_context(sqlite_file(folder / name)) for name in ("small", "large")]
            found["sqlite"] = _measure("sqlite", addresses, messages, sent, plan.seconds)
        if "postgresql" in plan.dialects:
            try:
                server = stack.enter_context(postgresql_server(plan.postgresql))
            except AbsentError as error:
                tell(f"postgresql: {error}")
                return found
            addresses = [stack.enter_context(scratch_database(server)) for _ in range(2)]
            found["postgresql"] = _measure("postgresql", addresses, messages, sent, plan.seconds)
    return found


def _measure(name: str, addresses: Sequence[str], messages: int, sent: int, seconds: float) -> dict[str, Any]:
    tell(f"{name}: fill")
    small, large = (_open(address, messages, rows) for address, rows in zip(addresses, (FEW_SENT, sent), strict=True))
    try:
        tell(f"{name}: growth")
        growth = _growth(small, large)
        tell(f"{name}: enqueue")
        before = _memory()
        enqueued = small.enqueue("broadcast", messages)
        grown = _memory() - before
        tell(f"{name}: limits")
        limited = _limited(small, seconds)
        tell(f"{name}: drain")
        drained, took, _spent = small.drain()
    finally:
        for box in (small, large):
            box.database.close()
    return {
        "enqueue": {"seconds": round(enqueued, 2), "memory_mb": grown},
        "drain_per_second": round(drained / took),
        "limited": limited,
        "growth": growth,
    }


def _open(address: str, readers: int, sent: int) -> Box:
    database = open_database(address)
    upgrade(database)
    now = RealClock().now()
    with transaction(database) as session:
        first = fill_readers(session, readers, CHANNEL, now)
        fill_sent(session, sent, first, readers, now)
    return Box(database, first, readers)


def _growth(small: Box, large: Box) -> dict[str, Any]:
    """Give the milliseconds of a message, claimed, sent and recorded, with few and with many sent rows beside it."""
    taken: dict[str, list[tuple[float, float]]] = {"small": [], "large": []}
    for turn in range(SLICES):
        for name, box in (("small", small), ("large", large)):
            box.enqueue(f"slice{turn}", min(SLICE, box.readers))
            count, seconds, processor = box.drain()
            taken[name].append((seconds / count * 1000, processor / count * 1000))
    ms = {name: [round(_median(column), 3) for column in zip(*rows, strict=True)] for name, rows in taken.items()}
    ratio = [round(many / few, 2) for few, many in zip(ms["small"], ms["large"], strict=True)]
    return {"ms": _by_name(ms, 0), "processor_ms": _by_name(ms, 1), "ratio": ratio[0], "processor_ratio": ratio[1]}


def _by_name(ms: dict[str, list[float]], column: int) -> dict[str, float]:
    return {name: values[column] for name, values in ms.items()}


def _median(values: Iterable[float]) -> float:
    ordered = sorted(values)
    return ordered[len(ordered) // 2]


def _limited(box: Box, seconds: float) -> dict[str, Any]:
    """Send under a limit while a broadcast waits; give the rate, and when an emergency in the middle of it left."""
    sink = Sink(limits=Limits(overall=LIMIT))
    channels: dict[str, Channel] = {CHANNEL: sink}

    async def scene() -> float:
        running = asyncio.create_task(Postman(box.database, channels, RealClock()).run(asyncio.Event(), 1.0))
        await asyncio.sleep(seconds / 2)
        rung = time.perf_counter()
        await asyncio.to_thread(_ring, box)
        await asyncio.sleep(seconds / 2)
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        return rung

    rung = asyncio.run(scene())
    left = round(sink.urgent[0] - rung, 3) if sink.urgent else None
    return {"per_second": round(sink.taken / seconds, 1), "emergency_seconds": left}


def _ring(box: Box) -> None:
    now, content = RealClock().now(), {"text": "fire", "choices": [], "photos": []}
    with transaction(box.database) as session:
        account = session.get_one(Account, box.first_reader)
        Notification.enqueue(
            session, account, dedupe_key="fire", kind="alert", content=content, now=now, lane=Lane.EMERGENCY
        )


def _memory() -> float:
    """Give the most memory that this process has ever had, in MB."""
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1)
