"""What matters and does not arrive: the next channel, else a call that the front desk is asked to make."""

import asyncio
from collections.abc import Iterator, Mapping

import pytest

from bot.channels.protocol import ClosedError, Outgoing, PermanentError
from bot.clock import SimulatedClock
from bot.delivery import Postman
from bot.replay.memory import in_memory
from storage.account import Account
from storage.database import Database
from storage.outbox import Notification
from storage.phone_task import PhoneTask, unreachable
from storage.transaction import reading, transaction
from storage.waiting import release_held
from tests.bot.recording import RecordingChannel
from tests.neighbourhood import Neighbourhood, add_account, settle

CHANNELS = ("web", "telegram", "wechat", "wecom")


@pytest.fixture
def database() -> Iterator[Database]:
    """Give a database in memory."""
    with in_memory() as database:
        yield database


@pytest.fixture
def people(database: Database, clock: SimulatedClock) -> Neighbourhood:
    """Give a small community."""
    return settle(database, clock.now())


def join(database: Database, people: Neighbourhood, channel: str, clock: SimulatedClock) -> int:
    """Let Wang come by another channel, too."""
    with transaction(database) as session:
        wang = session.get_one(Account, people.wang).resident
        account = add_account(session, channel, f"wang-{channel}", clock.now(), people.community, resident=wang)
        return account.id


def tell(database: Database, account_id: int, clock: SimulatedClock, kind: str = "push") -> None:
    with transaction(database) as session:
        content = {"text": kind, "choices": [], "photos": []}
        account = session.get_one(Account, account_id)
        Notification.enqueue(session, account, dedupe_key=kind, kind=kind, content=content, now=clock.now())


def deliver(database: Database, clock: SimulatedClock, errors: Mapping[str, Exception]) -> list[tuple[str, str]]:
    def judge(message: Outgoing) -> None:
        if message.channel in errors:
            raise errors[message.channel]

    channels = {name: RecordingChannel(name, judge=judge) for name in CHANNELS}
    asyncio.run(Postman(database, channels, clock).deliver_due())
    return [(one.account, one.text) for channel in channels.values() for one in channel.taken]


def calls(database: Database, people: Neighbourhood) -> list[tuple[str, str, str]]:
    with reading(database) as session:
        waiting = PhoneTask.waiting(session, people.community, 10)
        return [(one.resident.name, one.notification.content["text"], one.reason) for one in waiting]


BLOCKED = PermanentError("bot was blocked by the user", unreachable=True)


def test_t14_who_blocked_us_here_gets_it_there(
    database: Database, people: Neighbourhood, clock: SimulatedClock
) -> None:
    telegram = join(database, people, "telegram", clock)
    tell(database, telegram, clock)
    assert deliver(database, clock, {"telegram": BLOCKED}) == [("wang", "push")]
    assert calls(database, people) == []
    with reading(database) as session:
        assert [one.id for one in unreachable(session, people.community, 10)] == [telegram]


def test_t15_nobody_is_asked_twice_when_all_channels_are_dead(
    database: Database, people: Neighbourhood, clock: SimulatedClock
) -> None:
    telegram = join(database, people, "telegram", clock)
    join(database, people, "wechat", clock)
    tell(database, telegram, clock)
    dead = dict.fromkeys(CHANNELS, BLOCKED)
    assert deliver(database, clock, dead) == []
    assert calls(database, people) == [("王芳", "push", "bot was blocked by the user")]
    with reading(database) as session:
        assert session.query(Notification).count() == 3


def test_w15_a_shut_window_is_a_call_unless_another_channel_is_open(
    database: Database, people: Neighbourhood, clock: SimulatedClock
) -> None:
    wechat = join(database, people, "wechat", clock)
    tell(database, wechat, clock)
    shut = {"wechat": ClosedError("45015")}
    assert deliver(database, clock, shut) == [("wang", "push")]
    with transaction(database) as session:
        session.get_one(Account, people.wang).reachable = False
    tell(database, wechat, clock, "alert")
    assert deliver(database, clock, shut) == []
    assert calls(database, people) == [("王芳", "alert", "45015")]
    with transaction(database) as session:
        release_held(session, wechat, clock.now())
    assert deliver(database, clock, {}) == [("wang-wechat", "alert")], "they wrote before anybody called"
    assert calls(database, people) == []


@pytest.mark.parametrize("kind", ["survey", "reply"])
def test_nobody_is_called_for_a_survey_or_an_answer(
    database: Database, people: Neighbourhood, clock: SimulatedClock, kind: str
) -> None:
    tell(database, people.wang, clock, kind)
    assert deliver(database, clock, {"web": BLOCKED}) == []
    assert calls(database, people) == []


def test_a_colleague_is_reached_elsewhere_and_never_called(
    database: Database, people: Neighbourhood, clock: SimulatedClock
) -> None:
    tell(database, people.li, clock, "alert")
    assert deliver(database, clock, {"wecom": BLOCKED}) == []
    assert calls(database, people) == []
