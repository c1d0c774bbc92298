"""Opening databases: what threads may do with one at the same time."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from storage import database as databases
from storage.database import Database, open_database
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


def _cut_while_resting(database: Database) -> None:
    """Let the server close the connection that lies in the pool."""
    with reading(database) as session:
        pid = session.execute(text("SELECT pg_backend_pid()")).scalar_one()
    other = open_database(str(database.engine.url))
    with other.engine.connect() as connection:
        connection.execute(text("SELECT pg_terminate_backend(:pid, 5000)"), {"pid": pid})
    other.close()


def test_a_connection_that_died_during_a_pause_is_replaced(
    postgres_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(databases, "_TRUSTED_SECONDS", 0.0)
    _cut_while_resting(postgres_database)
    postgres_database.ping()


def test_a_connection_in_use_is_not_asked_and_one_that_dies_fails_once(
    postgres_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(databases, "_TRUSTED_SECONDS", 60.0)
    _cut_while_resting(postgres_database)
    with pytest.raises(OperationalError):
        postgres_database.ping()
    postgres_database.ping()
