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
from intents.embedded import EmbeddedEngine
from intents.opinion import Opinion, Readers
from storage.database import Database, open_database
from tests.databases import TEMPLATE, Postgres, migrate, running_postgres

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


def _copy(server: Postgres) -> Iterator[str]:
    name = server.create(template=TEMPLATE)
    yield server.url(name)
    server.drop(name)


def _opened(url: str) -> Iterator[Database]:
    database = open_database(url)
    yield database
    database.close()
