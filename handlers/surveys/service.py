"""Asking whether a ticket was done well, and taking the answer."""

from datetime import datetime

from handlers.dialogue.messages import Choice, Command, MessageKind
from handlers.dialogue.notify import notify
from handlers.dialogue.texts import render
from storage import Session
from storage.account import Account
from storage.staff import Role, Staff
from storage.survey import HIGHEST, LOWEST, Survey, SurveyStatus
from storage.ticket import IllegalTransitionError, Ticket
from storage.ticket_states import Actor, Verb

LOW_SCORE = 2
"""A rating up to this is shown to the supervisors."""


def begin_survey(session: Session, ticket: Ticket) -> Survey:
    """Give the survey of a ticket, open for its rating. It asks nothing yet: a rating may come before the question."""
    survey = Survey(
        community_id=ticket.community_id,
        ticket_id=ticket.id,
        episode=ticket.episode,
        account_id=ticket.reporter_id,
        staff_id=ticket.assignee_id,
        status=SurveyStatus.SENT,
    )
    session.add(survey)
    session.flush()
    return survey


def send_question(session: Session, survey: Survey, now: datetime, *, reminder: bool = False) -> None:
    """Ask the resident who reported the ticket how it was."""
    ticket = survey.ticket
    account = ticket.reporter
    notify(
        session,
        account,
        "survey-reminder" if reminder else "survey-question",
        {
            "number": ticket.number,
            "what": _what(ticket),
            "assignee": ticket.assignee.name if ticket.assignee else render(account.language, "assignee-none"),
        },
        key=f"survey:{survey.id}:{'reminder' if reminder else 'question'}",
        now=now,
        kind=MessageKind.SURVEY,
        choices=_choices(survey, account.language),
    )


def _choices(survey: Survey, language: str) -> tuple[Choice, ...]:
    return tuple(
        Choice(
            render(language, "survey-score", score=score),
            Command("survey.answer", {"survey": survey.id, "score": score}),
        )
        for score in range(LOWEST, HIGHEST + 1)
    )


def _what(ticket: Ticket) -> str:
    first = ticket.description.splitlines()[0] if ticket.description else ""
    return first[:40] + "…" if len(first) > 40 else first  # noqa: PLR2004 - a line on a phone


def take_answer(session: Session, survey: Survey, score: int, comment: str | None, now: datetime) -> bool:
    """Store the rating and close the ticket; a second answer corrects the first. False when it comes too late."""
    if survey.status not in {SurveyStatus.SENT, SurveyStatus.ANSWERED}:
        return False
    survey.answer(score, comment or survey.comment, now)
    ticket = Ticket.locked(session, survey.ticket_id)
    if ticket is not None and ticket.episode == survey.episode:
        ticket.record(session, "rated", Actor.RESIDENT, ticket.reporter, now, note=comment or "", data={"score": score})
        close(session, ticket, Actor.RESIDENT, now)
    if score <= LOW_SCORE:
        _alert_supervisors(session, survey, now)
    return True


def expire(session: Session, survey: Survey) -> Ticket | None:
    """Let a survey end unanswered, and give its ticket, locked, if it still stands as it was asked about."""
    survey.status = SurveyStatus.EXPIRED
    ticket = Ticket.locked(session, survey.ticket_id)
    return ticket if ticket is not None and ticket.episode == survey.episode else None


def take_comment(session: Session, survey: Survey, words: str, now: datetime) -> None:
    """Add words to a rating that came without any."""
    survey.comment = words
    ticket = survey.ticket
    ticket.record(session, "rated", Actor.RESIDENT, ticket.reporter, now, note=words, data={"score": survey.score})


def _alert_supervisors(session: Session, survey: Survey, now: datetime) -> None:
    """Tell the managers of a bad rating, so that somebody calls the resident."""
    ticket = survey.ticket
    managers = [one for one in Staff.of_community(session, survey.community_id) if one.has_role(Role.MANAGER)]
    for account in filter(None, (Account.of_staff(session, one.id) for one in managers)):
        notify(
            session,
            account,
            "survey-low-alert",
            {
                "number": ticket.number,
                "assignee": ticket.assignee.name if ticket.assignee else render(account.language, "assignee-none"),
                "score": survey.score or LOWEST,
                "what": _what(ticket),
                "comment": survey.comment or render(account.language, "survey-no-comment"),
            },
            key=f"survey:{survey.id}:low:{survey.score}:{account.id}",
            now=now,
            kind=MessageKind.ALERT,
        )


def close(session: Session, ticket: Ticket, actor: Actor, now: datetime) -> None:
    """Close a resolved ticket; one that is not resolved stays as it is."""
    try:
        ticket.apply(session, Verb.CLOSE, actor, ticket.reporter if actor is Actor.RESIDENT else None, now)
    except IllegalTransitionError:
        return
