"""The crash test: real processes, killed at random moments while people write.

By hand: `python -m tests.journeys.crash --kills 50 --messages 200 --seed 1`, also with `--database postgresql` (a
server of its own) or the address of an empty database. Prints a JSON summary; exits with 1 when a promise was broken.
"""

import argparse
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import httpx

from intents.trust import trusted
from storage import Session
from storage.database import Database, open_database
from storage.migrate import upgrade
from storage.transaction import reading
from tests.databases import running_postgres
from tests.journeys.crash_checks import check, is_settled
from tests.journeys.crash_people import Pace, Resident, TelegramTalker, WebTalker
from tests.journeys.crash_site import Newcomer, Server, servers, settle
from tests.journeys.crash_technician import Technician
from tests.platforms.telegram.faults import slow
from tests.platforms.telegram.server import Telegram, running

LATENCY = 0.12
"""Seconds in which Telegram answers. The gap between sending and recording is as wide as in real life."""
MOMENTS = ("starting", "burst", "burst", "working", "working")
"""When a process dies: before it serves, as messages come in, or a little later."""
BROKEN = frozenset(
    {"turn_failed", "job_failed", "tick_failed", "delivery_failed", "telegram_update_failed", "telegram_update_parked"}
)
"""Events in a log that nothing here explains."""


@dataclass(frozen=True, slots=True)
class Plan:
    """One run. `lease` in seconds; `messages` is the least that people write."""

    kills: int
    messages: int
    seed: int
    processes: int = 1
    residents: int = 12
    lease: float = 60.0

    @property
    def patience(self) -> float:
        """Seconds in which everything must be answered: a lease may have to run out twice, and all start again."""
        return 3 * self.lease + 90


@dataclass(frozen=True, slots=True)
class Scene:
    """Everybody and everything of a run."""

    plan: Plan
    database: Database
    telegram: Telegram
    servers: Sequence[Server]
    pace: Pace
    residents: Sequence[tuple[int, Resident]]
    technician: Technician


def run(plan: Plan, url: str, folder: Path) -> dict[str, Any]:
    """Play the whole thing on an empty database and give the summary; `faults` is empty when every promise was kept."""
    begun = time.monotonic()
    with running() as telegram:
        for method in ("sendMessage", "sendPhoto"):
            telegram.platform.faults.order(method, slow(LATENCY), times=-1)
        with _scene(plan, url, folder, telegram) as scene:
            kills, under_fire, faults = _live_and_die(scene)
            _settle(scene, faults)
            with _snapshot(scene.database) as session:
                findings = check(session, scene.residents, scene.technician)
        faults += findings.faults + [fault for server in scene.servers for fault in _complaints(server)]
    return {
        "plan": asdict(plan) | {"database": scene.database.dialect},
        "seconds": round(time.monotonic() - begun, 1),
        "kills": dict(kills),
        "messages": _messages(scene, under_fire),
        "found": findings.figures,
        "faults": faults,
    }


@contextmanager
def _snapshot(database: Database) -> Iterator[Session]:
    """Give a session that sees one moment, while the timers of the surveys go on firing."""
    with database.sessions() as session:
        session.connection(execution_options={"isolation_level": "SERIALIZABLE", "read_only": True})
        yield session


@contextmanager
def _scene(plan: Plan, url: str, folder: Path, telegram: Telegram) -> Iterator[Scene]:
    with ExitStack() as stack:
        database = open_database(url)
        stack.callback(database.close)
        upgrade(database)
        invited = settle(database, plan.residents)
        desks = servers(plan.processes, folder, url, telegram, plan.lease)
        for desk in desks:
            stack.callback(desk.stop)
            desk.start()
        for desk in desks:
            desk.wait_until_ready()
        pace = Pace(plan.messages)
        phone = TelegramTalker(telegram.phone("李师傅"), pace, plan.patience, hurried=True)
        technician = Technician(phone, random.Random(plan.seed))  # noqa: S311 - what is random here must be repeatable
        people = []
        for index, one in enumerate(invited.residents):
            talker: TelegramTalker | WebTalker
            if index % 2:
                talker = TelegramTalker(telegram.phone(one.name), pace, plan.patience)
            else:
                client = stack.enter_context(
                    httpx.Client(headers={"sec-fetch-site": "same-origin"}, timeout=15, verify=trusted())
                )
                talker = WebTalker(client, [desk.address for desk in desks], pace, plan.patience)
            chance = random.Random(plan.seed * 1000 + index)  # noqa: S311 - see above
            people.append((one, Resident(one.name, talker, chance)))
        _arrive(pace, [(invited.technician, phone), *((one, resident.talker) for one, resident in people)])
        residents = [(one.resident_id or 0, resident) for one, resident in people]
        yield Scene(plan, database, telegram, desks, pace, residents, technician)


