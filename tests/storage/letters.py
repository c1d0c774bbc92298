"""Notifications for tests of the outbox."""

from datetime import datetime, timedelta

from storage import Session
from storage.account import Account
from storage.claim import claim as claim_line
from storage.claim import lease_all
from storage.database import Database
from storage.outbox import LEASE, Delivery, Lane, Notification, Priority
from storage.transaction import reading, transaction
from tests.neighbourhood import add_account

CHANNEL = "wechat"


def recipients(database: Database, count: int, now: datetime) -> list[int]:
    """Add so many accounts and give their ids."""
    with transaction(database) as session:
        return [add_account(session, CHANNEL, f"reader{number}", now).id for number in range(count)]


def post(
    database: Database,
    account_id: int,
    key: str,
    now: datetime,
    *,
    lane: Lane = Lane.NORMAL,
    wait: timedelta = timedelta(0),
) -> int | None:
    """Enqueue one notification whose text is its key."""
    with transaction(database) as session:
        return Notification.enqueue(
            session,
            session.get_one(Account, account_id),
            dedupe_key=key,
            kind="push",
            content={"text": key, "choices": [], "photos": []},
            now=now,
            lane=lane,
            due_at=now + wait,
        )


def claim_rows(
    session: Session, now: datetime, limit: int = 20, channel: str = CHANNEL, lease: timedelta = LEASE
) -> list[Notification]:
    """Claim what is due, the most urgent first."""
    rows: list[Notification] = []
    for priority in Priority:
        found = claim_line(session, now, channel, priority, limit - len(rows))
        lease_all(session, found, now, lease)
        rows.extend(found)
    return rows


def claim(database: Database, now: datetime, limit: int = 20, channel: str = CHANNEL) -> list[str]:
    """Claim what is due and give the keys in the order of the claim."""
    with transaction(database) as session:
        return [row.dedupe_key for row in claim_rows(session, now, limit, channel)]


def finish(database: Database, key: str, now: datetime) -> None:
    """Mark a notification as sent."""
    with transaction(database) as session:
        session.query(Notification).filter_by(dedupe_key=key).one().mark_sent(now)


def statuses(database: Database) -> dict[str, Delivery]:
    """Give what became of each notification, by key."""
    with reading(database) as session:
        return {row.dedupe_key: Delivery(row.status) for row in session.query(Notification).order_by(Notification.id)}
