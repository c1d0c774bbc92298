"""How many messages may still be sent to whom: what a person did opens a window, and each kind has its own."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Final, TypeVar

from bot.channels.wechat.arrivals import Deed
from bot.clock import Clock
from storage import Session
from storage.account import Account
from storage.database import Database
from storage.transaction import transaction
from storage.waiting import let_go
from storage.wechat import WechatGrant

WINDOWS: Final = {
    Deed.MESSAGE: (5, timedelta(hours=48)),
    Deed.CLICK: (3, timedelta(minutes=1)),
    Deed.FOLLOW: (3, timedelta(minutes=1)),
    Deed.SCAN: (3, timedelta(minutes=1)),
}
"""Messages, and for how long: the table of the platform's page on customer-service messages, mid-2023."""
EXACTLY: Final = 1000
"""A window may end earlier for us by one part in so many: who writes again at once need not be noted again."""
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Quota:
    """The counts of one account, shared by all processes. The platform's own word counts for more than ours."""

    database: Database
    clock: Clock

    def opened(self, session: Session, openid: str, account: Account | None, deed: Deed) -> None:
        """Note what a person did, and let go what waited for it: nothing does while all may be sent."""
        number, span = WINDOWS[deed]
        now = self.clock.now()
        if WechatGrant.is_open(session, openid, deed, number, now + span - span / EXACTLY):
            return
        WechatGrant.open(session, openid, deed, number, now + span)
        if account is not None:
            let_go(session, account.id, now)

    async def take(self, openid: str, least: int, most: int) -> int:
        """Use up to `most` messages and give how many; none at all when there are fewer than `least`."""
        now = self.clock.now()

        def work(session: Session) -> int:
            if WechatGrant.left_to(session, openid, now) < least:
                return 0
            return WechatGrant.take(session, openid, most, now)

        return await self._write(work)

    async def give_back(self, openid: str, number: int) -> None:
        """Return messages that were not sent."""
        now = self.clock.now()
        if number > 0:
            await self._write(lambda session: WechatGrant.give_back(session, openid, number, now))

    async def close(self, openid: str) -> None:
        """Note that the platform lets nothing through."""
        await self._write(lambda session: WechatGrant.close(session, openid))

    async def _write(self, work: Callable[[Session], T]) -> T:
        def run() -> T:
            with transaction(self.database) as session:
                return work(session)

        return await asyncio.to_thread(run)
