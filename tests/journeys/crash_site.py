"""A front desk of real processes that can be killed, and the community that it serves."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from datetime import time as clock_time
from pathlib import Path

import httpx

from intents.trust import trusted
from storage.account import Invitation
from storage.community import Community, Home
from storage.database import Database
from storage.resident import Membership
from storage.staff import Role
from storage.transaction import transaction
from tests.neighbourhood import add_resident, add_staff
from tests.platforms.telegram.server import Telegram

ROOT = Path(__file__).parents[2]
LONGEST_START = 120.0
"""Seconds; on a quiet machine it takes three."""
POLL_SECONDS = "0.2"


@dataclass(slots=True)
class Server:
    """One process of `guanjia`, on the same port each time that it is started. `starts_in` is how long it took last."""

    folder: Path
    settings: Mapping[str, str]
    port: int
    process: "subprocess.Popen[bytes] | None" = None
    started_at: float = 0.0
    starts_in: float = 3.0
    command: tuple[str, ...] = ("serve",)

    @property
    def address(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def log(self) -> Path:
        """What all its processes wrote, as JSON Lines and whatever else they said."""
        return self.folder / f"log-{self.port}"

    def start(self) -> None:
        """Start a process and return at once."""
        machine = {name: value for name, value in os.environ.items() if not name.startswith("GUANJIA_")}
        own = {"GUANJIA_PORT": str(self.port), "PYTHONPATH": str(ROOT)}
        environment = {**machine, **self.settings, **own}
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(  # noqa: S603 - our own program
                [sys.executable, "-m", "bot", *self.command], cwd=self.folder, env=environment, stdout=log, stderr=log
            )
        self.started_at = time.monotonic()

    def wait_until_ready(self) -> None:
        """Return when it serves; raises AssertionError when it ended by itself, or takes too long."""
        while not self._is_ready():
            ended = self.process is None or self.process.poll() is not None
            if ended or time.monotonic() - self.started_at > LONGEST_START:
                raise AssertionError(f"the server {'ended' if ended else 'hangs'}:\n{self.log.read_text()[-2000:]}")
            time.sleep(0.02)
        self.starts_in = time.monotonic() - self.started_at

    def _is_ready(self) -> bool:
        if self.command == ("worker",):
            # It listens nowhere; that it runs is all that can be seen.
            return self.process is not None and self.process.poll() is None
        try:
            return httpx.get(f"{self.address}/health/ready", timeout=2, verify=trusted()).is_success
        except httpx.TransportError:
            return False

    def kill(self) -> None:
        """End the process as the kernel does it: no handler runs, nothing is finished."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """End the process as an operator does it."""
        self._end(signal.SIGTERM)

    def _end(self, sign: signal.Signals) -> None:
        if self.process is not None:
            self.process.send_signal(sign)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
                raise


def servers(count: int, folder: Path, url: str, telegram: Telegram, lease: float) -> list[Server]:
    """Give so many servers of one installation, none started."""
    settings = {
        "GUANJIA_DATABASE_URL": url,
        "GUANJIA_MEDIA_DIR": f"{folder}/media",
        "GUANJIA_SECRET_KEY": "s" * 32,
        "GUANJIA_LOG_FORMAT": "json",
        "GUANJIA_WORKER_POLL_SECONDS": POLL_SECONDS,
        "GUANJIA_LEASE_SECONDS": str(lease),
        "GUANJIA_TELEGRAM__TOKEN": telegram.platform.token,
        "GUANJIA_TELEGRAM__API_BASE": telegram.address,
    }
    return [Server(folder, settings, free_port()) for _ in range(count)]


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody who has an invitation and no account yet."""

    name: str
    code: str
    resident_id: int | None = None


@dataclass(frozen=True, slots=True)
class Invited:
    """Who may come: the residents, and the one who repairs."""

    residents: tuple[Newcomer, ...]
    technician: Newcomer


def settle(database: Database, residents: int) -> Invited:
    """Put a community of so many residents, each with a home, and one technician into an empty database."""
    now = datetime.now(UTC)
    with transaction(database) as session:
        # Nobody sleeps here, and the survey comes at once.
        community = Community(
            name="桂花苑",
            phone="020-8000-1000",
            quiet_from=clock_time(0),
            quiet_until=clock_time(0),
            survey_delay_seconds=1,
        )
        session.add(community)
        session.flush()
        invited = []
        for number in range(residents):
            resident = add_resident(session, community.id, f"住户{number + 1}")
            home = Home.add(session, community.id, f"{number // 9 + 1}-1-{number % 9 + 1}01")
            session.add(
                Membership(
                    community_id=community.id, resident_id=resident.id, home_id=home.id, role="owner", verified=True
                )
            )
            invited.append(Newcomer(resident.name, Invitation.issue(session, resident, now), resident.id))
        technician = add_staff(session, community.id, "李师傅", Role.TECHNICIAN)
        return Invited(tuple(invited), Newcomer("李师傅", Invitation.issue(session, technician, now)))
