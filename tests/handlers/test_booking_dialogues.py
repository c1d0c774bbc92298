"""Bookings and sign-ups: what and when, asked only if missing; confirmed by the front desk, never by imagination."""

import re

import pytest

from intents.engine import IntentEngine
from tests.handlers.stage import CHEN, EMMA, LI, WANG, ZHOU, does, people, play, says

STAFF = (LI, ZHOU)
SATURDAY_MORNING = "2026-11-21T08:30:00+08:00/2026-11-21T12:00:00+08:00"
SUNDAY_AFTERNOON = "2026-11-22T13:30:00+08:00/2026-11-22T18:00:00+08:00"


def test_a_booking_that_says_all_is_only_confirmed(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, staff=STAFF), *says("wang", "约个保洁 周六上午 两室一厅", "确认"))
    [ticket] = told.tickets
    assert (ticket["kind"], ticket["appointment"], ticket["home"]) == ("service", SATURDAY_MORNING, "3-2-501")
    assert (ticket["assignee"], ticket["phone"]) == ("zhou", "13800000000")
    assert ticket["number"] in told.last("wang", "reply")
    assert "前台确认" in told.last("wang", "reply")
    assert len(told.heard("wang")) == 2


def test_what_and_when_are_asked_when_they_are_missing(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, staff=STAFF), *says("wang", "我想预约服务", "空调清洗", "周日下午", "确认"))
    what, when, _summary, _done = told.heard("wang", "reply")
    assert "预约什么" in what
    assert "什么时候" in when
    assert [(one["description"], one["appointment"]) for one in told.tickets] == [("空调清洗", SUNDAY_AFTERNOON)]


def test_in_english_with_a_change_on_the_summary(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(EMMA, staff=STAFF),
        *says("emma", "I'd like to book a cleaner", "tomorrow at 3pm", "make it sunday 4pm", "yes"),
    )
    assert [(one["kind"], one["appointment"]) for one in told.tickets] == [("service", "2026-11-22T16:00:00+08:00")]
    assert not any(re.search(r"[\u4e00-\u9fff]", text) for text in told.heard("emma", "reply"))


@pytest.mark.parametrize("words", ["改到周日下午", "把保洁改到周日下午"])
def test_a_booking_is_moved_and_no_second_one_made(engine: IntentEngine, words: str) -> None:
    told = play(engine, *people(WANG, staff=STAFF), *says("wang", "约个保洁 周六上午", "确认", words, "我的预约"))
    assert [one["appointment"] for one in told.tickets] == [SUNDAY_AFTERNOON]
    assert told.tickets[0]["number"] in told.last("wang", "reply")
    assert "请确认" in told.last("zhou", "push")


def test_a_booking_that_has_begun_is_not_moved(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=STAFF),
        *says("wang", "约个保洁 周六上午", "确认"),
        does("zhou", "accept"),
        does("zhou", "arrive"),
        *says("wang", "改到周日下午"),
    )
    assert told.tickets[0]["appointment"] == SATURDAY_MORNING
    assert "改不了" in told.last("wang", "reply")


def test_a_booking_is_called_off(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, staff=STAFF), *says("wang", "约个保洁 周六上午", "确认", "保洁不要了，取消"))
    assert told.tickets[0]["status"] == "cancelled"


def test_with_two_homes_it_is_asked_which(engine: IntentEngine) -> None:
    told = play(engine, *people(CHEN, staff=STAFF), *says("chen", "约个保洁 周六上午", "第二个", "对"))
    assert told.tickets[0]["home"] == "5-1-302"


def test_nobody_sees_the_bookings_of_others(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, EMMA, staff=STAFF),
        *says("wang", "约个保洁 周六上午", "确认"),
        *says("emma", "my bookings"),
    )
    assert "no bookings" in told.last("emma")


def test_a_sign_up_is_recorded_for_the_front_desk(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, staff=STAFF), *says("wang", "想报名包粽子活动 2个人", "确认"))
    [ticket] = told.tickets
    assert (ticket["kind"], ticket["assignee"]) == ("service", "zhou")
    assert "包粽子" in ticket["description"]
    assert "名额由前台确认" in told.last("wang", "reply")


def test_how_many_can_be_said_later(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, staff=STAFF), *says("wang", "报名包粽子活动", "两个人", "确认"))
    assert told.tickets[0]["description"] == "报名包粽子活动\n人数：2"


def test_a_bare_wish_to_sign_up_is_asked_for_what_in_english(engine: IntentEngine) -> None:
    told = play(
        engine, *people(EMMA, staff=STAFF), *says("emma", "I want to sign up for an activity", "the yoga class", "yes")
    )
    assert "Which activity" in told.heard("emma")[0]
    assert [(one["kind"], one["description"]) for one in told.tickets] == [("service", "the yoga class")]


def test_cancelling_a_booking_by_its_name_makes_no_second_one(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, staff=STAFF), *says("wang", "我想约保洁 周六上午", "确认", "取消保洁预约"))
    assert [one["status"] for one in told.tickets] == ["cancelled"]
    assert "没有预约" in play(engine, *people(WANG), *says("wang", "取消保洁预约")).last("wang")


def test_two_requests_keep_all_their_words(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=STAFF),
        *says("wang", "预约个空调清洗，明天下午，另外客厅灯不亮了", "明天上午", "好的"),
    )
    assert [(one["kind"], one["category"]) for one in told.tickets] == [("service", "other"), ("repair", "lighting")]
    assert "空调清洗" in told.tickets[0]["description"]
    assert "空调" not in told.tickets[1]["description"]


def test_a_yes_is_no_name_of_anything(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, staff=STAFF), *says("wang", "我想预约服务", "好的", "网球场 明天下午3点", "确认"))
    assert [one["description"] for one in told.tickets] == ["网球场 明天下午3点"]
