"""The catalogue: slots with prices, full and closed times, waitlists; activities with places, lists and reminders."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from intents.engine import IntentEngine
from tests.handlers.stage import CHEN, EMMA, LI, WANG, ZHOU, Play, people, play, says

COURT: dict[str, Any] = {
    "kind": "facility",
    "names": {"zh": "网球场", "zh-Hant": "網球場", "en": "Tennis court"},
    "words": {"en": ["tennis"]},
    "price": "40",
    "unit": {"zh": "小时", "zh-Hant": "小時", "en": "hour"},
    "opens": "09:00",
    "closes": "21:00",
}
CLEANING: dict[str, Any] = {
    "names": {"zh": "保洁", "en": "Cleaning"},
    "words": {"en": ["cleaner"]},
    "price": "120",
    "unit": {"zh": "两小时", "en": "two hours"},
    "slot_minutes": 120,
}
YOGA: dict[str, Any] = {
    "names": {"zh": "周三瑜伽课", "en": "Wednesday yoga"},
    "words": {"zh": ["瑜伽"], "en": ["yoga"]},
    "place": {"zh": "会所二楼", "en": "Clubhouse, 2nd floor"},
    "starts_at": "2026-11-25T19:00:00+08:00",
    "capacity": 3,
}
CHESS: dict[str, Any] = {
    "names": {"zh": "象棋比赛", "en": "Chess evening"},
    "words": {"en": ["chess"]},
    "place": {"zh": "活动室", "en": "Common room"},
    "starts_at": "2026-11-28T15:00:00+08:00",
    "capacity": 20,
}


def scene(*activities: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Give the opening lines of a community with a catalogue."""
    yield from people(WANG, EMMA, {**CHEN, "homes": ["1-1-101"]}, staff=(LI, ZHOU))
    yield {"setup": {"services": [COURT, CLEANING], "activities": list(activities)}}


def appointments(told: Play) -> list[tuple[str, str]]:
    """Give appointment and status of every ticket."""
    return [(one["appointment"], one["status"]) for one in told.tickets]


def test_a_booking_of_the_catalogue_says_price_and_slot_and_is_booked(engine: IntentEngine) -> None:
    told = play(engine, *scene(), *says("wang", "预约网球场 明天下午3点", "确认"))
    summary, done = told.heard("wang", "reply")
    assert "40 元／小时" in summary
    assert "15:00–16:00" in summary
    assert "已订好" in done
    assert told.tickets[0]["appointment"] == "2026-11-21T15:00:00+08:00/2026-11-21T16:00:00+08:00"
    assert told.tickets[0]["assignee"] == "zhou"


def test_a_part_of_a_day_gets_its_first_free_slot(engine: IntentEngine) -> None:
    told = play(engine, *scene(), *says("wang", "约个保洁 周六上午", "确认"))
    assert told.tickets[0]["appointment"] == "2026-11-21T09:00:00+08:00/2026-11-21T11:00:00+08:00"
    assert "120 元" in told.last("wang", "reply")


def test_full_gets_the_nearest_slots_and_a_number_takes_one(engine: IntentEngine) -> None:
    told = play(
        engine,
        *scene(),
        *says("wang", "预约网球场 明天下午3点", "确认"),
        *says("emma", "book the tennis court tomorrow at 3pm", "2", "yes"),
    )
    assert "full" in told.heard("emma")[0]
    assert [one["appointment"][11:16] for one in told.tickets] == ["15:00", "14:00"]
    assert "40 yuan per hour" in told.last("emma")


def test_closed_hours_are_told_with_free_slots_and_no_waitlist(engine: IntentEngine) -> None:
    told = play(engine, *scene(), *says("emma", "book the tennis court tomorrow at 6am"))
    assert "09:00–21:00" in told.last("emma")
    assert "waitlist" not in " ".join(told.labels("emma"))
    assert len(told.labels("emma")) == 3


def test_the_waitlist_moves_up_when_a_booking_is_called_off(engine: IntentEngine) -> None:
    told = play(
        engine,
        *scene(),
        *says("wang", "预约网球场 明天下午3点", "确认"),
        *says("emma", "book the tennis court tomorrow at 3pm", "put me on the waitlist", "yes", "my bookings"),
        *says("wang", "取消网球场预约"),
    )
    assert "on the waitlist" in told.last("emma", "reply")
    assert "your turn" in told.last("emma", "push")
    assert [one["status"] for one in told.tickets] == ["cancelled", "assigned"]


def test_moving_looks_at_the_slots_too(engine: IntentEngine) -> None:
    told = play(
        engine,
        *scene(),
        *says("wang", "预约网球场 明天下午3点", "确认"),
        *says("emma", "book the tennis court tomorrow at 4pm", "yes"),
        *says("wang", "改到明天下午4点", "改到明天下午5点"),
    )
    assert "没有空位" in told.heard("wang", "reply")[-2]
    assert "已改到" in told.last("wang", "reply")
    assert [one["appointment"][11:16] for one in told.tickets] == ["17:00", "16:00"]


