"""What the office is reminded of."""

from datetime import datetime

from handlers.dialogue.flow import Job
from handlers.registration.claim import REMIND_JOB
from handlers.registration.decision import ask_office
from storage import Session
from storage.home_claim import ClaimStatus, HomeClaim
from storage.timer import Timer


def _remind(session: Session, timer: Timer, now: datetime) -> None:
    """Show a claim once more when nobody has decided by the promised time."""
    claim = HomeClaim.locked(session, timer.subject_id)
    if claim is not None and claim.status == ClaimStatus.WAITING:
        ask_office(session, claim, now, "late")


JOBS = (Job(REMIND_JOB, _remind),)
