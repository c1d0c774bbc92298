"""One incoming message = one transaction: dedupe, lock, understand, advance."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

import structlog

from bot.channels.protocol import Outgoing, ShownChoice
from bot.clock import Clock
from handlers.dialogue import bursts, record, replies, turns
from handlers.dialogue.flow import Feature
from handlers.dialogue.messages import Incoming, Medium, choice_id, is_passing
from handlers.dialogue.opening import StrangerError, inbox_row, open_turn, talk_of
from handlers.dialogue.turn import Turn
from intents.engine import IntentEngine
from intents.understanding import Certainty, Request, Understanding
from storage import Session
from storage.account import Account
from storage.database import Database
from storage.inbox import InboxRow
from storage.outbox import RECIPIENTS, Notification
from storage.riding import carried_with, deposit, due_to, ride
from storage.transaction import is_conflict, is_outage, transaction

ATTEMPTS = 4
LONGEST_READ = 2000
"""Characters that are given to the engine; what is longer is refused in words anyway."""
NOTHING_UNDERSTOOD = Understanding(
    text="",
    intent="out_of_scope",
    confidence=0.0,
    certainty=Certainty.REPHRASE,
    ranking=(),
    requests=(Request("out_of_scope", 0.0, 0, 0),),
    entities=(),
    emergency=None,
    language="zh",
)
"""The meaning of a tap, of a picture without words, and of what the engine failed on."""
_SCANNED = "/start "
"""How the platforms give what a scanned code carries: words of ours, in which a garage is no cry for help."""
DEFAULT_ZONE = ZoneInfo("Asia/Shanghai")
Chooser = Callable[[Sequence[Outgoing]], int]
"""Gives how many of the first of these messages a response carries; it is asked in the transaction, near its end."""
Aside = Callable[[Session, Account, Incoming], Incoming]
"""What a channel does in the transaction of a message before it is answered; gives the message, read closer."""
Answerer = Callable[[Turn], None]
log = structlog.get_logger()


def as_it_is(_session: Session, _account: Account, incoming: Incoming) -> Incoming:
    """Take a message as it came."""
    return incoming


@dataclass(frozen=True, slots=True)
class Handled:
    """What became of a message. `replies` is given to channels that answer in the response, the same on every retry.

    `leaves`: the outbox holds something that has still to be delivered. `heard` is what was said, in words, and `at`
    when, where it was not a duplicate.
    """

    duplicate: bool
    replies: tuple[Outgoing, ...] = ()
    leaves: bool = False
    heard: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class FrontDesk:
    """Takes messages of every channel. Safe to call from several threads and from several processes."""

    database: Database
    engine: IntentEngine
    clock: Clock
    features: Sequence[Feature]
    zone: ZoneInfo = DEFAULT_ZONE
    """Whose clock 'tomorrow morning' is read on."""
    public_url: str = "http://127.0.0.1:8000"
    """Where people reach the pages that links in messages lead to."""

    def handle(self, incoming: Incoming, *, collect: bool | Chooser = False, aside: Aside = as_it_is) -> Handled:
        """Give a message its effect, exactly once for its dedupe key, and return after the commit.

        `collect` marks what is due to the sender as sent and gives it back, for channels that answer in the response:
        all of it, or as much as a chooser says.
        Raises `opening.StrangerError`, and when the database is out of reach: then nothing was stored, and the platform
        must send it again.
        """
        try:
            return self._handle(incoming, collect, aside)
        except bursts.BegunError as error:
            # Rare, so it costs a second reading here, and not a look into the database before every message.
            whole = replace(incoming, text=f"{error.begun}\n{incoming.text}", begun=error.begun)
            return self._handle(whole, collect, aside)

    def _handle(self, incoming: Incoming, collect: bool | Chooser, aside: Aside) -> Handled:  # noqa: FBT001 - or a chooser
        meaning = self._understand(incoming)
        take = partial(self._take, incoming, meaning, collect=collect, aside=aside)
        try:
            return _persist(take, turns.advance)
        except (bursts.BegunError, StrangerError):
            raise
        except Exception as error:
            if is_outage(error):
                raise
            log.exception("turn_failed", channel=incoming.channel, dedupe_key=incoming.dedupe_key)
        # Our code failed: the message is taken all the same, so that it is neither lost in silence nor tried for ever.
        return _persist(take, _apologise)

    def _understand(self, incoming: Incoming) -> Understanding:
        if not _has_words(incoming) or incoming.text.startswith(_SCANNED):
            return NOTHING_UNDERSTOOD
        try:
            return self.engine.understand(incoming.text[:LONGEST_READ], self.clock.now().astimezone(self.zone))
        except Exception:
            # An engine that fails costs the resident a question back, not the message.
            log.exception("engine_failed", engine=self.engine.name)
            return NOTHING_UNDERSTOOD

    def _take(
        self, incoming: Incoming, meaning: Understanding, answer: Answerer, *, collect: bool | Chooser, aside: Aside
    ) -> Handled:
        with transaction(self.database) as session:
            turn = self._open(session, incoming, meaning, aside)
            if turn is None:
                return self._again(session, incoming, collect=collect)
            turn.rides = bool(collect)
            answer(turn)
            collected, whole = self._collect(turn, collect) if collect else ((), False)
            # What is held for the rest of a burst leaves by the outbox, whatever the channel.
            served = {turn.account.id} if whole and not turn.held_for else set()
            waiting = session.info.get(RECIPIENTS, set()) - served
            return Handled(duplicate=False, replies=collected, leaves=bool(waiting), heard=turn.heard, at=turn.now)

    def _open(self, session: Session, incoming: Incoming, meaning: Understanding, aside: Aside) -> Turn | None:
        now = self.clock.now()
        inbox_id = inbox_row(session, incoming, now)
        if inbox_id is None:
            return None
        talk = talk_of(session, incoming, now)
        incoming = aside(session, talk[0], incoming)
        meaning = meaning if _has_words(incoming) else NOTHING_UNDERSTOOD
        turn = open_turn(session, incoming, talk, meaning, self.features, inbox_id, now)
        if _has_words(incoming):
            bursts.join(turn)
        turn.engine, turn.public_url = self.engine.name, self.public_url
        return turn

    def _again(self, session: Session, incoming: Incoming, *, collect: bool | Chooser) -> Handled:
        """Answer a message that was taken before with the answer that it got then."""
        inbox_id = InboxRow.find(session, incoming.channel, incoming.dedupe_key)
        if inbox_id is None or not collect:
            return Handled(duplicate=True)
        again = Notification.answers_to if collect is True else carried_with
        return Handled(duplicate=True, replies=tuple(outgoing(row) for row in again(session, inbox_id)))

    def _collect(self, turn: Turn, collect: bool | Chooser) -> tuple[tuple[Outgoing, ...], bool]:  # noqa: FBT001 - or a chooser
        """Give what the response carries, and whether that is all there is."""
        now = self.clock.now()
        due = due_to(turn.session, turn.account.id, now)
        rows = (*due, *turn.riding)
        number = len(rows) if isinstance(collect, bool) else collect(tuple(map(outgoing, rows)))
        ride(due[:number], now, turn.inbox_id)
        deposit(turn.session, turn.riding, max(0, number - len(due)), now)
        return tuple(map(outgoing, rows[:number])), number == len(rows)


def _persist(take: Callable[[Answerer], Handled], answer: Answerer) -> Handled:
    """Take the message, again when a race for a row was lost."""
    for _ in range(ATTEMPTS - 1):
        try:
            return take(answer)
        except Exception as error:
            if not is_conflict(error):
                raise
    return take(answer)


def _has_words(incoming: Incoming) -> bool:
    """Tell whether there is anything to understand: a tap and a picture say what they mean by themselves."""
    return incoming.command is None and incoming.medium is not Medium.CHOICE and bool(incoming.text.strip())


def _apologise(turn: Turn) -> None:
    turn.say("dialogue-failed")
    record.note(turn)
    replies.send(turn)


def outgoing(row: Notification) -> Outgoing:
    """Give an outbox row as its channel sends it."""
    return Outgoing(
        id=row.id,
        channel=row.account.channel,
        account=row.account.external_id,
        kind=row.kind,
        text=row.content["text"],
        choices=tuple(
            ShownChoice(choice_id(row.token, index), choice["label"])
            for index, choice in enumerate(row.content.get("choices", []))
        ),
        photos=tuple(row.content.get("photos", ())),
        created_at=row.created_at,
        token=row.token,
        asks=row.content.get("asks", ""),
        passing=is_passing(row.content),
    )
