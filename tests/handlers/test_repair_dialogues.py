"""Repair requests as residents really talk: what is asked, what is not, what is stored."""

import re
from typing import Any

import pytest

from intents.engine import IntentEngine
from tests.handlers.stage import CHEN, EMMA, LI, LIN, WANG, does, people, play, says


def test_nothing_that_is_known_is_asked(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG), *says("wang", "厨房水管漏水,家里现在有人,麻烦尽快来修"))
    assert "3-2-501" in told.last("wang")
    assert "13800000000" in told.last("wang")
    assert len(told.messages) == 1
    assert told.state["open_flows"] == {"wang": "repair"}


def test_a_leak_in_english_is_answered_in_english(engine: IntentEngine) -> None:
    told = play(engine, *people(EMMA), *says("emma", "kitchen pipe is leaking", "tomorrow afternoon", "yes"))
    ticket = told.tickets[0]
    assert ticket["kind"] == "repair"
    assert ticket["category"] == "water"
    assert ticket["home"] == "2-1-602"
    assert ticket["place"] == "kitchen"
    assert ticket["appointment"] == "2026-11-21T13:30:00+08:00/2026-11-21T18:00:00+08:00"
    assert ticket["number"] in told.last("emma", "reply")
    assert not re.search(r"[\u4e00-\u9fff]", told.last("emma", "reply").replace("李师傅", ""))


def test_with_two_homes_there_is_a_choice_and_a_number_is_an_answer(engine: IntentEngine) -> None:
    told = play(engine, *people(CHEN), *says("chen", "阳台水管漏水", "第二个", "随时", "对"))
    assert told.tickets[0]["home"] == "5-1-302"


def test_a_home_is_corrected_after_it_was_chosen(engine: IntentEngine) -> None:
    told = play(engine, *people(CHEN), *says("chen", "厨房漏水", "1", "随时", "不对，是5栋1单元302", "对"))
    assert told.tickets[0]["home"] == "5-1-302"
    assert len(told.tickets) == 1


def test_a_home_that_does_not_exist_is_refused_in_words(engine: IntentEngine) -> None:
    told = play(engine, *people(CHEN), *says("chen", "9栋9单元999 厨房水管漏水"))
    assert "9-9-999" in told.last("chen")
    assert told.labels("chen") == ["1-1-101", "5-1-302"]


def test_the_home_of_somebody_else_is_refused(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, EMMA), *says("wang", "2-1-602 厨房水管漏水"))
    assert "2-1-602" in told.last("wang")
    assert told.tickets == []


def test_a_photo_joins_the_draft_and_a_second_one_the_open_ticket(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG),
        *says("wang", "厨房水管漏水", "明天上午"),
        {"from": "wang", "photo": "a.jpg"},
        *says("wang", "确认"),
        {"from": "wang", "photo": "b.jpg"},
    )
    assert told.tickets[0]["photos"] == 2
    assert told.tickets[0]["number"] in told.last("wang")
    assert len(told.heard("li", "push")) == 2


def test_a_photo_that_comes_first_waits_for_its_words(engine: IntentEngine) -> None:
    told = play(
        engine, *people(WANG), {"from": "wang", "photo": "a.jpg"}, *says("wang", "厨房水管漏水", "随时", "确认")
    )
    assert told.tickets[0]["photos"] == 1


@pytest.mark.parametrize("stop", ["算了", "取消", "不用了", "never mind"])
def test_a_draft_can_be_dropped_at_any_time(engine: IntentEngine, stop: str) -> None:
    told = play(engine, *people(WANG), *says("wang", "厨房水管漏水", stop))
    assert told.tickets == []
    assert told.state["open_flows"] == {"wang": None}


def test_a_question_in_the_middle_is_answered_and_the_open_one_asked_again(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG),
        *says("wang", "厨房水管漏水", "随时", "确认", "客厅的灯不亮了", "我那个水管修得怎么样了", "明天下午三点", "对"),
    )
    assert [ticket["category"] for ticket in told.tickets] == ["water", "lighting"]
    assert told.tickets[1]["appointment"] == "2026-11-21T15:00:00+08:00"
    assert told.tickets[0]["number"] in "".join(told.heard("wang", "reply")[4:6])


