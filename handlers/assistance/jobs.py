"""What happens when somebody does not come, does not answer, or has gone: told honestly to both sides."""

from collections.abc import Callable
from datetime import datetime

from handlers.assistance import service
from handlers.dialogue.flow import Job
from handlers.dialogue.moments import moment_text
from handlers.dialogue.texts import render
from storage import Session
from storage.conversation import Conversation
from storage.hand_over import Ending, HandOver
from storage.timer import Timer

Watch = Callable[[Session, Timer, HandOver, Conversation, datetime], None]


def _under_lock(watch: Watch) -> Callable[[Session, Timer, datetime], None]:
    """Give the job that looks again at an open hand-over, with the conversation locked before it."""

    def run(session: Session, timer: Timer, now: datetime) -> None:
        account_id = HandOver.account_of(session, timer.subject_id)
        if account_id is None:
            return
        conversation = Conversation.locked(session, account_id, now)
        row = HandOver.locked(session, timer.subject_id)
        if row is not None:
            watch(session, timer, row, conversation, now)

    return run


def _untaken(session: Session, timer: Timer, row: HandOver, conversation: Conversation, now: datetime) -> None:
    """Nobody came in time: the managers are told, the resident gets a new time once, and then no more promises."""
    community = row.account.community
    if row.staff_id is not None or row.version != timer.version or community is None:
        return
    phone = render(row.account.language, "person-phone", phone=community.phone) if community.phone else ""
    last = row.overdue_at is not None
    row.overdue_at = now
    if last:
        service.tell_resident(session, row, "person-nobody-came", now, phone=phone)
        service.alert(session, row, service.managers(session, community.id, now), "person-overdue", now)
        service.end(session, row, conversation, Ending.NOBODY_CAME, now)
        return
    service.promise(session, row, community, now)
    service.alert(session, row, service.managers(session, community.id, now), "person-overdue", now)
    by = moment_text(row.promised_by or now, now, community.zone, row.account.language)
    service.tell_resident(session, row, "person-late", now, by=by, phone=phone)


def _unanswered(session: Session, timer: Timer, row: HandOver, _conversation: Conversation, now: datetime) -> None:
    """The resident has waited ten minutes for a word of the person."""
    if row.waiting_since is not None and row.version == timer.version:
        service.tell_staff(session, row, "person-reminder", now)
        service.tell_resident(session, row, "person-reminded", now)


def _silent(session: Session, timer: Timer, row: HandOver, conversation: Conversation, now: datetime) -> None:
    """One of the two has gone quiet for good: the bot is there again."""
    staff_until = (row.staff_at or row.called_at) + service.STAFF_SILENCE
    resident_until = max(row.resident_at, row.taken_at or row.called_at) + service.RESIDENT_SILENCE
    if min(staff_until, resident_until) > now:
        timer.postpone(min(staff_until, resident_until))
        return
    ending = Ending.STAFF_SILENT if staff_until <= now else Ending.RESIDENT_SILENT
    service.end(session, row, conversation, ending, now)
    service.tell_staff(session, row, f"person-given-back-{ending.replace('_', '-')}", now)


JOBS = (
    Job(service.UNTAKEN, _under_lock(_untaken)),
    Job(service.UNANSWERED, _under_lock(_unanswered)),
    Job(service.SILENT, _under_lock(_silent)),
)
