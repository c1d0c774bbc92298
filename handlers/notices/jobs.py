"""Notices and time: everybody's copy is enqueued in batches, each in a transaction of its own."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Final

from handlers.dialogue.flow import Job
from handlers.dialogue.messages import Content, MessageKind
from handlers.dialogue.notify import end_of_quiet_hours
from handlers.dialogue.texts import LANGUAGES, render
from handlers.notices.service import SEND_JOB, WITHDRAW_JOB
from storage import Session
from storage.broadcast import Letter, enqueue_broadcast
from storage.notice import Notice, NoticeStatus, Recipient
from storage.timer import Timer

BATCH: Final = 2000
"""Copies that are enqueued, or taken back, at once."""
LONGEST_EXCERPT: Final = 500
"""Characters of a notice that stand in the message; the rest is on its page."""
_SOON: Final = timedelta(milliseconds=1)


def _send(session: Session, timer: Timer, now: datetime) -> None:
    notice = Notice.locked(session, timer.subject_id)
    if notice is None or notice.status != NoticeStatus.SENDING:
        return
    recipients = notice.next_recipients(session, BATCH)
    if not recipients:
        notice.status, notice.ended_at = NoticeStatus.SENT, now
        return
    due_at = end_of_quiet_hours(notice.community, now)
    enqueue_broadcast(session, _letters(notice, recipients), MessageKind.PUSH, now, due_at, notice.id)
    notice.after_id, notice.enqueued = recipients[-1].account_id, notice.enqueued + len(recipients)
    timer.go_on(now + _SOON)


def _letters(notice: Notice, recipients: Sequence[Recipient]) -> Iterator[Letter]:
    contents = {language: _content(notice, language) for language in LANGUAGES}
    for one in recipients:
        content = contents.get(one.language) or contents["zh"]
        key = f"notice:{notice.id}:{one.account_id}"
        yield Letter(one.account_id, one.channel, notice.community_id, key, content.to_json())


def _content(notice: Notice, language: str) -> Content:
    text = notice.text(language)
    body = text["body"]
    if len(body) > LONGEST_EXCERPT:
        body = f"{body[:LONGEST_EXCERPT].rstrip()}…"
    return Content(render(language, "notice-message", title=text["title"], body=body, link=notice.link))


def _withdraw(session: Session, timer: Timer, now: datetime) -> None:
    notice = Notice.locked(session, timer.subject_id)
    if notice is not None and notice.withdraw(session, BATCH):
        timer.go_on(now + _SOON)


JOBS = (Job(SEND_JOB, _send), Job(WITHDRAW_JOB, _withdraw))
