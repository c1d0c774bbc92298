"""The same message to many: notifications that let everything else go first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from storage.outbox import Lane, Notification, first_values
from storage.upsert import insert_many


@dataclass(frozen=True, slots=True)
class Letter:
    """One copy of what is sent to many."""

    account_id: int
    channel: str
    community_id: int | None
    dedupe_key: str
    content: dict[str, Any]


def enqueue_broadcast(
    session: Session,
    letters: Iterable[Letter],
    kind: str,
    now: datetime,
    due_at: datetime,
    notice_id: int | None = None,
) -> None:
    """Add many notifications, of a notice if so said; one whose dedupe key was used is left out."""
    rows = [
        first_values(one.account_id, one.channel, one.community_id, Lane.BROADCAST, kind, now, due_at)
        | {"dedupe_key": one.dedupe_key, "content": one.content, "notice_id": notice_id}
        for one in letters
    ]
    insert_many(session, Notification, rows)
