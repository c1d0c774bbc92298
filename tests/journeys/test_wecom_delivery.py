"""What WeCom does to us on the way out, through real HTTP and the real outbox: nothing is lost in silence."""

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from bot.channels.protocol import PermanentError, RetryLaterError
from bot.channels.wecom import kf
from bot.channels.wecom.channel import WecomChannel, open_channel
from bot.channels.wecom.errcodes import MISCONFIGURED
from intents.embedded import EmbeddedEngine
from storage.account import Account
from storage.outbox import Delivery, Notification
from storage.transaction import reading
from tests.journeys.wecom_desk import Desk, open_desk, settings_for, staff_phones
from tests.platforms.wecom.faults import BAD_GATEWAY, BUSY, DROPPED_AFTER_ACCEPT, NO_JSON, Fault, failing
from tests.platforms.wecom.phone import Phone, wait_for
from tests.platforms.wecom.server import Wecom, running


@pytest.fixture
def wecom() -> Iterator[Wecom]:
    with running() as server:
        yield server


@pytest.fixture
def desk(wecom: Wecom, tmp_path: Path, engine: EmbeddedEngine) -> Iterator[Desk]:
    with open_desk(wecom, tmp_path, engine) as running_desk:
        yield running_desk


@pytest.fixture
def phones(wecom: Wecom) -> tuple[Phone, ...]:
    return staff_phones(wecom)


def later(desk: Desk, seconds: float, found: Callable[[], object]) -> None:
    """Let time pass until something is so, but not while anything is being sent: its lease would run out."""

    def waited() -> bool | None:
        if found():
            return True
        with reading(desk.database) as session:
            sending = session.query(Notification).filter_by(status=Delivery.SENDING).count()
        if not sending:
            desk.wecom.platform.skip(seconds)
        return None

    wait_for(desk.wecom.platform, waited, within=20)


@pytest.mark.parametrize("lenient", [True, False], ids=["invaliduser", "81013"])
def test_c13_the_ticket_of_somebody_who_is_gone_goes_to_somebody_else(
    desk: Desk, wecom: Wecom, phones: tuple[Phone, ...], *, lenient: bool
) -> None:
    """C13: errcode 0 with `invaliduser` is no delivery; nor is the refusal that a lone receiver gets."""
    li, zhang, *_others = phones
    wecom.platform.lenient = lenient
    li.member.visible = False
    desk.leak()
    assert zhang.reads("派给您一个工单", "1001").labels == ("接单", "退回")
    desk.settled()
    assert not desk.account("li").reachable
    assert [row.status for row in desk.rows("li")] == [Delivery.DEAD]
    # The next one goes to whoever can be reached from the beginning.
    desk.hears("卫生间灯坏了，随时都行")
    desk.hears("确认")
    zhang.reads("派给您一个工单", "1002")
    # Whoever writes again is back.
    li.member.visible = True
    li.say("我的工单")
    li.reads("没有工单")
    assert desk.account("li").reachable


def test_c14_with_nobody_left_to_do_it_whoever_dispatches_is_told(
    desk: Desk, phones: tuple[Phone, ...], wecom: Wecom
) -> None:
    """C14: one after the other turns out to be gone; the front desk and the manager get it."""
    li, zhang, lin, chen = phones
    for phone in (li, zhang, lin):
        phone.member.present = False
    desk.leak()
    assert "接单" in chen.reads("还没有人负责", "1001").labels
    ticket = desk.ticket()
    assert (ticket.status, ticket.assignee) == ("new", None)
    assert wecom.platform.dropped == []


