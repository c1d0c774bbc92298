"""How much each platform, group and recipient has been sent lately: limits that all processes keep to together.

An allowance is a single moment (GCRA): each message moves it on by its share of the time. While it is no more than
`burst` shares ahead of now, the next message may leave.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base
from storage.upsert import insert_new_key, replace_many

LONG_AGO = timedelta(days=1)


class ChannelPace(Base):
    """The allowance of a whole channel (`chat` is empty), or of a group on it; nothing leaves before `paused_until`."""

    __tablename__ = "channel_pace"

    channel: Mapped[str] = mapped_column(primary_key=True)
    chat: Mapped[str] = mapped_column(primary_key=True)
    spent_until: Mapped[datetime]
    paused_until: Mapped[datetime]

    @classmethod
    def locked(cls, session: Session, channel: str, chat: str, now: datetime) -> "ChannelPace":
        """Give the row, made if need be, locked against other processes until the transaction ends."""
        query = select(cls).where(cls.channel == channel, cls.chat == chat).with_for_update()
        found = session.scalar(query)
        if found is None:
            fresh = {"channel": channel, "chat": chat, "spent_until": now - LONG_AGO, "paused_until": now - LONG_AGO}
            insert_new_key(session, cls, fresh)
            found = session.scalars(query).one()
        return found

    def room(self, share: timedelta, burst: int, now: datetime) -> int:
        """Give how many messages may leave now, each of which takes `share` of the time."""
        if self.paused_until > now:
            return 0
        ahead = max(self.spent_until - now, timedelta())
        return max(int((burst * share - ahead) / share), 0)

    def free_at(self, share: timedelta, burst: int) -> datetime:
        """Give when the next message may leave."""
        return max(self.spent_until - (burst - 1) * share, self.paused_until)

    def spend(self, messages: int, share: timedelta, now: datetime) -> None:
        """Note that so many leave now; more than there was room for is made up for later."""
        self.spent_until = max(self.spent_until, now) + messages * share


class AccountPace(Base):
    """When a recipient may have the next message, and until when the platform takes none for them at all."""

    __tablename__ = "account_pace"

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"), primary_key=True)
    spent_until: Mapped[datetime]
    free_at: Mapped[datetime]
    paused_until: Mapped[datetime]


@dataclass(frozen=True, slots=True)
class Share:
    """The part of the time that one message to a recipient takes, and how many may leave at once."""

    each: timedelta
    burst: int


def spend(session: Session, account_ids: Iterable[int], share: Share, now: datetime) -> None:
    """Note that each of these recipients gets a message now."""
    ids = sorted(set(account_ids))
    known = _known(session, ids)
    rows = []
    for account_id in ids:
        row = known.get(account_id)
        spent = max(row.spent_until, now) + share.each if row else now + share.each
        paused = row.paused_until if row else now - LONG_AGO
        free_at = max(spent - (share.burst - 1) * share.each, paused)
        rows.append({"account_id": account_id, "spent_until": spent, "free_at": free_at, "paused_until": paused})
    _replace(session, rows)


def wait(session: Session, account_ids: Iterable[int], until: datetime) -> None:
    """Let these recipients' messages wait until then, but for emergencies."""
    _put_off(session, account_ids, until, None)


def pause(session: Session, account_ids: Iterable[int], until: datetime) -> None:
    """Let nothing leave for these recipients until then: the platform would refuse it."""
    _put_off(session, account_ids, until, until)


def _put_off(session: Session, account_ids: Iterable[int], until: datetime, paused: datetime | None) -> None:
    ids = sorted(set(account_ids))
    known, rows = _known(session, ids), []
    for account_id in ids:
        row = known.get(account_id)
        spent, free_at, old = (row.spent_until, row.free_at, row.paused_until) if row else (until - LONG_AGO,) * 3
        values = {"spent_until": spent, "free_at": max(free_at, until), "paused_until": max(old, paused or old)}
        rows.append({"account_id": account_id, **values})
    _replace(session, rows)


def _known(session: Session, ids: Sequence[int]) -> dict[int, AccountPace]:
    query = select(AccountPace).where(AccountPace.account_id.in_(ids)).execution_options(populate_existing=True)
    return {row.account_id: row for row in session.scalars(query)}


def _replace(session: Session, rows: Sequence[dict[str, object]]) -> None:
    replace_many(session, AccountPace, ["account_id"], rows)
