"""What Telegram does to us on the way in, through real HTTP: nothing is lost, nothing has its effect twice."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from intents.embedded import EmbeddedEngine
from storage.stored_update import UpdateStatus
from storage.ticket import Ticket, TicketEvent
from storage.transaction import reading
from tests.journeys.telegram_desk import (
    FAST,
    Desk,
    all_confirmed,
    facts,
    inbox_keys,
    open_desk,
    reported_leak,
    small_community,
    stored,
)
from tests.platforms.telegram.faults import BAD_GATEWAY
from tests.platforms.telegram.payloads import BOT_ID
from tests.platforms.telegram.phone import wait_for
from tests.platforms.telegram.server import Telegram, running

JPEG = b"\xff\xd8\xff\xe0 a wet floor"
BROKEN = {"update_id": 100_500, "message": {"message_id": 1, "from": {"id": 5}, "date": 0, "text": "x"}}


@pytest.fixture
def telegram() -> Iterator[Telegram]:
    with running() as server:
        yield server


@pytest.fixture(params=["polling", "webhook"])
def desk(request: pytest.FixtureRequest, telegram: Telegram, tmp_path: Path, engine: EmbeddedEngine) -> Iterator[Desk]:
    small_community(tmp_path)
    with open_desk(telegram, tmp_path, engine, mode=request.param) as running_desk:
        yield running_desk


def test_t01_the_same_update_twice_has_one_effect(desk: Desk, telegram: Telegram) -> None:
    """T1: twice at once, and again later; each is confirmed."""
    anna = telegram.phone("Anna")
    with telegram.platform.lock:
        anna.say("谢谢")
        [update] = telegram.platform.pending()
        telegram.platform.push_raw(dict(update))
    anna.reads("不客气")
    all_confirmed(desk)
    telegram.platform.push_raw(dict(update))
    all_confirmed(desk)
    anna.say("谢谢")
    anna.reads()
    assert len(inbox_keys(desk)) == 2
    assert anna.news() == []


def test_t02_numbers_that_jump_back_are_still_handled(
    telegram: Telegram, tmp_path: Path, engine: EmbeddedEngine
) -> None:
    """T2: after a quiet week the numbers of updates start somewhere else, and may be lower."""
    small_community(tmp_path)
    anna = telegram.phone("Anna")
    with open_desk(telegram, tmp_path, engine, pace=replace(FAST, long_poll=1)) as desk:
        anna.say("谢谢")
        anna.reads()
        all_confirmed(desk)
        # The message comes between two calls: with the old offset, the next one would throw it away.
        telegram.platform.faults.order("getUpdates", BAD_GATEWAY, times=-1)
        wait_for(telegram.platform, lambda: desk.channel.problem)
        telegram.platform.jump_to(77)
        anna.say("谢谢")
        telegram.platform.faults.clear()
        anna.reads()
        assert inbox_keys(desk)[-1] == f"{BOT_ID}:77"


def test_t05_an_update_that_cannot_be_read_holds_nobody_up(desk: Desk, telegram: Telegram) -> None:
    """T5: it is passed over and confirmed, and what came before and after it is answered."""
    anna, ben = telegram.phone("Anna"), telegram.phone("Ben")
    with telegram.platform.lock:
        anna.say("谢谢")
        telegram.platform.jump_to(100_500)
        telegram.platform.push_raw(dict(BROKEN))
        telegram.platform.jump_to(100_501)
        ben.say("谢谢")
    anna.reads()
    ben.reads()
    all_confirmed(desk)
    assert desk.channel.problem is None
    assert stored(desk, UpdateStatus.PARKED) == [f"{BOT_ID}:100500"]


def test_t06_many_messages_at_once_keep_their_order_in_each_chat(desk: Desk, telegram: Telegram) -> None:
    """T6: chats are worked on side by side."""
    phones = [telegram.phone(f"P{number}") for number in range(5)]
    said: dict[int, list[str]] = {}
    with telegram.platform.lock:
        for number in range(6):
            for phone in phones:
                update_id = phone.say(f"电梯里的灯坏了 {number}")
                said.setdefault(phone.person.id, []).append(f"{BOT_ID}:{update_id}")
    all_confirmed(desk)
    taken = inbox_keys(desk)
    assert len(taken) == 30
    for keys in said.values():
        assert [key for key in taken if key in keys] == keys


def test_t07_an_edited_message_makes_no_second_ticket(desk: Desk, telegram: Telegram) -> None:
    """T7 for now: the edit is passed over."""
    anna = telegram.phone("Anna")
    anna.say("谢谢")
    anna.reads()
    before = facts(desk)
    anna.edit("你们好")
    all_confirmed(desk)
    assert facts(desk) == before


def test_t08_an_answer_that_comes_too_late_does_not_undo_the_press(desk: Desk, telegram: Telegram) -> None:
    """T8: 'query is too old' is normal."""
    fang, li = reported_leak(desk)
    with telegram.platform.lock:
        li.press("接单")
        telegram.platform.skip(3600)
    fang.reads("已接单")
    assert [call.status for call in telegram.platform.calls_of("answerCallbackQuery")][-1] == 400


def test_t09_a_double_click_has_one_effect(desk: Desk, telegram: Telegram) -> None:
    """T9: the second click is answered in words."""
    fang, li = reported_leak(desk)
    with telegram.platform.lock:
        li.press("接单")
        li.press("接单")
    li.reads("您已接单")
    li.reads("1001")
    fang.reads("已接单")
    with reading(desk.database) as session:
        assert session.query(TicketEvent).filter_by(what="accept").count() == 1
    assert [shown for shown in fang.news() if "已接单" in shown.text] == []


def test_t10_a_press_on_a_message_that_is_gone_counts(desk: Desk) -> None:
    """T10: Telegram sends a date of 0 with it, or no message at all; the answer is a new message."""
    _fang, li = reported_leak(desk)
    data = li.screen()[-1].data
    li.press_data(data["接单"], 1, accessible=False)
    li.reads("您已接单")
    li.press("出发")
    li.reads("出发")


def test_t11_a_button_of_somebody_else_is_refused(desk: Desk, telegram: Telegram) -> None:
    """T11: also one that was never given out."""
    _fang, li = reported_leak(desk)
    mallory = telegram.phone("Mallory")
    mallory.say("谢谢")
    mallory.reads()
    for forged in (li.screen()[-1].data["接单"], "nonsense", "AAAAAAAAAAAA:0", ":", "水" * 21):
        mallory.press_data(forged, 1)
        mallory.reads("用不了")
    with reading(desk.database) as session:
        [ticket] = session.query(Ticket).all()
        assert (ticket.status, ticket.accepted_at) == ("assigned", None)


def test_an_album_is_one_message_though_its_parts_come_one_by_one(desk: Desk, telegram: Telegram) -> None:
    anna = telegram.phone("Anna")
    anna.album([JPEG, JPEG + b"2", JPEG + b"3"], apart=0.03)
    anna.reads("照片收到了")
    all_confirmed(desk)
    assert len(inbox_keys(desk)) == 1
    assert anna.news() == []
