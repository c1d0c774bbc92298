"""Drafts that are left lying for hours or days: an answer goes on with them, anything else is served first."""

import pytest

from intents.engine import IntentEngine
from tests.handlers.stage import CHEN, EMMA, WANG, people, play, says

THREE_DAYS_LATER = {"at": "2026-11-23T09:30:00+08:00"}


def test_an_answer_after_three_days_goes_on_with_the_request(engine: IntentEngine) -> None:
    told = play(
        engine, *people(WANG), *says("wang", "厨房水管漏水了"), THREE_DAYS_LATER, *says("wang", "明天上午", "确认")
    )
    assert told.tickets[0]["appointment"] == "2026-11-24T08:30:00+08:00/2026-11-24T12:00:00+08:00"


def test_a_choice_after_three_days_goes_on_with_the_request(engine: IntentEngine) -> None:
    told = play(
        engine, *people(CHEN), *says("chen", "阳台水管漏水"), THREE_DAYS_LATER, *says("chen", "第二个", "随时", "对")
    )
    assert told.tickets[0]["home"] == "5-1-302"


def test_a_greeting_after_three_days_gets_the_request_offered(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG), *says("wang", "厨房水管漏水了"), THREE_DAYS_LATER, *says("wang", "你好"))
    assert "厨房水管漏水了" in told.last("wang")
    assert told.labels("wang") == ["接着办", "不办了"]
    assert told.state["open_flows"] == {"wang": None}


def test_the_offer_is_taken_or_declined_by_number(engine: IntentEngine) -> None:
    lines = (*people(WANG), *says("wang", "厨房水管漏水了"), THREE_DAYS_LATER, *says("wang", "你好"))
    taken = play(engine, *lines, *says("wang", "1", "明天上午", "确认"))
    assert len(taken.tickets) == 1
    declined = play(engine, *lines, *says("wang", "2"))
    assert declined.tickets == []
    assert declined.state["open_flows"] == {"wang": None}


def test_another_request_after_a_pause_comes_first(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(EMMA),
        *says("emma", "kitchen pipe is leaking"),
        THREE_DAYS_LATER,
        *says("emma", "the lift in block 2 is broken, nobody inside", "yes"),
    )
    assert [one["category"] for one in told.tickets] == ["lift"]
    assert "kitchen pipe is leaking" in told.last("emma")


def test_an_appointment_that_has_passed_is_asked_for_again(engine: IntentEngine) -> None:
    told = play(
        engine, *people(WANG), *says("wang", "厨房水管漏水了", "明天上午"), THREE_DAYS_LATER, *says("wang", "确认")
    )
    assert told.tickets == []
    assert told.state["open_flows"] == {"wang": "repair"}


@pytest.mark.parametrize("words", ["上次那个还没报完 接着报吧", "继续", "let's finish it please"])
def test_words_go_on_with_what_was_left_lying(engine: IntentEngine, words: str) -> None:
    lines = (*people(WANG), *says("wang", "厨房水管漏水了"), THREE_DAYS_LATER)
    assert len(play(engine, *lines, *says("wang", words, "今天下午三点在家", "确认")).tickets) == 1


@pytest.mark.parametrize("words", ["好的", "今天下午三点在家"])
def test_the_offer_is_taken_in_words_or_by_the_answer_itself(engine: IntentEngine, words: str) -> None:
    lines = (*people(WANG), *says("wang", "厨房水管漏水了"), THREE_DAYS_LATER, *says("wang", "你好"))
    assert play(engine, *lines, *says("wang", words)).state["open_flows"] == {"wang": "repair"}


def test_somebody_at_home_is_an_answer_and_no_alarm(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG), *says("wang", "厨房水管漏水", "家里有人", "对"))
    assert [one["kind"] for one in told.tickets] == ["repair"]
