"""Databases in memory: the revisions run once in a process, every run gets a copy."""

from functools import cache

from storage.database import Database, open_database
from storage.migrate import upgrade


def open_in_memory() -> Database:
    """Open a private, empty SQLite database in memory, at the newest schema."""
    database = open_database("sqlite://")
    with database.engine.connect() as connection:
        driver = connection.connection.driver_connection
        if driver is not None:
            driver.deserialize(_migrated())
    return database


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
