"""Limits of a platform, kept together by all processes, and who goes first when not all can leave at once."""

import asyncio
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest

from bot.channels.protocol import Limits, Outgoing, Rate, RetryLaterError
from bot.clock import SimulatedClock
from bot.delivery import Postman
from bot.replay.memory import in_memory
from storage.account import Account
from storage.broadcast import Broadcast, enqueue_broadcast, these
from storage.database import Database
from storage.outbox import Delivery, Lane, Notification
from storage.transaction import reading, transaction
from tests.bot.recording import RecordingChannel
from tests.neighbourhood import add_account
from tests.storage.letters import CHANNEL, post, recipients, statuses

TICK = timedelta(milliseconds=40)


@dataclass(slots=True)
class LimitedChannel(RecordingChannel):
    """A platform that says how much it takes."""

    limits: Limits = field(default_factory=Limits)


@pytest.fixture
def database() -> Iterator[Database]:
    """Give a database in memory; what the dialects do differently is tested where they are."""
    with in_memory() as database:
        yield database


def group_of(account: str) -> str | None:
    """Give the group of an account that is a topic in it."""
    return account.partition("/")[0] if "/" in account else None


def run_for(seconds: float, clock: SimulatedClock, *postmen: Postman, tick: timedelta = TICK) -> None:
    """Let Postmen look at the outbox again and again while the time passes."""

    async def scene() -> None:
        end = clock.now() + timedelta(seconds=seconds)
        while clock.now() < end:
            for postman in postmen:
                await postman.deliver_due()
            clock.advance(tick)

    asyncio.run(scene())


def broadcast(database: Database, accounts: list[int], text: str, now: datetime) -> None:
    letter = Broadcast(text, "push", {"zh": {"text": text, "choices": []}})
    with transaction(database) as session:
        enqueue_broadcast(session, letter, these(accounts), now, now)


def reply(database: Database, account_id: int, key: str, now: datetime) -> None:
    with transaction(database) as session:
        account, content = session.get_one(Account, account_id), {"text": key, "choices": [], "photos": []}
        Notification.enqueue(session, account, dedupe_key=key, kind="reply", content=content, now=now)


def test_two_processes_together_keep_to_what_the_bot_may_send(
    postgres_database: Database, clock: SimulatedClock
) -> None:
    channel = LimitedChannel(limits=Limits(overall=Rate(25, 1, burst=5)))
    broadcast(postgres_database, recipients(postgres_database, 150, clock.now()), "news", clock.now())
    postmen = [Postman(postgres_database, {CHANNEL: channel}, clock) for _ in range(2)]
    run_for(1, clock, *postmen, tick=timedelta(milliseconds=100))
    assert 25 <= len(channel.taken) <= 30
    run_for(3, clock, *postmen, tick=timedelta(milliseconds=100))
    assert 100 <= len(channel.taken) <= 105


def test_a_chat_gets_one_a_second_and_holds_up_nobody(database: Database, clock: SimulatedClock) -> None:
    channel = LimitedChannel(limits=Limits(chat=Rate(1, 1)))
    wang, li = recipients(database, 2, clock.now())
    for number in range(4):
        reply(database, wang, f"w{number}", clock.now())
    reply(database, li, "l0", clock.now())
    postman = Postman(database, {CHANNEL: channel}, clock)
    run_for(0.9, clock, postman, tick=timedelta(milliseconds=300))
    assert channel.texts == ["w0", "l0"]
    run_for(3, clock, postman, tick=timedelta(milliseconds=300))
    assert channel.texts == ["w0", "l0", "w1", "w2", "w3"]


def test_topics_of_a_group_share_its_twenty_a_minute(database: Database, clock: SimulatedClock) -> None:
    channel = LimitedChannel(limits=Limits(group=Rate(20, 60), group_of=group_of))
    (wang,) = recipients(database, 1, clock.now())
    with transaction(database) as session:
        topics = [add_account(session, CHANNEL, f"-100/{number}", clock.now()).id for number in range(30)]
    broadcast(database, [*topics, wang], "news", clock.now())
    postman = Postman(database, {CHANNEL: channel}, clock)
    run_for(60, clock, postman, tick=timedelta(seconds=1.5))
    groups = Counter(group_of(message.account) for message in channel.taken)
    assert groups == {"-100": 20, None: 1}
    run_for(30, clock, postman, tick=timedelta(seconds=1.5))
    assert len(channel.taken) == 31


def test_a_broadcast_is_overtaken_by_replies_and_those_by_an_emergency(
    database: Database, clock: SimulatedClock
) -> None:
    channel = LimitedChannel(limits=Limits(overall=Rate(1, 1)))
    readers = recipients(database, 8, clock.now())
    broadcast(database, readers[:4], "news", clock.now())
    post(database, readers[4], "push", clock.now())
    reply(database, readers[5], "reply", clock.now())
    post(database, readers[0], "fire", clock.now(), lane=Lane.EMERGENCY)
    post(database, readers[6], "smoke", clock.now(), lane=Lane.EMERGENCY)
    postman = Postman(database, {CHANNEL: channel}, clock)
    run_for(0.5, clock, postman, tick=timedelta(seconds=0.5))
    assert channel.texts == ["fire", "smoke"], "at once, beyond the limit"
    run_for(6, clock, postman, tick=timedelta(seconds=0.5))
    assert channel.texts[2:5] == ["reply", "push", "news"]


