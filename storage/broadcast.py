"""The same message to many: notifications that let everything else go first, made inside the database."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, SQLColumnExpression, String, case, func, literal, null, select
from sqlalchemy import cast as as_type
from sqlalchemy.orm import Session

from storage.account import Account
from storage.outbox import Delivery, Lane, Notification, Priority
from storage.types import Json, UTCDateTime
from storage.upsert import insert_from


@dataclass(frozen=True, slots=True)
class Broadcast:
    """What is sent to many. `key` with the account behind it is the dedupe key of each copy.

    `contents` are by language; who has none of them gets the first.
    """

    key: str
    kind: str
    contents: Mapping[str, Mapping[str, Any]]
    community_id: int | None = None
    notice_id: int | None = None


def enqueue_broadcast(
    session: Session, broadcast: Broadcast, audience: Select[*tuple[Any, ...]], now: datetime, due_at: datetime
) -> int:
    """Add a notification for each account that is selected, and give how many; what has been added before is left out.

    What is selected of the accounts does not matter; the rows never leave the database.
    """
    values: dict[str, SQLColumnExpression[Any]] = {
        "dedupe_key": literal(f"{broadcast.key}:") + as_type(Account.id, String()),
        "token": _random_token(session.connection().dialect.name),
        "community_id": null() if broadcast.community_id is None else literal(broadcast.community_id),
        "account_id": Account.id,
        "notice_id": null() if broadcast.notice_id is None else literal(broadcast.notice_id),
        "channel": Account.channel,
        "lane": literal(str(Lane.BROADCAST)),
        "priority": literal(int(Priority.BROADCAST)),
        "kind": literal(str(broadcast.kind)),
        "content": _content(broadcast.contents),
        "status": literal(str(Delivery.PENDING)),
        "attempts": literal(0),
        "created_at": literal(now, UTCDateTime()),
        "due_at": literal(due_at, UTCDateTime()),
    }
    return insert_from(session, Notification, values, audience)


def these(account_ids: Collection[int]) -> Select[int]:
    """Give the query of accounts of which one has the ids."""
    return select(Account.id).where(Account.id.in_(account_ids))


def _content(contents: Mapping[str, Mapping[str, Any]]) -> ColumnElement[Any]:
    first, *others = [(language, literal(dict(content), Json)) for language, content in contents.items()]
    if not others:
        return first[1]
    return case(*((Account.language == language, content) for language, content in others), else_=first[1])


def _random_token(dialect: str) -> ColumnElement[str]:
    """Give what is another unguessable token for each row."""
    if dialect == "postgresql":
        return func.replace(as_type(func.gen_random_uuid(), String()), "-", "")
    return func.lower(func.hex(func.randomblob(16)))
