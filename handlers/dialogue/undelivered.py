"""What matters and did not arrive: it goes to the person's next channel, or the front desk is asked to call them."""

from datetime import datetime
from typing import Final

from handlers.dialogue.messages import MessageKind
from storage import Session
from storage.account import Account
from storage.outbox import Delivery, Lane, Notification
from storage.phone_task import PhoneTask

MATTERS: Final = frozenset({MessageKind.PUSH, MessageKind.ALERT})
"""What is about somebody's ticket, visitor or bill. Nobody is called for a survey or a notice to all."""
_ELSEWHERE: Final = ">"
"""Joins the key of a notification and the account that it went to instead."""
_MOST_CHANNELS: Final = 4


def look_after(session: Session, row: Notification, reason: str, now: datetime) -> None:
    """Do for the recipient what can be done, after a notification was given up or held back.

    A colleague is not called: their tickets go to others (`work.absence`).
    """
    if row.lane == Lane.BROADCAST or row.kind not in MATTERS:
        return
    other = _other_account(session, row)
    if other is not None:
        _send_there(session, row, other, now)
    elif row.account.resident is not None:
        PhoneTask.open(session, row, row.account.resident, reason, now)


def _other_account(session: Session, row: Notification) -> Account | None:
    """Give the account of the same person, on another channel, that wrote last."""
    tried = {row.account_id} | {int(part) for part in row.dedupe_key.split(_ELSEWHERE)[1:] if part.isdigit()}
    if len(tried) >= _MOST_CHANNELS:
        return None
    return Account.next_best(session, row.account, tried)


def _send_there(session: Session, row: Notification, other: Account, now: datetime) -> None:
    Notification.enqueue(
        session,
        other,
        dedupe_key=f"{row.dedupe_key}{_ELSEWHERE}{row.account_id}{_ELSEWHERE}{other.id}",
        kind=row.kind,
        content=row.content,
        now=now,
        lane=Lane(row.lane),
    )
    if row.status == Delivery.HELD:
        row.mark_failed(Delivery.DEAD, f"{row.error}; sent by {other.channel} instead")
