"""Insert unless the row is there: the same statement on both dialects."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, cast

from sqlalchemy import Executable, Select, SQLColumnExpression, Table, bindparam
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from storage.base import Base
from storage.memo import forget


def insert_new(session: Session, table: type[Base], values: dict[str, Any]) -> int | None:
    """Give the id of the inserted row, or None when a unique key of it is already taken."""
    session.flush()
    forget(session)
    connection = session.connection()
    statement = _statement(table, connection.dialect.name, tuple(values))
    inserted: int | None = connection.execute(statement, values).scalar_one_or_none()
    return inserted


def insert_many(session: Session, table: type[Base], rows: Sequence[dict[str, Any]]) -> None:
    """Insert all rows, which have the same columns, but those of which a unique key is already taken."""
    if rows:
        session.flush()
        forget(session)
        connection = session.connection()
        connection.execute(_insert(table, connection.dialect.name).on_conflict_do_nothing(), rows)


def insert_from(
    session: Session,
    table: type[Base],
    values: Mapping[str, SQLColumnExpression[Any]],
    source: Select[*tuple[Any, ...]],
) -> int:
    """Insert these values for each row of a query, but those of which a unique key is taken; give how many."""
    session.flush()
    connection = session.connection()
    rows = source.with_only_columns(*values.values(), maintain_column_froms=True)
    insert = _insert(table, connection.dialect.name).from_select(list(values), rows, include_defaults=False)
    statement = insert.on_conflict_do_nothing().execution_options(preserve_rowcount=True)
    return connection.execute(statement).rowcount


def replace_many(session: Session, table: type[Base], keys: Sequence[str], rows: Sequence[dict[str, Any]]) -> None:
    """Insert all rows, or give those that are there under the same unique key their new values."""
    if rows:
        session.flush()
        forget(session)
        connection = session.connection()
        connection.execute(_replacing(table, connection.dialect.name, tuple(keys), tuple(rows[0])), rows)


def _insert(table: type[Base], dialect: str) -> postgresql.Insert | sqlite.Insert:
    target = cast("Table", table.__table__)
    return postgresql.insert(target) if dialect == "postgresql" else sqlite.insert(target)


@cache
def _statement(table: type[Base], dialect: str, columns: tuple[str, ...]) -> Executable:
    # Built once: putting it together costs more than SQLite needs to run it.
    target = cast("Table", table.__table__)
    return _bound(table, dialect, columns).on_conflict_do_nothing().returning(target.c.id)


@cache
def _replacing(table: type[Base], dialect: str, keys: tuple[str, ...], columns: tuple[str, ...]) -> Executable:
    insert = _bound(table, dialect, columns)
    changed = {name: insert.excluded[name] for name in columns if name not in keys}
    return insert.on_conflict_do_update(index_elements=keys, set_=changed)


def _bound(table: type[Base], dialect: str, columns: tuple[str, ...]) -> postgresql.Insert | sqlite.Insert:
    target = cast("Table", table.__table__)
    return _insert(table, dialect).values({name: bindparam(name, type_=target.c[name].type) for name in columns})


def insert_new_key(session: Session, table: type[Base], values: dict[str, Any]) -> None:
    """Insert the row, unless there is one of its primary key."""
    insert_many(session, table, [values])
