"""The Postman: what is recorded of each outcome, when it is tried again, and that nobody waits for the slow."""

import asyncio
from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.channels.protocol import (
    ClosedError,
    MovedError,
    Outgoing,
    PermanentError,
    RetryLaterError,
    UnknownOutcomeError,
)
from bot.clock import RealClock, SimulatedClock
from bot.delivery import LONGEST_PAUSE, LONGEST_TRIED, MOST_ATTEMPTS, Postman
from storage.account import Account
from storage.database import Database
from storage.outbox import LEASE, Delivery, Lane, Notification
from storage.transaction import reading, transaction
from storage.waiting import release_held
from tests.bot.recording import RecordingChannel, until
from tests.neighbourhood import add_account
from tests.storage.letters import post, recipients, statuses


def failing(error: Exception) -> Callable[[Outgoing], None]:
    def judge(_message: Outgoing) -> None:
        raise error

    return judge


def deliver(database: Database, clock: SimulatedClock, channel: RecordingChannel) -> int:
    return asyncio.run(Postman(database, {channel.name: channel}, clock).deliver_due())


def only_row(database: Database) -> Notification:
    with reading(database) as session:
        row = session.query(Notification).one()
        session.expunge(row)
        return row


def test_what_is_due_is_sent_in_order_and_recorded(database: Database, clock: SimulatedClock) -> None:
    wang, li = recipients(database, 2, clock.now())
    for key, reader in (("w1", wang), ("w2", wang), ("l1", li), ("w3", wang)):
        post(database, reader, key, clock.now())
    post(database, wang, "later", clock.now(), wait=timedelta(minutes=1))
    channel = RecordingChannel()
    assert deliver(database, clock, channel) == 4
    assert [text for text in channel.texts if text[0] == "w"] == ["w1", "w2", "w3"]
    assert {message.account for message in channel.taken} == {"reader0", "reader1"}
    assert statuses(database)["later"] is Delivery.PENDING
    clock.advance(timedelta(minutes=1))
    assert deliver(database, clock, channel) == 1
    assert set(statuses(database).values()) == {Delivery.SENT}
    with reading(database) as session:
        assert {row.sent_at for row in session.query(Notification) if row.dedupe_key == "later"} == {clock.now()}


@pytest.mark.parametrize(
    ("error", "status", "reachable"),
    [
        (PermanentError("bad photo"), Delivery.DEAD, True),
        (PermanentError("blocked", unreachable=True), Delivery.DEAD, False),
        (UnknownOutcomeError("cut off"), Delivery.UNKNOWN, True),
    ],
)
def test_an_end_is_recorded_with_its_reason(
    database: Database, clock: SimulatedClock, error: Exception, status: Delivery, *, reachable: bool
) -> None:
    (reader,) = recipients(database, 1, clock.now())
    post(database, reader, "one", clock.now())
    post(database, reader, "two", clock.now())
    channel = RecordingChannel(judge=failing(error))
    assert deliver(database, clock, channel) == 2
    assert statuses(database) == {"one": status, "two": status}
    with reading(database) as session:
        account = session.get_one(Account, reader)
        assert account.reachable is reachable
        assert {row.error for row in session.query(Notification)} == {str(error)}
    clock.advance(timedelta(days=1))
    assert deliver(database, clock, channel) == 0


def test_w14_what_the_window_shuts_out_leaves_after_their_next_word(database: Database, clock: SimulatedClock) -> None:
    (reader,) = recipients(database, 1, clock.now())
    post(database, reader, "one", clock.now())
    assert deliver(database, clock, RecordingChannel(judge=failing(ClosedError("45047")))) == 1
    assert statuses(database) == {"one": Delivery.HELD}
    clock.advance(timedelta(hours=5))
    assert deliver(database, clock, channel := RecordingChannel()) == 0
    with transaction(database) as session:
        release_held(session, reader, clock.now())
    assert deliver(database, clock, channel) == 1
    assert statuses(database) == {"one": Delivery.SENT}


def test_t19_a_chat_that_moved_gets_it_under_its_new_id(database: Database, clock: SimulatedClock) -> None:
    (reader,) = recipients(database, 1, clock.now())
    post(database, reader, "one", clock.now())
    post(database, reader, "two", clock.now())

    def judge(message: Outgoing) -> None:
        if message.account != "-100":
            raise MovedError("upgraded", "-100")

    assert deliver(database, clock, channel := RecordingChannel(judge=judge)) == 3
    assert [(message.account, message.text) for message in channel.taken] == [("-100", "one"), ("-100", "two")]


def test_when_the_platform_says_how_long_it_is_that_long(database: Database, clock: SimulatedClock) -> None:
    (reader,) = recipients(database, 1, clock.now())
    post(database, reader, "one", clock.now())
    deliver(database, clock, RecordingChannel(judge=failing(RetryLaterError("flood", seconds=37))))
    row = only_row(database)
    assert (row.status, row.due_at, row.error) == (Delivery.PENDING, clock.now() + timedelta(seconds=37), "flood")
    clock.advance(timedelta(seconds=36))
    assert deliver(database, clock, channel := RecordingChannel()) == 0
    clock.advance(timedelta(seconds=1))
    assert deliver(database, clock, channel) == 1


