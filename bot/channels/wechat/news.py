"""What the platform tells of its own accord: who left, how notices ended, who agreed to which."""

import asyncio
from dataclasses import dataclass
from datetime import datetime

from bot.channels.callbacks import Element
from bot.channels.protocol import PermanentError
from bot.channels.wechat.arrivals import CHANNEL, Arrival, Notice
from bot.channels.wechat.notices import SUCCESSES, failure
from bot.clock import Clock
from handlers.dialogue.undelivered import look_after
from storage import Session
from storage.account import Account
from storage.database import Database
from storage.inbox import InboxRow
from storage.outbox import Delivery, Notification
from storage.transaction import transaction
from storage.wechat import WechatConsent, WechatGrant, WechatNotice


@dataclass(frozen=True, slots=True)
class News:
    """Takes what no person said. Everything in it may come twice."""

    database: Database
    clock: Clock

    async def take(self, arrival: Arrival) -> None:
        """Give it its effect, and return after the commit."""
        await asyncio.to_thread(self._take, arrival)

    def _take(self, arrival: Arrival) -> None:
        with transaction(self.database) as session:
            if InboxRow.take(session, CHANNEL, arrival.key, self.clock.now()) is None:
                return
            if arrival.notice is Notice.LEFT:
                self._left(session, arrival.openid)
            elif arrival.notice is Notice.TEMPLATE:
                self._ended(session, arrival.content.value("MsgID"), arrival.content.value("Status"))
            else:
                self._subscriptions(session, arrival)

    def _left(self, session: Session, openid: str) -> None:
        """Stop sending to who no longer follows; what is known of them stays."""
        account = Account.on(session, CHANNEL, openid)
        if account is not None:
            account.lose(session, self.clock.now())
        WechatGrant.close(session, openid)

    def _subscriptions(self, session: Session, arrival: Arrival) -> None:
        for entry in entries(arrival.content):
            template, status = entry.value("TemplateId"), entry.value("SubscribeStatusString")
            if arrival.notice is Notice.SUBSCRIPTION:
                outcome = entry.value("ErrorCode")
                self._ended(session, entry.value("MsgID"), outcome if outcome == "0" else entry.value("ErrorStatus"))
            elif status == "accept":
                WechatConsent.add(session, arrival.openid, template)
            elif status == "reject":
                WechatConsent.withdraw(session, arrival.openid, template)

    def _ended(self, session: Session, msgid: str, status: str) -> None:
        """Note how a notice ended; one that did not arrive did not leave, whatever we thought."""
        now = self.clock.now()
        # Locked first: the process that sent it may be noting that at this very moment.
        first = WechatNotice.locked(session, msgid, now)
        if first.status is not None:
            return
        first.status = status
        told = [notice.notification_id for notice in WechatNotice.told_in(session, msgid)]
        for notification_id in told if status not in SUCCESSES else ():
            row = session.get(Notification, notification_id, with_for_update=True) if notification_id else None
            if row is not None:
                _give_up(session, row, failure(status), now)


def _give_up(session: Session, row: Notification, error: PermanentError, now: datetime) -> None:
    if error.unreachable:
        row.account.lose(session, now)
    row.mark_failed(Delivery.DEAD, str(error))
    session.flush()
    look_after(session, row, str(error), now)


def entries(content: Element) -> list[Element]:
    """Give the entries of a subscription event, which lie one or two levels deep, one or many."""
    found: list[Element] = []
    for child in content.children:
        found += child.all("List")
    return found
