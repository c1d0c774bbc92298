"""Notices and time: everybody's copy is enqueued in batches, each in a transaction of its own."""

from datetime import datetime, timedelta
from typing import Final

from handlers.dialogue.flow import Job
from handlers.dialogue.messages import Content
from handlers.dialogue.notify import end_of_quiet_hours
from handlers.dialogue.texts import LANGUAGES, render
from handlers.notices.service import SEND_JOB, WITHDRAW_JOB
from storage import Session
from storage.notice import Notice, NoticeStatus
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
    contents = {language: _content(notice, language).to_json() for language in LANGUAGES}
    due_at = end_of_quiet_hours(notice.community, now)
    if notice.enqueue_next(session, contents, now, due_at, BATCH):
        timer.go_on(now + _SOON)
    else:
        notice.status, notice.ended_at = NoticeStatus.SENT, now


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
