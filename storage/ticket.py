"""Tickets (工单) and their full history."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any, Self

from sqlalchemy import ForeignKey, Index, UniqueConstraint, bindparam, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.account import Account
from storage.base import Base
from storage.community import Community, Home
from storage.staff import Staff
from storage.ticket_privacy import TicketExclusion
from storage.ticket_states import OPEN, Actor, Status, Verb, transition


class Kind(StrEnum):
    """What a ticket is about."""

    REPAIR = "repair"
    COMPLAINT = "complaint"
    SUGGESTION = "suggestion"
    EMERGENCY = "emergency"
    FEE_DISPUTE = "fee_dispute"
    SERVICE = "service"
    OTHER = "other"


_TAKEN_UP = frozenset({Verb.ACCEPT, Verb.DEPART, Verb.ARRIVE, Verb.RESOLVE})
"""Whoever does one of these has accepted: a forgotten button must not look like a missing first response."""


class Priority(StrEnum):
    """How soon it matters."""

    NORMAL = "normal"
    HIGH = "high"
    URGENT = "urgent"


class IllegalTransitionError(Exception):
    """This actor cannot do this to the ticket in its present state; nothing was changed."""

    def __init__(self, verb: Verb, status: Status, *, missing_note: bool = False) -> None:
        super().__init__(f"{verb} while {status}")
        self.verb = verb
        self.status = status
        self.missing_note = missing_note


class Ticket(Base):
    """One request of a resident. Contact and place are frozen when it is opened; every change is a `TicketEvent`.

    `for_role` is the role of staff that it is for, where its kind does not say so.
    """

    __tablename__ = "ticket"
    __table_args__ = (
        UniqueConstraint("community_id", "number"),
        Index("ix_ticket_community_id_status_id", "community_id", "status", "id"),
        Index("ix_ticket_community_id_kind_id", "community_id", "kind", "id"),
        Index("ix_ticket_reporter_id_status", "reporter_id", "status"),
        Index("ix_ticket_assignee_id_status", "assignee_id", "status"),
        Index("ix_ticket_home_id_status", "home_id", "status"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    community_id: Mapped[int] = mapped_column(ForeignKey("community.id"))
    number: Mapped[str]
    kind: Mapped[str]
    status: Mapped[str] = mapped_column(default=Status.NEW)
    category: Mapped[str] = mapped_column(default="other")
    priority: Mapped[str] = mapped_column(default=Priority.NORMAL)
    home_id: Mapped[int | None] = mapped_column(ForeignKey("home.id"))
    building: Mapped[str | None]
    place: Mapped[str | None]
    description: Mapped[str]
    contact_name: Mapped[str] = mapped_column(default="")
    contact_phone: Mapped[str] = mapped_column(default="")
    appointment: Mapped[str | None]
    reporter_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    anonymous: Mapped[bool] = mapped_column(default=False)
    sealed: Mapped[bool] = mapped_column(default=False)
    assignee_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    for_role: Mapped[str | None]
    episode: Mapped[int] = mapped_column(default=1)
    urges: Mapped[int] = mapped_column(default=0)
    urged_at: Mapped[datetime | None]
    linked_id: Mapped[int | None] = mapped_column(ForeignKey("ticket.id"))
    version: Mapped[int] = mapped_column(default=1)
    opened_at: Mapped[datetime]
    respond_by: Mapped[datetime | None]
    accepted_at: Mapped[datetime | None]
    departed_at: Mapped[datetime | None]
    resolved_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]

    community: Mapped[Community] = relationship(lazy="select")
    home: Mapped[Home | None] = relationship(lazy="select")
    reporter: Mapped[Account] = relationship(lazy="select")
    assignee: Mapped[Staff | None] = relationship(lazy="select")
    exclusions: Mapped[list[TicketExclusion]] = relationship(lazy="select")

    @property
    def is_open(self) -> bool:
        """Whether work on it is still owed."""
        return Status(self.status) in OPEN

    def actor(self, account: Account) -> Actor | None:
        """Tell what this account is to the ticket, or None when it has no business with it."""
        same_person = account.resident_id is not None and account.resident_id == self.reporter.resident_id
        if account.id == self.reporter_id or same_person:
            return Actor.RESIDENT
        staff = account.staff
        if staff is None or not self.is_for(staff):
            return None
        if staff.id == self.assignee_id:
            return Actor.ASSIGNEE
        return Actor.DISPATCHER if staff.dispatches else Actor.STAFF

    def is_for(self, staff: Staff) -> bool:
        """Tell whether this person may know of it at all: not if it is about them; complaints are for dispatchers."""
        if staff.community_id != self.community_id or any(one.staff_id == staff.id for one in self.exclusions):
            return False
        return staff.dispatches or self.kind != Kind.COMPLAINT

    def apply(
        self,
        session: Session,
        verb: Verb,
        actor: Actor,
        by: Account | None,
        now: datetime,
        note: str = "",
        *,
        data: Mapping[str, Any] | None = None,
    ) -> "TicketEvent":
        """Do it, and record who did what, when and why.

        Raises IllegalTransitionError, with the ticket unchanged, when the state machine does not allow it; nobody
        finishes what they have not accepted, as their buttons show.
        """
        before = Status(self.status)
        step = transition(verb, before, actor)
        if step is None or (verb is Verb.RESOLVE and actor is Actor.ASSIGNEE and self.accepted_at is None):
            raise IllegalTransitionError(verb, before)
        if step.needs_note and not note.strip():
            raise IllegalTransitionError(verb, before, missing_note=True)
        self.status = step.target or before
        self.version += 1
        _stamp(self, verb, by, now)
        return self.record(session, verb, actor, by, now, note=note, before=before, data=data)

    def record(  # noqa: PLR0913 - the columns of the row
        self,
        session: Session,
        what: str,
        actor: Actor,
        by: Account | None,
        now: datetime,
        *,
        note: str = "",
        before: Status | None = None,
        data: Mapping[str, Any] | None = None,
    ) -> "TicketEvent":
        """Add a line to the history; nothing in it is ever overwritten."""
        event = TicketEvent(
            ticket_id=self.id,
            at=now,
            what=what,
            actor=actor,
            account_id=by.id if by else None,
            name="" if by is None or (self.anonymous and actor is Actor.RESIDENT) else by.name,
            episode=self.episode,
            status_before=before,
            status_after=self.status,
            note=note,
            data=dict(data or {}),
        )
        session.add(event)
        session.flush()
        return event

    @classmethod
    def locked(cls, session: Session, ticket_id: int) -> "Ticket | None":
        """Give the ticket of that id, locked for this transaction and as it is now."""
        return session.scalar(_LOCKED, {"ticket": ticket_id})

    @classmethod
    def numbered(cls, session: Session, community_id: int, number: str) -> Self | None:
        """Give the ticket with that number in the community."""
        return session.scalar(select(cls).where(cls.community_id == community_id, cls.number == number))


def _stamp(ticket: Ticket, verb: Verb, by: Account | None, now: datetime) -> None:
    if verb in _TAKEN_UP and ticket.accepted_at is None:
        ticket.accepted_at = now
    if verb is Verb.ACCEPT and by is not None:
        ticket.assignee = by.staff
    if verb is Verb.DEPART:
        ticket.departed_at = now
    if verb in {Verb.ASSIGN, Verb.TRANSFER, Verb.RETURN}:
        ticket.accepted_at = ticket.departed_at = None
    if verb is Verb.RETURN:
        ticket.assignee = None
    if verb is Verb.RESOLVE:
        ticket.resolved_at = now
    if verb in {Verb.CLOSE, Verb.CANCEL}:
        ticket.closed_at = now
    if verb is Verb.REOPEN:
        ticket.episode += 1
        ticket.resolved_at = ticket.closed_at = None


class TicketEvent(Base):
    """A line of a ticket's history: who did what, when and why."""

    __tablename__ = "ticket_event"

    id: Mapped[int] = mapped_column(primary_key=True)
    ticket_id: Mapped[int] = mapped_column(ForeignKey("ticket.id"), index=True)
    at: Mapped[datetime]
    what: Mapped[str]
    actor: Mapped[str]
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    name: Mapped[str]
    episode: Mapped[int]
    status_before: Mapped[str | None]
    status_after: Mapped[str]
    note: Mapped[str] = mapped_column(default="")
    data: Mapped[dict[str, Any]] = mapped_column(default=dict)

    @classmethod
    def of(cls, session: Session, ticket_id: int) -> Sequence[Self]:
        """Give the history of a ticket, oldest first."""
        return session.scalars(select(cls).where(cls.ticket_id == ticket_id).order_by(cls.id)).all()