def _arrive(pace: Pace, people: Sequence[tuple[Newcomer, object]]) -> None:
    """Let everybody accept the invitation, while all is well."""
    pace.let(len(people))
    pace.goal += sum(isinstance(talker, TelegramTalker) for _one, talker in people)
    for one, talker in people:
        if isinstance(talker, WebTalker):
            talker.enter(one.code)
        elif isinstance(talker, TelegramTalker):
            talker.say(f"您好，我的邀请码是 {one.code}", "绑定好了")
    pace.allowed = pace.said


def _live_and_die(scene: Scene) -> tuple[Counter[str], int, list[str]]:
    """Let people write while processes die; give the deaths, the messages written until the last, what went wrong."""
    with ThreadPoolExecutor(len(scene.residents) + 1) as pool:
        lives = {one.name: pool.submit(one.live, scene.pace) for _id, one in scene.residents}
        work = pool.submit(scene.technician.work)
        try:
            kills = _kill(scene)
        except BaseException:
            scene.pace.give_up()
            raise
        finally:
            under_fire = scene.pace.said
            scene.pace.open()
            faults = _ends(lives)
            scene.technician.evening.set()
            faults += _ends({"technician": work})
    return kills, under_fire, faults


def _ends(lives: dict[str, "Future[None]"]) -> list[str]:
    errors = {name: life.exception() for name, life in lives.items()}
    return [f"{name}: {type(error).__name__}: {error}" for name, error in errors.items() if error is not None]


def _kill(scene: Scene) -> Counter[str]:
    """Kill as planned, each time with new messages coming in."""
    chance, plan = random.Random(scene.plan.seed), scene.plan  # noqa: S311 - see above
    kills: Counter[str] = Counter()
    last = scene.servers[0]
    for number in range(plan.kills):
        moment = chance.choice(MOMENTS)
        # Only the one that was started last can be killed while it starts.
        victim = last if moment == "starting" else chance.choice(scene.servers)
        if moment != "starting":
            victim.wait_until_ready()
            # A slow machine needs longer for what people have begun; nobody would die in the middle of anything.
            scene.pace.wait_until_taken(scene.pace.allowed * 2 // 3, plan.lease)
        scene.pace.let(plan.messages * (number + 1) // plan.kills - plan.messages * number // plan.kills)
        longest = {"starting": victim.starts_in, "burst": 0.4, "working": 2.0}[moment]
        time.sleep(chance.uniform(0, longest))
        victim.kill()
        victim.start()
        last = victim
        kills[moment] += 1
    return kills


def _settle(scene: Scene, faults: list[str]) -> None:
    """Wait until everything has left and every update is confirmed."""
    deadline = time.monotonic() + scene.plan.patience
    for server in scene.servers:
        server.wait_until_ready()
    while time.monotonic() < deadline:
        with reading(scene.database) as session:
            if is_settled(session) and not scene.telegram.platform.pending():
                return
        time.sleep(0.2)
    faults.append(
        f"not settled within {scene.plan.patience:g} s; {len(scene.telegram.platform.pending())} updates wait"
    )


def _messages(scene: Scene, under_fire: int) -> dict[str, int]:
    talkers = [resident.talker for _id, resident in scene.residents]
    browsers = [talker for talker in talkers if isinstance(talker, WebTalker)]
    phones = [*(talker for talker in talkers if isinstance(talker, TelegramTalker)), scene.technician.talker]
    polls = [call for call in scene.telegram.platform.calls_of("getUpdates") if call.status == httpx.codes.CONFLICT]
    return {
        "web": sum(len(one.accepted) for one in browsers),
        "telegram": sum(len(one.updates) for one in phones),
        "written before the last kill": under_fire,
        "web requests tried again": sum(one.tried_again for one in browsers),
        "web requests refused": sum(len(one.refusals) for one in browsers),
        "telegram polling conflicts": len(polls),
    }


def _complaints(server: Server) -> list[str]:
    """Give what a log complains of that is no consequence of being killed."""
    lines = server.log.read_text(errors="replace").splitlines()
    broken = [line for line in lines if any(f'"event": "{event}"' in line for event in BROKEN)]
    return [f"log: {line[:600]}" for line in broken] + [
        f"log: {line}" for line in lines if line.startswith("Traceback")
    ]


def main() -> int:
    """Run by hand."""
    parser = argparse.ArgumentParser(prog="python -m tests.journeys.crash")
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--messages", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--residents", type=int, default=12)
    parser.add_argument("--lease", type=float, default=60.0)
    parser.add_argument("--database", default="sqlite", help="sqlite, postgresql, or the address of an empty one")
    given = vars(parser.parse_args())
    database = given.pop("database")
    with (
        TemporaryDirectory(prefix="guanjia-crash-", ignore_cleanup_errors=True) as folder,
        _database(database, folder) as url,
    ):
        summary = run(Plan(**given), url, Path(folder))
    json.dump(summary, sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")
    return 1 if summary["faults"] else 0


@contextmanager
def _database(name: str, folder: str) -> Iterator[str]:
    if name == "postgresql":
        with running_postgres() as server:
            yield server.url(server.create())
    else:
        yield f"sqlite:///{folder}/guanjia.db" if name == "sqlite" else name


if __name__ == "__main__":
    sys.exit(main())
