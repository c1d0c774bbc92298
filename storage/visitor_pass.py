"""Visitor passes (访客通行证): who may come to which home, when, and what became of it."""

import secrets
from collections.abc import Sequence
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Any, Final, Self

from sqlalchemy import ForeignKey, Index, select
from sqlalchemy.orm import Mapped, Session, mapped_column, object_session, relationship

from storage.account import Account
from storage.base import Base
from storage.community import Community, Home
from storage.resident import Resident
from storage.staff import Staff
from storage.visitor_pass_states import PassActor, PassStatus, PassVerb, pass_step

EARLY: Final = timedelta(hours=1)
"""Visitors may come this much before the stated arrival; it is not shown."""
LONG_STAY: Final = timedelta(hours=24)
"""A pass for longer than this lets its visitor in more than once."""
CODE_LETTERS: Final = "ABCDEFGHJKMNPQRSTUVWXYZ"
CODE_DIGITS: Final = "23456789"
CODE_LENGTH: Final = 8


class Standing(StrEnum):
    """What a pass is worth at a moment, to whoever stands at the gate with it."""

    VALID = "valid"
    NOT_YET = "not_yet"
    NOT_NOW = "not_now"
    EXPIRED = "expired"
    USED = "used"
    CANCELLED = "cancelled"
    REQUESTED = "requested"
    REFUSED = "refused"


_STANDINGS: Final = {
    PassStatus.REQUESTED: Standing.REQUESTED,
    PassStatus.REFUSED: Standing.REFUSED,
    PassStatus.CANCELLED: Standing.CANCELLED,
    PassStatus.EXPIRED: Standing.EXPIRED,
}


class PassRefusedError(Exception):
    """This actor cannot do this to the pass as it stands; nothing was changed."""

    def __init__(self, verb: PassVerb, standing: Standing) -> None:
        super().__init__(f"{verb} while {standing}")
        self.verb = verb
        self.standing = standing


