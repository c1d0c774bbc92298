"""T3: the real process, killed when it has confirmed updates and not worked on all of them."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from storage.database import open_database
from storage.inbox import InboxRow
from storage.outbox import Delivery, Notification
from storage.transaction import reading
from tests.journeys.telegram_desk import SECRET, Mode, free_port, small_community
from tests.platforms.telegram.faults import Fault
from tests.platforms.telegram.phone import wait_for
from tests.platforms.telegram.server import Telegram, running

ROOT = Path(__file__).parents[2]
JPEG = b"\xff\xd8\xff\xe0 a wet floor"
STARTS = 120.0
"""Seconds in which a process certainly works, on a machine that has much else to do."""
NEVER = Fault(delay=60, cut=True)


@contextmanager
def serving(telegram: Telegram, folder: Path, port: int, mode: Mode) -> Iterator["subprocess.Popen[bytes]"]:
    """Run `guanjia serve` while the block runs; whatever the block left of it is killed."""
    settings = {
        "GUANJIA_DATABASE_URL": f"sqlite:///{folder}/desk.db",
        "GUANJIA_MEDIA_DIR": f"{folder}/media",
        "GUANJIA_SECRET_KEY": "s" * 32,
        "GUANJIA_PORT": str(port),
        "GUANJIA_LEASE_SECONDS": "5",
        "GUANJIA_TELEGRAM__TOKEN": telegram.platform.token,
        "GUANJIA_TELEGRAM__API_BASE": telegram.address,
        "GUANJIA_TELEGRAM__MODE": mode,
        "GUANJIA_TELEGRAM__WEBHOOK_SECRET": SECRET,
    }
    machine = {name: value for name, value in os.environ.items() if not name.startswith("GUANJIA_")}
    with (
        (folder / "log").open("ab") as log,
        subprocess.Popen(
            [sys.executable, "-m", "bot", "serve"],
            cwd=folder,
            env=machine | settings | {"PYTHONPATH": str(ROOT)},
            stdout=log,
            stderr=log,
        ) as process,
    ):
        try:
            yield process
        finally:
            process.kill()


@pytest.mark.long
@pytest.mark.parametrize("mode", ["polling", "webhook"])
def test_t03_killed_after_the_200_nothing_is_lost_and_nothing_twice(tmp_path: Path, mode: Mode) -> None:
    """T3: both updates were confirmed to Telegram; one had had its effect, the other was being worked on."""
    small_community(tmp_path)
    database = open_database(f"sqlite:///{tmp_path}/desk.db")
    port = free_port()

    def recorded(inbox: int, sent: int) -> bool | None:
        """Tell whether that many messages have had their effect, and as many answers are known to have arrived."""
        with reading(database) as session:
            arrived = session.query(Notification).filter_by(status=Delivery.SENT).count()
            return (session.query(InboxRow).count(), arrived) == (inbox, sent) or None

    with running() as telegram:
        anna, ben = telegram.phone("Anna"), telegram.phone("Ben")
        telegram.platform.faults.order("file", NEVER)
        if mode == "webhook":
            telegram.platform.webhook = f"http://127.0.0.1:{port}/channels/telegram"
            telegram.platform.webhook_headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
        with telegram.platform.lock:
            anna.say("谢谢")
            ben.photo(JPEG)
        with serving(telegram, tmp_path, port, mode) as process:
            wait_for(telegram.platform, lambda: telegram.platform.calls_of("getFile") or None, STARTS)
            anna.reads("不客气")
            # Killed before it is written down that Anna has her answer, she may get it twice: that is another case.
            wait_for(telegram.platform, lambda: recorded(1, 1))
            wait_for(telegram.platform, lambda: not telegram.platform.pending() or None)
            process.send_signal(signal.SIGKILL)
            process.wait(10)
        with serving(telegram, tmp_path, port, mode):
            ben.reads("照片收到了", within=STARTS)
            wait_for(telegram.platform, lambda: recorded(2, 2))
        assert anna.news() == []
        assert ben.news() == []
    database.close()
