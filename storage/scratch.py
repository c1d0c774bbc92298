"""A PostgreSQL database for a while: made on somebody's server, and dropped again."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url


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
