"""The transcript of a talk: what a person said, beside what was delivered to them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Self

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, cast, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.account import Account
from storage.base import Base
from storage.outbox import Delivery, Notification
from storage.upsert import insert_new

Index("ix_outbox_account_id_sent_at", Notification.account_id, Notification.sent_at)


class Utterance(Base):
    """What an account said. `key` is the dedupe key of the same message in the inbox.

    `pressed_id` is the notification whose button was tapped; `text` is then the label. What is `discreet` is for the
    eyes of the account alone: it is in no transcript that is shown to staff.
    """

    __tablename__ = "utterance"
    __table_args__ = (
        Index("ix_utterance_account_id_created_at", "account_id", "created_at"),
        UniqueConstraint("account_id", "key"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    community_id: Mapped[int | None] = mapped_column(ForeignKey("community.id"))
    key: Mapped[str]
    text: Mapped[str]
    choice: Mapped[str | None]
    pressed_id: Mapped[int | None] = mapped_column(ForeignKey("outbox.id"), index=True)
    photos: Mapped[list[str]] = mapped_column(default=list)
    discreet: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime]

    @classmethod
    def note(  # noqa: PLR0913 - the columns of the row
        cls,
        session: Session,
        account: Account,
        key: str,
        now: datetime,
        *,
        text: str,
        photos: Sequence[str] = (),
        choice: str | None = None,
        pressed_id: int | None = None,
        discreet: bool = False,
    ) -> bool:
        """Write down what was said, once per key: the first words stay, and what was discreet once.

        Gives whether it is the first time.
        """
        values = {
            "account_id": account.id,
            "community_id": account.community_id,
            "key": key,
            "text": text,
            "choice": choice,
            "pressed_id": pressed_id,
            "photos": list(photos),
            "discreet": discreet,
            "created_at": now,
        }
        is_new = insert_new(session, cls, values) is not None
        if discreet and not is_new:
            same = (cls.account_id == account.id, cls.key == key)
            session.execute(update(cls).where(*same).values(discreet=True))
        return is_new

    @classmethod
    def keyed(cls, session: Session, account_id: int, key: str) -> Self | None:
        """Give what the account said under that key."""
        return session.scalar(select(cls).where(cls.account_id == account_id, cls.key == key))

    @classmethod
    def newest(
        cls,
        session: Session,
        account_id: int,
        limit: int,
        *,
        since: datetime | None = None,
        until: datetime | None = None,
    ) -> Sequence[Self]:
        """Give the newest utterances of an account within the closed span of time, newest first."""
        query = select(cls).where(cls.account_id == account_id)
        query = query if since is None else query.where(cls.created_at >= since)
        query = query if until is None else query.where(cls.created_at <= until)
        return session.scalars(query.order_by(cls.created_at.desc(), cls.id.desc()).limit(limit)).all()

    @classmethod
    def pressed(cls, session: Session, account_id: int, notifications: Collection[int]) -> dict[int, str]:
        """Give, for those of these notifications that the account answered by a button, the label of the button."""
        query = select(cls).where(cls.account_id == account_id, cls.pressed_id.in_(notifications)).order_by(cls.id)
        return {row.pressed_id: row.text for row in session.scalars(query) if row.pressed_id is not None}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a talk as others may read it. `key` is what a delivered message was enqueued under."""

    at: datetime
    text: str
    photos: int
    key: str | None


def talk(session: Session, account_id: int, limit: int, kind: str) -> list[Line]:
    """Give the last lines of the talk with an account, oldest first: what it said, and the messages of that kind.

    Nothing discreet is among them.
    """
    said = [
        Line(one.created_at, one.text, len(one.photos), None)
        for one in Utterance.newest(session, account_id, limit)
        if not one.discreet
    ]
    got = [
        Line(one.sent_at or one.created_at, one.content["text"], len(one.content.get("photos", ())), one.dedupe_key)
        for one in delivered(session, account_id, limit * 2)
        if one.kind == kind and not one.content.get("discreet")
    ]
    return sorted([*said, *got], key=lambda line: line.at)[-limit:]


def delivered(
    session: Session, account_id: int, limit: int, *, since: datetime | None = None, until: datetime | None = None
) -> Sequence[Notification]:
    """Give the newest notifications that left for an account within the closed span of time, newest first.

    Ordered by the moment of leaving: one that quiet hours held back has a lower id than those it comes after.
    """
    query = select(Notification).where(Notification.account_id == account_id, Notification.status == Delivery.SENT)
    query = query if since is None else query.where(Notification.sent_at >= since)
    query = query if until is None else query.where(Notification.sent_at <= until)
    return session.scalars(query.order_by(Notification.sent_at.desc(), Notification.id.desc()).limit(limit)).all()


def may_see_photo(session: Session, account_id: int, digest: str) -> bool:
    """Tell whether the account sent the photo itself, or was sent it."""
    said = select(Utterance.photos).where(
        Utterance.account_id == account_id, cast(Utterance.photos, String).contains(digest, autoescape=True)
    )
    got = select(Notification.content).where(
        Notification.account_id == account_id,
        Notification.status == Delivery.SENT,
        cast(Notification.content, String).contains(digest, autoescape=True),
    )
    # The digest may also stand in the text of a message: only the list of photos counts.
    return any(digest in photos for photos in session.scalars(said)) or any(
        digest in content.get("photos", ()) for content in session.scalars(got)
    )
