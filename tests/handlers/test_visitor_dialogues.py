"""Visitors as residents announce them, and what the gate makes of it."""

from typing import Any

import pytest

from intents.engine import IntentEngine
from tests.handlers.stage import CHEN, EMMA, LIN, WANG, Play, people, play, says

GUARD = {"account": "g1", "channel": "wecom", "name": "老马", "roles": ["guard"]}
STAFF = (GUARD, LIN)


def passes(told: Play) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = told.state["visitor_passes"]
    return found


def only(told: Play) -> dict[str, Any]:
    assert len(passes(told)) == 1
    return passes(told)[0]


def guard(verb: str, n: int = 1, **more: str) -> dict[str, Any]:
    return {"from": "g1", "do": verb, "pass": n, **more}


def at(moment: str) -> dict[str, Any]:
    return {"at": f"{moment}+08:00"}


def test_one_complete_message_goes_straight_to_the_summary(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, staff=STAFF), *says("wang", "明天下午三点我朋友张伟来,车牌粤B12345", "确认"))
    assert len(told.heard("wang")) == 2
    assert only(told) == {
        "home": "3-2-501",
        "name": "张伟",
        "people": None,
        "plate": "粤B12345",
        "valid_from": "2026-11-21T15:00:00+08:00",
        "valid_until": "2026-11-21T23:59:59+08:00",
        "status": "active",
    }
    assert "/p/" in told.last("wang", "reply")
    assert told.state["open_flows"]["wang"] is None


def test_only_what_is_missing_is_asked(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, staff=STAFF), *says("wang", "登记访客", "后天上午十点", "李娜,两个人", "对"))
    assert "什么时候" in told.heard("wang")[0]
    assert "谁" in told.heard("wang")[1]
    assert only(told)["name"] == "李娜"
    assert only(told)["people"] == 2
    assert only(told)["valid_from"] == "2026-11-22T10:00:00+08:00"


def test_a_trade_is_a_name_enough(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, staff=STAFF), *says("wang", "明天有装修师傅来", "确认"))
    assert only(told)["name"] == "装修师傅"
    assert only(told)["valid_from"] == "2026-11-21T00:00:00+08:00"


def test_the_time_is_corrected_in_the_middle(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=STAFF),
        *says("wang", "周六下午三点张伟来看我", "不是周六,是周日", "下午五点", "好的"),
    )
    assert only(told)["valid_from"] == "2026-11-22T17:00:00+08:00"


def test_a_change_of_time_changes_the_pass(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=STAFF),
        *says("wang", "明天下午三点我朋友张伟来", "确认", "改后天了", "刚才登记的那个,改成下午五点"),
    )
    assert only(told)["valid_from"] == "2026-11-22T17:00:00+08:00"
    assert only(told)["status"] == "active"


def test_he_is_not_coming(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, staff=STAFF), *says("wang", "明天下午三点我朋友张伟来", "确认", "他不来了"))
    assert only(told)["status"] == "cancelled"
    assert "已取消" in told.last("wang")


def test_the_one_that_was_just_registered_is_cancelled(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=STAFF),
        *says("wang", "明天货拉拉来搬家,车牌沪A88888", "确认", "刚才登记的那个取消掉"),
    )
    assert only(told)["status"] == "cancelled"


def test_mother_stays_a_few_days_and_then_longer(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=STAFF),
        *says("wang", "登记访客 我妈周日过来住三天", "确认", "多住一天", "再延长到下周日"),
    )
    assert only(told)["valid_from"][:10] == "2026-11-22"
    assert only(told)["valid_until"] == "2026-11-29T23:59:59+08:00"


def test_a_helper_comes_every_week_until_the_end_of_the_year(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=STAFF),
        *says("wang", "钟点工李阿姨每周二、周四上午9点到12点来,到12月底,登记一下", "确认"),
    )
    assert only(told)["name"] == "李阿姨"
    assert only(told)["valid_from"] == "2026-11-24T09:00:00+08:00"
    assert only(told)["valid_until"] == "2026-12-31T23:59:59+08:00"
    assert "周二、周四" in told.last("wang")


