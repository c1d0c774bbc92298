"""`python -m tests.journeys.wechat_load`: encrypted turns a second, and what becomes of them when tokens cannot be had.

A crowd of residents writes at a fixed pace, whatever the desk does: a leak, a time, a confirmation, a question. Each
turn has to be answered within the five seconds in which WeChat waits, and nothing may be lost, also while the token
server fails for a while in the middle (`--outage`).
"""

import argparse
import json
import os
import shutil
import sys
import tempfile
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException, RemoteDisconnected
from itertools import chain, count, cycle, islice
from pathlib import Path
from random import Random
from typing import Final
from urllib.parse import urlencode, urlsplit

from storage.account import Account
from storage.community import Community, Home
from storage.database import Database, open_database
from storage.inbox import InboxRow
from storage.outbox import UNFINISHED, Delivery, Notification, delivery_counts
from storage.resident import Membership
from storage.ticket import Ticket
from storage.transaction import reading, transaction
from tests.databases import migrate, running_postgres
from tests.journeys.crash_site import Server
from tests.journeys.telegram_desk import free_port
from tests.neighbourhood import add_resident
from tests.platforms.wechat.callback import letter, read_reply
from tests.platforms.wechat.faults import refusing
from tests.platforms.wechat.platform import MovingClock, Platform
from tests.platforms.wechat.server import Wechat, running

SCRIPT: Final = ("厨房水管漏水了", "随时都行", "确认", "查一下我的报修进度")
PATIENCE: Final = 5.0
WARMING_RATE: Final = 8.0
AT_ONCE: Final = 200
"""Turns that are under way at the same time, at most."""


@dataclass(slots=True)
class Result:
    """What was seen from outside: seconds of each turn, and how it was answered."""

    seconds: list[float] = field(default_factory=list)
    answers: Counter[str] = field(default_factory=Counter)

    def figures(self) -> dict[str, float]:
        """Give the quantiles in milliseconds."""
        ordered = sorted(self.seconds) or [0.0]

        def at(share: float) -> float:
            return round(ordered[min(len(ordered) - 1, int(len(ordered) * share))] * 1000, 1)

        return {"turns": len(self.seconds), "p50": at(0.5), "p99": at(0.99), "max": at(1.0)}


@dataclass(slots=True)
class Lines:
    """Connections to the servers that stay open from turn to turn."""

    _idle: dict[str, list[HTTPConnection]] = field(default_factory=lambda: defaultdict(list))

    def post(self, address: str, query: Mapping[str, str], body: str) -> tuple[int, str]:
        """Give status and text of the answer; a line that the server has closed since is opened anew."""
        split = urlsplit(address)
        target, idle = f"{split.path}?{urlencode(query)}", self._idle[split.netloc]
        try:
            return self._send(idle.pop(), idle, target, body)
        except (IndexError, BrokenPipeError, ConnectionResetError, RemoteDisconnected):
            return self._send(HTTPConnection(split.netloc, timeout=PATIENCE), idle, target, body)

    def _send(self, line: HTTPConnection, idle: list[HTTPConnection], target: str, body: str) -> tuple[int, str]:
        try:
            line.request("POST", target, body.encode(), {"content-type": "text/xml"})
            answer = line.getresponse()
            given = answer.status, answer.read().decode()
        except (OSError, HTTPException):
            line.close()
            raise
        idle.append(line)
        return given

    def close(self) -> None:
        """Close them all."""
        for line in chain(*self._idle.values()):
            line.close()


@dataclass(frozen=True, slots=True)
class Letter:
    """A line of the script, sealed and ready to be posted."""

    openid: str
    address: str
    query: Mapping[str, str]
    body: str


