"""Questions about the community: answered from what is known, with source and date; never from imagination."""

import re

import pytest

from intents.engine import IntentEngine
from tests.handlers.stage import EMMA, WANG, ZHOU, people, play, says

DESK = (ZHOU,)


def test_a_question_about_hours_is_answered_from_the_communitys_settings(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG), *says("wang", "你们几点下班"))
    assert "08:30–18:00" in told.last("wang")
    assert "2026-11-20" in told.last("wang")
    assert told.tickets == []


def test_in_english_it_is_answered_in_english(engine: IntentEngine) -> None:
    told = play(engine, *people(EMMA), *says("emma", "I lost my key fob, how do I replace it?"))
    assert "blocked" in told.last("emma")
    assert "general guidance" in told.last("emma")
    assert not re.search(r"[\u4e00-\u9fff]", told.last("emma"))


def test_in_traditional_script_it_is_answered_in_traditional_script(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG), *says("wang", "請問門禁卡不見了要去哪裡補辦？"))
    assert "門禁卡不見了" in told.last("wang")


@pytest.mark.parametrize("words", ["游泳池几点关门", "经理室在几楼", "公区wifi密码多少", "what is the wifi password?"])
def test_what_is_not_known_is_said_and_not_made_up(engine: IntentEngine, words: str) -> None:
    told = play(engine, *people(WANG), *says("wang", words))
    assert re.search("不敢乱说|rather not guess", told.last("wang"))
    assert not re.search(r"\d", told.last("wang"))
    assert told.labels("wang") == ["转给前台"] or told.labels("wang") == ["Pass it on"]


@pytest.mark.parametrize("yes", ["好的", "那帮我转给前台吧", "帮我问一下", "1"])
def test_a_question_that_is_passed_on_reaches_the_front_desk_once(engine: IntentEngine, yes: str) -> None:
    told = play(engine, *people(WANG, staff=DESK), *says("wang", "游泳池几点关门", yes, "帮我问一下"))
    assert [(one["kind"], one["description"]) for one in told.tickets] == [("other", "游泳池几点关门")]
    assert told.tickets[0]["assignee"] == "zhou"
    assert "游泳池几点关门" in told.last("zhou")
    assert told.tickets[0]["number"] in told.last("wang", "reply")


def test_a_question_in_the_middle_is_answered_and_the_open_one_asked_again(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG), *says("wang", "厨房水管漏水", "你们几点下班？", "明天下午", "对"))
    answer = told.heard("wang", "reply")[1]
    assert "08:30–18:00" in answer
    assert "什么时候方便上门" in answer
    assert told.tickets[0]["appointment"] == "2026-11-21T13:30:00+08:00/2026-11-21T18:00:00+08:00"


def test_what_is_unknown_in_the_middle_loses_nothing(engine: IntentEngine) -> None:
    told = play(engine, *people(EMMA), *says("emma", "kitchen pipe is leaking", "what time does the pool close?"))
    assert "rather not guess" in "".join(told.heard("emma"))
    assert told.state["open_flows"] == {"emma": "repair"}
    assert "come" in told.last("emma") or "time" in told.last("emma")


@pytest.mark.parametrize("wish", ["我想咨询一下", "问个问题", "I have a question"])
def test_a_bare_wish_to_ask_is_asked_what_about(engine: IntentEngine, wish: str) -> None:
    told = play(engine, *people(WANG), *says("wang", wish, "小区能养狗吗"))
    assert "牵绳" in told.last("wang")
    assert told.state["open_flows"] == {"wang": None}


def test_somebody_unknown_may_ask_as_well(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG), *says("passer-by", "装修要办什么手续"))
    assert "到前台登记" in told.last("passer-by")
