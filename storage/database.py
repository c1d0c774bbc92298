"""Opening the database, with the settings that each dialect needs."""

import math
import threading
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from typing import Any, Final

from sqlalchemy import Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import InvalidatePoolError
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.pool import ConnectionPoolEntry, StaticPool

from storage.memo import forget_after_writes
from storage.types import json_text

_BUSY_MILLISECONDS = 15_000
_PREPARED_AFTER = 1
"""Times that a connection has run a statement before it keeps it prepared: nearly all of ours come again."""
_IN_MEMORY = (None, "", ":memory:")
_TRUSTED_SECONDS: Final = 1.0
"""A connection that was used this lately is taken to be alive; one that is not is seen to be dead by its statement."""
_RETURNED: Final = "returned"


@dataclass(frozen=True, slots=True)
class Database:
    """An open database: the engine, and the factory of sessions that `storage.transaction` uses."""

    engine: Engine
    sessions: sessionmaker[Session]
    turnstile: AbstractContextManager[object]
    """Held by the one writer of this process on SQLite, whose own waiting is a poll of up to 100 ms; free elsewhere."""
    reading_turn: AbstractContextManager[object] = field(default_factory=nullcontext)
    """Held by readers, too, where all share one connection: in memory."""

    @property
    def dialect(self) -> str:
        """`sqlite` or `postgresql`."""
        return self.engine.dialect.name

    def ping(self) -> None:
        """Return when the database answers; raises the driver's error when it does not."""
        with self.engine.connect() as connection:
            connection.execute(text("SELECT 1"))

    def close(self) -> None:
        """Give all connections back."""
        self.engine.dispose()


def open_database(url: str) -> Database:
    """Open the database at a SQLAlchemy URL; the folder of an SQLite file is created.

    `sqlite://` is a private in-memory database that lives as long as the returned object.
    """
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        turnstile = threading.Lock()
        alone = parsed.database in _IN_MEMORY
        return _with_sessions(_open_sqlite(url, parsed.database), turnstile, turnstile if alone else nullcontext())
    if parsed.drivername == "postgresql":
        parsed = parsed.set(drivername="postgresql+psycopg")
    engine = create_engine(
        parsed,
        pool_size=10,
        max_overflow=10,
        # The connection that was used last has its statements planned and its memory warm.
        pool_use_lifo=True,
        connect_args={"prepare_threshold": _PREPARED_AFTER},
        json_serializer=json_text,
    )
    _ping_after_pauses(engine)
    return _with_sessions(engine, nullcontext(), nullcontext())


def _with_sessions(
    engine: Engine, turnstile: AbstractContextManager[object], reading_turn: AbstractContextManager[object]
) -> Database:
    sessions = sessionmaker(engine, expire_on_commit=False)
    forget_after_writes(sessions)
    return Database(engine, sessions, turnstile, reading_turn)


def _ping_after_pauses(engine: Engine) -> None:
    """Ask a connection whether it is alive when it has not been used for a while.

    `pool_pre_ping` asks before every transaction, which costs a busy desk a twentieth of its time.
    """

    def note(_connection: Any, record: ConnectionPoolEntry) -> None:  # noqa: ANN401 - the driver's connection
        record.info[_RETURNED] = monotonic()

    def ping(connection: Any, record: ConnectionPoolEntry, _proxy: object) -> None:  # noqa: ANN401 - the driver's connection
        if monotonic() - record.info.get(_RETURNED, math.inf) < _TRUSTED_SECONDS:
            return
        try:
            engine.dialect.do_ping(connection)
        except engine.dialect.loaded_dbapi.Error as error:
            raise InvalidatePoolError from error

    event.listen(engine, "checkin", note)
    event.listen(engine, "checkout", ping)


def _open_sqlite(url: str, path: str | None) -> Engine:
    options: dict[str, Any] = {"connect_args": {"check_same_thread": False, "timeout": _BUSY_MILLISECONDS / 1000}}
    if path in _IN_MEMORY:
        options["poolclass"] = StaticPool
    else:
        Path(str(path)).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(url, json_serializer=json_text, **options)
    event.listen(engine, "connect", _prepare_sqlite_connection)
    event.listen(engine, "begin", _begin_as_writer)
    return engine


def _prepare_sqlite_connection(connection: Any, _record: object) -> None:  # noqa: ANN401 - the driver's connection
    # The driver's own transaction control starts writers too late: BEGIN is ours (`_begin_as_writer`).
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=NORMAL")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.execute(f"PRAGMA busy_timeout={_BUSY_MILLISECONDS}")
    cursor.close()


def _begin_as_writer(connection: Any) -> None:  # noqa: ANN401 - SQLAlchemy's connection
    # A deferred transaction that turns writer late fails at once with SQLITE_BUSY; readers say so themselves.
    reader = connection.get_execution_options().get("read_only", False)
    connection.exec_driver_sql("BEGIN" if reader else "BEGIN IMMEDIATE")
