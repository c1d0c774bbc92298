"""How many statements the turns of a journey cost: a listener that asks the database at every message is seen here."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event

from bot.clock import SimulatedClock
from intents.embedded import EmbeddedEngine
from storage.database import Database
from tests.bot.front_desk import open_desk, said
from tests.neighbourhood import settle

JOURNEY = (("厨房水管漏水了", 16), ("随时都行", 6), ("确认", 18), ("查一下我的报修进度", 10))
"""What a resident says, and how many statements that may cost (docs/decisions/0071)."""


@contextmanager
def counted(database: Database) -> Iterator[list[str]]:
    """Give the statements that run in the block."""
    statements: list[str] = []

    def note(_conn: Any, _cursor: Any, statement: str, *_more: Any) -> None:  # noqa: ANN401 - signature of SQLAlchemy
        statements.append(statement)

    event.listen(database.engine, "before_cursor_execute", note)
    try:
        yield statements
    finally:
        event.remove(database.engine, "before_cursor_execute", note)


def test_plain_turns_ask_the_database_little(database: Database, engine: EmbeddedEngine, clock: SimulatedClock) -> None:
    settle(database, clock.now())
    desk = open_desk(database, engine, clock)
    for text, _most in JOURNEY:
        desk.handle(said(text, "wang"), collect=True)
    for text, most in JOURNEY:
        with counted(database) as statements:
            desk.handle(said(text, "zhou"), collect=True)
        assert len(statements) <= most, "\n".join(statements)
