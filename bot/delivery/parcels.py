"""What leaves as one message: a notification, or several to one recipient that have waited together."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import groupby
from typing import Final

from bot.channels.protocol import Outgoing
from bot.conversation import outgoing
from handlers.dialogue.messages import MessageKind
from storage import Session
from storage.claim import MOST_TOGETHER, followers, lease_all
from storage.outbox import Lane, Notification, Priority

GATHERED: Final = frozenset({MessageKind.PUSH, MessageKind.ALERT})
"""Kinds of which several that wait become one message; a question or an answer is read on its own."""
WAITED: Final = timedelta(seconds=2)
"""What has waited for less is not held up by anything, and leaves by itself."""
LONGEST_TOGETHER: Final = 1500
"""Characters."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """A message on its way, and the rows of the outbox that it is made of."""

    message: Outgoing
    ids: tuple[int, ...]
    account_id: int
    priority: Priority


def pack(session: Session, heads: Sequence[Notification], now: datetime, lease: timedelta) -> list[Parcel]:
    """Lease these notifications, with what has waited behind them and can be said in one message."""
    waited = [row for row in heads if row.lane == Lane.NORMAL and _is_gathered(row) and now - row.created_at >= WAITED]
    behind = {account: list(rows) for account, rows in groupby(followers(session, waited, now), lambda r: r.account_id)}
    alone = {row.id for row in heads} - {row.id for row in waited}
    lines = [[row, *(() if row.id in alone else _together(row, behind.get(row.account_id, ())))] for row in heads]
    lease_all(session, [row for line in lines for row in line], now, lease)
    return [_parcel(line) for line in lines]


def _is_gathered(row: Notification) -> bool:
    # What was tried before may have arrived: it is not told again together with news.
    return (
        row.attempts == 0 and row.kind in GATHERED and not row.content.get("choices") and not row.content.get("photos")
    )


def _together(head: Notification, behind: Sequence[Notification]) -> list[Notification]:
    """Give what can be said with the head; the last may have buttons, and what comes after another kind waits."""
    line, length = [head], len(head.content["text"])
    for row in (one for one in behind if one.id > head.id):
        length += len(row.content["text"])
        if row.attempts or row.kind != head.kind or row.content.get("photos") or length > LONGEST_TOGETHER:
            break
        line.append(row)
        if not _is_gathered(row) or len(line) == MOST_TOGETHER:
            break
    return line[1:]


def _parcel(line: Sequence[Notification]) -> Parcel:
    last = outgoing(line[-1])
    text, ids = "\n\n".join(row.content["text"] for row in line), tuple(row.id for row in line)
    return Parcel(
        message=replace(last, text=text, created_at=line[0].created_at, together=ids) if len(line) > 1 else last,
        ids=ids,
        account_id=line[0].account_id,
        priority=Priority(min(row.priority for row in line)),
    )