def test_c15_an_untrusted_address_is_an_alarm_and_no_reason_to_hammer(
    desk: Desk, wecom: Wecom, phones: tuple[Phone, ...]
) -> None:
    """C15: one call, no retry; the message is kept, and leaves when the setting is right."""
    li, *_others = phones
    wecom.platform.trusted = False
    desk.leak()
    wait_for(wecom.platform, lambda: wecom.platform.calls_of("message/send") or None)
    wait_for(wecom.platform, lambda: desk.rows("li")[0].error or None)
    assert [call.errcode for call in wecom.platform.calls_of("message/send")] == [60020]
    assert MISCONFIGURED._value.get() == 1  # noqa: SLF001 - the library shows it nowhere else
    assert desk.rows("li")[0].status == Delivery.PENDING
    wecom.platform.trusted = True
    wecom.platform.skip(700)
    li.reads("派给您一个工单")
    desk.settled()
    assert MISCONFIGURED._value.get() == 0  # noqa: SLF001 - the same


@pytest.mark.parametrize(
    ("changed", "reason"),
    [({"agent_id": 1000009}, "301002"), ({"secret": SecretStr("wrong")}, "40001"), ({"corp_id": "wwx"}, "40013")],
)
def test_c16_a_wrong_setting_is_found_by_the_check_at_the_start(
    wecom: Wecom, tmp_path: Path, engine: EmbeddedEngine, changed: dict[str, Any], reason: str
) -> None:
    """C16: `guanjia doctor` and the log of the start say which."""
    with open_desk(wecom, tmp_path, engine, **changed) as desk:
        channel = desk.runtime.channels["wecom"]
        assert isinstance(channel, WecomChannel)
        assert reason in wait_for(wecom.platform, lambda: channel.problem)


def test_c17_thirty_one_messages_in_a_minute_all_arrive(desk: Desk, wecom: Wecom, phones: tuple[Phone, ...]) -> None:
    """C17: WeCom would drop the last, and say nothing; we hold them back."""
    li, zhang, *_others = phones
    texts = [f"消息 {number}" for number in range(31)]
    desk.tell("li", *texts)
    desk.tell("zhang", "别人不用等")
    zhang.reads("别人不用等")
    later(desk, 5, lambda: len(li.screen()) == 31)
    assert [one.text for one in li.screen()] == texts
    assert wecom.platform.dropped == []


def test_c18_the_same_words_twice_arrive_twice(desk: Desk, phones: tuple[Phone, ...], wecom: Wecom) -> None:
    """C18: WeCom's check of duplicates would swallow the second; we do not ask for it."""
    li, *_others = phones
    desk.tell("li", "请回电", "请回电")
    later(desk, 5, lambda: len(li.screen()) == 2)
    assert not any("enable_duplicate_check" in call.parameters for call in wecom.platform.calls_of("message/send"))


def test_c20_restarts_take_the_token_from_the_store(wecom: Wecom, tmp_path: Path, engine: EmbeddedEngine) -> None:
    """C20: one process after the other sends, and WeCom is asked for one token."""
    li, *_others = staff_phones(wecom)
    for number in range(3):
        with open_desk(wecom, tmp_path, engine) as desk:
            desk.tell("li", f"第 {number} 次")
            li.reads(f"第 {number} 次")
            desk.settled()
    assert len(wecom.platform.calls_of("gettoken")) == 1


def test_c21_a_token_that_is_taken_back_is_renewed_once(desk: Desk, wecom: Wecom, phones: tuple[Phone, ...]) -> None:
    """C21: the message arrives, once, with the second token."""
    li, *_others = phones
    desk.tell("li", "一")
    li.reads("一")
    wecom.platform.revoke_tokens()
    desk.tell("li", "二")
    li.reads("二")
    desk.settled()
    assert [call.errcode for call in wecom.platform.calls_of("message/send")] == [0, 40014, 0]
    assert len(wecom.platform.calls_of("gettoken")) == 2
    assert li.news() == []


def test_c22_busy_three_times_is_enough_for_now(desk: Desk, wecom: Wecom, phones: tuple[Phone, ...]) -> None:
    """C22: three tries, then the outbox comes back to it."""
    li, *_others = phones
    wecom.platform.faults.order("message/send", BUSY, times=3)
    desk.tell("li", "请回电")
    wait_for(wecom.platform, lambda: desk.rows("li")[0].error or None)
    assert [call.errcode for call in wecom.platform.calls_of("message/send")] == [-1] * 3
    later(desk, 2, li.news)
    li.reads("请回电")
    desk.settled()
    assert (desk.rows("li")[0].attempts, li.news()) == (2, [])


