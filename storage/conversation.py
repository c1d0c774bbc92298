"""The state of the talk with one account: it survives restarts, other replicas and days of silence."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any, Self

from sqlalchemy import ForeignKey, bindparam, exists, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column
from sqlalchemy.orm.attributes import set_committed_value

from storage.account import WITH_PERSON, Account
from storage.base import Base
from storage.outbox import AT_REST, Delivery, Notification


class Owner(StrEnum):
    """Who speaks for the front desk in a conversation."""

    BOT = "bot"
    HUMAN = "human"


class Conversation(Base):
    """One account's dialogue: the active and suspended flows (`state`), who owns it, and the version of it all."""

    __tablename__ = "conversation"

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), unique=True)
    state: Mapped[dict[str, Any]] = mapped_column(default=dict)
    owner: Mapped[str] = mapped_column(default=Owner.BOT)
    version: Mapped[int] = mapped_column(default=0)
    updated_at: Mapped[datetime]

    @classmethod
    def found(cls, session: Session, channel: str, external_id: str) -> "tuple[Account, Conversation] | None":
        """Give somebody's account and conversation, this locked for the transaction; None before the first word.

        That nothing waits in the outbox for them is noted on the way, for `riding.due_to`.
        """
        row = session.execute(_FOUND, {"channel": channel, "external_id": external_id}).one_or_none()
        if row is None:
            return None
        if not row.awaited:
            session.info.setdefault(AT_REST, set()).add(row.Account.id)
        return row.Account, row.Conversation

    @classmethod
    def locked(cls, session: Session, account_id: int, now: datetime) -> "Conversation":
        """Give the conversation of an account, locked for this transaction and created when there is none."""
        found = session.scalar(_LOCKED, {"account": account_id})
        if found is None:
            found = cls(account_id=account_id, state={}, updated_at=now, owner=Owner.BOT, version=0)
            session.add(found)
            session.flush()
        return found

    @classmethod
    def every(cls, session: Session) -> Sequence[Self]:
        """Give all conversations of the database (for small databases: replay, tests)."""
        return session.scalars(select(cls).order_by(cls.id)).all()

    def remember(self, session: Session, state: dict[str, Any], now: datetime) -> None:
        """Replace the state by the next version of it, at once: a flush costs three times as much, in every turn."""
        new = {"state": state, "version": self.version + 1, "updated_at": now}
        session.connection().execute(_REMEMBER, {"conversation": self.id, **new})
        for name, value in new.items():
            set_committed_value(self, name, value)


# Built once: putting them together costs more than to run them.
_LOCKED = select(Conversation).where(Conversation.account_id == bindparam("account")).with_for_update()
_AWAITED = exists().where(Notification.account_id == Account.id, Notification.status == Delivery.PENDING)
_FOUND = (
    select(Account, Conversation, _AWAITED.label("awaited"))
    .join(Conversation, Conversation.account_id == Account.id)
    .where(Account.channel == bindparam("channel"), Account.external_id == bindparam("external_id"))
    .options(*WITH_PERSON)
    .with_for_update(of=Conversation)
)
_REMEMBER = (
    update(Conversation)
    .where(Conversation.id == bindparam("conversation"))
    .values(state=bindparam("state"), version=bindparam("version"), updated_at=bindparam("updated_at"))
)
