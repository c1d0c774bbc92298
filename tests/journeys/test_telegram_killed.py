"""T3: the real process, killed between fetching updates and committing them."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from storage.database import open_database
from storage.inbox import InboxRow
from storage.outbox import Delivery, Notification
from storage.transaction import reading
from tests.journeys.telegram_desk import small_community
from tests.platforms.telegram.faults import Fault
from tests.platforms.telegram.phone import wait_for
from tests.platforms.telegram.server import Telegram, running

ROOT = Path(__file__).parents[2]
JPEG = b"\xff\xd8\xff\xe0 a wet floor"
NEVER = Fault(delay=60, cut=True)


@contextmanager
def serving(telegram: Telegram, folder: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """Run `guanjia serve` while the block runs; whatever the block left of it is killed."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = {
        "GUANJIA_DATABASE_URL": f"sqlite:///{folder}/desk.db",
        "GUANJIA_MEDIA_DIR": f"{folder}/media",
        "GUANJIA_SECRET_KEY": "s" * 32,
        "GUANJIA_PORT": str(port),
        "GUANJIA_TELEGRAM__TOKEN": telegram.platform.token,
        "GUANJIA_TELEGRAM__API_BASE": telegram.address,
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


def test_t3_killed_between_fetching_and_committing_nothing_is_lost_and_nothing_twice(tmp_path: Path) -> None:
    """T3: one message of the batch had been committed, the other had not; Telegram sends both again."""
    small_community(tmp_path)
    database = open_database(f"sqlite:///{tmp_path}/desk.db")

    def recorded(inbox: int, sent: int) -> bool | None:
        """Tell whether that many messages have had their effect, and as many answers are known to have arrived."""
        with reading(database) as session:
            arrived = session.query(Notification).filter_by(status=Delivery.SENT).count()
            return (session.query(InboxRow).count(), arrived) == (inbox, sent) or None

    with running() as telegram:
        anna, ben = telegram.phone("Anna"), telegram.phone("Ben")
        telegram.platform.faults.order("file", NEVER)
        with telegram.platform.lock:
            anna.say("谢谢")
            ben.photo(JPEG)
        with serving(telegram, tmp_path) as process:
            wait_for(telegram.platform, lambda: telegram.platform.calls_of("getFile") or None, 30)
            anna.reads("不客气")
            # Killed before it is written down that Anna has her answer, she may get it twice: that is another case.
            wait_for(telegram.platform, lambda: recorded(1, 1))
            process.send_signal(signal.SIGKILL)
            process.wait(10)
        assert len(telegram.platform.pending()) == 2
        with serving(telegram, tmp_path):
            ben.reads("照片收到了", within=30)
            wait_for(telegram.platform, lambda: not telegram.platform.pending() or None)
            wait_for(telegram.platform, lambda: recorded(2, 2))
        assert anna.news() == []
        assert ben.news() == []
    database.close()
