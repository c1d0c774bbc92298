"""Insert unless the row is there: the same statement on both dialects."""

from functools import cache
from typing import Any, cast

from sqlalchemy import Executable, Table, bindparam
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from storage.base import Base


def insert_new(session: Session, table: type[Base], values: dict[str, Any]) -> int | None:
    """Give the id of the inserted row, or None when a unique key of it is already taken."""
    session.flush()
    connection = session.connection()
    statement = _statement(table, connection.dialect.name, tuple(values))
    inserted: int | None = connection.execute(statement, values).scalar_one_or_none()
    return inserted


@cache
def _statement(table: type[Base], dialect: str, columns: tuple[str, ...]) -> Executable:
    # Built once: putting it together costs more than SQLite needs to run it.
    target = cast("Table", table.__table__)
    insert = postgresql.insert(target) if dialect == "postgresql" else sqlite.insert(target)
    bound = {name: bindparam(name, type_=target.c[name].type) for name in columns}
    return insert.values(bound).on_conflict_do_nothing().returning(target.c.id)
