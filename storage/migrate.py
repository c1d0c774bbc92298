"""Bringing a database to the newest schema: the same revisions on SQLite and PostgreSQL."""

from functools import cache
from importlib.resources import files

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from storage import models
from storage.database import Database

_LOCK = 7_311_001
"""Key of the PostgreSQL advisory lock: of several replicas that start together, one migrates."""


def upgrade(database: Database, revision: str = "head") -> None:
    """Bring the schema up to a revision; nothing happens when it is there already."""
    assert models.ALL  # noqa: S101 - Alembic compares with the metadata of all mapped classes
    with database.turnstile, database.engine.begin() as connection:
        _lock(connection)
        if revision == "head" and current_revision(connection) == newest_revision():
            return
        command.upgrade(_config(connection), revision)


def downgrade(database: Database, revision: str) -> None:
    """Bring the schema down to a revision (`base`: to nothing)."""
    with database.turnstile, database.engine.begin() as connection:
        _lock(connection)
        command.downgrade(_config(connection), revision)


def current_revision(connection: Connection) -> str | None:
    """Give the revision that the database is at; None for an empty one."""
    return MigrationContext.configure(connection).get_current_revision()


@cache
def newest_revision() -> str | None:
    """Give the newest revision in this release."""
    return ScriptDirectory.from_config(_config(None)).get_current_head()


def revisions() -> list[str]:
    """Give all revisions, oldest first."""
    return [one.revision for one in ScriptDirectory.from_config(_config(None)).walk_revisions()][::-1]


def is_current(database: Database) -> bool:
    """Tell whether the database is at the newest revision."""
    with database.engine.connect() as connection:
        return current_revision(connection) == newest_revision()


def _lock(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})


def _config(connection: Connection | None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(files("storage").joinpath("migrations")))
    config.attributes["connection"] = connection
    return config
