"""Bringing a database to the newest schema: the same revisions on SQLite and PostgreSQL."""

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

from storage import models
from storage.database import Database

if TYPE_CHECKING:
    from alembic.config import Config

_LOCK = 7_311_001
"""Key of the PostgreSQL advisory lock: of several replicas that start together, one migrates."""


def upgrade(database: Database, revision: str = "head") -> None:
    """Bring the schema up to a revision; nothing happens when it is there already."""
    assert models.ALL  # noqa: S101 - Alembic compares with the metadata of all mapped classes
    with database.turnstile, database.engine.begin() as connection:
        _lock(connection)
        if revision == "head" and current_revision(connection) == newest_revision():
            return
        from alembic import command  # noqa: PLC0415 - it takes a fifth of a start, in which there is hardly ever work for it

        command.upgrade(_config(connection), revision)


def downgrade(database: Database, revision: str) -> None:
    """Bring the schema down to a revision (`base`: to nothing)."""
    from alembic import command  # noqa: PLC0415 - see above

    with database.turnstile, database.engine.begin() as connection:
        _lock(connection)
        command.downgrade(_config(connection), revision)


def current_revision(connection: Connection) -> str | None:
    """Give the revision that the database is at; None for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    revision: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()
    return revision


def newest_revision() -> str:
    """Give the newest revision in this release."""
    return revisions()[-1]


@cache
def revisions() -> tuple[str, ...]:
    """Give all revisions, oldest first: the numbers that their files begin with."""
    names = (one.name for one in files("storage").joinpath("migrations", "versions").iterdir())
    return tuple(sorted(name.partition("_")[0] for name in names if name[:1].isdigit() and name.endswith(".py")))


def is_current(database: Database) -> bool:
    """Tell whether the database is at the newest revision."""
    with database.engine.connect() as connection:
        return current_revision(connection) == newest_revision()


def _lock(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})


def _config(connection: Connection) -> "Config":
    from alembic.config import Config  # noqa: PLC0415 - see above

    config = Config()
    config.set_main_option("script_location", str(files("storage").joinpath("migrations")))
    config.attributes["connection"] = connection
    return config
