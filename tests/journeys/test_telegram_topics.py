"""The staff group: a topic for each ticket, as those who read it see it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from intents.embedded import EmbeddedEngine
from storage.outbox import Delivery, Notification
from storage.ticket import TicketEvent
from storage.ticket_topic import StaffGroup, TicketTopic
from storage.transaction import reading
from tests.journeys.telegram_desk import (
    Desk,
    all_confirmed,
    all_recorded,
    open_desk,
    reported_leak,
    small_community,
)
from tests.platforms.telegram.phone import wait_for
from tests.platforms.telegram.platform import Group
from tests.platforms.telegram.server import Telegram, running


@pytest.fixture
def telegram() -> Iterator[Telegram]:
    with running() as server:
        yield server


@pytest.fixture
def group(telegram: Telegram) -> Group:
    return telegram.platform.add_group("桂花苑工单")


@pytest.fixture
def desk(telegram: Telegram, group: Group, tmp_path: Path, engine: EmbeddedEngine) -> Iterator[Desk]:
    small_community(tmp_path)
    with open_desk(telegram, tmp_path, engine, group=group.id) as running_desk:
        yield running_desk


def shown(desk: Desk, group: Group, number: str, *parts: str) -> str:
    """Wait for a message in a ticket's topic that contains these parts, and give it."""

    def found() -> str | None:
        thread = next((one for one, topic in group.topics.items() if number in topic.name), None)
        texts = [
            str(message.get("text") or message.get("caption"))
            for message in desk.telegram.platform.messages.get(group.id, [])
            if message.get("message_thread_id") == thread
        ]
        return next((text for text in reversed(texts) if all(part in text for part in parts)), None)

    return wait_for(desk.telegram.platform, found)


def named(desk: Desk, group: Group, thread: int, sign: str) -> None:
    wait_for(desk.telegram.platform, lambda: group.topics[thread].name.startswith(sign) or None)


def test_a_ticket_gets_a_topic_that_follows_it_to_its_end(desk: Desk, group: Group) -> None:
    fang, li = reported_leak(desk)
    card = shown(desk, group, "1001", "厨房水管漏水了", "3-2-501")
    assert "13800000001" not in card
    assert "王芳" not in card
    [thread] = group.topics
    li.press("接单")
    shown(desk, group, "1001", "李师傅 · 接单")
    li.reads("您已接单")
    li.press("出发")
    li.reads("出发")
    li.press("到达")
    li.reads()
    named(desk, group, thread, "🔧")
    fang.say("客厅也进水了，在工单里加上")
    li.press("完成")
    li.reads("结果怎么样")
    li.say("换了软管，试水不漏")
    shown(desk, group, "1001", "李师傅 · 完成：换了软管，试水不漏")
    named(desk, group, thread, "✅")
    fang.reads("您给几分")
    fang.press("5 分")
    wait_for(desk.telegram.platform, lambda: group.topics[thread].closed or None)
    assert len(group.topics) == 1


def test_what_staff_write_in_a_topic_is_on_the_ticket_and_nobody_else_is_heard(desk: Desk, group: Group) -> None:
    _fang, li = reported_leak(desk)
    shown(desk, group, "1001", "厨房水管漏水了")
    [thread] = group.topics
    mallory = desk.telegram.phone("Mallory")
    mallory.say_in_topic(group, thread, "我也来说两句")
    li.say_in_topic(group, thread, "需要带梯子")
    li.say_in_topic(group, thread + 1, "别处的话")
    all_confirmed(desk)
    all_recorded(desk)
    with reading(desk.database) as session:
        notes = session.query(TicketEvent).filter_by(what="detail").all()
        assert [(note.note, note.name, note.actor) for note in notes] == [("需要带梯子", "李师傅", "staff")]
    said = [str(one.get("text")) for one in desk.telegram.platform.messages[group.id] if one["from"]["is_bot"]]
    assert not any("梯子" in text for text in said)


def test_t20_a_topic_that_somebody_deleted_is_made_again(desk: Desk, group: Group) -> None:
    """T20: and the ticket goes on in the new one."""
    _fang, li = reported_leak(desk)
    shown(desk, group, "1001", "厨房水管漏水了")
    [old] = group.topics
    all_recorded(desk)
    group.topics.clear()
    li.press("接单")
    shown(desk, group, "1001", "李师傅 · 接单")
    [new] = group.topics
    assert new != old
    all_recorded(desk)
    with reading(desk.database) as session:
        [topic] = session.query(TicketTopic).all()
        assert topic.thread_id == new


def test_t19_a_group_with_a_new_id_is_followed_and_the_message_sent_once(desk: Desk, group: Group) -> None:
    """T19: everywhere, also for tickets to come."""
    _fang, li = reported_leak(desk)
    shown(desk, group, "1001", "厨房水管漏水了")
    all_recorded(desk)
    moved = desk.telegram.platform.upgrade_group(group)
    li.press("接单")
    shown(desk, moved, "1001", "李师傅 · 接单")
    all_recorded(desk)
    assert len(desk.telegram.platform.messages[moved.id]) == 1
    with reading(desk.database) as session:
        [row] = session.query(StaffGroup).all()
        [topic] = session.query(TicketTopic).all()
        assert (row.chat_id, topic.account.external_id) == (str(moved.id), f"{moved.id}/{topic.ticket_id}")
        assert session.query(Notification).filter_by(account_id=topic.account_id, status=Delivery.SENT).count() == 2


def test_complaints_are_not_for_a_group(desk: Desk, group: Group) -> None:
    fang, _li = reported_leak(desk)
    shown(desk, group, "1001", "厨房水管漏水了")
    fang.say("我要投诉，楼上半夜装修太吵了")
    fang.reads()
    fang.say("确认")
    fang.reads("1002")
    all_recorded(desk)
    assert len(group.topics) == 1
