"""UTCDateTime: what goes in as a moment comes out as the same moment, aware and in UTC."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.exc import StatementError

from storage.database import Database
from storage.inbox import InboxRow
from storage.transaction import reading, transaction

OFFSETS = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.datetimes(datetime(1971, 1, 1), datetime(2200, 1, 1), timezones=OFFSETS)  # noqa: DTZ001 - bounds are naive by contract


def store(database: Database, moment: datetime) -> datetime:
    with transaction(database) as session:
        row = InboxRow(channel="web", dedupe_key=f"{moment.isoformat()}", received_at=moment)
        session.add(row)
        session.flush()
        row_id = row.id
    with transaction(database) as session:
        found = session.get_one(InboxRow, row_id)
        stored = found.received_at
        session.delete(found)
    return stored


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(moment=MOMENTS)
def test_a_moment_survives_whatever_its_zone(database: Database, moment: datetime) -> None:
    stored = store(database, moment)
    assert stored == moment
    assert stored.utcoffset() == timedelta(0)


def test_a_naive_time_is_refused(database: Database) -> None:
    with pytest.raises(StatementError, match="needs a time zone"):
        store(database, datetime(2026, 11, 20, 10, 0))  # noqa: DTZ001 - that is the point


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(moment=MOMENTS, other=MOMENTS)
def test_the_database_compares_moments_of_different_zones(
    database: Database, moment: datetime, other: datetime
) -> None:
    with transaction(database) as session:
        row = InboxRow(channel="web", dedupe_key="one", received_at=moment)
        session.add(row)
        session.flush()
        found = session.scalar(select(InboxRow.id).where(InboxRow.received_at <= other))
        assert (found is not None) == (moment <= other)
        session.delete(row)


def test_reading_never_commits(database: Database) -> None:
    with reading(database) as session:
        session.add(InboxRow(channel="web", dedupe_key="one", received_at=datetime(2026, 11, 20, tzinfo=UTC)))
        session.flush()
    with reading(database) as session:
        assert InboxRow.find(session, "web", "one") is None
