"""What tests of every part share: real databases, the shipped engine, a clock that stands still."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import structlog
from hypothesis import HealthCheck, settings

from bot.clock import SimulatedClock
from intents.embedded import EmbeddedEngine
from storage.database import Database, open_database
from tests.databases import TEMPLATE, Postgres, migrate, running_postgres

settings.register_profile("guanjia", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("guanjia")

DIALECTS = ("sqlite", "postgresql")
START = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)
"""Friday, 10:00 in Shanghai: a working day, in service hours."""


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


@pytest.fixture(params=DIALECTS)
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Give the address of a migrated, empty database of this test's own, on either dialect."""
    if request.param == "sqlite":
        path = tmp_path / "guanjia.db"
        shutil.copy(request.getfixturevalue("migrated_file"), path)
        yield f"sqlite:///{path}"
    else:
        yield from _copy(request.getfixturevalue("postgres"))


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """Give an open, migrated, empty database of this test's own, on either dialect."""
    yield from _opened(database_url)


@pytest.fixture
def postgres_url(postgres: Postgres) -> Iterator[str]:
    """Give the address of a migrated, empty PostgreSQL database, for what only several processes can show."""
    yield from _copy(postgres)


@pytest.fixture
def postgres_database(postgres_url: str) -> Iterator[Database]:
    """Give an open, migrated, empty PostgreSQL database."""
    yield from _opened(postgres_url)


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


@pytest.fixture(scope="session")
def engine() -> EmbeddedEngine:
    """Give the shipped engine, loaded once."""
    return EmbeddedEngine()


@pytest.fixture
def clock() -> SimulatedClock:
    """Give a clock that stands at 10:00 of a working day until it is moved."""
    return SimulatedClock(START)


def _copy(server: Postgres) -> Iterator[str]:
    name = server.create(template=TEMPLATE)
    yield server.url(name)
    server.drop(name)


def _opened(url: str) -> Iterator[Database]:
    database = open_database(url)
    yield database
    database.close()
