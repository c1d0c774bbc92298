"""What WeChat lets us send: messages that a person's own doing has opened, consents, and notices on their way."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final, Self

from sqlalchemy import ForeignKey, UniqueConstraint, bindparam, delete, or_, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base
from storage.upsert import insert_new, replace_many

_BESIDE: Final = "#"


class WechatGrant(Base):
    """Messages that may still be sent to an openid, for what it did last of each kind: wrote, clicked, followed, ….

    A new deed of a kind sets its count back to the full number; the counts do not add up.
    """

    __tablename__ = "wechat_grant"
    __table_args__ = (UniqueConstraint("openid", "kind"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    openid: Mapped[str]
    kind: Mapped[str]
    left: Mapped[int]
    until: Mapped[datetime]

    @classmethod
    def open(cls, session: Session, openid: str, kind: str, number: int, until: datetime) -> None:
        """Let so many messages be sent until then."""
        row = {"openid": openid, "kind": kind, "left": number, "until": until}
        replace_many(session, cls, ("openid", "kind"), [row])

    @classmethod
    def is_open(cls, session: Session, openid: str, kind: str, number: int, until: datetime) -> bool:
        """Tell whether so many messages may be sent until then, or longer."""
        values = {"openid": openid, "kind": kind, "number": number, "until": until}
        return session.execute(_IS_OPEN, values).first() is not None

    @classmethod
    def take(cls, session: Session, openid: str, number: int, now: datetime) -> int:
        """Use up to `number` messages, those that end first; give how many there were."""
        taken = 0
        for row in cls._good(session, openid, now):
            used = min(row.left, number - taken)
            row.left -= used
            taken += used
        return taken

    @classmethod
    def give_back(cls, session: Session, openid: str, number: int, now: datetime) -> None:
        """Return what was not used after all."""
        last = (cls.openid == openid, cls.until > now)
        row = session.scalar(select(cls).where(*last).order_by(cls.until.desc()).limit(1).with_for_update())
        if row is not None:
            row.left += number

    @classmethod
    def left_to(cls, session: Session, openid: str, now: datetime) -> int:
        """Give how many messages may be sent now."""
        return sum(row.left for row in cls._good(session, openid, now))

    @classmethod
    def close(cls, session: Session, openid: str) -> None:
        """Forget everything: the platform says that nothing may be sent, or the person has gone."""
        session.execute(delete(cls).where(cls.openid == openid))

    @classmethod
    def _good(cls, session: Session, openid: str, now: datetime) -> list[Self]:
        query = select(cls).where(cls.openid == openid, cls.until > now, cls.left > 0)
        return list(session.scalars(query.order_by(cls.until).with_for_update()))


_IS_OPEN = select(WechatGrant.id).where(
    WechatGrant.openid == bindparam("openid"),
    WechatGrant.kind == bindparam("kind"),
    WechatGrant.left >= bindparam("number"),
    WechatGrant.until >= bindparam("until"),
)


class WechatConsent(Base):
    """How many subscription notifications of a template a person has agreed to and not got yet."""

    __tablename__ = "wechat_consent"
    __table_args__ = (UniqueConstraint("openid", "template"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    openid: Mapped[str]
    template: Mapped[str]
    left: Mapped[int]

    @classmethod
    def add(cls, session: Session, openid: str, template: str) -> None:
        """Note that the person agreed to one more."""
        if insert_new(session, cls, {"openid": openid, "template": template, "left": 1}) is None:
            same = (cls.openid == openid, cls.template == template)
            session.execute(update(cls).where(*same).values(left=cls.left + 1))

    @classmethod
    def take(cls, session: Session, openid: str, template: str) -> bool:
        """Use one; False when there is none."""
        same = (cls.openid == openid, cls.template == template, cls.left > 0)
        row = session.scalar(select(cls).where(*same).with_for_update())
        if row is None:
            return False
        row.left -= 1
        return True

    @classmethod
    def withdraw(cls, session: Session, openid: str, template: str) -> None:
        """Note that the person wants no more of them."""
        session.execute(delete(cls).where(cls.openid == openid, cls.template == template))


class WechatNotice(Base):
    """A template message or subscription notification that was accepted; how it ended comes as an event, if ever.

    The event may come before we have noted that the notice was accepted: then `notification_id` is still empty.
    """

    __tablename__ = "wechat_notice"

    id: Mapped[int] = mapped_column(primary_key=True)
    msgid: Mapped[str] = mapped_column(unique=True)
    notification_id: Mapped[int | None] = mapped_column(ForeignKey("outbox.id"))
    status: Mapped[str | None]
    created_at: Mapped[datetime]

    @classmethod
    def locked(cls, session: Session, msgid: str, now: datetime) -> Self:
        """Give the row of a notice, made if need be, locked."""
        insert_new(session, cls, {"msgid": msgid, "created_at": now})
        return session.scalars(select(cls).where(cls.msgid == msgid).with_for_update()).one()

    @classmethod
    def told_in(cls, session: Session, msgid: str) -> Sequence[Self]:
        """Give a row for each of the notifications that were told in a notice."""
        beside = cls.msgid.startswith(f"{msgid}{_BESIDE}", autoescape=True)
        return session.scalars(select(cls).where(or_(cls.msgid == msgid, beside)).order_by(cls.id)).all()

    @classmethod
    def beside(cls, msgid: str, notification_id: int) -> str:
        """Give the name of the row of a further notification of a notice."""
        return f"{msgid}{_BESIDE}{notification_id}"

    @classmethod
    def forget(cls, session: Session, now: datetime, kept: timedelta) -> None:
        """Delete what was sent long ago."""
        session.execute(delete(cls).where(cls.created_at < now - kept))
