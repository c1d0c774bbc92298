"""What a transaction has read once and need not read again, until it writes."""

from collections.abc import Callable, Hashable
from typing import Any, Final, TypeVar

from sqlalchemy import event
from sqlalchemy.orm import Session, sessionmaker

T = TypeVar("T")
_KEPT: Final = "kept"


def once(session: Session, key: Hashable, read: Callable[[], T]) -> T:
    """Give what `read` gave under this key before in the same transaction, or gives now if rows were written since.

    What waits to be written is written first, as any query does it.
    """
    session.flush()
    kept: dict[Hashable, Any] = session.info.setdefault(_KEPT, {})
    if key not in kept:
        kept[key] = read()
    known: T = kept[key]
    return known


def forget(session: Session) -> None:
    """Let everything be read again: after an `insert`, `update` or `delete` statement that changes what may be kept."""
    session.info.pop(_KEPT, None)


def forget_after_writes(sessions: sessionmaker[Session]) -> None:
    """Let all sessions of a factory forget by themselves what they read before they wrote mapped rows."""
    event.listen(sessions, "after_flush", lambda session, _context: forget(session))
