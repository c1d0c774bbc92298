"""Two people reach for the same conversation, a resident writes while it ends, two timekeepers tick at once."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.clock import SimulatedClock
from bot.conversation import FrontDesk
from bot.scheduler import Timekeeper
from handlers.dialogue.messages import Command
from handlers.features import JOBS
from intents.engine import IntentEngine
from storage.account import Account
from storage.conversation import Conversation, Owner
from storage.database import Database
from storage.hand_over import Ending, HandOver
from storage.outbox import Notification
from storage.staff import Role
from storage.transaction import reading, transaction
from storage.transcript import Utterance
from tests.bot.front_desk import open_desk, said
from tests.neighbourhood import Neighbourhood, add_account, add_staff, settle


@pytest.fixture
def desk(database: Database, engine: IntentEngine, clock: SimulatedClock) -> FrontDesk:
    return open_desk(database, engine, clock)


@pytest.fixture
def people(database: Database, clock: SimulatedClock) -> Neighbourhood:
    people = settle(database, clock.now())
    with transaction(database) as session:
        for name in ("zhou", "sun"):
            staff = add_staff(session, people.community, name, Role.FRONT_DESK)
            add_account(session, "web", name, clock.now(), people.community, staff=staff)
    return people


def at_once(*calls: Callable[[], object]) -> None:
    start = threading.Barrier(len(calls))

    def run(call: Callable[[], object]) -> None:
        start.wait(10)
        call()

    with ThreadPoolExecutor(len(calls)) as pool:
        list(pool.map(run, calls))


def heard(database: Database, name: str) -> list[str]:
    with reading(database) as session:
        account = Account.on(session, "web", name)
        assert account is not None
        rows = session.query(Notification).filter_by(account_id=account.id).order_by(Notification.id).all()
        return [row.content["text"] for row in rows]


def test_of_two_who_take_at_once_one_has_it(desk: FrontDesk, people: Neighbourhood) -> None:
    desk.handle(said("转人工"))
    take = Command("conversation.take", {"account": people.wang})
    at_once(*(lambda who=who: desk.handle(replace(said("", who), command=take)) for who in ("zhou", "sun")))
    with reading(desk.database) as session:
        row = session.query(HandOver).one()
        assert row.staff is not None
        winner = row.staff.name
        assert session.query(Conversation).filter_by(account_id=people.wang).one().owner == Owner.HUMAN
    loser = {"zhou": "sun", "sun": "zhou"}[winner]
    assert winner in heard(desk.database, loser)[-1]
    assert [text for text in heard(desk.database, "wang") if "来了" in text] == [
        f"{winner}来了，接下来由本人回复您，直接说就行。"
    ]


def test_two_calls_at_once_are_one(desk: FrontDesk, people: Neighbourhood) -> None:
    at_once(lambda: desk.handle(said("转人工")), lambda: desk.handle(said("找个活人")))
    with reading(desk.database) as session:
        assert session.query(HandOver).filter_by(account_id=people.wang).count() == 1
    assert len(heard(desk.database, "zhou")) == 1


def test_words_and_the_end_at_once_are_lost_to_nobody(desk: FrontDesk, people: Neighbourhood) -> None:
    take = Command("conversation.take", {"account": people.wang})
    desk.handle(replace(said("", "zhou"), command=take))
    at_once(lambda: desk.handle(said("我家漏水了")), lambda: desk.handle(said("结束", "zhou")))
    relayed = any("我家漏水了" in text for text in heard(desk.database, "zhou"))
    answered = [text for text in heard(desk.database, "wang") if "上门" in text or "家" in text]
    assert relayed or answered
    with reading(desk.database) as session:
        assert session.query(HandOver).one().ending == Ending.RELEASED


def test_timekeepers_at_once_end_a_silent_talk_once(
    desk: FrontDesk, people: Neighbourhood, clock: SimulatedClock
) -> None:
    take = Command("conversation.take", {"account": people.wang})
    desk.handle(replace(said("", "zhou"), command=take))
    clock.set(clock.now() + timedelta(hours=3))
    keepers = [Timekeeper(desk.database, JOBS, clock) for _ in range(3)]
    at_once(*(keeper.fire_due for keeper in keepers))
    with reading(desk.database) as session:
        assert session.query(HandOver).one().ending == Ending.STAFF_SILENT
        assert session.query(Conversation).filter_by(account_id=people.wang).one().owner == Owner.BOT
    assert len([text for text in heard(desk.database, "wang") if "先回到我这里" in text]) == 1


def test_what_is_said_is_noted_once_on_every_channel(desk: FrontDesk, people: Neighbourhood) -> None:
    message = said("厨房漏水")
    for _ in range(2):
        desk.handle(message)
        desk.handle(replace(message, channel="telegram"))
    with reading(desk.database) as session:
        said_there = session.query(Utterance).order_by(Utterance.id).all()
        assert [one.text for one in said_there] == ["厨房漏水", "厨房漏水"]
        assert said_there[0].account_id == people.wang != said_there[1].account_id


def test_whoever_has_left_hears_nothing_and_the_bot_is_back(desk: FrontDesk, people: Neighbourhood) -> None:
    take = Command("conversation.take", {"account": people.wang})
    desk.handle(replace(said("", "zhou"), command=take))
    with transaction(desk.database) as session:
        row = session.query(HandOver).one()
        assert row.staff is not None
        row.staff.active = False
    desk.handle(said("谢谢"))
    assert "谢谢" not in heard(desk.database, "zhou")[-1]
    assert "不客气" in "".join(heard(desk.database, "wang"))
    with reading(desk.database) as session:
        assert session.query(HandOver).one().ending == Ending.STAFF_GONE