class TicketPhoto(Base):
    """A photo of a ticket; the bytes lie in MEDIA_DIR under their SHA-256 digest."""

    __tablename__ = "ticket_photo"
    __table_args__ = (UniqueConstraint("ticket_id", "digest"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    ticket_id: Mapped[int] = mapped_column(ForeignKey("ticket.id"))
    digest: Mapped[str] = mapped_column(index=True)
    added_by_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    added_at: Mapped[datetime]

    @classmethod
    def of(cls, session: Session, ticket_id: int) -> Sequence[Self]:
        """Give the photos of a ticket in order of arrival."""
        return session.scalars(select(cls).where(cls.ticket_id == ticket_id).order_by(cls.id)).all()


def every_ticket(session: Session) -> Sequence[Ticket]:
    """Give all tickets of the database in order of opening (for small databases: replay, tests)."""
    return session.scalars(select(Ticket).order_by(Ticket.id)).all()


def nth_opened(session: Session, n: int) -> int:
    """Give the id of the n-th ticket of the database, from 1; 0 when there are fewer."""
    return session.scalar(select(Ticket.id).order_by(Ticket.id).offset(max(n, 1) - 1).limit(1)) or 0


_LOCKED = (
    select(Ticket).where(Ticket.id == bindparam("ticket")).with_for_update().execution_options(populate_existing=True)
)
"""Built once: putting it together costs more than to run it."""
