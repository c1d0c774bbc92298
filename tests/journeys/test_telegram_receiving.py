"""What Telegram does to us on the way in, through real HTTP: nothing is lost, nothing has its effect twice."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.channels.telegram.texts import telegram_text
from intents.embedded import EmbeddedEngine
from storage.outbox import Notification
from storage.stored_update import UpdateStatus
from storage.ticket import Ticket, TicketEvent
from storage.transaction import reading, transaction
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


def test_t07_an_edited_message_becomes_a_note_on_its_ticket(desk: Desk) -> None:
    """T7: no second ticket, and whoever works on it is told."""
    fang, li = reported_leak(desk)
    fang.edit("厨房水管漏水了，水已经流到客厅")
    fang.reads("改过的话", "1001")
    li.reads("1001", "水已经流到客厅")
    with reading(desk.database) as session:
        [ticket] = session.query(Ticket).all()
        [note] = session.query(TicketEvent).filter_by(what="detail").all()
        assert "水已经流到客厅" in ticket.description
        assert note.note.endswith("厨房水管漏水了，水已经流到客厅")


def test_t07_in_the_middle_of_a_request_an_edit_is_asked_for_as_a_message(desk: Desk, telegram: Telegram) -> None:
    """T7: what it was in answer to may be past; the question that is open comes again."""
    fang = telegram.phone("芳")
    fang.say("谢谢")
    fang.reads()
    desk.bind(fang, resident_id=1)
    fang.say("厨房水管漏水了")
    fang.reads("什么时候方便上门")
    fang.edit("厨房水龙头滴水")
    fang.reads("改动请直接再发一条", "什么时候方便上门")
    assert facts(desk)["tickets"] == 0


def test_t07_an_edit_that_changes_nothing_for_us_is_passed_over(desk: Desk, telegram: Telegram) -> None:
    """T7."""
    anna = telegram.phone("Anna")
    anna.say("谢谢")
    anna.reads()
    before = facts(desk)
    anna.edit("你们好")
    all_confirmed(desk)
    after = facts(desk)
    assert (after["tickets"], after["outbox"]) == (before["tickets"], before["outbox"])
    assert anna.news() == []


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
    assert set(telegram.platform.answered.values()) == {"", telegram_text("zh", "telegram-button-expired")}
    with reading(desk.database) as session:
        [ticket] = session.query(Ticket).all()
        assert (ticket.status, ticket.accepted_at) == ("assigned", None)


def test_t13_a_button_of_an_old_release_has_expired(desk: Desk) -> None:
    """T13: no feature knows its action any more; what people usually want is offered afresh."""
    fang, _li = reported_leak(desk)
    with transaction(desk.database) as session:
        newest = Notification.last_with_choices(session, desk.account(fang).id)
        assert newest is not None
        newest.content = {**newest.content, "choices": [{"label": "旧", "action": "old.action", "arguments": {}}]}
        data = f"{newest.token}:0"
    fang.press_data(data, 1)
    shown = fang.reads("已经过期")
    assert len(shown.labels) == 3
    fang.press(shown.labels[1])
    fang.reads("1001")


def test_a_place_on_the_map_is_on_the_ticket_just_opened_and_else_asked_for_in_words(desk: Desk) -> None:
    fang, li = reported_leak(desk)
    fang.location()
    fang.reads("位置已加到工单 1001")
    li.reads("1001", "mlat=22.54000&mlon=114.06000")
    fang.say("厨房的灯也不亮了")
    fang.reads("什么时候方便上门")
    fang.location()
    fang.reads("哪一栋哪一层", "什么时候方便上门")


def test_an_album_is_one_message_though_its_parts_come_one_by_one(desk: Desk, telegram: Telegram) -> None:
    anna = telegram.phone("Anna")
    anna.album([JPEG, JPEG + b"2", JPEG + b"3"], apart=0.03)
    anna.reads("照片收到了")
    all_confirmed(desk)
    assert len(inbox_keys(desk)) == 1
    assert anna.news() == []