def test_two_who_confirm_the_same_slot_one_gets_others_offered(engine: IntentEngine) -> None:
    told = play(
        engine,
        *scene(),
        *says("wang", "预约网球场 明天下午3点"),
        *says("emma", "book the tennis court tomorrow at 3pm", "yes"),
        *says("wang", "确认", "1", "确认"),
    )
    assert "约满" in told.heard("wang", "reply")[1]
    assert [one["appointment"][11:16] for one in told.tickets] == ["15:00", "13:00"]


def test_what_is_not_in_the_catalogue_is_confirmed_by_the_front_desk(engine: IntentEngine) -> None:
    told = play(engine, *scene(), *says("wang", "预约空调清洗 明天下午", "确认"))
    assert "前台确认" in told.last("wang", "reply")


def test_the_only_activity_is_meant_and_one_comes_unless_said(engine: IntentEngine) -> None:
    told = play(engine, *scene(YOGA), *says("wang", "我想报名活动", "确认"))
    assert "会所二楼" in told.heard("wang")[0]
    assert "报名成功" in told.last("wang")
    assert told.tickets[0]["description"].startswith("周三瑜伽课")


@pytest.mark.parametrize("answer", ["2", "the chess"])
def test_of_several_activities_one_is_chosen_by_number_or_name(engine: IntentEngine, answer: str) -> None:
    told = play(engine, *scene(YOGA, CHESS), *says("emma", "I want to sign up for an activity", answer, "yes"))
    assert "Which activity" in told.heard("emma")[0]
    assert "Common room" in told.last("emma")


def test_a_full_activity_has_a_waitlist_a_list_and_moves_up(engine: IntentEngine) -> None:
    told = play(
        engine,
        *scene(YOGA, CHESS),
        *says("wang", "报名瑜伽 2个人", "确认"),
        *says("emma", "sign up for yoga for 2 people", "yes"),
        *says("zhou", "名单", "签到名单 瑜伽", "attendance yoga"),
        *says("emma", "attendance yoga"),
        *says("wang", "瑜伽不去了，取消报名"),
        *says("zhou", "名单 瑜伽"),
    )
    assert "waitlist" in told.heard("emma", "reply")[1]
    lists = told.heard("zhou", "reply")
    assert "象棋" in lists[0]
    assert "王芳 3-2-501：2 人" in lists[1]
    assert "候补 2 人" in lists[1]
    assert "象棋" not in lists[1]
    assert "3-2-501" not in " ".join(told.heard("emma"))
    assert "your turn" in " ".join(told.heard("emma", "push"))
    assert "王芳" not in lists[-1]


@pytest.mark.parametrize("words", ["有什么活动可以报名", "what activities are there?"])
def test_what_is_on_is_told(engine: IntentEngine, words: str) -> None:
    told = play(engine, *scene(YOGA, CHESS), *says("wang", words))
    assert len(told.last("wang").splitlines()) == 4
    assert not told.tickets


def test_how_many_is_corrected_on_the_summary(engine: IntentEngine) -> None:
    told = play(engine, *scene(YOGA), *says("emma", "sign up for yoga for 2 people", "actually 3 people", "yes"))
    assert "People: 3" in told.last("emma")


def test_nobody_signs_up_twice(engine: IntentEngine) -> None:
    told = play(engine, *scene(YOGA), *says("wang", "报名瑜伽", "确认", "报名瑜伽"))
    assert "已经报名" in told.last("wang")
    assert len(told.tickets) == 1


def test_who_still_goes_is_reminded_the_day_before(engine: IntentEngine) -> None:
    told = play(
        engine,
        *scene(YOGA),
        *says("wang", "报名瑜伽", "确认"),
        *says("emma", "sign up for yoga", "yes", "cancel the yoga"),
        {"at": "2026-11-25T09:00:00+08:00"},
    )
    assert "提醒您" in " ".join(told.heard("wang", "push"))
    assert "reminder" not in " ".join(told.heard("emma", "push"))
    assert json.dumps(told.state)


def test_how_many_is_changed_after_the_sign_up(engine: IntentEngine) -> None:
    told = play(
        engine,
        *scene(YOGA),
        *says("emma", "sign up for yoga for 2 people", "yes", "sorry only me now, my son has school"),
        *says("wang", "报名瑜伽", "确认", "再加两个人"),
        *says("zhou", "名单 瑜伽"),
    )
    assert "now for 1" in told.heard("emma")[-1]
    assert "只剩" in told.last("wang", "reply")
    assert "：1 人" in told.last("zhou", "reply")
