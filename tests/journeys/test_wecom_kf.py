"""Residents in WeCom's customer service: each message once, whatever becomes of calls, pages and cursors."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from intents.embedded import EmbeddedEngine
from storage import Session
from storage.account import Account
from storage.kf import KfCursor
from storage.outbox import Delivery, Notification
from storage.transaction import reading
from tests.journeys.wecom_desk import Desk, open_desk, staff_phones
from tests.platforms.wecom.faults import BUSY, failing
from tests.platforms.wecom.kf import Customer
from tests.platforms.wecom.phone import wait_for
from tests.platforms.wecom.platform import KF_ID
from tests.platforms.wecom.server import Wecom, running

JPEG = b"\xff\xd8\xff\xe0 a wet floor"


@pytest.fixture
def wecom() -> Iterator[Wecom]:
    with running() as server:
        yield server


@pytest.fixture
def desk(wecom: Wecom, tmp_path: Path, engine: EmbeddedEngine) -> Iterator[Desk]:
    with open_desk(wecom, tmp_path, engine) as running_desk:
        yield running_desk


def bind(session: Session) -> None:
    account, web = Account.on(session, "kf", f"{KF_ID}:wm-fang"), Account.on(session, "web", "fang")
    assert account is not None
    assert web is not None
    account.resident_id, account.community_id = web.resident_id, web.community_id


def resident(desk: Desk) -> Customer:
    """Give somebody who has been bound to the home of 王芳."""
    fang = Customer(desk.wecom.platform, "wm-fang")
    fang.say("你好")
    fang.reads()
    desk.change(bind)
    return fang


def test_a_leak_is_told_in_customer_service_and_accepted_in_wecom(desk: Desk, wecom: Wecom) -> None:
    li, *_others = staff_phones(wecom)
    fang = resident(desk)
    fang.say("厨房水管漏水了")
    asked = fang.reads("什么时候方便上门")
    media_id = wecom.platform.keep_media(JPEG)
    fang.send("image", {"media_id": media_id})
    fang.reads("什么时候方便上门")
    fang.tap("随时")
    assert "对，提交" in fang.reads("请核对报修", "3-2-501", "1 张").keys
    fang.tap("提交")
    fang.reads("工单号 1001", "李师傅")
    card = li.reads("派给您一个工单", "1001")
    assert (card.labels, len(asked.keys) > 1) == (("接单", "退回"), True)
    li.press("接单")
    fang.reads("李师傅已接单")


def test_c25_each_message_is_taken_once_through_calls_pages_and_lost_cursors(desk: Desk, wecom: Wecom) -> None:
    """C25: messages in pages of two, two calls for the same, a refused call, a cursor lost or forgotten."""
    fang = Customer(wecom.platform, "wm-fang")
    for number in range(4):
        fang.say(f"谢谢 {number}", silently=True)
    assert [one.status for one in fang.say("谢谢 4")] == [200]
    assert [one.status for one in fang.call()] == [200]
    wait_for(wecom.platform, lambda: len(desk.inbox()) == 5 or None)
    wecom.platform.faults.order("kf/sync_msg", failing(40058, "refused"))
    fang.say("谢谢 5")
    with reading(desk.database) as session:
        assert KfCursor.of(session, KF_ID).startswith("cursor-")
    for cursor in ("", "nonsense"):
        desk.change(lambda session: KfCursor.move(session, KF_ID, cursor))  # noqa: B023 - called now
        assert [one.status for one in fang.call()] == [200]
    keys = [one["msgid"] for one in fang.service.messages if one["origin"] == 3]
    assert desk.inbox() == keys
    assert len(keys) == 6


def test_c25_what_could_not_be_fetched_is_fetched_when_called_again(desk: Desk, wecom: Wecom) -> None:
    """C25: WeCom is told so, and calls again; nothing is lost in between."""
    fang = Customer(wecom.platform, "wm-fang")
    wecom.platform.faults.order("kf/sync_msg", BUSY, times=3)
    assert [one.status for one in fang.say("谢谢")] == [503, 200]
    fang.reads("不客气")
    assert len(desk.inbox()) == 1


def test_c25_old_history_without_a_cursor_is_no_news(desk: Desk, wecom: Wecom) -> None:
    """C25: connected for the first time, nobody is answered for what they wrote the day before."""
    fang = Customer(wecom.platform, "wm-fang")
    fang.say("厨房漏水", silently=True)
    wecom.platform.skip(24 * 3600)
    fang.say("谢谢")
    fang.reads("不客气")
    assert len(desk.inbox()) == 1


def test_the_sixth_message_waits_for_the_next_word_of_the_resident(desk: Desk, wecom: Wecom) -> None:
    fang = resident(desk)

    def tell(session: Session) -> None:
        account = Account.on(session, "kf", f"{KF_ID}:wm-fang")
        assert account is not None
        now = desk.runtime.reception.clock.now()
        for number in range(6):
            content = {"text": f"第 {number} 条"}
            Notification.enqueue(session, account, dedupe_key=f"test:{number}", kind="reply", content=content, now=now)

    desk.change(tell)
    fang.reads("第 3 条")
    wait_for(wecom.platform, lambda: [one for one in desk.rows(f"{KF_ID}:wm-fang") if one.status == Delivery.HELD])
    assert len(fang.answers()) == 5
    assert all(call.errcode == 0 for call in wecom.platform.calls_of("kf/send_msg"))
    fang.say("好的")
    fang.reads("第 5 条")


def test_what_did_not_arrive_though_it_was_taken_is_noted(desk: Desk, wecom: Wecom) -> None:
    fang = resident(desk)
    desk.settled()
    msgid = wecom.platform.calls_of("kf/send_msg")[-1].parameters["msgid"]
    fang.fail(msgid)
    [row] = desk.rows(f"{KF_ID}:wm-fang")
    assert (row.status, row.error) == (Delivery.DEAD, "msg_send_fail 4")
