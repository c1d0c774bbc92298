"""Claims to belong to a home: what an account says of itself, until somebody of the office has looked at it."""

from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import Self

from sqlalchemy import ForeignKey, Index, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.account import Account
from storage.base import Base
from storage.community import Home
from storage.resident import HouseholdRole, Membership, Resident


class ClaimStatus(StrEnum):
    """What became of a claim."""

    WAITING = "waiting"
    APPROVED = "approved"
    REFUSED = "refused"


class Match(StrEnum):
    """What the office has on file about the person of a claim, for staff alone."""

    NO_HOME = "no-home"
    NOBODY = "nobody"
    NAME = "name"
    PHONE = "phone"
    BOTH = "both"


class HomeClaim(Base):
    """A claim: home as it was said, name, phone, role. It unlocks nothing; approving it makes a membership."""

    __tablename__ = "home_claim"
    __table_args__ = (
        Index("ix_home_claim_account_id_status", "account_id", "status"),
        Index("ix_home_claim_community_id_status", "community_id", "status"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    community_id: Mapped[int] = mapped_column(ForeignKey("community.id"))
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    home: Mapped[str]
    name: Mapped[str]
    phone: Mapped[str]
    role: Mapped[str] = mapped_column(default=HouseholdRole.OWNER)
    until: Mapped[date | None]
    status: Mapped[str] = mapped_column(default=ClaimStatus.WAITING)
    created_at: Mapped[datetime]
    decided_at: Mapped[datetime | None]
    decided_by_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))

    account: Mapped[Account] = relationship(lazy="select")

    @classmethod
    def locked(cls, session: Session, claim_id: int) -> Self | None:
        """Give the claim of that id, locked for this transaction and as it is now."""
        query = select(cls).where(cls.id == claim_id).with_for_update().execution_options(populate_existing=True)
        return session.scalar(query)

    @classmethod
    def waiting_of(cls, session: Session, account_id: int) -> Sequence[Self]:
        """Give the undecided claims of an account, oldest first."""
        mine = cls.account_id == account_id, cls.status == ClaimStatus.WAITING
        return session.scalars(select(cls).where(*mine).order_by(cls.id)).all()

    @classmethod
    def count_since(cls, session: Session, account_id: int, since: datetime) -> int:
        """Give how many claims an account has made since then, whatever became of them."""
        mine = cls.account_id == account_id, cls.created_at >= since
        return session.scalar(select(func.count()).select_from(cls).where(*mine)) or 0

    def claimed_home(self, session: Session) -> Home | None:
        """Give the home that is meant, if exactly one home of the community can be."""
        homes = Home.matching(session, self.community_id, self.home)
        return homes[0] if len(homes) == 1 else None

    def match(self, session: Session) -> Match:
        """Tell how far name and phone agree with the people whom the office has on file for that home."""
        home = self.claimed_home(session)
        if home is None:
            return Match.NO_HOME
        people = _people_of(session, home)
        if any(one.name == self.name and one.phone == self.phone for one in people):
            return Match.BOTH
        if any(one.phone and one.phone == self.phone for one in people):
            return Match.PHONE
        return Match.NAME if any(one.name == self.name for one in people) else Match.NOBODY

    def approve(self, session: Session, staff_id: int, now: datetime) -> Home | None:
        """Make the claimant a verified member of the home; None, with nothing changed, when no single home is meant.

        The account becomes that of the person on file where name and phone agree, else of somebody new.
        """
        home = self.claimed_home(session)
        if home is None:
            return None
        account = self.account
        resident = account.resident or self._on_file(session, home)
        if resident is None:
            resident = Resident(community_id=self.community_id, name=self.name, phone=self.phone)
            session.add(resident)
            session.flush()
        account.resident, account.community_id = resident, self.community_id
        member = Membership.of(session, resident.id, home.id)
        if member is None:
            member = Membership(community_id=self.community_id, resident_id=resident.id, home_id=home.id)
            session.add(member)
        member.role, member.until, member.verified = self.role, self.until, True
        self._decide(ClaimStatus.APPROVED, staff_id, now)
        session.flush()
        return home

    def refuse(self, staff_id: int, now: datetime) -> None:
        """Turn it down."""
        self._decide(ClaimStatus.REFUSED, staff_id, now)

    def _on_file(self, session: Session, home: Home) -> Resident | None:
        people = _people_of(session, home)
        return next((one for one in people if one.name == self.name and one.phone == self.phone), None)

    def _decide(self, status: ClaimStatus, staff_id: int, now: datetime) -> None:
        self.status, self.decided_by_id, self.decided_at = status, staff_id, now


def _people_of(session: Session, home: Home) -> Sequence[Resident]:
    query = select(Resident).join(Membership, Membership.resident_id == Resident.id)
    return session.scalars(query.where(Membership.home_id == home.id).order_by(Resident.id)).all()
