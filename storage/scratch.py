"""Databases for a while: one in memory, or one made on somebody's PostgreSQL server and dropped again."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from storage.database import Database, open_database
from storage.migrate import upgrade


def open_in_memory() -> Database:
    """Open a private, empty SQLite database in memory, at the newest schema.

    The revisions run once in a process: every further database is a copy of the first.
    """
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


@contextmanager
def scratch_database(server: str) -> Iterator[str]:
    """Give the URL of an empty database on a PostgreSQL server, which is dropped when the block ends.

    The database that the server's URL names is only connected to, and left as it is.
    """
    url = make_url(server).set(drivername="postgresql+psycopg")
    name = f"guanjia_scratch_{secrets.token_hex(6)}"
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    try:
        with engine.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name}"))
        try:
            yield url.set(database=name).render_as_string(hide_password=False)
        finally:
            with engine.connect() as connection:
                connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    finally:
        engine.dispose()
