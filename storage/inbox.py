"""The inbox: every incoming message has its effect exactly once."""

from datetime import datetime

from sqlalchemy import UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base
from storage.upsert import insert_new


class InboxRow(Base):
    """An incoming message that has had its effect, by the key under which its platform may send it again."""

    __tablename__ = "inbox"
    __table_args__ = (UniqueConstraint("channel", "dedupe_key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    channel: Mapped[str]
    dedupe_key: Mapped[str]
    received_at: Mapped[datetime]

    @classmethod
    def take(cls, session: Session, channel: str, dedupe_key: str, now: datetime) -> int | None:
        """Give the id of a new inbox row, or None when this message was taken before.

        Two deliveries of one message at the same moment: the second waits here for the first to commit or fail.
        """
        values = {"channel": channel, "dedupe_key": dedupe_key, "received_at": now}
        return insert_new(session, cls, values)

    @classmethod
    def find(cls, session: Session, channel: str, dedupe_key: str) -> int | None:
        """Give the id of the inbox row with that key."""
        return session.scalar(select(cls.id).where(cls.channel == channel, cls.dedupe_key == dedupe_key))
