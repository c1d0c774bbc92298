"""Surveys: one per resolution episode of a ticket, never faked."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Self

from sqlalchemy import ForeignKey, Index, UniqueConstraint, bindparam, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.base import Base
from storage.ticket import Ticket
from storage.ticket_states import Status

LOWEST, HIGHEST = 1, 5


class SurveyStatus(StrEnum):
    """What became of the question."""

    WAITING = "waiting"
    SENT = "sent"
    ANSWERED = "answered"
    EXPIRED = "expired"
    NOT_SENT = "not_sent"


class Survey(Base):
    """The question whether a ticket was done well, and the answer: 1 (bad) to 5 (very good), and words."""

    __tablename__ = "survey"
    __table_args__ = (
        UniqueConstraint("ticket_id", "episode"),
        Index("ix_survey_account_id_status", "account_id", "status"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    community_id: Mapped[int] = mapped_column(ForeignKey("community.id"))
    ticket_id: Mapped[int] = mapped_column(ForeignKey("ticket.id"))
    episode: Mapped[int]
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    status: Mapped[str] = mapped_column(default=SurveyStatus.WAITING)
    score: Mapped[int | None]
    comment: Mapped[str | None]
    sent_at: Mapped[datetime | None]
    reminded_at: Mapped[datetime | None]
    answered_at: Mapped[datetime | None]

    ticket: Mapped[Ticket] = relationship(lazy="select")

    @classmethod
    def locked(cls, session: Session, survey_id: int) -> Self | None:
        """Give the survey of that id, locked for this transaction."""
        return session.scalar(select(cls).where(cls.id == survey_id).with_for_update())

    @classmethod
    def awaiting_answer(cls, session: Session, account_id: int) -> Self | None:
        """Give the survey that was sent to this account last and is still unanswered."""
        query = select(cls).where(cls.account_id == account_id, cls.status == SurveyStatus.SENT)
        return session.scalar(query.order_by(cls.sent_at.desc(), cls.id.desc()).limit(1))

    @classmethod
    def to_ask(cls, session: Session, account_id: int) -> Ticket | None:
        """Give what was resolved for this account last, locked, if its resident has not been asked about it yet."""
        asked = select(cls.id).where(cls.ticket_id == Ticket.id, cls.episode == Ticket.episode).exists()
        query = select(Ticket).where(Ticket.reporter_id == account_id, Ticket.status == Status.RESOLVED, ~asked)
        return session.scalar(query.order_by(Ticket.resolved_at.desc()).limit(1).with_for_update())

    @classmethod
    def just_rated(cls, session: Session, account_id: int, since: datetime) -> "Survey | None":
        """Give the survey that this account answered last, without words, if that was not before `since`."""
        return session.scalar(_JUST_RATED, {"account": account_id, "since": since})

    @classmethod
    def rated_since(cls, session: Session, account_id: int, since: datetime) -> Self | None:
        """Give the survey that this account answered last, if that was not before `since`."""
        query = select(cls).where(
            cls.account_id == account_id, cls.status == SurveyStatus.ANSWERED, cls.answered_at >= since
        )
        return session.scalar(query.order_by(cls.answered_at.desc()).limit(1))

    @classmethod
    def of_ticket(cls, session: Session, ticket_id: int) -> Sequence[Self]:
        """Give the surveys of a ticket by episode."""
        return session.scalars(select(cls).where(cls.ticket_id == ticket_id).order_by(cls.episode)).all()

    def answer(self, score: int, comment: str | None, now: datetime) -> None:
        """Store the resident's rating; raises ValueError outside 1 to 5."""
        if not LOWEST <= score <= HIGHEST:
            message = f"a rating lies between {LOWEST} and {HIGHEST}"
            raise ValueError(message)
        self.status = SurveyStatus.ANSWERED
        self.score, self.comment, self.answered_at = score, comment, now


# Asked in many turns, so it is built once.
_JUST_RATED = (
    select(Survey)
    .where(Survey.account_id == bindparam("account"), Survey.answered_at >= bindparam("since"))
    .where(Survey.status == SurveyStatus.ANSWERED, Survey.comment.is_(None))
    .order_by(Survey.answered_at.desc())
    .limit(1)
)
