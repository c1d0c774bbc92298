"""The schema: from nothing to the newest and back, the same on both dialects."""

import multiprocessing
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import inspect

from storage.base import Base
from storage.database import Database, open_database
from storage.migrate import current_revision, downgrade, is_current, newest_revision, revisions, upgrade
from storage.models import ALL
from tests.databases import Postgres, migrate


@pytest.fixture
def empty(empty_url: str) -> Iterator[Database]:
    """Give an open database without any schema."""
    database = open_database(empty_url)
    yield database
    database.close()


def index_line(index: Mapping[str, Any]) -> str:
    condition = [str(text) for text in index.get("dialect_options", {}).values()]
    return f"{index['name']} {index['column_names']} {index['unique']} {condition}"


def schema(database: Database) -> dict[str, object]:
    with database.engine.connect() as connection:
        found = inspect(connection)
        return {
            table: (
                [(column["name"], str(column["type"]), column["nullable"]) for column in found.get_columns(table)],
                sorted(index_line(index) for index in found.get_indexes(table)),
                sorted(str(key) for key in found.get_foreign_keys(table)),
                sorted(str(key) for key in found.get_unique_constraints(table)),
            )
            for table in found.get_table_names()
            if table != "alembic_version"
        }


def test_an_empty_database_gets_every_table(empty: Database) -> None:
    assert not is_current(empty)
    upgrade(empty)
    assert is_current(empty)
    assert set(schema(empty)) == {one.__tablename__ for one in ALL} == set(Base.metadata.tables)


def test_migrating_again_changes_nothing(empty: Database) -> None:
    upgrade(empty)
    before = schema(empty)
    upgrade(empty)
    assert schema(empty) == before


def test_each_revision_goes_down_and_up_again(empty: Database) -> None:
    previous = "base"
    for revision in revisions():
        before = schema(empty)
        upgrade(empty, revision)
        after = schema(empty)
        assert after != before
        downgrade(empty, previous)
        assert schema(empty) == before
        upgrade(empty, revision)
        assert schema(empty) == after
        previous = revision
    assert previous == newest_revision()


def test_all_the_way_down_leaves_nothing(empty: Database) -> None:
    upgrade(empty)
    downgrade(empty, "base")
    assert schema(empty) == {}
    with empty.engine.connect() as connection:
        assert current_revision(connection) is None


def test_the_migrated_schema_is_that_of_the_mapped_classes(empty: Database) -> None:
    upgrade(empty)
    with empty.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_a_difference_would_be_noticed(empty: Database) -> None:
    upgrade(empty, revisions()[0])
    with empty.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) != []


def test_several_processes_may_migrate_at_once(empty_url: str) -> None:
    context = multiprocessing.get_context("spawn")
    processes = [context.Process(target=migrate, args=(empty_url,)) for _ in range(3)]
    for process in processes:
        process.start()
    for process in processes:
        process.join(60)
    assert [process.exitcode for process in processes] == [0, 0, 0]
    database = open_database(empty_url)
    assert is_current(database)
    database.close()


def test_the_template_of_the_tests_is_migrated(postgres: Postgres, postgres_database: Database) -> None:
    assert postgres_database.engine.url.query["host"] == postgres.host
    assert is_current(postgres_database)
