"""The schema: from nothing to the newest and back, the same on both dialects."""

from collections.abc import Iterator, Mapping
from importlib.resources import files
from itertools import pairwise
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect

from storage.base import Base
from storage.database import Database, open_database
from storage.migrate import current_revision, downgrade, is_current, newest_revision, revisions, upgrade
from storage.models import ALL
from tests.databases import Postgres, migrate
from tests.processes import forking


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
    """Give what there is, but the table of Alembic; all tables are read at once."""
    with database.engine.connect() as connection:
        found = inspect(connection)
        columns, indexes = found.get_multi_columns(), found.get_multi_indexes()
        keys, constraints = found.get_multi_foreign_keys(), found.get_multi_unique_constraints()
        return {
            str(table[1]): (
                [(one["name"], str(one["type"]), one["nullable"]) for one in columns[table]],
                sorted(index_line(index) for index in indexes.get(table, [])),
                sorted(str(key) for key in keys.get(table, [])),
                sorted(str(key) for key in constraints.get(table, [])),
            )
            for table in columns
            if table[1] != "alembic_version"
        }


def test_the_files_are_numbered_in_the_order_of_their_revisions() -> None:
    script = ScriptDirectory(str(files("storage").joinpath("migrations")))
    assert tuple(one.revision for one in script.walk_revisions())[::-1] == revisions()


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
    steps = [("base", schema(empty))]
    for revision in revisions():
        upgrade(empty, revision)
        steps.append((revision, schema(empty)))
        assert steps[-1][1] != steps[-2][1]
    assert steps[-1][0] == newest_revision()
    for (revision, _), (previous, before) in pairwise(reversed(steps)):
        downgrade(empty, previous)
        assert schema(empty) == before, f"{revision} does not go down"
    upgrade(empty)
    assert schema(empty) == steps[-1][1]


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
    replicas = [forking().Process(target=migrate, args=(empty_url,)) for _ in range(3)]
    for replica in replicas:
        replica.start()
    for replica in replicas:
        replica.join(60)
    assert [replica.exitcode for replica in replicas] == [0, 0, 0]
    database = open_database(empty_url)
    assert is_current(database)
    database.close()


def test_the_template_of_the_tests_is_migrated(postgres: Postgres, postgres_database: Database) -> None:
    assert postgres_database.engine.url.query["host"] == postgres.host
    assert is_current(postgres_database)
