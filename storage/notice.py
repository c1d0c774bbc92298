"""Notices: what the office tells everybody, and how far the telling has come."""

import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any, Self

from sqlalchemy import ForeignKey, Index, Select, exists, func, or_, select, tuple_, update
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column, relationship

from storage.account import Account
from storage.base import Base
from storage.broadcast import Broadcast, enqueue_broadcast
from storage.community import Community, Home
from storage.outbox import Delivery, Notification, unfinished
from storage.resident import Membership, Resident


class NoticeStatus(StrEnum):
    """How far a notice has come: being enqueued, enqueued for everybody, or stopped."""

    SENDING = "sending"
    SENT = "sent"
    CANCELLED = "cancelled"


class Notice(Base):
    """A notice by language (`{"zh": {"title", "body"}}`), to all residents or to those of some buildings.

    Everybody up to the account `after_id` has it in the outbox. `link` leads to its page, which needs no login.
    """

    __tablename__ = "notice"
    __table_args__ = (Index("ix_notice_community_id_id", "community_id", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    community_id: Mapped[int] = mapped_column(ForeignKey("community.id"))
    token: Mapped[str] = mapped_column(unique=True, default=lambda: secrets.token_urlsafe(16))
    texts: Mapped[dict[str, Any]]
    buildings: Mapped[dict[str, Any]]
    link: Mapped[str] = mapped_column(default="")
    author_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    status: Mapped[str] = mapped_column(default=NoticeStatus.SENDING)
    after_id: Mapped[int] = mapped_column(default=0)
    enqueued: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]

    community: Mapped[Community] = relationship(lazy="select")

    @classmethod
    def locked(cls, session: Session, notice_id: int) -> Self | None:
        """Give the notice, locked."""
        return session.scalar(select(cls).where(cls.id == notice_id).with_for_update())

    @classmethod
    def by_token(cls, session: Session, token: str) -> Self | None:
        """Give the notice of that page."""
        return session.scalar(select(cls).where(cls.token == token))

    @classmethod
    def latest(cls, session: Session, community_id: int, limit: int = 30) -> Sequence[Self]:
        """Give the newest notices of a community, newest first."""
        query = select(cls).where(cls.community_id == community_id).order_by(cls.id.desc())
        return session.scalars(query.limit(limit)).all()

    def text(self, language: str) -> Mapping[str, str]:
        """Give title and body in that language, else in the one that it was written in first."""
        found: Mapping[str, str] = self.texts.get(language) or next(iter(self.texts.values()))
        return found

    def enqueue_next(
        self, session: Session, contents: Mapping[str, Mapping[str, Any]], now: datetime, due_at: datetime, most: int
    ) -> bool:
        """Put it into the outbox for those of the next so many accounts that should have it; False at the end of all.

        Each resident gets it on one account: the reachable one that wrote last, of somebody who belongs to a home that
        the notice is for. What is in the outbox already is not put there again.
        """
        walk = select(Account.id).where(Account.id > self.after_id, Account.reachable, Account.resident_id.is_not(None))
        part = walk.order_by(Account.id).limit(most).subquery()
        last = session.scalar(select(func.max(part.c.id)))
        if last is None:
            return False
        audience = self._audience().where(Account.id > self.after_id, Account.id <= last)
        broadcast = Broadcast(f"notice:{self.id}", "push", contents, self.community_id, self.id)
        self.enqueued += enqueue_broadcast(session, broadcast, audience, now, due_at)
        self.after_id = last
        return True

    def _audience(self) -> Select[int]:
        """Give the query of the accounts that it is for."""
        today = self.created_at.astimezone(self.community.zone).date()
        member = (
            select(Membership.id)
            .join(Home, Home.id == Membership.home_id)
            .where(
                Membership.resident_id == Account.resident_id,
                Membership.verified,
                or_(Membership.until.is_(None), Membership.until >= today),
            )
        )
        names = self.buildings.get("names")
        if names:
            member = member.where(Home.building.in_(names))
        other = aliased(Account)
        fresher = exists().where(
            other.resident_id == Account.resident_id,
            other.reachable,
            tuple_(func.coalesce(other.last_seen_at, other.created_at), other.id)
            > tuple_(func.coalesce(Account.last_seen_at, Account.created_at), Account.id),
        )
        # Looked up for each account, not joined: who joins reads all residents of the community for each part.
        community = select(Resident.community_id).where(Resident.id == Account.resident_id).scalar_subquery()
        here = (Account.reachable, community == self.community_id)
        return select(Account.id).where(*here, member.exists(), ~fresher)

    def progress(self, session: Session) -> dict[str, int]:
        """Give how many of its notifications have which delivery status."""
        query = select(Notification.status, func.count()).where(Notification.notice_id == self.id)
        rows = session.execute(query.group_by(Notification.status))
        return {status: count for status, count in rows}  # noqa: C416 - dict(rows) does not type-check

    def withdraw(self, session: Session, limit: int) -> int:
        """Take back so many of its notifications that nobody has begun to send; give how many there were."""
        mine = (Notification.notice_id == self.id, Notification.status == Delivery.PENDING)
        ids = select(Notification.id).where(*mine, unfinished(Notification.status)).limit(limit).with_for_update()
        found = session.scalars(ids).all()
        session.execute(update(Notification).where(Notification.id.in_(found)).values(status=Delivery.CANCELLED))
        return len(found)