@pytest.mark.parametrize("text", ["水" * 682 + "abc", "水" * 1500, "a" * 2047 + "水", "一行字。\n" * 300])
def test_c23_2049_bytes_are_two_messages_cut_between_characters(
    desk: Desk, phones: tuple[Phone, ...], text: str
) -> None:
    """C23: no half character, and nothing that WeCom would cut off."""
    li, *_others = phones
    assert len(text.encode()) >= 2049
    desk.tell("li", text)
    desk.settled()
    pieces = [one.text for one in li.screen()]
    assert all(len(piece.encode()) <= 2048 and "\ufffd" not in piece for piece in pieces)
    assert "".join(pieces).replace("\n", "") == text.replace("\n", "")
    assert len(pieces) == -(-len(text.encode()) // 2048)


def test_c24_whoever_leaves_gives_their_tickets_on(desk: Desk, wecom: Wecom, phones: tuple[Phone, ...]) -> None:
    """C24: taken out of the visible range, what they had not accepted goes on; what they work on is decided about."""
    li, zhang, lin, chen = phones
    desk.leak()
    li.reads("派给您一个工单", "1001")
    li.press("接单")
    li.reads("您已接单")
    desk.hears("卧室空调不制冷，随时都行")
    desk.hears("确认")
    zhang.reads("派给您一个工单", "1002")
    zhang.member.visible = False
    zhang.event("unsubscribe")
    li.reads("派给您一个工单", "1002")
    wecom.platform.faults.order("message/send", failing(60011, "no privilege"))
    desk.tell("li", "请回电")
    for phone in (lin, chen):
        phone.reads("李师傅", "收不到消息", "1001")
        phone.reads("还没有人负责", "1002")


@pytest.mark.parametrize("fault", [BAD_GATEWAY, NO_JSON, failing(45009, "api freq out of limit")])
def test_what_was_refused_for_now_is_sent_later(
    desk: Desk, wecom: Wecom, phones: tuple[Phone, ...], fault: Fault
) -> None:
    li, *_others = phones
    wecom.platform.faults.order("message/send", fault)
    desk.tell("li", "请回电")
    later(desk, 10, li.news)
    desk.settled()
    assert len(li.screen()) == 1


def test_what_may_have_arrived_is_not_sent_again(desk: Desk, wecom: Wecom, phones: tuple[Phone, ...]) -> None:
    li, *_others = phones
    wecom.platform.faults.order("message/send", DROPPED_AFTER_ACCEPT)
    desk.tell("li", "请回电")
    li.reads("请回电")
    desk.settled()
    assert desk.rows("li")[0].status == Delivery.UNKNOWN
    assert li.news() == []


def test_nobody_writes_to_everybody_by_a_forged_id(desk: Desk, wecom: Wecom) -> None:
    desk.change(lambda session: setattr(Account.on(session, "wecom", "li"), "external_id", "@all"))
    desk.tell("@all", "请回电")
    desk.settled()
    assert desk.rows("@all")[0].status == Delivery.DEAD
    assert wecom.platform.calls_of("message/send") == []


def test_what_is_to_be_set_by_hand_is_told(wecom: Wecom, tmp_path: Path) -> None:
    channel = open_channel(settings_for(wecom, tmp_path))
    assert asyncio.run(channel.connect()).startswith("WeCom knows the application: 管家.")
    assert asyncio.run(channel.check()) == "管家"
    assert asyncio.run(kf.open_channel(settings_for(wecom, tmp_path)).check()).endswith("is accepted")
    wrong = open_channel(settings_for(wecom, tmp_path, agent_id=1000009))
    with pytest.raises(PermanentError, match="301002"):
        asyncio.run(wrong.check())
    with pytest.raises(RetryLaterError, match="301002"):
        asyncio.run(wrong.connect())
