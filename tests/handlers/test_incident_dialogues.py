"""Outages: told before they are reported again; everybody who asked hears of the end."""

from typing import Any

import pytest

from intents.engine import IntentEngine
from tests.handlers.stage import CHEN, EMMA, LI, WANG, ZHOU, Play, people, play, says

STAFF = (LI, ZHOU)
MAMA: dict[str, Any] = {**WANG, "account": "mama", "name": "马妈妈", "phone": "13800000005", "homes": ["3-1-202"]}
PAPA: dict[str, Any] = {**WANG, "account": "papa", "name": "白爸爸", "phone": "13800000006", "homes": ["3-2-602"]}
OUT = "停水通知 3栋 到18点"


def of_building_3() -> list[dict[str, Any]]:
    """Give the opening lines with three homes of building 3, and one each of others."""
    return people(WANG, MAMA, PAPA, EMMA, CHEN, staff=STAFF)


def pushes(told: Play, account: str) -> list[str]:
    return told.heard(account, "push")


@pytest.mark.parametrize("words", ["家里没水了", "为什么没水了", "怎么又停水了", "几点来水"])
def test_why_no_water_is_answered_with_the_outage(engine: IntentEngine, words: str) -> None:
    told = play(engine, *of_building_3(), *says("zhou", OUT), *says("wang", words))
    assert "3栋停水" in told.last("wang")
    assert "18:00" in told.last("wang")
    assert told.labels("wang") == ["我家也是", "是别的问题"]
    assert told.tickets == []


def test_an_outage_in_english(engine: IntentEngine) -> None:
    told = play(
        engine,
        *of_building_3(),
        *says("zhou", "outage water building 2 until 18:00"),
        *says("emma", "no water in my flat", "me too"),
        *says("zhou", "water restored building 2"),
    )
    asked, joined = told.heard("emma", "reply")
    assert "water outage since today" in asked
    assert "you are the first" in joined
    assert "is over" in pushes(told, "emma")[0]
    assert told.tickets == []


@pytest.mark.parametrize("me_too", ["我家也是", "1", "+1"])
def test_whoever_has_it_too_is_counted_once_and_told_of_change_and_end(engine: IntentEngine, me_too: str) -> None:
    told = play(
        engine,
        *of_building_3(),
        *says("zhou", OUT),
        *says("wang", "家里没水了", me_too),
        *says("mama", "停水了吗"),
        *says("mama", "我家也是"),
        *says("zhou", "停水延到20点", "恢复供水"),
    )
    assert "2 人" in told.heard("mama", "reply")[-1]
    for account in ("wang", "mama"):
        changed, ended = pushes(told, account)
        assert "20:00" in changed
        assert "恢复正常" in ended
    assert pushes(told, "emma") == []
    assert "2 位住户" in told.last("zhou")


def test_whoever_only_asked_is_told_as_well(engine: IntentEngine) -> None:
    told = play(engine, *of_building_3(), *says("zhou", OUT), *says("wang", "家里没水了"), *says("zhou", "恢复供水"))
    assert "恢复正常" in pushes(told, "wang")[0]


def test_a_leak_is_no_outage_and_another_building_has_water(engine: IntentEngine) -> None:
    told = play(
        engine,
        *of_building_3(),
        *says("zhou", OUT),
        *says("wang", "厨房水管漏水"),
        *says("emma", "no water in my flat"),
    )
    assert told.state["open_flows"]["wang"] == "repair"
    assert told.state["open_flows"]["emma"] == "repair"


@pytest.mark.parametrize(
    ("words", "told_of_it"), [("家里没水了", True), ("5栋1单元302没水了", True), ("1-1-101没水了", False)]
)
def test_with_a_second_home_it_is_the_building_that_counts(
    engine: IntentEngine, words: str, *, told_of_it: bool
) -> None:
    told = play(engine, *of_building_3(), *says("zhou", "停水通知 5栋"), *says("chen", words))
    assert ("5栋停水" in told.last("chen")) is told_of_it
    assert told.state["open_flows"]["chen"] == (None if told_of_it else "repair")


@pytest.mark.parametrize("other", ["2", "是别的问题", "不是停水的问题"])
def test_something_else_goes_on_with_the_repair(engine: IntentEngine, other: str) -> None:
    told = play(engine, *of_building_3(), *says("zhou", OUT), *says("wang", "家里没水了", other, "随时", "确认"))
    assert [(one["kind"], one["description"], one["home"]) for one in told.tickets] == [
        ("repair", "家里没水了", "3-2-501")
    ]


