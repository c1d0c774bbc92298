"""With 50,000 notifications sent, what runs every second must not read them all."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import event, text

from bot.clock import SimulatedClock
from storage import Session
from storage.claim import due_lines, mark_all_sent
from storage.database import Database
from storage.outbox import Notification, next_due
from storage.riding import hand_over
from storage.timer import Timer
from storage.transaction import transaction
from storage.transcript import delivered
from storage.waiting import release_held
from tests.storage.letters import CHANNEL, claim_rows, recipients

SENT = 50_000
READERS = 500
_NUMBERS = "WITH RECURSIVE numbers(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n + 1 < :all) "
_CONTENT = '{"text": "", "choices": []}'
_LETTER = """
    id, dedupe_key, token, account_id, channel, lane, priority, kind, content, status, attempts, created_at, due_at,
    sent_at
"""
_TIMER = "id, key, job, subject_id, version, data, due_at, status, attempts"
_LETTERS = """
    SELECT n, 'k' || n, 't' || n, n % 500 + 1, 'wechat', 'normal', 2, 'push', CAST(:content AS json_type),
           CASE WHEN n < :sent THEN 'sent' ELSE 'pending' END, 1, created_at, created_at,
           CASE WHEN n < :sent THEN created_at END
    FROM numbers, account WHERE account.id = 1
"""
_TIMERS = """
    SELECT n, 'k' || n, 'survey.send', n, 1, CAST(:content AS json_type), created_at,
           CASE WHEN n < :sent THEN 'fired' ELSE 'waiting' END, 1
    FROM numbers, account WHERE account.id = 1
"""
Query = Callable[[Session, SimulatedClock, int], object]


@pytest.fixture
def busy(database: Database, clock: SimulatedClock) -> Database:
    """Give a database after a busy year: everything sent and fired but a little."""
    recipients(database, READERS, clock.now())
    json_type = "JSONB" if database.dialect == "postgresql" else "TEXT"
    with database.engine.begin() as connection:
        for table, rows in ((f"outbox ({_LETTER})", _LETTERS), (f"timer ({_TIMER})", _TIMERS)):
            statement = f"INSERT INTO {table} {_NUMBERS} {rows}".replace("json_type", json_type)
            connection.execute(text(statement), {"sent": SENT, "all": SENT + 50, "content": _CONTENT})
        if database.dialect == "postgresql":
            # What autovacuum does there by itself; nothing does it for SQLite, so its plans must do without.
            connection.execute(text("ANALYZE"))
    return database


QUERIES: dict[str, Query] = {
    "claim": lambda session, clock, _account: claim_rows(session, clock.now()),
    "due_lines": lambda session, clock, _account: due_lines(session, clock.now(), [CHANNEL]),
    "mark_all_sent": lambda session, clock, _account: mark_all_sent(session, [7, 50_007], clock.now()),
    "release_held": lambda session, clock, account: release_held(session, account, clock.now()),
    "hand_over": lambda session, clock, account: hand_over(session, account, clock.now()),
    "transcript": lambda session, _clock, account: Notification.transcript(session, account, 20),
    "delivered": lambda session, _clock, account: delivered(session, account, 20),
    "last_with_choices": lambda session, _clock, account: Notification.last_with_choices(session, account),
    "by_token": lambda session, _clock, _account: Notification.by_token(session, "7"),
    "answers_to": lambda session, _clock, _account: Notification.answers_to(session, 7),
    "next_due": lambda session, _clock, _account: next_due(session),
    "lease_due": lambda session, clock, _account: Timer.lease_due(session, clock.now(), 50),
    "cancel": lambda session, _clock, _account: Timer.cancel(session, "survey.send", 7),
    "timer_next_due": lambda session, _clock, _account: Timer.next_due(session),
}


@contextmanager
def explained(session: Session) -> Iterator[list[str]]:
    """Give the plans of the statements on outbox and timer that run in the block."""
    plans: list[str] = []
    engine = session.get_bind()

    def explain(_conn: Any, cursor: Any, statement: str, parameters: Any, _context: Any, many: bool) -> None:  # noqa: ANN401, FBT001 - signature of SQLAlchemy
        if ("outbox" in statement or "timer" in statement) and "INSERT" not in statement:
            prefix = "EXPLAIN QUERY PLAN " if engine.dialect.name == "sqlite" else "EXPLAIN "
            cursor.execute(prefix + statement, parameters[0] if many else parameters)
            plans.append("\n".join(str(row[-1]) for row in cursor.fetchall()))

    event.listen(engine, "before_cursor_execute", explain)
    try:
        yield plans
    finally:
        event.remove(engine, "before_cursor_execute", explain)


def full_scans(plan: str) -> list[str]:
    """Give the lines of a plan that read a whole table of ours; reading a partial index whole is none."""
    lines = [line.strip().removeprefix("->  ") for line in plan.splitlines()]
    partial = ("ix_outbox_unfinished", "ix_outbox_due", "ix_timer_due")
    return [
        line
        for line in lines
        if line.startswith(("SCAN outbox", "SCAN timer", "Seq Scan on outbox", "Seq Scan on timer"))
        and not any(index in line for index in partial)
    ]


def test_no_query_of_the_loops_reads_everything(busy: Database, clock: SimulatedClock) -> None:
    found = {}
    for name, query in QUERIES.items():
        with transaction(busy) as session, explained(session) as plans:
            query(session, clock, 7)
            session.flush()
            session.rollback()
        assert plans, name
        scans = [line for plan in plans for line in full_scans(plan)]
        if scans:
            found[name] = (scans, plans)
    assert found == {}


def test_what_is_claimed_is_found_by_the_index_of_what_is_unfinished(busy: Database, clock: SimulatedClock) -> None:
    # Going through all accounts and their letters reads everything, too, though no line of the plan says so.
    with transaction(busy) as session, explained(session) as plans:
        claim_rows(session, clock.now())
        session.rollback()
    assert [line for line in plans[0].splitlines() if "SCAN account" in line] == []
    assert "ix_outbox_due" in plans[0] or "ix_outbox_unfinished" in plans[0]


def test_a_full_scan_would_be_noticed(busy: Database) -> None:
    with transaction(busy) as session, explained(session) as plans:
        session.query(Notification).filter_by(kind="alert").all()
        session.query(Timer).filter_by(version=9).all()
    assert len(plans) == 2
    assert all(full_scans(plan) for plan in plans)
