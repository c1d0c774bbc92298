"""Access tokens of platforms: one row for each app, shared by all processes, renewed by one of them at a time."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Self

from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base
from storage.upsert import insert_new

FIRST_PAUSE: Final = timedelta(seconds=5)
LONGEST_PAUSE: Final = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class GoodToken:
    """A token, and until when it may be used. `suspect`: nothing has worked since the last failure."""

    token: str
    good_until: datetime
    suspect: bool


class AccessToken(Base):
    """The token of one app. `refresher` renews it until `leased_until`; after a failure none does before `rests_until`.

    It opens the account for two hours at most, and lies here as the app's secret lies in the environment.
    """

    __tablename__ = "access_token"

    id: Mapped[int] = mapped_column(primary_key=True)
    app: Mapped[str] = mapped_column(unique=True)
    token: Mapped[str | None]
    good_until: Mapped[datetime | None]
    refresher: Mapped[str | None]
    leased_until: Mapped[datetime | None]
    failures: Mapped[int] = mapped_column(default=0)
    rests_until: Mapped[datetime | None]
    error: Mapped[str | None]

    @classmethod
    def of(cls, session: Session, app: str) -> Self | None:
        """Give the row of an app."""
        return session.scalar(select(cls).where(cls.app == app))

    @classmethod
    def locked(cls, session: Session, app: str) -> Self:
        """Give the row of an app, made if need be, locked."""
        insert_new(session, cls, {"app": app, "failures": 0})
        return session.scalars(select(cls).where(cls.app == app).with_for_update()).one()

    def usable(self, now: datetime, refused: str | None) -> GoodToken | None:
        """Give the token if it is still good and not the one that the platform has just refused."""
        if self.token is None or self.good_until is None or self.good_until <= now or self.token == refused:
            return None
        return GoodToken(self.token, self.good_until, suspect=self.failures > 0)

    def rest(self, now: datetime) -> timedelta:
        """Give how long the platform is still left alone after failures."""
        return max(timedelta(0), self.rests_until - now) if self.rests_until else timedelta(0)

    def lease(self, refresher: str, now: datetime, lease: timedelta) -> bool:
        """Let that process renew the token; False while another one does."""
        if self.refresher not in {None, refresher} and self.leased_until is not None and self.leased_until > now:
            return False
        self.refresher, self.leased_until = refresher, now + lease
        return True

    def renew(self, token: str, good_until: datetime) -> GoodToken:
        """Take a new token. Failures are forgotten only when it has worked (`worked`)."""
        self.token, self.good_until, self.refresher, self.leased_until = token, good_until, None, None
        return GoodToken(token, good_until, suspect=self.failures > 0)

    def fail(self, error: str, now: datetime) -> timedelta:
        """Record that the app got no token, or that none of its tokens is taken; give how long it is left alone now."""
        self.token = self.refresher = self.leased_until = None
        doublings = min(self.failures, 20)
        pause: timedelta = min(FIRST_PAUSE * 2**doublings, LONGEST_PAUSE)
        self.failures, self.rests_until, self.error = self.failures + 1, now + pause, error
        return pause

    def worked(self) -> None:
        """Record that the platform takes the token."""
        self.failures, self.rests_until, self.error = 0, None, None
