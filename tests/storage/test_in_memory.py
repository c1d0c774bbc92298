"""A database in memory has one connection, which readers and writers of several threads take in turns."""

import threading
from concurrent.futures import ThreadPoolExecutor

from bot.replay.memory import in_memory
from storage.community import Community
from storage.database import Database
from storage.transaction import reading, transaction

ROUNDS = 100


def test_readers_and_writers_of_several_threads_do_not_meet_on_its_connection() -> None:
    with in_memory() as database:
        _meet(database)
        with reading(database) as session:
            assert len(Community.all(session)) == 2 * ROUNDS


def _meet(database: Database) -> None:
    start = threading.Barrier(4)

    def write() -> None:
        start.wait(10)
        for _ in range(ROUNDS):
            with transaction(database) as session:
                session.add(Community(name="x"))

    def read() -> None:
        start.wait(10)
        for _ in range(ROUNDS):
            with reading(database) as session:
                Community.all(session)

    with ThreadPoolExecutor(4) as pool:
        for work in [pool.submit(job) for job in (write, read, write, read)]:
            work.result()
