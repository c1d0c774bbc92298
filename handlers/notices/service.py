"""Publishing a notice, and stopping it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from storage import Session
from storage.notice import Notice, NoticeStatus
from storage.outbox import Delivery
from storage.staff import Staff
from storage.timer import Timer

SEND_JOB: Final = "notice.send"
WITHDRAW_JOB: Final = "notice.withdraw"
SENT_TWICE: Final = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Progress:
    """How many people have a notice, are still to get it, or will not."""

    sent: int
    waiting: int
    failed: int
    withdrawn: int


def publish(
    session: Session,
    author: Staff,
    texts: Mapping[str, Mapping[str, str]],
    buildings: Sequence[str],
    public_url: str,
    now: datetime,
) -> Notice:
    """Begin to send a notice: a job enqueues it in batches, and goes on where it was when the process dies.

    `texts` has title and body by language, one at least; no buildings mean everybody. The same again within minutes
    (a form sent twice) is the notice that is there already.
    """
    for known in Notice.latest(session, author.community_id, 1):
        same = known.texts == texts and known.buildings == {"names": list(buildings)}
        if same and now - known.created_at < SENT_TWICE:
            return known
    notice = Notice(
        community_id=author.community_id,
        texts={language: dict(text) for language, text in texts.items()},
        buildings={"names": list(buildings)},
        author_id=author.id,
        created_at=now,
    )
    session.add(notice)
    session.flush()
    notice.link = f"{public_url.rstrip('/')}/n/{notice.token}"
    Timer.schedule(session, SEND_JOB, notice.id, 1, now)
    return notice


def cancel(session: Session, notice: Notice, now: datetime) -> None:
    """Stop a notice: who has it, has it; nobody else gets it."""
    if notice.status == NoticeStatus.CANCELLED:
        return
    notice.status, notice.ended_at = NoticeStatus.CANCELLED, now
    Timer.cancel(session, SEND_JOB, notice.id)
    Timer.schedule(session, WITHDRAW_JOB, notice.id, 1, now)


def progress(session: Session, notice: Notice) -> Progress:
    """Give how far it has come."""
    counts = notice.progress(session)
    waiting = sum(counts.get(one, 0) for one in (Delivery.PENDING, Delivery.SENDING, Delivery.HELD))
    failed = sum(counts.get(one, 0) for one in (Delivery.DEAD, Delivery.UNKNOWN))
    return Progress(counts.get(Delivery.SENT, 0), waiting, failed, counts.get(Delivery.CANCELLED, 0))
