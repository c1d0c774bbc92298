"""Column types that behave the same on SQLite and PostgreSQL."""

import json
import re
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import JSON, DateTime, Dialect, String
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.types import TypeDecorator

Json = JSON().with_variant(JSONB(), "postgresql")
"""A JSON document; JSONB on PostgreSQL."""
_UNSTORABLE: Final = re.compile("[\x00\ud800-\udfff]")


def storable(value: Any) -> Any:  # noqa: ANN401 - any JSON document
    """Give a text, or a document with all texts in it, without what PostgreSQL cannot hold: NUL, half characters.

    Platforms do deliver them; a message must not be lost for one.
    """
    if isinstance(value, str):
        return _UNSTORABLE.sub("", value)
    if isinstance(value, dict):
        return {storable(key): storable(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [storable(inner) for inner in value]
    return value


def json_text(value: Any) -> str:  # noqa: ANN401 - any JSON document
    """Give the JSON text of a document, as both dialects can hold it."""
    return json.dumps(storable(value), ensure_ascii=False)


class Text(TypeDecorator[str]):
    """A text, stored without what PostgreSQL cannot hold."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - signature of SQLAlchemy
        """Give the text as both dialects can hold it."""
        return None if value is None else _UNSTORABLE.sub("", value)


class UTCDateTime(TypeDecorator[datetime]):
    """An aware datetime, stored as UTC.

    SQLite hands back naive values; a naive value on the way in is a programming error and is refused.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - signature of SQLAlchemy
        """Give the moment in UTC; raises ValueError for a naive datetime."""
        if value is None:
            return None
        if value.tzinfo is None:
            message = "a stored time needs a time zone"
            raise ValueError(message)
        return value.astimezone(UTC)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:  # noqa: ANN401, ARG002 - signature of SQLAlchemy
        """Give the moment as an aware UTC datetime."""
        if value is None:
            return None
        moment: datetime = value
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
