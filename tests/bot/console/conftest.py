from pathlib import Path

import pytest

from bot.clock import SimulatedClock
from intents.embedded import EmbeddedEngine
from storage.database import Database
from tests.bot.console.office import Office, furnish


@pytest.fixture
def office(sqlite_database: Database, tmp_path: Path, clock: SimulatedClock, engine: EmbeddedEngine) -> Office:
    """Give an office with a database of its own, in a file."""
    return furnish(sqlite_database, clock, tmp_path / "media", engine)


@pytest.fixture
def big_office(database: Database, tmp_path: Path, clock: SimulatedClock, engine: EmbeddedEngine) -> Office:
    """Give the same office on either dialect, for what the dialects could do differently."""
    return furnish(database, clock, tmp_path / "media", engine)