def test_still_not_working_after_the_end_is_a_repair(engine: IntentEngine) -> None:
    told = play(
        engine,
        *of_building_3(),
        *says("zhou", OUT),
        *says("wang", "家里没水了", "我家也是"),
        *says("zhou", "恢复供水"),
        {"from": "wang", "choice": 1},
        *says("wang", "随时", "确认"),
    )
    assert [(one["category"], one["home"]) for one in told.tickets] == [("water", "3-2-501")]


def test_a_planned_outage_answers_questions_and_holds_up_no_repair_of_today(engine: IntentEngine) -> None:
    told = play(
        engine,
        *of_building_3(),
        *says("zhou", "停水通知 3栋 明天上午9点到11点"),
        *says("wang", "明天停水吗"),
        *says("mama", "家里没水了"),
    )
    assert "计划停水：明天 09:00" in told.last("wang")
    assert told.state["open_flows"]["mama"] == "repair"


def test_three_alike_in_one_building_are_proposed_as_an_incident(engine: IntentEngine) -> None:
    report = ("家里没水了", "随时", "确认")
    told = play(
        engine,
        *of_building_3(),
        *says("wang", *report),
        *says("mama", *report),
        *says("papa", *report),
        {"from": "zhou", "choice": 1},
        *says("zhou", "恢复供水"),
    )
    assert len(told.tickets) == 3
    [alarm] = [text for text in told.heard("zhou", "alert") if "3 单" in text]
    assert all(one["number"] in alarm for one in told.tickets)
    for account in ("wang", "mama", "papa"):
        assert "同一件事" in "".join(pushes(told, account))
        assert "恢复正常" in pushes(told, account)[-1]
    assert all(one["number"] in told.last("zhou") for one in told.tickets)


def test_three_taps_that_drip_are_no_incident(engine: IntentEngine) -> None:
    report = ("厨房水龙头滴水", "随时", "确认")
    told = play(engine, *of_building_3(), *says("wang", *report), *says("mama", *report), *says("papa", *report))
    assert not any("同样的报修" in text for text in told.heard("zhou"))


def test_one_person_who_reports_three_times_is_no_incident(engine: IntentEngine) -> None:
    report = ("3栋电梯坏了不动", "确认")
    told = play(engine, *of_building_3(), *says("wang", *report, *report, *report))
    assert not any("同样的报修" in text for text in told.heard("zhou"))


def test_staff_are_asked_at_the_expected_end_whether_it_is_back(engine: IntentEngine) -> None:
    told = play(
        engine,
        *of_building_3(),
        *says("zhou", OUT),
        {"at": "2026-11-20T18:00:30+08:00"},
        *says("wang", "家里还没水"),
        {"from": "zhou", "choice": 1},
        *says("zhou", "恢复供水"),
    )
    assert "原定现在恢复" in told.heard("zhou", "alert")[0]
    assert "还没有恢复的消息" in told.heard("wang", "reply")[0]
    assert "恢复正常" in pushes(told, "wang")[0]
    assert "没有登记着的停水" in told.last("zhou")


@pytest.mark.parametrize(
    ("who", "words", "answer"),
    [
        ("li", OUT, "前台或经理"),
        ("zhou", "停水通知 99栋", "没有这栋楼：99"),
        ("zhou", "停水通知 3栋 到今天上午9点", "已经过了"),
        ("zhou", "恢复供电", "没有登记着的停电"),
    ],
)
def test_what_staff_cannot_do_is_said(engine: IntentEngine, who: str, words: str, answer: str) -> None:
    told = play(engine, *of_building_3(), *says(who, words))
    assert answer in told.last(who)


def test_the_same_notice_twice_is_one_outage(engine: IntentEngine) -> None:
    told = play(engine, *of_building_3(), *says("zhou", OUT, OUT, "恢复供水", "恢复供水"))
    opened, again, ended, none = told.heard("zhou", "reply")
    assert "已登记" in opened
    assert "已经登记过" in again
    assert "已结束" in ended
    assert "没有登记着的停水" in none


def test_a_resident_who_writes_a_notice_opens_nothing(engine: IntentEngine) -> None:
    told = play(engine, *of_building_3(), *says("wang", OUT), *says("mama", "家里没水了"))
    assert "3栋停水" not in told.last("mama")
    assert told.state["open_flows"]["mama"] == "repair"


def test_a_question_about_it_in_the_middle_of_another_request(engine: IntentEngine) -> None:
    told = play(engine, *of_building_3(), *says("zhou", OUT), *says("wang", "客厅的灯不亮了", "几点来水"))
    assert "3栋停水" in "".join(told.heard("wang", "reply")[1:])
    assert told.state["open_flows"]["wang"] == "repair"