def test_with_two_homes_the_home_is_asked(engine: IntentEngine) -> None:
    told = play(engine, *people(CHEN, staff=STAFF), *says("chen", "明天下午三点朋友张伟来", "第二个", "确认"))
    assert only(told)["home"] == "5-1-302"


def test_a_time_gone_by_is_asked_again_in_words(engine: IntentEngine) -> None:
    told = play(
        engine, *people(WANG, staff=STAFF), *says("wang", "昨天下午三点我朋友张伟来,登记一下", "明天下午三点", "确认")
    )
    assert "已经过了" in told.heard("wang")[0]
    assert only(told)["valid_from"] == "2026-11-21T15:00:00+08:00"


def test_the_same_car_again_next_week(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=STAFF),
        *says("wang", "明天下午三点张伟来,车牌粤B12345,两个人", "确认", "还是刚才那个人,同一辆车,下周六再来", "确认"),
    )
    first, second = passes(told)
    assert first["valid_from"][:10] == "2026-11-21"
    assert second["valid_from"][:10] == "2026-11-28"
    assert (second["name"], second["plate"], second["people"]) == ("张伟", "粤B12345", 2)


def test_cantonese_movers(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, staff=STAFF), *says("wang", "搬屋公司聽日朝早九點嚟,車牌 AB1234", "啱"))
    assert only(told)["plate"] == "AB1234"
    assert only(told)["name"] == "搬屋公司"
    assert only(told)["valid_from"] == "2026-11-21T09:00:00+08:00"
    assert "通行證" in told.last("wang")


def test_several_passes_are_a_choice(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=STAFF),
        *says("wang", "明天下午三点张伟来", "确认", "后天上午李娜来做客", "确认"),
        at("2026-11-21T09:00:00"),
        *says("wang", "取消访客", "2"),
    )
    assert [one["status"] for one in passes(told)] == ["cancelled", "active"]


def test_the_name_says_which_pass_is_meant(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=STAFF),
        *says("wang", "明天下午三点朋友张伟来", "确认", "后天上午朋友李娜来做客", "确认", "朋友张伟那个改到下午五点"),
    )
    assert [one["valid_from"] for one in passes(told)] == ["2026-11-21T17:00:00+08:00", "2026-11-22T06:00:00+08:00"]


@pytest.mark.parametrize("stop", ["算了", "取消"])
def test_a_draft_is_dropped(engine: IntentEngine, stop: str) -> None:
    told = play(engine, *people(WANG, staff=STAFF), *says("wang", "明天下午三点我朋友张伟来", stop))
    assert passes(told) == []


def test_english_complete(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(EMMA, staff=STAFF),
        *says("emma", "My friend David Tan is coming tomorrow at 3pm, plate SGX1234A", "yes"),
    )
    one = only(told)
    assert (one["name"], one["plate"], one["valid_from"]) == ("David Tan", "SGX1234A", "2026-11-21T15:00:00+08:00")
    assert "/p/" in told.last("emma", "reply")
    assert "Forward" in told.last("emma", "reply")


def test_english_step_by_step(engine: IntentEngine) -> None:
    told = play(engine, *people(EMMA, staff=STAFF), *says("emma", "register a visitor", "Sunday 2pm", "plumber", "ok"))
    assert only(told)["name"] == "plumber"
    assert only(told)["valid_from"] == "2026-11-22T14:00:00+08:00"


def test_not_sunday_monday_then(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(EMMA, staff=STAFF),
        *says("emma", "the movers come on Sunday at 9am", "yes", "Not Sunday, Monday then", "make it 4pm"),
    )
    assert only(told)["valid_from"] == "2026-11-23T16:00:00+08:00"


def test_singlish_mother_stays_one_more_day(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(EMMA, staff=STAFF),
        *says("emma", "Can help register my mum coming tmr 2pm lah", "can lah", "stay one more day can?"),
    )
    assert only(told)["valid_until"] == "2026-11-22T23:59:59+08:00"


