"""Forgetting what was kept for review, day by day."""

from datetime import datetime

from handlers.dialogue.flow import Job
from storage import Session
from storage.review import PURGE_JOB, ReviewItem
from storage.timer import Timer


def _purge(session: Session, _timer: Timer, now: datetime) -> None:
    ReviewItem.purge(session, now)


JOBS = (Job(PURGE_JOB, _purge),)
