"""Insert unless the row is there: the same statement on both dialects."""

from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from storage.base import Base


def insert_new(session: Session, table: type[Base], values: dict[str, Any]) -> int | None:
    """Give the id of the inserted row, or None when a unique key of it is already taken."""
    dialect = session.get_bind().dialect.name
    statement = postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)
    row_id: Any = table.__table__.c.id
    inserted: int | None = session.execute(
        statement.values(**values).on_conflict_do_nothing().returning(row_id)
    ).scalar_one_or_none()
    return inserted