def test_indian_english_relatives_for_days(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(EMMA, staff=STAFF),
        *says(
            "emma", "Kindly issue gate pass, my uncle is visiting from 22 to 24 Nov, car number MH 12 AB 1234", "yes"
        ),
    )
    one = only(told)
    assert (one["plate"], one["valid_from"][:10], one["valid_until"][:10]) == ("MH12AB1234", "2026-11-22", "2026-11-24")


def test_the_cleaner_comes_every_tuesday(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(EMMA, staff=STAFF),
        *says("emma", "my cleaner comes every Tuesday until end of December", "yes", "cancel the pass"),
    )
    one = only(told)
    assert (one["name"], one["valid_from"][:10], one["valid_until"][:10]) == ("cleaner", "2026-11-24", "2026-12-31")
    assert one["status"] == "cancelled"


def test_the_guard_lets_in_and_the_host_knows(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=STAFF),
        *says("wang", "明天下午三点朋友张伟来,车牌粤B12345", "确认"),
        at("2026-11-21T15:10:00"),
        guard("admit"),
        at("2026-11-21T17:10:00"),
        guard("leave"),
    )
    assert only(told)["status"] == "left"
    assert "张伟" in told.last("wang", "push")


def test_a_bare_name_is_an_answer_and_a_change_of_the_day_is_no_name(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, staff=STAFF), *says("wang", "我要登记访客", "明天", "改成后天", "张伟", "好的"))
    assert (only(told)["name"], only(told)["valid_from"][:10]) == ("张伟", "2026-11-22")


def test_an_afterthought_about_car_and_people(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=STAFF),
        *says("wang", "明天朋友张伟来,车牌粤B12345", "确认", "车牌写错了,是粤B99999", "一共四个人"),
    )
    assert (only(told)["plate"], only(told)["people"]) == ("粤B99999", 4)


def test_the_weekly_maid_comes_on_a_saturday_as_well(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(EMMA, staff=STAFF),
        *says(
            "emma",
            "my maid Rosa will come every Mon Wed Fri 8am to 1pm until 31 March, kindly give gate pass",
            "yes",
            "same person next Saturday",
            "yes",
        ),
    )
    first, second = passes(told)
    assert (first["valid_from"][:10], first["valid_until"][:10]) == ("2026-11-20", "2027-03-31")
    assert (second["name"], second["valid_from"][:10]) == ("Rosa", "2026-11-28")


def test_a_question_in_the_middle_is_answered_and_the_visit_goes_on(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, staff=STAFF), *says("wang", "明天朋友张伟来", "物业几点下班?", "确认"))
    assert only(told)["valid_from"][:10] == "2026-11-21"


def test_two_visits_one_after_the_other(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=STAFF),
        *says("wang", "明天下午三点朋友张伟来", "另外后天上午十点同事李娜也来,帮我登记访客", "确认", "确认"),
    )
    assert [one["name"] for one in passes(told)] == ["张伟", "李娜"]


def test_a_button_changes_the_time(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=STAFF),
        *says("wang", "明天下午三点朋友张伟来", "确认"),
        {"from": "wang", "choice": 1},
        *says("wang", "后天下午五点"),
    )
    assert only(told)["valid_from"] == "2026-11-22T17:00:00+08:00"
    assert told.state["open_flows"]["wang"] is None


def test_a_guest_who_is_in_cannot_be_called_off(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=STAFF),
        *says("wang", "今天朋友张伟来", "确认"),
        guard("admit"),
        *says("wang", "取消访客"),
    )
    assert only(told)["status"] == "arrived"
    assert "已使用" in told.last("wang", "reply")


def test_on_new_years_eve_the_visit_is_in_the_next_year(engine: IntentEngine) -> None:
    lines = [*people(WANG, staff=STAFF), at("2026-12-31T23:50:00")]
    told = play(engine, *lines, *says("wang", "明天下午三点朋友张伟来", "确认"))
    assert only(told)["valid_from"] == "2027-01-01T15:00:00+08:00"
