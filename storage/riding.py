"""What rides in the response to a message, or is fetched by its recipient, and is brought by no postman."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from storage.account import Account
from storage.outbox import AT_REST, RECIPIENTS, Delivery, Lane, Notification, first_values
from storage.upsert import insert_new


def carry(account: Account, key: str, content: dict[str, Any], now: datetime, inbox_id: int) -> Notification:
    """Give a reply that is to leave in the response to its message; `deposit` puts it into the outbox."""
    values = first_values(account.id, account.channel, account.community_id, Lane.NORMAL, "reply", now, now)
    return Notification(**values, dedupe_key=key, inbox_id=inbox_id, content=content, account=account)


def deposit(session: Session, replies: Sequence[Notification], riding: int, now: datetime) -> None:
    """Put replies into the outbox: the first so many have left, the others go by the postman.

    What is before those in their lane leaves as soon as they may. They are no part of the session afterwards.
    """
    for index, row in enumerate(replies):
        if index < riding:
            row.mark_sent(now)
        row.id = insert_new(session, Notification, {name: getattr(row, name) for name in _OF_REPLY}) or 0
    if riding < len(replies):
        account_id = replies[0].account_id
        session.info.setdefault(RECIPIENTS, set()).add(account_id)
        Notification.hurry(session, account_id, now)


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
    known: dict[str, set[int]] = session.info
    if account_id in known.get(AT_REST, ()) and account_id not in known.get(RECIPIENTS, ()):
        return ()
    return session.scalars(_DUE, {"account": account_id, "now": now}).all()


def carried_with(session: Session, inbox_id: int) -> Sequence[Notification]:
    """Give what left in the response to one incoming message, in order, and not by a postman."""
    rode = (Notification.status == Delivery.SENT, Notification.attempts == 0)
    query = select(Notification).where(Notification.inbox_id == inbox_id, *rode)
    return session.scalars(query.order_by(Notification.id)).all()


_OF_REPLY = tuple(
    column.key for column in Notification.__table__.columns if column.key not in {"id", "notice_id", "leased_until"}
)
# Run in every turn, so it is built once: putting it together costs more than SQLite needs to run it.
_DUE = (
    select(Notification)
    .where(Notification.account_id == bindparam("account"))
    .where(Notification.status == Delivery.PENDING, Notification.due_at <= bindparam("now"))
    .order_by(Notification.id)
    .with_for_update()
)
