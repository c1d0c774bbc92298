"""Cards in WeCom: who presses what, two at once, twice, too late; and what the card shows afterwards."""

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bot.channels.wecom.refresh import POLL_SECONDS
from intents.embedded import EmbeddedEngine
from tests.journeys.wecom_desk import Desk, only_lifts, open_desk, staff_phones
from tests.platforms.wecom.faults import failing, slow
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


def replaced(phone: Phone, words: str) -> None:
    """Wait until the first card of a chat shows these words instead of its buttons."""
    wait_for(phone.platform, lambda: phone.screen()[0].replaced == words or None)


def test_c06_of_two_who_take_it_at_once_one_wins_and_both_cards_say_who(desk: Desk, wecom: Wecom) -> None:
    """C6: the database decides; the loser reads who was faster, and the card shows it."""
    _li, _zhang, lin, chen = staff_phones(wecom)
    desk.change(only_lifts)
    desk.leak()
    for phone in (lin, chen):
        assert "接单" in phone.reads("还没有人负责").labels
    with ThreadPoolExecutor(2) as threads:
        for tries in threads.map(lambda phone: phone.press("接单"), (lin, chen)):
            assert [one.status for one in tries] == [200]
    ticket = desk.ticket()
    assert ticket.assignee is not None
    winner, loser = (lin, chen) if ticket.assignee.name == "林经理" else (chen, lin)
    winner.reads("您已接单")
    loser.reads("已经由", ticket.assignee.name)
    for phone in (lin, chen):
        replaced(phone, f"{ticket.assignee.name}已接单")


def test_c07_a_double_click_is_one_step(desk: Desk, wecom: Wecom) -> None:
    """C7: the second press changes nothing, says what can be done now, and leaves the card consistent."""
    li, *_others = staff_phones(wecom)
    desk.leak()
    card = li.reads("派给您一个工单")
    for seconds in (0, 1):
        li.press_key(card.keys["接单"], card.task_id, at=wecom.platform.now() + seconds)
    li.reads("您已接单")
    version = desk.ticket().version
    assert li.reads("您已接单").labels[:1] == ("出发",)
    replaced(li, "李师傅已接单")
    assert desk.ticket().version == version


def test_c08_a_code_is_used_once_and_a_refused_one_disturbs_nobody(desk: Desk, wecom: Wecom) -> None:
    """C8: the update is refused; the step has been taken all the same, and nothing tries again."""
    li, *_others = staff_phones(wecom)
    desk.leak()
    li.reads("派给您一个工单")
    wecom.platform.faults.order("message/update_template_card", failing(60140, "response_code used"))
    li.press("接单")
    li.reads("您已接单")
    update = "message/update_template_card"
    wait_for(wecom.platform, lambda: wecom.platform.calls_of(update) or None)
    li.say("出发了")
    li.reads("出发")
    # The card of the answer has a code of its own; the first one is left alone.
    wait_for(wecom.platform, lambda: li.screen()[1].replaced == "李师傅已出发" or None)
    assert li.screen()[0].replaced == ""
    assert len(wecom.platform.calls_of(update)) == 2
    assert desk.ticket().departed_at is not None


def test_c09_a_press_after_three_days_counts_and_brings_a_new_card(desk: Desk, wecom: Wecom) -> None:
    """C9: the code of the card is dead by then; the press brings its own, and the answer is a card to go on with."""
    li, *_others = staff_phones(wecom)
    desk.leak()
    card = li.reads("派给您一个工单")
    desk.settled()
    wecom.platform.skip(73 * 3600.0)
    li.press_key(card.keys["接单"], card.task_id)
    assert "到达" in li.reads("您已接单").labels
    replaced(li, "李师傅已接单")
    assert desk.ticket().accepted_at is not None


def test_c11_a_slow_platform_keeps_no_press_waiting(desk: Desk, wecom: Wecom) -> None:
    """C11: the press is answered at once, with nothing; the card follows when WeCom is ready."""
    li, *_others = staff_phones(wecom)
    desk.leak()
    li.reads("派给您一个工单")
    wecom.platform.faults.order("message/update_template_card", slow(2.0))
    wecom.platform.faults.order("message/send", slow(2.0))
    began = wecom.platform.now()
    assert [(one.status, one.body) for one in li.press("接单")] == [(200, "")]
    assert wecom.platform.now() - began < 2.0
    li.reads("您已接单")
    replaced(li, "李师傅已接单")


def test_c19_every_card_has_a_name_of_its_own(desk: Desk, wecom: Wecom) -> None:
    """C19: of the characters that WeCom allows, never used before; the fake refuses any other."""
    li, *_others = staff_phones(wecom)
    desk.leak()
    li.reads("派给您一个工单")
    for word in ("接单", "出发", "到达"):
        li.press(word)
        li.reads()
    desk.settled()
    sent = [call for call in wecom.platform.calls_of("message/send") if call.parameters["msgtype"] == "template_card"]
    names = [call.parameters["template_card"]["task_id"] for call in sent]
    assert len(set(names)) == len(names) == 4
    assert all(re.fullmatch(r"[A-Za-z0-9_\-@]{1,128}", name) for name in names)
    assert all(call.errcode == 0 for call in sent)


def test_a_button_that_was_given_to_somebody_else_does_nothing(desk: Desk, wecom: Wecom) -> None:
    li, zhang, *_others = staff_phones(wecom)
    desk.leak()
    card = li.reads("派给您一个工单")
    zhang.press_key(card.keys["接单"], card.task_id)
    zhang.reads("选项")
    zhang.press_key("no-such-token:0", "no-such-token")
    zhang.reads("选项")
    desk.settled()
    assert desk.ticket().accepted_at is None
    assert li.screen()[0].labels == ("接单", "退回")


def test_a_card_that_still_holds_is_left_alone_and_one_that_does_not_is_changed_for_everybody(
    desk: Desk, wecom: Wecom
) -> None:
    li, _zhang, lin, chen = staff_phones(wecom)
    desk.change(only_lifts)
    desk.leak()
    for phone in (lin, chen):
        phone.reads("还没有人负责")
    desk.hears("催一下")
    for phone in (lin, chen):
        phone.reads("催")
    desk.settled()
    wait_for(wecom.platform, lambda: None if lin.screen()[0].replaced else True, within=POLL_SECONDS)
    assert lin.screen()[0].labels == lin.screen()[1].labels
    lin.say("1001 接单")
    lin.reads("您已接单")
    for card in (0, 1):
        wait_for(wecom.platform, lambda: chen.screen()[card].replaced == "林经理已接单" or None)  # noqa: B023 - called now
    assert li.screen() == []
