"""What tests of every part share: real databases, the shipped engine, a clock that stands still."""

import gc
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import structlog
from hypothesis import HealthCheck, settings

from bot.clock import SimulatedClock
from bot.demo import load_demo
from intents.embedded import EmbeddedEngine
from intents.opinion import Opinion, Readers
from storage.database import Database, open_database
from tests.databases import Postgres, SqliteFile, migrate, opened, running_postgres

settings.register_profile("guanjia", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("guanjia")

DIALECTS = ("sqlite", "postgresql")
LEFT_OUT = ("rasa", "long")
"""Markers of what takes minutes; CI runs them in steps of their own."""
START = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)
"""Friday, 10:00 in Shanghai: a working day, in service hours."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Deselect, visibly, what has a marker of LEFT_OUT, unless it is asked for by name (`-m rasa`)."""
    left_out = [item for item in items for name in LEFT_OUT if item.get_closest_marker(name)]
    if any(name in config.option.markexpr for name in LEFT_OUT) or not left_out:
        return
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in left_out]


def pytest_collection_finish() -> None:
    """Take what is there for the whole run out of the garbage collector's rounds."""
    gc.freeze()


@pytest.fixture(autouse=True)
def _plain_logs() -> None:
    # Unconfigured, structlog draws each traceback in colour with all its variables: seconds for one exception.
    structlog.configure(processors=[structlog.processors.format_exc_info, structlog.processors.JSONRenderer()])


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """Give a running PostgreSQL server with a migrated template."""
    with running_postgres() as server:
        yield server


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a migrated SQLite file to copy."""
    path = tmp_path_factory.mktemp("template") / "guanjia.db"
    migrate(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def sqlite_file(migrated_file: Path, tmp_path_factory: pytest.TempPathFactory) -> SqliteFile:
    """Give the place of an SQLite database that one test has after the other."""
    return SqliteFile(tmp_path_factory.mktemp("lent") / "guanjia.db", migrated_file.read_bytes())


@pytest.fixture(scope="session")
def demo_file(migrated_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give an SQLite file to copy that has the demo in it."""
    path = tmp_path_factory.mktemp("demo") / "guanjia.db"
    shutil.copy(migrated_file, path)
    database = open_database(f"sqlite:///{path}")
    load_demo(database)
    database.close()
    return path


@pytest.fixture
def sqlite_database(sqlite_file: SqliteFile) -> Iterator[Database]:
    """Give an open, migrated, empty SQLite database, in a file."""
    with opened(sqlite_file.lent()) as database:
        yield database


@pytest.fixture(params=DIALECTS)
def database_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """Give the address of a migrated, empty database of this test's own, on either dialect."""
    if request.param == "sqlite":
        file: SqliteFile = request.getfixturevalue("sqlite_file")
        yield file.lent()
    else:
        server: Postgres = request.getfixturevalue("postgres")
        with server.lent() as url:
            yield url


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """Give an open, migrated, empty database of this test's own, on either dialect."""
    with opened(database_url) as database:
        yield database


@pytest.fixture
def postgres_url(postgres: Postgres) -> Iterator[str]:
    """Give the address of a migrated, empty PostgreSQL database, for what only several processes can show."""
    with postgres.lent() as url:
        yield url


@pytest.fixture
def postgres_database(postgres_url: str) -> Iterator[Database]:
    """Give an open, migrated, empty PostgreSQL database."""
    with opened(postgres_url) as database:
        yield database


@pytest.fixture(params=DIALECTS)
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Give the address of a database without any schema, on either dialect."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'guanjia.db'}"
    else:
        server: Postgres = request.getfixturevalue("postgres")
        name = server.create()
        yield server.url(name)
        server.drop(name)


class Rereading(Readers):
    """Readers that remember what they made of a text: a thousand tests say the same few sentences."""

    def __init__(self) -> None:
        """Load the shipped artefact."""
        super().__init__()
        self._known: dict[str, Opinion] = {}

    def read(self, text: str) -> Opinion:
        """Give the opinion on a normalised text."""
        if text not in self._known:
            self._known[text] = super().read(text)
        return self._known[text]


@pytest.fixture(scope="session")
def engine() -> EmbeddedEngine:
    """Give the shipped engine, loaded once."""
    return EmbeddedEngine(Rereading())


@pytest.fixture
def clock() -> SimulatedClock:
    """Give a clock that stands at 10:00 of a working day until it is moved."""
    return SimulatedClock(START)
