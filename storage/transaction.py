"""The one way to a session: a transaction, opened at the edge (`bot`) and committed once."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, IntegrityError, InterfaceError, OperationalError
from sqlalchemy.orm import Session

from storage.database import Database

_LOST_RACES = frozenset({"40001", "40P01"})


@contextmanager
def transaction(database: Database) -> Iterator[Session]:
    """Give a session whose work is committed when the block ends, and undone when it raises."""
    with database.turnstile, database.sessions() as session, session.begin():
        yield session


@contextmanager
def reading(database: Database) -> Iterator[Session]:
    """Give a session for reading only: no write lock on SQLite, and nothing is ever committed."""
    with database.reading_turn, database.sessions() as session:
        session.connection(execution_options={"read_only": True})
        yield session
        session.rollback()


def is_conflict(error: BaseException) -> bool:
    """Tell whether the same work may succeed when tried again: lost a race, deadlock, busy SQLite."""
    if not isinstance(error, DBAPIError):
        return False
    state = getattr(error.orig, "sqlstate", None)
    return isinstance(error, IntegrityError) or state in _LOST_RACES or "database is locked" in str(error.orig)


def is_outage(error: BaseException) -> bool:
    """Tell whether the database itself failed, so that nothing could be stored."""
    return isinstance(error, OperationalError | InterfaceError)
