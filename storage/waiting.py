"""What waits for its recipient: let go when they write.

Run in nearly every turn, so the statements are built once, and go past the session's search for rows to refresh.
"""

from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Update, and_, bindparam, or_, update
from sqlalchemy.orm import Session

from storage.outbox import RECIPIENTS, Delivery, Notification

LONGEST_HELD: Final = timedelta(days=7)
"""What is older is no news to somebody who writes at last."""
_HELD: Final = and_(Notification.status == Delivery.HELD, Notification.created_at >= bindparam("since"))
_QUIET: Final = and_(
    Notification.status == Delivery.PENDING, Notification.attempts == 0, Notification.due_at > bindparam("now")
)
_LET_GO: Final = (
    update(Notification)
    # What was never sent is found by an index, without all that was.
    .where(Notification.account_id == bindparam("account"), Notification.sent_at.is_(None))
    .values(status=Delivery.PENDING, due_at=bindparam("now"))
)
_LET_HELD_GO: Final = _LET_GO.where(_HELD)
_LET_ALL_GO: Final = _LET_GO.where(or_(_QUIET, _HELD))


def let_go(session: Session, account_id: int, now: datetime) -> None:
    """Let what waited for a word of this account leave now."""
    _execute(session, _LET_HELD_GO, account_id, now)


def release_held(session: Session, account_id: int, now: datetime) -> None:
    """Let what waits for the end of quiet hours, or for a word of the recipient, leave now: they have written."""
    _execute(session, _LET_ALL_GO, account_id, now)


def _execute(session: Session, statement: Update, account_id: int, now: datetime) -> None:
    session.flush()
    values = {"account": account_id, "now": now, "since": now - LONGEST_HELD}
    if session.connection().execute(statement, values).rowcount:
        session.info.setdefault(RECIPIENTS, set()).add(account_id)
