"""WeChat calling us: messages are taken, and answered in the response where that is in time."""

import asyncio
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial
from typing import Any, Final, TypeVar

import structlog
from starlette.background import BackgroundTask
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from bot.channels.callbacks import RefusedCallbackError, read_body
from bot.channels.wechat.arrivals import CHANNEL, Arrival, read_arrival
from bot.channels.wechat.envelope import Envelopes
from bot.channels.wechat.layout import shown_label
from bot.channels.wechat.leftovers import Leftovers
from bot.channels.wechat.media import Pictures
from bot.channels.wechat.news import News
from bot.channels.wechat.passive import SUCCESS, Ride, reply_xml, text_of
from bot.channels.wechat.quota import Quota
from bot.channels.wechat.send import Sender
from bot.channels.wechat.texts import channel_text
from bot.conversation import Handled
from bot.reception import Reception
from handlers.dialogue.messages import Command, Incoming, Medium, choice_id, split_choice_id
from handlers.dialogue.wishes import ACTION as WISH_ACTION
from storage import Session
from storage.account import Account
from storage.outbox import Notification
from storage.transaction import transaction

T = TypeVar("T")
PATIENCE: Final = 4.0
"""Seconds after which we say that we have the message: the platform hangs up after five."""
STORING: Final = 0.7
"""Seconds in which it has to be stored then, or its sender is asked to write again."""
OFFERED: Final = timedelta(minutes=30)
"""How old the choices may be that a text without an id is compared with: later, '取消' is a word and no tap."""
log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back, and what is to be done when it has gone."""

    text: str = ""
    leaves: bool = False


@dataclass(slots=True)
class Receiver:
    """The callback of one account."""

    envelopes: Envelopes
    reception: Reception
    quota: Quota
    sender: Sender
    pictures: Pictures
    news: News
    leftovers: Leftovers
    links: bool
    patience: float = PATIENCE
    _beside: set[asyncio.Task[Any]] = field(default_factory=set)

    async def verify(self, request: Request) -> Response:
        """Answer the platform's check of the address."""
        try:
            return PlainTextResponse(self.envelopes.verify(request.query_params, self.reception.clock.now()))
        except RefusedCallbackError as refusal:
            return _refused(refusal)

    async def post(self, request: Request) -> Response:
        """Take a message; every answer but a refusal is one that the platform accepts."""
        try:
            body = await read_body(request)
            opened = self.envelopes.open(request.query_params, body, self.reception.clock.now())
            arrival = read_arrival(opened.content)
        except RefusedCallbackError as refusal:
            return _refused(refusal)
        answer = await self._answer(arrival)
        later = BackgroundTask(self.reception.wake.set) if answer.leaves else None
        if not answer.text:
            return PlainTextResponse(SUCCESS, background=later)
        reply = reply_xml(answer.text, arrival.openid, arrival.account, self.reception.clock.now())
        return Response(opened.seal(reply), media_type="application/xml", background=later)

    async def _answer(self, arrival: Arrival) -> Answer:
        if arrival.notice is not None:
            await self.news.take(arrival)
            return Answer()
        ride = Ride(self.links)
        work = self._keep(asyncio.create_task(self._work(arrival, ride)))
        await asyncio.wait({work}, timeout=self.patience)
        if work.done() or not ride.close():
            return self._ready(await _outcome(work))
        self._keep(asyncio.create_task(self.sender.typing(arrival.openid)))
        return await self._promise(arrival, work)

    def _ready(self, handled: Handled | None) -> Answer:
        if handled is None:
            return Answer(channel_text("zh", "wechat-busy"))
        return Answer(text_of(handled.replies, links=self.links), handled.leaves)

    async def _promise(self, arrival: Arrival, work: asyncio.Task[Handled]) -> Answer:
        """Say that we have the message, once it is stored; what comes of it goes by customer service."""
        try:
            stored = await asyncio.wait_for(asyncio.to_thread(self.leftovers.keep, arrival), STORING)
        except Exception as error:  # noqa: BLE001 - whatever it is, we do not have the message
            log.warning("wechat_not_stored", error=type(error).__name__)
            return self._ready(None)
        self._keep(asyncio.create_task(self._end(work, stored)))
        return Answer()

    async def _end(self, work: asyncio.Task[Handled], stored: int | None) -> None:
        if await _outcome(work) is not None and stored is not None:
            await asyncio.to_thread(self.leftovers.done, stored)
        self.reception.wake.set()

    def _keep(self, task: asyncio.Task[T]) -> asyncio.Task[T]:
        """Hold on to a task until it ends: the loop alone would let it go."""
        self._beside.add(task)
        task.add_done_callback(self._beside.discard)
        return task

    async def work_off(self, arrival: Arrival) -> None:
        """Give a message its effect that somebody else has left, or began and died over."""
        ride = Ride(self.links)
        ride.close()
        await self._work(arrival, ride)
        self.reception.wake.set()

    async def _work(self, arrival: Arrival, ride: Ride) -> Handled:
        """Give the message its effect, and as much of the answer as rides in the response."""
        if arrival.medium is None:
            await asyncio.to_thread(self._note, arrival)
            return Handled(duplicate=False)
        incoming = Incoming(
            channel=CHANNEL,
            account=arrival.openid,
            dedupe_key=arrival.key,
            medium=arrival.medium,
            text=arrival.text,
            photos=await self.pictures.fetch(arrival.media_id) if arrival.medium is Medium.PHOTO else (),
            command=Command(WISH_ACTION, {"intent": arrival.wish}) if arrival.wish else None,
        )
        aside = partial(self._aside, arrival)
        return await self.reception.take(incoming, collect=ride.choose, aside=aside)

    def _note(self, arrival: Arrival) -> None:
        """Note what an event lets us send."""
        if arrival.deed is not None:
            with transaction(self.reception.database) as session:
                account = Account.on(session, CHANNEL, arrival.openid)
                self.quota.opened(session, arrival.openid, account, arrival.deed)

    def _aside(self, arrival: Arrival, session: Session, account: Account, incoming: Incoming) -> Incoming:
        """Note what a message lets us send, and tell whether it is a tap."""
        if arrival.deed is not None:
            self.quota.opened(session, arrival.openid, account, arrival.deed)
        choice = self._choice(session, account, arrival) if arrival.medium is Medium.TEXT else None
        return replace(incoming, medium=Medium.CHOICE, text="", choice=choice) if choice else incoming

    def _choice(self, session: Session, account: Account, arrival: Arrival) -> str | None:
        """Give the choice that was tapped: by its id, else by its words, for not every account gets the id back."""
        if arrival.menu_id is not None and split_choice_id(arrival.menu_id):
            return arrival.menu_id
        offered = Notification.last_with_choices(session, account.id)
        if offered is None:
            return None
        fresh = self.reception.clock.now() - (offered.sent_at or offered.created_at) <= OFFERED
        if arrival.menu_id is None and not fresh:
            return None
        said = shown_label(arrival.text)
        labels = [shown_label(one["label"]) for one in offered.content["choices"]]
        return choice_id(offered.token, labels.index(said)) if said in labels else None


async def _outcome(work: asyncio.Task[Handled]) -> Handled | None:
    """Give how it went; None when nothing could be stored."""
    try:
        return await work
    except Exception as error:  # noqa: BLE001 - whatever failed, the platform gets an answer that it accepts
        # Not its words: a driver's quote the message.
        log.warning("wechat_not_taken", error=type(error).__name__)
        return None


def _refused(refusal: RefusedCallbackError) -> Response:
    log.warning("wechat_callback_refused", reason=str(refusal))
    return PlainTextResponse("", status_code=refusal.status)