class VisitorPass(Base):
    """A visit that a household expects. Every change is a `PassEvent`.

    `token` opens its page and is unguessable; `code` is what a guard types, and tries of it are limited. A weekly pass
    lists its `weekdays` ("0" is Monday), with the hours of each day in `day_from` and `day_until` where they matter.
    """

    __tablename__ = "visitor_pass"
    __table_args__ = (
        Index("ix_visitor_pass_home_id_status", "home_id", "status"),
        Index("ix_visitor_pass_community_id_status_valid_until", "community_id", "status", "valid_until"),
        Index("ix_visitor_pass_community_id_plate", "community_id", "plate"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    community_id: Mapped[int] = mapped_column(ForeignKey("community.id"))
    home_id: Mapped[int] = mapped_column(ForeignKey("home.id"))
    resident_id: Mapped[int] = mapped_column(ForeignKey("resident.id"))
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    token: Mapped[str] = mapped_column(unique=True)
    code: Mapped[str] = mapped_column(unique=True)
    status: Mapped[str]
    name: Mapped[str | None]
    people: Mapped[int | None]
    plate: Mapped[str | None]
    valid_from: Mapped[datetime]
    valid_until: Mapped[datetime]
    weekdays: Mapped[list[str]] = mapped_column(default=list)
    day_from: Mapped[time | None]
    day_until: Mapped[time | None]
    version: Mapped[int] = mapped_column(default=1)
    opened_at: Mapped[datetime]
    arrived_at: Mapped[datetime | None]
    left_at: Mapped[datetime | None]

    community: Mapped[Community] = relationship(lazy="select")
    home: Mapped[Home] = relationship(lazy="select")
    resident: Mapped[Resident] = relationship(lazy="select")
    account: Mapped[Account] = relationship(lazy="select")

    @property
    def repeats(self) -> bool:
        """Whether its visitor may come in more than once."""
        return bool(self.weekdays) or self.valid_until - self.valid_from > LONG_STAY

    @property
    def stays(self) -> bool:
        """Whether its visitor stays over night, and does not come for hours or every week."""
        return not self.weekdays and self.repeats

    @property
    def shown_code(self) -> str:
        """The code as people read it out: two groups of four."""
        return f"{self.code[:4]}-{self.code[4:]}"

    def standing(self, now: datetime) -> Standing:
        """Tell what the pass is worth now, whether or not its timer has already said so."""
        status = PassStatus(self.status)
        if status in _STANDINGS:
            over = status is PassStatus.REQUESTED and now > self.valid_until
            return Standing.EXPIRED if over else _STANDINGS[status]
        if status in {PassStatus.ARRIVED, PassStatus.LEFT} and not self.repeats:
            return Standing.USED
        if now > self.valid_until:
            return Standing.EXPIRED
        if not _is_hosted(self, now):
            return Standing.CANCELLED
        if now < self.valid_from - EARLY:
            return Standing.NOT_YET
        return Standing.VALID if _is_open_day(self, now) else Standing.NOT_NOW

    def actor(self, account: Account) -> PassActor | None:
        """Tell what a member of staff is to the pass, or None for everybody who has no say at the gate."""
        staff = account.staff
        return gate_role(staff) if staff is not None and staff.community_id == self.community_id else None

    def can(self, verb: PassVerb, actor: PassActor, now: datetime) -> bool:
        """Tell whether this actor can do this now."""
        step = pass_step(verb, PassStatus(self.status), actor, repeat=self.repeats)
        return step is not None and (verb is not PassVerb.ADMIT or self.standing(now) is Standing.VALID)

    def apply(
        self,
        session: Session,
        verb: PassVerb,
        actor: PassActor,
        by: Staff | Account | None,
        now: datetime,
        note: str = "",
    ) -> "PassEvent":
        """Do it, and record who did what, when and why; nobody comes in but on a pass that is valid now.

        Raises PassRefusedError, with the pass unchanged, when it is not allowed.
        """
        before = PassStatus(self.status)
        step = pass_step(verb, before, actor, repeat=self.repeats)
        if step is None or not self.can(verb, actor, now):
            raise PassRefusedError(verb, self.standing(now))
        self.status = step.target or before
        self.version += 1
        if verb is PassVerb.ADMIT:
            self.arrived_at, self.left_at = now, None
        if verb is PassVerb.LEAVE:
            self.left_at = now
        return self.record(session, verb, actor, by, now, note=note, before=before)

    def record(
        self,
        session: Session,
        what: str,
        actor: PassActor,
        by: Staff | Account | None,
        now: datetime,
        *,
        note: str = "",
        before: PassStatus | None = None,
    ) -> "PassEvent":
        """Add a line to the history; nothing in it is ever overwritten."""
        event = PassEvent(
            community_id=self.community_id,
            pass_id=self.id,
            at=now,
            what=what,
            actor=actor,
            name=by.name if by else "",
            status_before=before,
            status_after=self.status,
            note=note,
            data={},
        )
        session.add(event)
        session.flush()
        return event

    @classmethod
    def locked(cls, session: Session, pass_id: int) -> Self | None:
        """Give the pass of that id, locked for this transaction and as it is now."""
        query = select(cls).where(cls.id == pass_id).with_for_update().execution_options(populate_existing=True)
        return session.scalar(query)

    @classmethod
    def by_token(cls, session: Session, token: str) -> Self | None:
        """Give the pass whose page has that token."""
        return session.scalar(select(cls).where(cls.token == token))

    @classmethod
    def coded(cls, session: Session, community_id: int, code: str) -> Self | None:
        """Give the pass of the community with that code."""
        return session.scalar(select(cls).where(cls.code == code, cls.community_id == community_id))


def _is_hosted(visitor_pass: VisitorPass, now: datetime) -> bool:
    """Tell whether who invited still belongs to the home: a tenant's visitors end with the tenancy."""
    session = object_session(visitor_pass)
    today = now.astimezone(visitor_pass.community.zone).date()
    return session is None or visitor_pass.home_id in [home.id for home in visitor_pass.resident.homes(session, today)]


def _is_open_day(visitor_pass: VisitorPass, now: datetime) -> bool:
    """Tell whether it is one of the weekdays and hours of the pass; hours may reach into the next day."""
    local = now.astimezone(visitor_pass.community.zone)
    starts, ends = visitor_pass.day_from or time.min, visitor_pass.day_until or time.max
    early = local + EARLY
    if starts <= ends:
        begun = early.date() > local.date() or early.time() >= starts
        return _is_weekday(visitor_pass, local) and begun and local.time() <= ends
    return (
        (_is_weekday(visitor_pass, early) and early.time() >= starts)
        or (_is_weekday(visitor_pass, local) and local.time() >= starts)
        or (_is_weekday(visitor_pass, local - timedelta(days=1)) and local.time() <= ends)
    )


def _is_weekday(visitor_pass: VisitorPass, moment: datetime) -> bool:
    return not visitor_pass.weekdays or str(moment.weekday()) in visitor_pass.weekdays


class PassEvent(Base):
    """A line of a pass's history: who did what, when and why."""

    __tablename__ = "pass_event"

    id: Mapped[int] = mapped_column(primary_key=True)
    community_id: Mapped[int] = mapped_column(ForeignKey("community.id"))
    pass_id: Mapped[int] = mapped_column(ForeignKey("visitor_pass.id"), index=True)
    at: Mapped[datetime]
    what: Mapped[str]
    actor: Mapped[str]
    name: Mapped[str]
    status_before: Mapped[str | None]
    status_after: Mapped[str]
    note: Mapped[str] = mapped_column(default="")
    data: Mapped[dict[str, Any]] = mapped_column(default=dict)

    @classmethod
    def of(cls, session: Session, pass_id: int) -> Sequence[Self]:
        """Give the history of a pass, oldest first."""
        return session.scalars(select(cls).where(cls.pass_id == pass_id).order_by(cls.id)).all()


def gate_role(staff: Staff) -> PassActor | None:
    """Tell what this person may do at the gate of the own community; None for all who do not watch it."""
    if not staff.watches_gate:
        return None
    return PassActor.DESK if staff.dispatches else PassActor.GUARD


def new_code() -> str:
    """Give a code that nobody can guess in the tries that there are; it begins with a digit, as no word does."""
    rest = [secrets.choice(CODE_LETTERS + CODE_DIGITS) for _ in range(CODE_LENGTH - 2)]
    rest.insert(secrets.randbelow(len(rest) + 1), secrets.choice(CODE_LETTERS))
    return secrets.choice(CODE_DIGITS) + "".join(rest)


def every_pass(session: Session) -> Sequence[VisitorPass]:
    """Give all passes of the database in order of opening (for small databases: replay, tests)."""
    return session.scalars(select(VisitorPass).order_by(VisitorPass.id)).all()


def nth_pass(session: Session, n: int) -> int:
    """Give the id of the n-th pass of the database, from 1; 0 when there are fewer."""
    return session.scalar(select(VisitorPass.id).order_by(VisitorPass.id).offset(max(n, 1) - 1).limit(1)) or 0