@pytest.mark.parametrize(
    ("words", "status"),
    [("不用修了", "cancelled"), ("cancel it please, no need any more", "cancelled")],
)
def test_a_ticket_is_called_off_before_the_work_starts(engine: IntentEngine, words: str, status: str) -> None:
    told = play(engine, *people(WANG), *says("wang", "厨房水管漏水", "随时", "确认", words))
    assert told.tickets[0]["status"] == status
    assert len(told.heard("li", "push")) == 2


def test_it_cannot_be_called_off_when_the_technician_is_at_work(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG),
        *says("wang", "厨房水管漏水", "随时", "确认"),
        does("li", "accept"),
        does("li", "arrive"),
        *says("wang", "不用修了"),
    )
    assert told.tickets[0]["status"] == "in_progress"
    assert "处理中" in told.last("wang", "reply")


def test_a_second_fault_in_the_middle_is_kept_and_becomes_its_own_ticket(engine: IntentEngine) -> None:
    told = play(
        engine, *people(WANG), *says("wang", "厨房水管漏水", "客厅的灯也不亮了", "明天上午", "对", "明天下午", "对")
    )
    assert [ticket["category"] for ticket in told.tickets] == ["water", "lighting"]


def test_somebody_unknown_may_report_the_common_area_but_no_home(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG),
        *says("stranger", "3栋电梯按键坏了，按了没反应", "13912345678", "确认", "我家3-2-501厨房水管漏水"),
    )
    assert len(told.tickets) == 1
    ticket = told.tickets[0]
    assert (ticket["category"], ticket["building"], ticket["home"]) == ("lift", "3", None)
    assert ticket["phone"] == "13912345678"
    assert "王芳" not in "".join(told.heard("stranger"))


def test_unassigned_work_goes_to_the_dispatcher_at_once(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG), *says("wang", "家里插座没电了", "随时", "确认"))
    assert told.tickets[0]["assignee"] is None
    assert told.heard("li") == []
    assert told.tickets[0]["number"] in told.last("lin", "alert")


def test_outside_service_hours_the_promise_is_for_the_next_working_day(engine: IntentEngine) -> None:
    lines: list[dict[str, Any]] = [*people(WANG), {"at": "2026-11-20T20:00:00+08:00"}]
    told = play(engine, *lines, *says("wang", "厨房水管漏水", "随时", "确认"))
    assert "11月23日" in told.last("wang", "reply")
    assert "09:00" in told.last("wang", "reply")


def test_at_night_the_technician_sleeps_till_morning(engine: IntentEngine) -> None:
    lines: list[dict[str, Any]] = [*people(WANG), {"at": "2026-11-20T23:30:00+08:00"}]
    told = play(engine, *lines, *says("wang", "厨房水管漏水", "随时", "确认"), {"at": "2026-11-21T09:00:00+08:00"})
    card = next(one for one in told.messages if one["to"] == "li")
    assert card["at"] == "2026-11-21T08:00:00+08:00"


def test_the_manager_assigns_by_hand_and_everybody_knows(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=(LI, LIN)),
        *says("wang", "家里插座没电了", "随时", "确认"),
        does("lin", "assign", to="li"),
    )
    assert told.tickets[0]["assignee"] == "li"
    assert "李师傅" in told.last("wang", "push")
    assert told.tickets[0]["number"] in told.last("li", "push")


def test_whoever_is_awake_gets_what_was_held_back_for_the_morning(engine: IntentEngine) -> None:
    lines: list[dict[str, Any]] = [*people(WANG), {"at": "2026-11-20T23:30:00+08:00"}]
    told = play(engine, *lines, *says("wang", "厨房水管漏水", "随时", "确认"), *says("li", "我的工单"))
    assert told.tickets[0]["number"] in told.last("li", "push")
    assert told.state["outbox"]["pending"] == 0


def test_tomorrow_is_that_of_the_residents_clock_at_midnight_and_new_year_is_no_working_day(
    engine: IntentEngine,
) -> None:
    lines: list[dict[str, Any]] = [*people(WANG), {"at": "2027-01-01T00:05:00+08:00"}]
    told = play(engine, *lines, *says("wang", "厨房水管漏水 明天上午来", "确认"))
    assert told.tickets[0]["appointment"] == "2027-01-02T08:30:00+08:00/2027-01-02T12:00:00+08:00"
    assert "1月4日" in told.last("wang", "reply")