@dataclass(slots=True)
class Crowd:
    """Residents, each of whom says the lines of the script one after the other, each to whichever server."""

    platform: Platform
    result: Result = field(default_factory=Result)
    turns: int = 0
    lines: Lines = field(default_factory=Lines)
    _said: Counter[str] = field(default_factory=Counter)
    _got: list[tuple[str, str]] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def talk(self, rate: float, speakers: Iterable[str], addresses: Iterable[str]) -> None:
        """Start `rate` turns a second, and wait for the last. Who has to wait for a free line counts as waiting.

        What the platform does for itself, sealing and reading, is done before and after.
        """
        letters = list(map(self._letter, speakers, addresses))
        with ThreadPoolExecutor(AT_ONCE) as pool:
            began, turns = time.monotonic(), []
            for number, letter in enumerate(letters):
                due = began + number / rate
                time.sleep(max(0.0, due - time.monotonic()))
                turns.append(pool.submit(self._turn, letter, due))
        for turn in turns:
            turn.result()
        for openid, text in self._got:
            read_reply(self.platform, text, openid, self.platform.aes_key)
        self._got.clear()

    def _letter(self, openid: str, address: str) -> Letter:
        line = SCRIPT[self._said[openid] % len(SCRIPT)]
        self._said[openid] += 1
        self.turns += 1
        content = {"FromUserName": openid, "MsgType": "text", "Content": line, "MsgId": 7_000_000_000 + self.turns}
        return Letter(openid, address, *letter(self.platform, content))

    def _turn(self, letter: Letter, due: float) -> None:
        self.platform.act(letter.openid, "message")
        try:
            status, text = self.lines.post(letter.address, letter.query, letter.body)
        except (OSError, HTTPException) as error:
            kind = type(error).__name__
        else:
            kind = f"HTTP {status}" if status != HTTPStatus.OK else "success" if text == "success" else "passive"
        with self._lock:
            self.result.answers[kind] += 1
            self.result.seconds.append(time.monotonic() - due)
            if kind == "passive":
                self._got.append((letter.openid, text))


def mixed(openids: Iterator[str], beside: int) -> Iterator[str]:
    """Give who speaks in each turn: so many talk at the same time, one after the other, each at another line."""
    speaking = list(islice(openids, beside))
    yield from speaking
    for round_ in count(1):
        for place in range(beside):
            if (place + round_) % len(SCRIPT) == 0:
                speaking[place] = next(openids)
            yield speaking[place]


def settle(database: Database, platform: Platform, number: int) -> list[str]:
    """Put a community of so many homes with a resident each into the database, all of them following the account."""
    now, openids = datetime.now(UTC), []
    with transaction(database) as session:
        community = Community(name="桂花苑", phone="020-8000-1000")
        session.add(community)
        session.flush()
        for index in range(number):
            home = Home.add(session, community.id, f"{index // 400 + 1}-{index // 20 % 20 + 1}-{index % 20 + 101}")
            resident = add_resident(session, community.id, f"住户{index}")
            owns = {"resident_id": resident.id, "home_id": home.id, "role": "owner", "verified": True}
            session.add(Membership(community_id=community.id, **owns))
            follower = platform.add(resident.name)
            mine = {"resident_id": resident.id, "community_id": community.id, "created_at": now}
            session.add(Account(channel="wechat", external_id=follower.openid, **mine))
            openids.append(follower.openid)
    return openids


@contextmanager
def serving(folder: Path, url: str, wechat: Wechat, processes: int) -> Iterator[list[Server]]:
    """Run so many `guanjia serve` on one database."""
    platform = wechat.platform
    settings: Mapping[str, str] = {
        "GUANJIA_DATABASE_URL": url,
        "GUANJIA_MEDIA_DIR": str(folder / "media"),
        "GUANJIA_SECRET_KEY": "s" * 32,
        "GUANJIA_LOG_FORMAT": "json",
        "GUANJIA_WECHAT__APP_ID": platform.app_id,
        "GUANJIA_WECHAT__SECRET": platform.secret,
        "GUANJIA_WECHAT__TOKEN": platform.token,
        "GUANJIA_WECHAT__AES_KEY": platform.aes_key,
        "GUANJIA_WECHAT__API_BASE": wechat.address,
    }
    servers = [Server(folder, settings, free_port()) for _ in range(processes)]
    try:
        for server in servers:
            server.start()
            server.wait_until_ready()
        yield servers
    finally:
        for server in servers:
            server.stop()


def load(wechat: Wechat, addresses: list[str], openids: list[str], given: argparse.Namespace) -> Crowd:
    """Talk for the given time, with the token server failing in the middle.

    Before it counts, each process hears each line, and then half the rate for a while: connections are open, statements
    prepared, patterns compiled, as in a desk that has been up since the morning.
    """
    crowd, first = Crowd(wechat.platform), 2 * len(addresses)
    crowd.talk(WARMING_RATE, openids[:first] * len(SCRIPT), cycle(addresses))
    beside, balanced = max(1, int(given.rate)), partial(Random(1).choice, addresses)  # noqa: S311 - no secret
    speakers, warming = mixed(iter(openids[first:]), beside), int(given.rate / 2 * given.warming)
    crowd.talk(given.rate / 2, islice(speakers, warming), iter(balanced, None))
    crowd.result = Result()
    breaking = threading.Thread(target=outage, args=(wechat.platform, given.seconds, given.outage))
    breaking.start()
    crowd.talk(given.rate, islice(speakers, int(given.rate * given.seconds)), iter(balanced, None))
    breaking.join()
    crowd.lines.close()
    return crowd


