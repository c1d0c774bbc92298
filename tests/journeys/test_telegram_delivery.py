"""What Telegram does to us on the way out, through real HTTP and the real outbox."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.channels.telegram.requests import Timeouts
from intents.embedded import EmbeddedEngine
from storage.outbox import Delivery, Notification
from storage.transaction import reading
from tests.journeys.telegram_desk import Desk, all_recorded, open_desk, reported_leak, small_community
from tests.platforms.telegram.faults import DROPPED_AFTER_ACCEPT, TOO_MANY_WITHOUT_TIME, Fault, failing, slow, too_many
from tests.platforms.telegram.phone import Phone, wait_for
from tests.platforms.telegram.server import Telegram, running


@pytest.fixture
def telegram() -> Iterator[Telegram]:
    with running() as server:
        yield server


@pytest.fixture
def desk(telegram: Telegram, tmp_path: Path, engine: EmbeddedEngine) -> Iterator[Desk]:
    small_community(tmp_path)
    impatient = Timeouts(read=0.5)
    with open_desk(telegram, tmp_path, engine, timeouts=impatient) as running_desk:
        yield running_desk


def last_of(desk: Desk, phone: Phone) -> Notification:
    """Give the newest outbox row to a person."""
    with reading(desk.database) as session:
        rows = session.query(Notification).filter_by(account_id=desk.account(phone).id)
        row = rows.order_by(Notification.id.desc()).first()
        assert row is not None
        session.expunge(row)
        return row


def test_t14_who_blocks_the_bot_is_left_alone_until_they_come_back(desk: Desk, telegram: Telegram) -> None:
    """T14: the message to them is dead, and the work goes on; taken back, the bot writes again."""
    fang, li = reported_leak(desk)
    fang.block()
    wait_for(telegram.platform, lambda: not desk.account(fang).reachable or None)
    li.press("接单")
    li.reads("您已接单")
    all_recorded(desk)
    assert last_of(desk, fang).status == Delivery.DEAD
    assert fang.news() == []
    fang.unblock()
    wait_for(telegram.platform, lambda: desk.account(fang).reachable or None)
    li.press("出发")
    fang.reads("已经出发")


def test_t14_a_blocked_bot_learns_it_when_it_sends(desk: Desk, telegram: Telegram) -> None:
    """T14: the update may be missed; the answer to a send tells it, too, and /start ends it."""
    fang, li = reported_leak(desk)
    fang.person.blocked = True
    li.press("接单")
    wait_for(telegram.platform, lambda: not desk.account(fang).reachable or None)
    fang.person.blocked = False
    fang.start()
    fang.reads()
    assert desk.account(fang).reachable


def test_t15_a_deactivated_account_is_given_up(desk: Desk) -> None:
    """T15: once, not again and again."""
    fang, li = reported_leak(desk)
    fang.person.deactivated = True
    li.press("接单")
    li.reads("您已接单")
    all_recorded(desk)
    assert (last_of(desk, fang).status, last_of(desk, fang).attempts) == (Delivery.DEAD, 1)
    assert not desk.account(fang).reachable


def test_t16_one_chat_waits_and_the_others_go_on(desk: Desk, telegram: Telegram) -> None:
    """T16: as long as Telegram says, in order, and nothing twice."""
    anna, ben = telegram.phone("Anna"), telegram.phone("Ben")
    telegram.platform.faults.order("sendMessage", too_many(1), chat=anna.person.id)
    with telegram.platform.lock:
        anna.say("谢谢")
        anna.say("谢谢")
        ben.say("谢谢")
    ben.reads("不客气")
    anna.reads("不客气")
    anna.reads()
    all_recorded(desk)
    tries = [
        call for call in telegram.platform.calls_of("sendMessage") if str(anna.person.id) == call.parameters["chat_id"]
    ]
    assert [call.status for call in tries] == [429, 200, 200]
    assert tries[1].at - tries[0].at >= 1.0
    assert anna.news() == []


def test_t17_a_429_that_names_no_time_is_no_reason_to_hurry(desk: Desk, telegram: Telegram) -> None:
    """T17: the pauses grow, and it arrives once."""
    anna = telegram.phone("Anna")
    telegram.platform.faults.order("sendMessage", TOO_MANY_WITHOUT_TIME, times=2)
    anna.say("谢谢")
    anna.reads("不客气", within=15)
    all_recorded(desk)
    tries = telegram.platform.calls_of("sendMessage")
    assert [call.status for call in tries] == [429, 429, 200]
    assert tries[1].at - tries[0].at >= 0.9
    assert tries[2].at - tries[1].at >= 1.9


@pytest.mark.parametrize("fault", [slow(1.5), DROPPED_AFTER_ACCEPT])
def test_t18_what_may_have_arrived_is_not_sent_again(desk: Desk, telegram: Telegram, fault: Fault) -> None:
    """T18: its outcome stays unknown; the next message to the same person is sent."""
    anna = telegram.phone("Anna")
    telegram.platform.faults.order("sendMessage", fault)
    anna.say("谢谢")
    anna.reads("不客气")
    all_recorded(desk)
    assert last_of(desk, anna).status == Delivery.UNKNOWN
    anna.say("谢谢")
    anna.reads()
    all_recorded(desk)
    assert last_of(desk, anna).status == Delivery.SENT
    assert anna.news() == []


def test_t22_a_refused_token_keeps_the_messages(desk: Desk, telegram: Telegram) -> None:
    """T22 on the way out: nothing is dropped; it is tried again in a minute."""
    anna = telegram.phone("Anna")
    telegram.platform.faults.order("sendMessage", failing(401, "Unauthorized"))
    anna.say("谢谢")
    wait_for(telegram.platform, lambda: telegram.platform.calls_of("sendMessage") or None)

    def postponed() -> bool | None:
        row = last_of(desk, anna)
        return row.error is not None or None

    wait_for(telegram.platform, postponed)
    row = last_of(desk, anna)
    assert row.status == Delivery.PENDING
    assert row.due_at - row.created_at >= timedelta(seconds=55)


@pytest.mark.usefixtures("desk")
def test_t23_a_message_of_4096_characters_is_answered_in_words(telegram: Telegram) -> None:
    """T23 on the way in: it is the longest that Telegram lets through, and longer than a request needs to be."""
    anna = telegram.phone("Anna")
    anna.say("水" * 4096)
    anna.reads("2000")


def test_t23_a_name_full_of_signs_arrives_as_it_is(desk: Desk, telegram: Telegram) -> None:
    """T23: nothing that people write is read as markup."""
    _fang, li = reported_leak(desk)
    fang = telegram.phone("芳")
    fang.say("谢谢")
    fang.reads()
    desk.bind(fang, resident_id=1)
    fang.say("卫生间_水管*漏水[了](http://x)<b>，随时都行")
    fang.reads("请核对报修", "_水管*漏水[了](http://x)<b>")
    fang.press("提交")
    li.reads("_水管*漏水[了](http://x)<b>")


@pytest.mark.parametrize("send", [Phone.sticker, Phone.voice])
def test_what_cannot_be_read_is_answered_in_words(desk: Desk, telegram: Telegram, send: Callable[[Phone], int]) -> None:
    anna = telegram.phone("Anna")
    send(anna)
    assert "打字" in anna.reads().text
    with reading(desk.database) as session:
        assert session.query(Notification).count() == 1
