"""A notice to a hundred thousand people: how fast it is enqueued, and sent to a Telegram on real HTTP.

By hand: `python -m tests.journeys.broadcast --rows 100000 --url URL` (of an empty database; without it, one of SQLite
and one of PostgreSQL are made). Prints one JSON document; exits with 1 when a promise was broken.
"""

import argparse
import asyncio
import json
import os
import resource
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from datetime import time as clock_time
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bot.bench.delivery import LIMIT
from bot.channels.protocol import Limits
from bot.channels.telegram import TelegramChannel, open_channel
from bot.clock import RealClock
from bot.delivery import Postman
from bot.scheduler import Timekeeper
from bot.settings import Settings, TelegramSettings
from handlers.dialogue.texts import load_all
from handlers.features import JOBS
from handlers.notices import service
from storage.account import Account
from storage.community import Community
from storage.database import Database, open_database
from storage.filling import fill
from storage.migrate import upgrade
from storage.notice import Notice
from storage.outbox import Lane, Notification
from storage.resident import Resident
from storage.staff import Staff
from storage.transaction import reading, transaction
from tests.databases import running_postgres
from tests.platforms.telegram.fast import URGENT, FastTelegram, fast_telegram
from tests.platforms.telegram.platform import TOKEN

TEXT = {"title": "停水通知", "body": "明天 9:00 至 12:00 三栋停水，请提前储水。" * 4}
EVERY = 0.05
"""Seconds between two replies that are written beside the enqueueing."""


@dataclass(frozen=True, slots=True)
class Plan:
    """One run. `limited`: seconds for which the limits are on; `workers`: processes that send then, without limits."""

    rows: int = 100_000
    limited: float = 10.0
    workers: int = 1


@dataclass(slots=True)
class Stopwatch:
    """Seconds on the wall and of this process's processors."""

    wall: float = 0.0
    cpu: float = 0.0


@contextmanager
def timed() -> Iterator[Stopwatch]:
    """Time the block."""
    watch, wall, cpu = Stopwatch(), time.perf_counter(), time.process_time()
    yield watch
    watch.wall, watch.cpu = time.perf_counter() - wall, time.process_time() - cpu


def run(plan: Plan, url: str, folder: Path) -> dict[str, Any]:
    """Give the figures on an empty database; `faults` is empty when every promise was kept."""
    load_all()
    database = open_database(url)
    try:
        upgrade(database)
        author = settle(database, plan.rows)
        faults: list[str] = []
        found = {"load": os.getloadavg()[0], "enqueue": _enqueue(database, author, plan.rows, faults)}
        with fast_telegram() as telegram:
            found["limited"] = _limited(database, telegram, folder, plan.limited)
        with fast_telegram() as telegram:
            found["drain"] = _drain(url, telegram, folder, plan.workers, faults)
        return {**found, "faults": faults}
    finally:
        database.close()


def settle(database: Database, residents: int) -> int:
    """Put one community of so many residents, who all use Telegram, into the database; give the id of a clerk."""
    now = RealClock().now()
    with transaction(database) as session:
        fill(session, residents, 0, now)
        community = session.query(Community).order_by(Community.id).first()
        assert community is not None
        community.quiet_from = community.quiet_until = clock_time(0)
        session.query(Resident).update({"community_id": community.id})
        session.query(Account).update({"community_id": community.id, "channel": "telegram"})
        return session.query(Staff.id).filter_by(community_id=community.id, name="Front desk").scalar() or 0


def _enqueue(database: Database, author: int, rows: int, faults: list[str]) -> dict[str, Any]:
    with transaction(database) as session:
        staff = session.get_one(Staff, author)
        notice_id = service.publish(session, staff, {"zh": TEXT}, [], "https://g.example", RealClock().now()).id
    keeper, before = Timekeeper(database, JOBS, RealClock()), _memory()
    with _replying(database) as waits, timed() as watch:
        while keeper.fire_due():
            time.sleep(0.002)
    with reading(database) as session:
        notice = session.get_one(Notice, notice_id)
        if (notice.enqueued, notice.status) != (rows, "sent"):
            faults.append(f"enqueued {notice.enqueued} of {rows}: {notice.status}")
        if notice.progress(session) != {"pending": rows}:
            faults.append(f"in the outbox: {notice.progress(session)}")
    waits.sort()
    shown = {name: round(waits[int((len(waits) - 1) * share)] * 1000) for name, share in (("p50", 0.5), ("max", 1))}
    return {
        "rows": rows,
        "seconds": round(watch.wall, 1),
        "cpu_seconds": round(watch.cpu, 1),
        "memory_mb": round(_memory() - before, 1),
        "a_reply_beside_it_ms": shown,
    }


@contextmanager
def _replying(database: Database) -> Iterator[list[float]]:
    """Write a reply every so often while the block runs; gives how many seconds each took."""
    waits: list[float] = []
    over = threading.Event()
    content = {"text": "好的", "choices": [], "photos": []}

    def reply() -> None:
        while not over.wait(EVERY) or not waits:
            begun, now = time.perf_counter(), RealClock().now()
            with transaction(database) as session:
                account = session.query(Account).order_by(Account.id).first()
                assert account is not None
                key = f"reply:{len(waits)}"
                Notification.enqueue(session, account, dedupe_key=key, kind="reply", content=content, now=now)
            waits.append(time.perf_counter() - begun)

    thread = threading.Thread(target=reply)
    thread.start()
    try:
        yield waits
    finally:
        over.set()
        thread.join()


