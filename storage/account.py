"""Accounts: the identity of a resident or a member of staff on one channel, and the invitations that bind it."""

import hashlib
import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Self

from sqlalchemy import ForeignKey, UniqueConstraint, bindparam, select
from sqlalchemy.orm import Mapped, Session, joinedload, mapped_column, relationship

from storage.base import Base
from storage.community import Community
from storage.resident import Resident
from storage.staff import Staff
from storage.timer import Timer

LOST_JOB = "account.lost"
"""Timer by which features learn that a member of staff can no longer be reached on a channel."""
OUR_OWN = ("web", "console", "terminal")
"""Channels without a platform: people look there when they like, and nobody is lost."""
INVITATION_LIFETIME = timedelta(days=14)
INVITATION_PREFIX = "gj-"


class Account(Base):
    """A person on one channel. Without `resident` and `staff` it is somebody whom nobody has vouched for."""

    __tablename__ = "account"
    __table_args__ = (UniqueConstraint("channel", "external_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    channel: Mapped[str]
    external_id: Mapped[str]
    community_id: Mapped[int | None] = mapped_column(ForeignKey("community.id"))
    resident_id: Mapped[int | None] = mapped_column(ForeignKey("resident.id"), index=True)
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"), index=True)
    display_name: Mapped[str] = mapped_column(default="")
    language: Mapped[str] = mapped_column(default="zh")
    reachable: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[datetime]
    last_seen_at: Mapped[datetime | None]

    community: Mapped[Community | None] = relationship(lazy="select")
    resident: Mapped[Resident | None] = relationship(lazy="select")
    staff: Mapped[Staff | None] = relationship(lazy="select")

    @property
    def name(self) -> str:
        """The name to show to others: of the resident or staff member when known, else the channel's."""
        person = self.staff or self.resident
        return person.name if person else self.display_name

    @property
    def phone(self) -> str:
        """The phone number on file, or the empty string."""
        person = self.staff or self.resident
        return person.phone if person else ""

    @classmethod
    def on(cls, session: Session, channel: str, external_id: str) -> "Account | None":
        """Give the account with that identity on the channel."""
        return session.scalar(_ON, {"channel": channel, "external_id": external_id})

    def move(self, session: Session, external_id: str) -> None:
        """Give the account its new identity on the channel, unless another account has it."""
        if Account.on(session, self.channel, external_id) is None:
            self.external_id = external_id

    def lose(self, session: Session, now: datetime) -> None:
        """Note that nothing reaches it any more, until the person writes again; `LOST_JOB` fires for staff."""
        if self.reachable and self.staff_id is not None:
            Timer.schedule(session, LOST_JOB, self.id, int(now.timestamp()), now)
        self.reachable = False

    @classmethod
    def lost_staff(cls, session: Session, community_id: int) -> set[int]:
        """Give the ids of staff who were reached through a platform, and whom nothing reaches now."""
        rows = session.execute(_OF_STAFF, {"community": community_id}).all()
        reached = {row.staff_id for row in rows if row.reachable}
        return {row.staff_id for row in rows if row.staff_id and row.channel not in OUR_OWN} - reached

    @classmethod
    def every(cls, session: Session) -> Sequence[Self]:
        """Give all accounts of the database, oldest first (for small databases: replay, tests)."""
        return session.scalars(select(cls).order_by(cls.id)).all()

    @classmethod
    def of_staff(cls, session: Session, staff_id: int) -> "Account | None":
        """Give the account through which to reach a member of staff: the reachable one that wrote last."""
        return _latest(session.scalars(_REACHES_STAFF, {"person": staff_id}).all())

    @classmethod
    def all_of_staff(cls, session: Session, channel: str) -> Sequence[Self]:
        """Give the accounts of staff on a channel that can be reached."""
        query = select(cls).where(cls.channel == channel, cls.staff_id.is_not(None), cls.reachable)
        return session.scalars(query.order_by(cls.id)).all()

    @classmethod
    def of_resident(cls, session: Session, resident_id: int) -> "Account | None":
        """Give the account through which to reach a resident: the reachable one that wrote last."""
        return _latest(session.scalars(_REACHES_RESIDENT, {"person": resident_id}).all())

    @classmethod
    def next_best(cls, session: Session, account: "Account", tried: set[int]) -> "Account | None":
        """Give another account through which to reach the same person, but for those that were tried."""
        person = cls.staff_id == account.staff_id if account.staff_id else cls.resident_id == account.resident_id
        if account.staff_id is None and account.resident_id is None:
            return None
        return _latest(session.scalars(_REACHABLE.where(person, Account.id.not_in(tried))).all())


def _latest(rows: Sequence[Account]) -> Account | None:
    return max(rows, key=lambda row: (row.last_seen_at or row.created_at, row.id), default=None)


# Built once: putting them together costs more than to run them.
_REACHABLE = select(Account).where(Account.reachable).order_by(Account.id)
_REACHES_STAFF = _REACHABLE.where(Account.staff_id == bindparam("person"))
_REACHES_RESIDENT = _REACHABLE.where(Account.resident_id == bindparam("person"))
_OF_STAFF = select(Account.staff_id, Account.channel, Account.reachable).where(
    Account.community_id == bindparam("community"), Account.staff_id.is_not(None)
)
WITH_PERSON = (joinedload(Account.community), joinedload(Account.resident), joinedload(Account.staff))
"""Options of a query for accounts: what nearly everybody who asks for an account asks for next."""
_ON = (
    select(Account)
    .where(Account.channel == bindparam("channel"), Account.external_id == bindparam("external_id"))
    .options(*WITH_PERSON)
)


class Invitation(Base):
    """A one-time link or code that binds an account to a resident or a member of staff. Only its hash is stored."""

    __tablename__ = "invitation"

    id: Mapped[int] = mapped_column(primary_key=True)
    community_id: Mapped[int] = mapped_column(ForeignKey("community.id"))
    code_hash: Mapped[str] = mapped_column(unique=True)
    resident_id: Mapped[int | None] = mapped_column(ForeignKey("resident.id"))
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
    used_by_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))

    @classmethod
    def issue(cls, session: Session, person: Resident | Staff, now: datetime) -> str:
        """Give a new code for that person, good for one account within 14 days."""
        code = INVITATION_PREFIX + secrets.token_urlsafe(16)
        row = cls(
            community_id=person.community_id,
            code_hash=_hash(code),
            resident_id=person.id if isinstance(person, Resident) else None,
            staff_id=person.id if isinstance(person, Staff) else None,
            created_at=now,
            expires_at=now + INVITATION_LIFETIME,
        )
        session.add(row)
        return code

    @classmethod
    def usable(cls, session: Session, code: str, account: Account, now: datetime) -> Self | None:
        """Give the invitation of that code, locked, if it is unexpired, and unused or used by this very account."""
        row = session.scalar(select(cls).where(cls.code_hash == _hash(code)).with_for_update())
        if row is None or row.expires_at <= now or row.used_by_id not in {None, account.id}:
            return None
        return row

    def bind(self, account: Account, now: datetime) -> None:
        """Make the account that person's, and the invitation used."""
        account.community_id, account.resident_id, account.staff_id = self.community_id, self.resident_id, self.staff_id
        self.used_at, self.used_by_id = now, account.id


def _hash(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()
