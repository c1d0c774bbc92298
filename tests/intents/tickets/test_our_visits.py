"""Visits of our own people, and questions about who they are."""

import pytest

from intents.tickets.our_visits import (
    asks_about_warranty,
    asks_for_worker,
    asks_state,
    asks_whether_ours,
    asks_why_cancelled,
    is_unhappy,
    moves_our_visit,
    pressed_by_accident,
    reported_then,
    wants_replaced,
)


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        ("报修的单子能改时间不 后天上午", True),
        ("跟维修师傅改到周三行吗", True),
        ("please ask the plumber to come at 3 pm on Thursday instead", True),
        ("can we move the electrician to Friday", True),
        ("move my friend's visit to Friday", False),
        ("我请的装修师傅改到周三进场", False),
        ("改一下访客时间 明天下午", False),
    ],
)
def test_our_visit_is_moved(text: str, ours: bool) -> None:  # noqa: FBT001
    assert moves_our_visit(text) is ours


def test_who_is_at_the_door() -> None:
    assert asks_whether_ours("门口有个说查水表的 是你们的人吗")
    assert asks_whether_ours("he says he is from the gas company, is he one of yours?")
    assert not asks_whether_ours("my uncle is coming, he is your staff's father")


def test_whether_a_trade_is_on_offer() -> None:
    assert asks_for_worker("你们这有没有开锁师傅 没有锁外面哈")
    assert asks_for_worker("do you have a locksmith")
    assert not asks_for_worker("有师傅来了吗")
    assert not asks_for_worker("有没有师傅跟这个单")


@pytest.mark.parametrize(
    ("text", "accident"),
    [
        ("my grandpa pressed the emergency button by accident all is fine", True),
        ("不小心按到紧急求助了 没事", True),
        ("the emergency button in lift 2 is broken", False),
        ("按紧急按钮没反应", False),
    ],
)
def test_the_alarm_was_an_accident(text: str, accident: bool) -> None:  # noqa: FBT001
    assert pressed_by_accident(text) is accident


def test_a_warranty_is_asked_about() -> None:
    assert asks_about_warranty("we had a leak last year, is the ceiling still under warranty?")
    assert not asks_about_warranty("ceiling leaks again, it's still under warranty")


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("我又没说要取消 你们怎么给我撤了", True),
        ("谁把我的报修撤了", True),
        ("why did you close my ticket, I never cancelled", True),
        ("我没让你们来 取消", False),
        ("cancel it, I never asked for it", False),
        ("who can cancel my booking", False),
    ],
)
def test_somebody_else_called_it_off(text: str, asked: bool) -> None:  # noqa: FBT001
    assert asks_why_cancelled(text) is asked


def test_a_new_one_is_wanted() -> None:
    assert wants_replaced("别修了 直接换个新的")
    assert wants_replaced("don't fix the oven, replace it")
    assert not wants_replaced("别修了 我自己换了")


def test_what_was_done_does_not_do() -> None:
    assert is_unhappy("处理结果我不满意 重新派人")
    assert is_unhappy("not happy with the repair, do it again")
    assert not is_unhappy("不想等了 取消吧")


def test_how_it_stands() -> None:
    assert reported_then("上个月5号报的厨房台面开裂")
    assert asks_state("现在啥情况")
    assert not reported_then("厨房台面开裂 什么情况啊")