def _channel(telegram: FastTelegram, folder: Path, limits: Limits) -> TelegramChannel:
    section = TelegramSettings(token=TOKEN, api_base=telegram.address)
    channel = open_channel(Settings(_env_file=None, media_dir=folder, secret_key="s" * 32, telegram=section))
    channel.limits = limits
    return channel


def _limited(database: Database, telegram: FastTelegram, folder: Path, seconds: float) -> dict[str, Any]:
    """Send within the limits while the broadcast waits; an emergency comes in the middle."""

    async def scene() -> float:
        channel = _channel(telegram, folder, Limits(overall=LIMIT))
        running = asyncio.create_task(Postman(database, {"telegram": channel}, RealClock()).run(asyncio.Event(), 1.0))
        await asyncio.sleep(seconds / 2)
        rung = time.monotonic()
        await asyncio.to_thread(_ring, database)
        await asyncio.sleep(seconds / 2)
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        await channel.close()
        return rung

    rung, seen = asyncio.run(scene()), telegram.seen()
    return {
        "per_second": round(seen["sent"] / seconds, 1),
        "emergency_seconds": round(seen["urgent"][0] - rung, 3) if seen["urgent"] else None,
    }


def _ring(database: Database) -> None:
    now, content = RealClock().now(), {"text": URGENT.decode(), "choices": [], "photos": []}
    with transaction(database) as session:
        account = session.query(Account).order_by(Account.id.desc()).first()
        assert account is not None
        Notification.enqueue(
            session, account, dedupe_key="fire", kind="alert", content=content, now=now, lane=Lane.EMERGENCY
        )


def _drain(url: str, telegram: FastTelegram, folder: Path, workers: int, faults: list[str]) -> dict[str, Any]:
    """Send all that waits, without limits, by so many processes."""
    context = get_context("spawn")
    ready = context.Barrier(workers)
    with ProcessPoolExecutor(workers, context, initializer=_remember, initargs=(ready,)) as pool:
        shares = list(pool.map(_send_share, *zip(*[(url, telegram, folder)] * workers, strict=True)))
    seen, tried = telegram.seen(), sum(one.tried for one in shares)
    if seen["sent"] != tried:
        faults.append(f"{tried} were sent, {seen['sent']} came")
    database = open_database(url)
    with reading(database) as session:
        rows = session.query(Notification.lane, Notification.status, Notification.error)
        left = [tuple(row) for row in rows.filter(Notification.status != "sent")]
    database.close()
    if left:
        faults.append(f"{len(left)} did not leave: {left[:3]}")
    return {
        "messages": tried,
        "workers": workers,
        "shares": [one.tried for one in shares],
        "per_second": round(tried / (max(one.ended for one in shares) - min(one.began for one in shares))),
        "cpu_ms_per_message": round(sum(one.cpu for one in shares) / tried * 1000, 3),
        "connections": seen["connections"],
    }


@dataclass(frozen=True, slots=True)
class Share:
    """What one process sent: messages, when it began and ended, and the seconds of a processor that it took."""

    tried: int
    began: float
    ended: float
    cpu: float


_START: list[Any] = []
"""What the processes of a drain wait at, for each other."""


def _remember(ready: Any) -> None:  # noqa: ANN401 - multiprocessing's types are those of a context
    _START.append(ready)


def _send_share(url: str, telegram: FastTelegram, folder: Path) -> Share:
    load_all()
    database = open_database(url)

    async def scene() -> int:
        channel = _channel(telegram, folder, Limits())
        tried = await Postman(database, {"telegram": channel}, RealClock()).deliver_due()
        await channel.close()
        return tried

    _START[0].wait()
    began, spent = time.time(), time.process_time()
    tried = asyncio.run(scene())
    share = Share(tried, began, time.time(), time.process_time() - spent)
    database.close()
    return share


def _memory() -> float:
    """Give the most memory that this process has ever had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(arguments: Sequence[str] | None = None) -> int:
    """Run by hand."""
    parser = argparse.ArgumentParser(prog="python -m tests.journeys.broadcast")
    for name, value in asdict(Plan()).items():
        parser.add_argument(f"--{name}", type=type(value), default=value)
    parser.add_argument("--url", help="of an empty database")
    options = vars(parser.parse_args(arguments))
    url, plan = options.pop("url"), Plan(**options)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="guanjia-", ignore_cleanup_errors=True)))
        if url is None:
            server = stack.enter_context(running_postgres())
            urls = {"sqlite": f"sqlite:///{folder}/x.db", "postgresql": server.url(server.create())}
        else:
            urls = {"given": url}
        found = {name: run(plan, one, folder) for name, one in urls.items()}
    json.dump(found, sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")
    return 1 if any(one["faults"] for one in found.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