def residents_for(given: argparse.Namespace) -> int:
    """Give how many residents it takes."""
    turns = given.rate * (given.seconds + given.warming / 2)
    return int(2 * given.processes + turns / len(SCRIPT) + 2 * (given.rate + 1))


def cpu_seconds(servers: list[Server]) -> float:
    """Give the CPU time that running servers have used so far, as Linux counts it."""
    stats = [Path(f"/proc/{server.process.pid}/stat").read_text() for server in servers if server.process is not None]
    # The name is in brackets and may hold anything; of what follows it, these are user and system time.
    ticks = sum(int(ticks) for stat in stats for ticks in stat.rpartition(")")[2].split()[11:13])
    return ticks / os.sysconf("SC_CLK_TCK")


def outage(platform: Platform, seconds: float, length: float) -> None:
    """Let every token become invalid in the middle, and give none for so long."""
    if not length:
        return
    time.sleep(max(0.0, (seconds - length) / 2))
    platform.faults.order("stable_token", refusing(-1), times=-1)
    platform.revoke_tokens()
    time.sleep(length)
    platform.faults.clear()


def drained(database: Database, within: float) -> bool:
    """Wait until nothing is left to be sent."""
    until = time.monotonic() + within
    while time.monotonic() < until:
        with reading(database) as session:
            if not session.query(Notification).filter(Notification.status.in_(UNFINISHED)).count():
                return True
        time.sleep(0.5)
    return False


def main(arguments: list[str] | None = None) -> int:
    """Print the figures as JSON; 1 when a turn was too late or something was lost."""
    parser = argparse.ArgumentParser(prog="python -m tests.journeys.wechat_load")
    parser.add_argument("--rate", type=float, default=100.0, help="turns a second")
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--warming", type=float, default=8.0, help="seconds at half the rate before it counts")
    parser.add_argument("--outage", type=float, default=0.0, help="seconds without tokens in the middle")
    parser.add_argument(
        "--processes", type=int, default=2, help="`guanjia serve` beside each other, on PostgreSQL if several"
    )
    given = parser.parse_args(arguments)
    platform = Platform(clock=MovingClock(datetime.now(UTC)))
    folder = Path(tempfile.mkdtemp(prefix="guanjia-load-"))
    with ExitStack() as stack:
        stack.callback(shutil.rmtree, folder, ignore_errors=True)
        url = f"sqlite:///{folder}/desk.db"
        if given.processes > 1:
            postgres = stack.enter_context(running_postgres())
            url = postgres.url(postgres.create(template="guanjia_template"))
        else:
            migrate(url)
        database = open_database(url)
        stack.callback(database.close)
        openids = settle(database, platform, residents_for(given))
        wechat = stack.enter_context(running(platform))
        servers = stack.enter_context(serving(folder, url, wechat, given.processes))
        addresses = [f"{server.address}/channels/wechat" for server in servers]
        before = cpu_seconds(servers)
        crowd = load(wechat, addresses, openids, given)
        sent = drained(database, 60.0 + given.outage)
        cpu = (cpu_seconds(servers) - before) / crowd.turns
        return _report(database, crowd, sent, given, round(cpu * 1000, 1))


def _report(
    database: Database,
    crowd: Crowd,
    sent: bool,  # noqa: FBT001 - what was seen
    given: argparse.Namespace,
    cpu: float,
) -> int:
    with reading(database) as session:
        taken, tickets = session.query(InboxRow).count(), session.query(Ticket).count()
        outbox = delivery_counts(session)
        unknown = Counter(row.error for row in session.query(Notification.error).filter_by(status=Delivery.UNKNOWN))
    result = crowd.result
    late = sum(seconds > PATIENCE for seconds in result.seconds)
    seen = {"rate": given.rate, "processes": given.processes, "outage": given.outage, "late": late}
    seen |= {
        "cpu_ms_per_turn": cpu,
        "lost": crowd.turns - taken,
        "tickets": tickets,
        "drained": sent,
        "load_average": os.getloadavg()[0],
    }
    report = {**result.figures(), **seen, "answers": dict(result.answers), "outbox": outbox, "unknown": unknown}
    sys.stdout.write(json.dumps(report, ensure_ascii=False) + "\n")
    wrong = set(result.answers) - {"passive", "success"} or not sent or outbox.get("dead", 0)
    return 1 if late or crowd.turns != taken or wrong else 0


if __name__ == "__main__":
    sys.exit(main())
