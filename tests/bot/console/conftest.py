import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.clock import SimulatedClock
from intents.embedded import EmbeddedEngine
from storage.database import Database, open_database
from tests.bot.console.office import Office, furnish


@pytest.fixture
def office(migrated_file: Path, tmp_path: Path, clock: SimulatedClock, engine: EmbeddedEngine) -> Iterator[Office]:
    """Give an office with a database of its own, in a file."""
    database = open_database(f"sqlite:///{shutil.copy(migrated_file, tmp_path / 'guanjia.db')}")
    yield furnish(database, clock, tmp_path / "media", engine)
    database.close()


@pytest.fixture
def big_office(database: Database, tmp_path: Path, clock: SimulatedClock, engine: EmbeddedEngine) -> Office:
    """Give the same office on either dialect, for what the dialects could do differently."""
    return furnish(database, clock, tmp_path / "media", engine)
