"""What rides in the response to a message, or is fetched by its recipient, and is brought by no postman."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from storage.account import Account
from storage.outbox import RECIPIENTS, Delivery, Lane, Notification, first_values


def carry(
    session: Session, account: Account, key: str, content: dict[str, Any], now: datetime, inbox_id: int
) -> Notification:
    """Add a reply that leaves in the response to its message: `leave_behind` is for those that do not after all."""
    values = first_values(account.id, account.channel, account.community_id, Lane.NORMAL, "reply", now, now)
    row = Notification(**values, dedupe_key=key, inbox_id=inbox_id, content=content)
    row.mark_sent(now)
    session.add(row)
    return row


def leave_behind(session: Session, rows: Sequence[Notification], now: datetime) -> None:
    """Let replies that were to ride go by the postman, and what is before them as soon as they may."""
    for row in rows:
        row.status, row.sent_at = Delivery.PENDING, None
        session.info.setdefault(RECIPIENTS, set()).add(row.account_id)
    if rows:
        Notification.hurry(session, rows[0].account_id, now)


def ride(rows: Sequence[Notification], now: datetime, inbox_id: int | None) -> None:
    """Record that these left in the response to that message."""
    for row in rows:
        row.mark_sent(now)
        row.attempts, row.inbox_id = 0, row.inbox_id or inbox_id


def hand_over(session: Session, account_id: int, now: datetime, inbox_id: int | None = None) -> Sequence[Notification]:
    """Mark all that is due to this account as sent, and give it in order: for channels that fetch.

    With `inbox_id` it is all part of the answer to that message: `Notification.answers_to` gives it again, should it be
    lost.
    """
    rows = due_to(session, account_id, now)
    ride(rows, now, inbox_id)
    return rows


def due_to(session: Session, account_id: int, now: datetime) -> Sequence[Notification]:
    """Give what is due to this account and on nobody's way, in order, locked."""
    return session.scalars(_DUE, {"account": account_id, "now": now}).all()


def carried_with(session: Session, inbox_id: int) -> Sequence[Notification]:
    """Give what left in the response to one incoming message, in order, and not by a postman."""
    rode = (Notification.status == Delivery.SENT, Notification.attempts == 0)
    query = select(Notification).where(Notification.inbox_id == inbox_id, *rode)
    return session.scalars(query.order_by(Notification.id)).all()


# Run in every turn, so it is built once: putting it together costs more than SQLite needs to run it.
_DUE = (
    select(Notification)
    .where(Notification.account_id == bindparam("account"))
    .where(Notification.status == Delivery.PENDING, Notification.due_at <= bindparam("now"))
    .order_by(Notification.id)
    .with_for_update()
)