def test_what_is_before_a_reply_in_its_line_goes_as_fast(database: Database, clock: SimulatedClock) -> None:
    channel = LimitedChannel(limits=Limits(overall=Rate(1, 1)))
    wang, *others = recipients(database, 5, clock.now())
    for other in others:
        post(database, other, f"push{other}", clock.now())
    post(database, wang, "before", clock.now())
    reply(database, wang, "reply", clock.now())
    run_for(2, clock, Postman(database, {CHANNEL: channel}, clock), tick=timedelta(seconds=1))
    assert channel.texts == ["before", "reply"]


def test_t16_who_is_to_wait_waits_in_every_lane_and_others_go_on(database: Database, clock: SimulatedClock) -> None:
    wang, *others = recipients(database, 10, clock.now())
    refusals: list[str] = []

    def judge(message: Outgoing) -> None:
        if message.account == "reader0" and not refusals:
            refusals.append(message.text)
            raise RetryLaterError("flood", seconds=7)

    channel = LimitedChannel(judge=judge, limits=Limits(overall=Rate(100, 1, burst=100)))
    broadcast(database, [wang, *others], "news", clock.now())
    postman = Postman(database, {CHANNEL: channel}, clock)
    run_for(0.1, clock, postman)
    reply(database, wang, "reply", clock.now())
    post(database, wang, "fire", clock.now(), lane=Lane.EMERGENCY)
    run_for(6.5, clock, postman, tick=timedelta(seconds=0.5))
    assert Counter(channel.texts) == {"news": 9}
    run_for(1, clock, postman, tick=timedelta(seconds=0.5))
    assert Counter(channel.texts) == {"news": 10, "reply": 1, "fire": 1}
    assert channel.begun == 13, "one refusal, and none twice"


def test_when_one_after_the_other_is_put_off_the_whole_channel_waits(database: Database, clock: SimulatedClock) -> None:
    readers = recipients(database, 30, clock.now())
    limited = [True]

    def judge(_message: Outgoing) -> None:
        if limited[0]:
            raise RetryLaterError("flood", seconds=5)

    channel = LimitedChannel(judge=judge, limits=Limits(overall=Rate(10, 1)))
    broadcast(database, readers, "news", clock.now())
    postman = Postman(database, {CHANNEL: channel}, clock)
    run_for(4, clock, postman, tick=timedelta(milliseconds=100))
    assert channel.begun == 3
    limited[0] = False
    other = Postman(database, {CHANNEL: channel}, clock)
    run_for(5, clock, other, tick=timedelta(milliseconds=100))
    assert set(statuses(database).values()) == {Delivery.SENT}


def test_what_waited_for_the_morning_is_one_message(database: Database, clock: SimulatedClock) -> None:
    channel = RecordingChannel()
    (wang,) = recipients(database, 1, clock.now())
    for key in ("one", "two"):
        post(database, wang, key, clock.now(), wait=timedelta(hours=9))
    reply(database, wang, "answer", clock.now())
    clock.advance(timedelta(hours=9))
    post(database, wang, "three", clock.now())
    run_for(1, clock, Postman(database, {CHANNEL: channel}, clock), tick=timedelta(seconds=0.5))
    assert channel.texts == ["one\n\ntwo", "answer", "three"]
    assert set(statuses(database).values()) == {Delivery.SENT}


def test_of_several_in_one_message_the_last_may_have_buttons(database: Database, clock: SimulatedClock) -> None:
    channel = RecordingChannel()
    (wang,) = recipients(database, 1, clock.now())
    for key, labels in (("one", []), ("two", ["ok"]), ("three", [])):
        with transaction(database) as session:
            choices = [{"label": label, "action": "ticket.accept", "arguments": {}} for label in labels]
            content = {"text": key, "choices": choices, "photos": []}
            account = session.get_one(Account, wang)
            Notification.enqueue(session, account, dedupe_key=key, kind="push", content=content, now=clock.now())
    clock.advance(timedelta(minutes=1))
    run_for(0.1, clock, Postman(database, {CHANNEL: channel}, clock), tick=timedelta(seconds=0.1))
    assert channel.texts == ["one\n\ntwo", "three"]
    (choice,) = channel.taken[0].choices
    with reading(database) as session:
        row = Notification.by_token(session, choice.id.partition(":")[0])
        assert row is not None
        assert row.dedupe_key == "two"


def test_what_is_being_claimed_when_the_process_stops_still_leaves(database: Database, clock: SimulatedClock) -> None:
    channel = RecordingChannel(CHANNEL)
    (reader,) = recipients(database, 1, clock.now())
    post(database, reader, "news", clock.now())

    async def scene() -> None:
        with database.turnstile:
            running = asyncio.create_task(Postman(database, {CHANNEL: channel}, clock).deliver_due())
            await asyncio.sleep(0.05)
            running.cancel()
            await asyncio.sleep(0)
        with pytest.raises(asyncio.CancelledError):
            await running

    asyncio.run(scene())
    assert channel.texts == ["news"]
    assert statuses(database) == {"news": Delivery.SENT}