@pytest.mark.parametrize("error", [RuntimeError("a bug in a channel"), TimeoutError("its own")])
def test_pauses_grow_with_jitter_until_it_is_given_up(
    database: Database, clock: SimulatedClock, error: Exception
) -> None:
    (reader,) = recipients(database, 1, clock.now())
    post(database, reader, "one", clock.now())
    channel = RecordingChannel(judge=failing(error))
    for attempt in range(1, MOST_ATTEMPTS):
        assert deliver(database, clock, channel) == 1
        row = only_row(database)
        pause, most = row.due_at - clock.now(), min(timedelta(seconds=2**attempt), LONGEST_PAUSE)
        assert (row.status, row.attempts) == (Delivery.PENDING, attempt)
        assert most / 2 <= pause <= most
        clock.set(row.due_at)
    assert deliver(database, clock, channel) == 1
    assert statuses(database) == {"one": Delivery.DEAD}
    assert only_row(database).attempts == MOST_ATTEMPTS == 12


def test_t22_what_the_platform_puts_off_outlives_an_outage_of_hours(database: Database, clock: SimulatedClock) -> None:
    (reader,) = recipients(database, 1, clock.now())
    post(database, reader, "one", clock.now())
    begun, channel = clock.now(), RecordingChannel(judge=failing(RetryLaterError("busy")))
    while (row := only_row(database)).status == Delivery.PENDING:
        clock.set(row.due_at)
        assert deliver(database, clock, channel) == 1
    assert LONGEST_TRIED <= clock.now() - begun <= LONGEST_TRIED + LONGEST_PAUSE
    assert (row.status, row.attempts > MOST_ATTEMPTS) == (Delivery.DEAD, True)


def test_pauses_differ_from_row_to_row(database: Database, clock: SimulatedClock) -> None:
    for reader in recipients(database, 8, clock.now()):
        post(database, reader, f"{reader}", clock.now())
    deliver(database, clock, RecordingChannel(judge=failing(RetryLaterError("busy"))))
    with reading(database) as session:
        assert len({row.due_at for row in session.query(Notification)}) > 1


def test_a_channel_that_never_answers_is_not_waited_for(database: Database, clock: SimulatedClock) -> None:
    (reader,) = recipients(database, 1, clock.now())
    post(database, reader, "one", clock.now())
    channel = RecordingChannel(seconds=60)
    postman = Postman(database, {channel.name: channel}, clock, lease=timedelta(seconds=0.06))
    assert asyncio.run(postman.deliver_due()) == 1
    assert statuses(database) == {"one": Delivery.UNKNOWN}
    assert Postman(database, {}, clock).patience_seconds < LEASE.total_seconds()


def test_nobody_waits_for_a_slow_platform(database: Database) -> None:
    clock = RealClock()
    slow, fast = RecordingChannel("wechat"), RecordingChannel("telegram")
    (reader,) = recipients(database, 1, clock.now())
    post(database, reader, "slow", clock.now())

    async def scene() -> None:
        postman = Postman(database, {"wechat": slow, "telegram": fast}, clock)
        slow.answers = asyncio.Event()
        delivering = asyncio.create_task(postman.deliver_due())
        await asyncio.sleep(0.2)
        await asyncio.to_thread(post_fire, database)
        await until(lambda: fast.texts)
        assert slow.texts == []
        slow.answers.set()
        await delivering

    asyncio.run(scene())
    assert (fast.texts, slow.texts) == (["fire"], ["slow"])


def post_fire(database: Database) -> None:
    now = RealClock().now()
    with transaction(database) as session:
        guard = add_account(session, "telegram", "guard", now).id
    post(database, guard, "fire", now, lane=Lane.EMERGENCY)


def test_whoever_stops_the_postman_waits_for_what_is_on_its_way(database: Database, clock: SimulatedClock) -> None:
    (reader,) = recipients(database, 1, clock.now())
    post(database, reader, "one", clock.now())
    channel = RecordingChannel(seconds=0.5)

    async def scene() -> None:
        postman = Postman(database, {channel.name: channel}, clock)
        running = asyncio.create_task(postman.run(asyncio.Event(), 60))
        await until(lambda: channel.begun)
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)

    asyncio.run(scene())
    assert statuses(database) == {"one": Delivery.SENT}
    assert channel.texts == ["one"]


def test_whoever_comes_back_after_the_lease_changes_nothing(database: Database, clock: SimulatedClock) -> None:
    (reader,) = recipients(database, 1, clock.now())
    post(database, reader, "one", clock.now())
    other = RecordingChannel()

    async def sleep_long() -> None:
        clock.advance(LEASE + timedelta(seconds=1))
        await Postman(database, {other.name: other}, clock).deliver_due()

    class Sleeper(RecordingChannel):
        async def send(self, message: Outgoing) -> None:
            await sleep_long()
            raise RetryLaterError(message.text)

    assert deliver(database, clock, Sleeper()) == 1
    assert other.texts == ["one"]
    assert statuses(database) == {"one": Delivery.SENT}


def test_the_loop_wakes_when_it_is_told_and_outlives_an_outage(database: Database, clock: SimulatedClock) -> None:
    (reader,) = recipients(database, 1, clock.now())
    channel = RecordingChannel()

    async def scene() -> None:
        wake = asyncio.Event()
        running = asyncio.create_task(Postman(database, {channel.name: channel}, clock).run(wake, 60))
        await asyncio.sleep(0.1)
        await asyncio.to_thread(post, database, reader, "one", clock.now())
        wake.set()
        await until(lambda: channel.texts == ["one"])
        with database.engine.begin() as connection:
            connection.exec_driver_sql("ALTER TABLE outbox RENAME TO hidden")
        wake.set()
        await asyncio.sleep(0.3)
        assert not running.done()
        with database.engine.begin() as connection:
            connection.exec_driver_sql("ALTER TABLE hidden RENAME TO outbox")
        await asyncio.to_thread(post, database, reader, "two", clock.now())
        wake.set()
        await until(lambda: channel.texts == ["one", "two"])
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)

    asyncio.run(scene())
