from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.clock import SimulatedClock
from intents.embedded import EmbeddedEngine
from storage.database import Database
from tests.bot.console.office import Office, Settled, enter, furnish, settle
from tests.conftest import START
from tests.databases import SqliteFile, opened


@pytest.fixture(scope="session")
def settled_office(sqlite_file: SqliteFile) -> tuple[SqliteFile, Settled]:
    """Give an SQLite database with the office in it, for each test a new one."""
    return sqlite_file.settled(lambda database: settle(database, SimulatedClock(START)))


@pytest.fixture
def office(
    settled_office: tuple[SqliteFile, Settled], tmp_path: Path, clock: SimulatedClock, engine: EmbeddedEngine
) -> Iterator[Office]:
    """Give an office with a database of its own, in a file."""
    file, settled = settled_office
    with opened(file.lent()) as database:
        yield enter(database, settled, clock, tmp_path / "media", engine)


@pytest.fixture
def big_office(database: Database, tmp_path: Path, clock: SimulatedClock, engine: EmbeddedEngine) -> Office:
    """Give the same office on either dialect, for what the dialects could do differently."""
    return furnish(database, clock, tmp_path / "media", engine)
