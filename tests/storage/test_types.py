"""Column types: moments come back as the same moments, aware and in UTC; any text can be stored."""

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.exc import StatementError

from storage.account import Account
from storage.conversation import Conversation
from storage.database import Database
from storage.inbox import InboxRow
from storage.transaction import reading, transaction
from storage.types import json_text, storable

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


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(codec=None), max_size=20))
def test_any_text_can_be_stored_and_found_again(database: Database, text: str) -> None:
    with transaction(database) as session:
        account = Account(channel="web", external_id=text, created_at=datetime(2026, 11, 20, tzinfo=UTC))
        session.add(account)
        session.flush()
        found = Account.on(session, "web", text)
        assert found is account
        session.add(Conversation(account_id=account.id, state={"said": [text], text: 1}, updated_at=account.created_at))
        session.rollback()


@given(text=st.text(max_size=20).filter(lambda text: "\0" not in text))
def test_what_people_can_write_is_stored_as_it_is(text: str) -> None:
    assert storable(text) == text
    assert json.loads(json_text({"said": [text]})) == {"said": [text]}


@pytest.mark.parametrize(("text", "stored"), [("a\0b", "ab"), ("\ud83d", ""), ("\ud83d\ude00", ""), ("😀", "😀")])
def test_what_postgresql_cannot_hold_is_left_out(database: Database, text: str, stored: str) -> None:
    with transaction(database) as session:
        account = Account(
            channel="web", external_id="one", display_name=text, created_at=datetime(2026, 11, 20, tzinfo=UTC)
        )
        session.add(account)
        session.flush()
        session.add(Conversation(account_id=account.id, state={"said": text}, updated_at=account.created_at))
    with reading(database) as session:
        assert session.query(Account).one().display_name == stored
        assert session.query(Conversation).one().state == {"said": stored}
