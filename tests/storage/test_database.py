"""Opening databases: what threads may do with one at the same time."""

import threading
from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import text

from storage.database import open_database
from storage.transaction import reading, transaction


def test_threads_take_turns_with_a_database_in_memory() -> None:
    database = open_database("sqlite://")
    writing, read = threading.Event(), threading.Event()

    def write() -> None:
        with transaction(database) as session:
            session.execute(text("CREATE TABLE note (words TEXT)"))
            session.execute(text("INSERT INTO note VALUES ('half')"))
            writing.set()
            read.wait(0.2)
            session.execute(text("UPDATE note SET words = 'whole'"))

    def look() -> str:
        writing.wait(10)
        with reading(database) as session:
            read.set()
            return str(session.execute(text("SELECT words FROM note")).scalar_one())

    with ThreadPoolExecutor(2) as pool:
        written, seen = pool.submit(write), pool.submit(look)
        written.result(10)
        assert seen.result(10) == "whole"
    database.close()
