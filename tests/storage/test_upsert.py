"""insert_new: a row, or nothing when it is there; the second of two at once waits for the first."""

import threading
import time
from datetime import UTC, datetime

import pytest
from sqlalchemy.exc import IntegrityError

from storage.community import Community
from storage.database import Database
from storage.inbox import InboxRow
from storage.transaction import is_conflict, reading, transaction

NOW = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)


def test_the_first_is_inserted_and_the_second_is_not(database: Database) -> None:
    with transaction(database) as session:
        first = InboxRow.take(session, "web", "one", NOW)
        assert first is not None
        assert InboxRow.take(session, "web", "one", NOW) is None
        other = InboxRow.take(session, "telegram", "one", NOW)
        assert other not in {None, first}
    with reading(database) as session:
        assert InboxRow.find(session, "web", "one") == first


@pytest.mark.parametrize("fails", [False, True])
def test_the_second_of_two_at_once_waits_to_see_what_became_of_the_first(database: Database, *, fails: bool) -> None:
    taken, results = threading.Event(), []

    def second() -> None:
        taken.wait(10)
        with transaction(database) as session:
            results.append(InboxRow.take(session, "web", "one", NOW))

    thread = threading.Thread(target=second)
    thread.start()
    with transaction(database) as session:
        assert InboxRow.take(session, "web", "one", NOW) is not None
        taken.set()
        time.sleep(0.1)
        assert results == []
        if fails:
            session.rollback()
    thread.join(10)
    assert [row_id is not None for row_id in results] == [fails]


def test_other_breaches_are_not_swallowed(database: Database) -> None:
    with transaction(database) as session:
        session.add(Community(id=1, name="翠湖花园"))
    with transaction(database) as session:
        session.add(Community(id=1, name="锦绣家园"))
        with pytest.raises(IntegrityError) as raised:
            session.flush()
        session.rollback()
    assert is_conflict(raised.value)
