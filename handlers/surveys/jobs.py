"""The survey's own clock: ask after a while, remind once, let it expire unanswered."""

from datetime import datetime, timedelta

from handlers.dialogue.flow import Job
from handlers.dialogue.notify import end_of_quiet_hours
from handlers.surveys.service import begin_survey, close, expire, send_question
from storage import Session
from storage.account import Account
from storage.conversation import Conversation
from storage.survey import Survey, SurveyStatus
from storage.ticket import Ticket
from storage.ticket_states import Actor, Status
from storage.timer import Timer

REMIND_AFTER = timedelta(hours=24)
EXPIRE_AFTER = timedelta(hours=72)
LIVE_DIALOGUE = timedelta(minutes=10)
"""Somebody who has an open question and wrote this recently is not asked for a rating in between."""


def _send(session: Session, timer: Timer, now: datetime) -> None:
    ticket = Ticket.locked(session, timer.subject_id)
    if ticket is None or ticket.episode != timer.version or ticket.status != Status.RESOLVED:
        return
    later = _better_moment(session, ticket.reporter, now)
    if later > now:
        timer.postpone(later)
        return
    survey = begin_survey(session, ticket)
    survey.sent_at = now
    send_question(session, survey, now)
    Timer.schedule(session, "survey.remind", survey.id, 1, now + REMIND_AFTER)
    Timer.schedule(session, "survey.expire", survey.id, 1, now + EXPIRE_AFTER)


def _better_moment(session: Session, account: Account, now: datetime) -> datetime:
    if account.community is not None:
        morning = end_of_quiet_hours(account.community, now)
        if morning > now:
            return morning
    conversation = Conversation.locked(session, account.id, now)
    talking = bool(conversation.state.get("active")) and now - conversation.updated_at < LIVE_DIALOGUE
    return conversation.updated_at + LIVE_DIALOGUE if talking else now


def _remind(session: Session, timer: Timer, now: datetime) -> None:
    survey = Survey.locked(session, timer.subject_id)
    if survey is not None and survey.status == SurveyStatus.SENT and survey.ticket.episode == survey.episode:
        survey.reminded_at = now
        send_question(session, survey, now, reminder=True)


def _expire(session: Session, timer: Timer, now: datetime) -> None:
    survey = Survey.locked(session, timer.subject_id)
    if survey is None or survey.status != SurveyStatus.SENT:
        return
    ticket = expire(session, survey)
    if ticket is not None:
        close(session, ticket, Actor.SYSTEM, now)


JOBS = (Job("survey.send", _send), Job("survey.remind", _remind), Job("survey.expire", _expire))
