"""Two servers and two workers on PostgreSQL, killed at random, with Telegram failing: nothing lost, nothing twice.

By hand: `python -m tests.journeys.replicas --seconds 180`. Prints a JSON summary; exits with 1 when a promise was
broken.
"""

import argparse
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from storage.database import Database, open_database
from storage.migrate import upgrade
from storage.outbox import UNFINISHED, Notification
from storage.stored_update import StoredUpdate, UpdateStatus
from storage.transaction import reading
from tests.databases import running_postgres
from tests.journeys.crash_site import Server, servers, settle
from tests.journeys.replicas_checks import check
from tests.journeys.replicas_door import shared
from tests.platforms.telegram.faults import BAD_GATEWAY, DROPPED_AFTER_ACCEPT, Fault, FaultPlan, too_many
from tests.platforms.telegram.phone import Phone
from tests.platforms.telegram.server import Telegram, running

SECRET = "s" * 32
WORDS = ("物业几点上班？", "物业费怎么交？", "宠物可以进电梯吗？", "装修要办什么手续？")
"""Each is answered at once, for none is the beginning of something."""
SHARES = ((5, "429", too_many(1)), (7, "taken and not answered", DROPPED_AFTER_ACCEPT), (8, "502", BAD_GATEWAY))
"""Per cent up to which the kinds of faults reach."""
TO_SEND = ("sendmessage", "sendphoto")


@dataclass(frozen=True, slots=True)
class Plan:
    """One run: how long, how many turns a second, how often somebody dies; seconds."""

    seconds: float = 180.0
    turns: float = 20.0
    people: int = 40
    kill_every: float = 10.0
    lease: float = 10.0
    seed: int = 1
    servers: int = 2
    workers: int = 2
    trouble: float = 1.0


@dataclass(slots=True)
class RandomFaults(FaultPlan):
    """5 % of what is sent gets a 429, 2 % is taken and not answered, 1 % gets a 502."""

    chance: random.Random = field(default_factory=random.Random)
    on: bool = False
    times: float = 1.0
    done: Counter[str] = field(default_factory=Counter)

    def take(self, method: str, parameters: Any) -> Fault | None:  # noqa: ANN401, ARG002 - of the plan that it stands for
        """Give what goes wrong with this call, if anything does."""
        if not self.on or method.lower() not in TO_SEND:
            return None
        drawn = self.chance.random() * 100
        for below, name, fault in SHARES:
            if drawn < below * self.times:
                self.done[name] += 1
                return fault
        return None


@dataclass(frozen=True, slots=True)
class Scene:
    """Everybody and everything of a run. `said`: the numbers of each person's updates."""

    plan: Plan
    database: Database
    telegram: Telegram
    faults: RandomFaults
    processes: Sequence[Server]
    phones: dict[int, Phone]
    said: dict[int, list[int]]


def run(plan: Plan, url: str, folder: Path) -> dict[str, Any]:
    """Play the whole thing on an empty PostgreSQL database; `faults` is empty when every promise was kept."""
    with running() as telegram, _scene(plan, url, folder, telegram) as scene:
        begun = time.monotonic()
        kills = _live_and_die(scene)
        took = time.monotonic() - begun
        problems = _settle(scene)
        with reading(scene.database) as session:
            findings = check(session, scene.said, scene.phones)
        problems += _stopped_too_soon(scene)
    return {
        "plan": asdict(plan),
        "turns per second": round(sum(map(len, scene.said.values())) / took, 1),
        "kills": dict(kills),
        "faults of Telegram": dict(scene.faults.done),
        "found": findings.figures,
        "faults": findings.faults + problems,
    }


@contextmanager
def _scene(plan: Plan, url: str, folder: Path, telegram: Telegram) -> Iterator[Scene]:
    faults = RandomFaults(chance=random.Random(plan.seed), times=plan.trouble)  # noqa: S311 - what is random here must be repeatable
    telegram.platform.faults = faults
    with ExitStack() as stack:
        database = open_database(url)
        stack.callback(database.close)
        upgrade(database)
        invited = settle(database, plan.people)
        processes = servers(plan.servers + plan.workers, folder, url, telegram, plan.lease)
        more = {"GUANJIA_TELEGRAM__MODE": "webhook", "GUANJIA_TELEGRAM__WEBHOOK_SECRET": SECRET}
        for number, process in enumerate(processes):
            process.settings = {**process.settings, **more}
            process.command = ("serve", "--no-worker") if number < plan.servers else ("worker",)
            stack.callback(process.kill)
            process.start()
        for process in processes:
            process.wait_until_ready()
        door = stack.enter_context(shared(processes[: plan.servers]))
        telegram.platform.webhook = f"{door}/channels/telegram"
        telegram.platform.webhook_headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
        phones = [telegram.phone(one.name) for one in invited.residents]
        said = {}
        for phone, one in zip(phones, invited.residents, strict=True):
            said[phone.person.id] = [phone.say(f"您好，我的邀请码是 {one.code}")]
        for phone in phones:
            phone.reads("绑定好了", within=120)
        faults.on = True
        yield Scene(plan, database, telegram, faults, processes, {one.person.id: one for one in phones}, said)
        faults.on = False


def _live_and_die(scene: Scene) -> Counter[str]:
    """Let people write at the pace of the plan while processes die; give who died how often."""
    plan, chance = scene.plan, random.Random(scene.plan.seed)  # noqa: S311 - see above
    phones, kills, turn = list(scene.phones.values()), Counter[str](), 0
    begun = time.monotonic()
    next_kill = plan.kill_every / 2
    while (passed := time.monotonic() - begun) < plan.seconds:
        while turn < passed * plan.turns:
            phone = phones[turn % len(phones)]
            scene.said[phone.person.id].append(phone.say(chance.choice(WORDS)))
            turn += 1
        if passed >= next_kill:
            victim = chance.choice(scene.processes)
            victim.kill()
            victim.start()
            kills[victim.command[0]] += 1
            next_kill += plan.kill_every
        time.sleep(0.01)
    return kills


def _settle(scene: Scene) -> list[str]:
    """Wait until everything has been handled and has left."""
    scene.faults.on = False
    deadline = time.monotonic() + 3 * scene.plan.lease + 120
    waiting: dict[str, int] = {}
    while time.monotonic() < deadline:
        with reading(scene.database) as session:
            waiting = {
                "at Telegram": len(scene.telegram.platform.pending()),
                "updates": session.query(StoredUpdate).filter_by(status=UpdateStatus.WAITING).count(),
                "outbox": session.query(Notification).filter(Notification.status.in_(UNFINISHED)).count(),
            }
        if not any(waiting.values()):
            return []
        time.sleep(0.2)
    return [f"not settled: {waiting}"]


def _stopped_too_soon(scene: Scene) -> list[str]:
    """Give the processes that ended by themselves."""
    ended = [one for one in scene.processes if one.process and one.process.poll() is not None]
    return [f"{one.command} ended by itself: {one.log.read_text()[-500:]}" for one in ended]


def main() -> int:
    """Run by hand."""
    parser = argparse.ArgumentParser(prog="python -m tests.journeys.replicas")
    for name, value in asdict(Plan()).items():
        parser.add_argument(f"--{name.replace('_', '-')}", type=type(value), default=value)
    plan = Plan(**vars(parser.parse_args()))
    with running_postgres() as server, TemporaryDirectory(prefix="guanjia-", ignore_cleanup_errors=True) as folder:
        summary = run(plan, server.url(server.create()), Path(folder))
    json.dump(summary, sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")
    return 1 if summary["faults"] else 0


if __name__ == "__main__":
    sys.exit(main())
