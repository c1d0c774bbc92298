"""Databases in memory: the revisions run once in a process, every run gets a copy.

A database that was given back serves the next run: its statements are compiled, which takes longer than to run them.
"""

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from storage.database import Database, open_database
from storage.migrate import upgrade

_SPARE: deque[Database] = deque(maxlen=2)


@contextmanager
def in_memory() -> Iterator[Database]:
    """Give a private, empty SQLite database in memory, at the newest schema, for the duration of the block."""
    try:
        database = _SPARE.pop()
    except IndexError:
        database = open_database("sqlite://")
    _load(database, _migrated())
    try:
        yield database
    finally:
        _SPARE.append(database)


@cache
def _migrated() -> bytes:
    database = open_database("sqlite://")
    try:
        upgrade(database)
        with database.engine.connect() as connection:
            driver = connection.connection.driver_connection
            return bytes(driver.serialize()) if driver is not None else b""
    finally:
        database.close()


def _load(database: Database, content: bytes) -> None:
    """Replace everything in it."""
    with database.engine.connect() as connection:
        driver = connection.connection.driver_connection
        if driver is not None:
            connection.rollback()
            driver.deserialize(content)
