"""Everything that is not a form: danger, small talk, nonsense, forged buttons, other people's matters."""

import pytest

from intents.engine import IntentEngine
from tests.handlers.stage import EMMA, LI, LIN, WANG, ZHOU, does, people, play, says


def test_danger_gets_safety_words_and_alarms_everybody_at_once(engine: IntentEngine) -> None:
    lines = [*people(WANG, staff=(LI, LIN, ZHOU)), {"at": "2026-11-21T03:00:00+08:00"}]
    told = play(engine, *lines, *says("wang", "厨房着火了！快来人"))
    ticket = told.tickets[0]
    assert (ticket["kind"], ticket["priority"], ticket["home"]) == ("emergency", "urgent", "3-2-501")
    assert "119" in told.heard("wang")[0]
    for account in ("li", "lin", "zhou"):
        assert ticket["number"] in told.last(account, "alert")
    assert {one["at"] for one in told.messages} == {"2026-11-21T03:00:00+08:00"}


def test_danger_interrupts_a_form_and_the_form_comes_back(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG), *says("wang", "客厅灯不亮了", "电梯里困了一个老人，快救人！", "明天上午", "对"))
    assert [ticket["kind"] for ticket in told.tickets] == ["emergency", "repair"]


def test_a_stranger_in_danger_is_asked_where_after_the_alarm(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG), *says("stranger", "有人被困在电梯里了快来", "7栋"))
    assert told.tickets[0]["kind"] == "emergency"
    assert told.tickets[0]["building"] == "7"
    assert len(told.heard("li", "alert")) == 2


@pytest.mark.parametrize("text", ["谢谢", "好的", "👍", "ok", "再见", "辛苦了", "不客气"])
def test_small_talk_creates_nothing_and_is_answered(engine: IntentEngine, text: str) -> None:
    told = play(engine, *people(WANG), *says("wang", text))
    assert told.tickets == []
    assert told.state["open_flows"] == {"wang": None}
    assert len(told.heard("wang")) == 1


@pytest.mark.parametrize(
    "line",
    [
        {"from": "wang", "text": ""},
        {"from": "wang", "text": "   \n\t "},
        {"from": "wang", "text": "\x00\x07\x1b[31m"},
        {"from": "wang", "text": "水" * 10_000},
        {"from": "wang", "voice": None},
        {"from": "wang", "choice": 3},
        {"from": "nobody-knows-me", "text": "你好"},
    ],
    ids=["empty", "blank", "control", "long", "voice", "no-such-choice", "unknown"],
)
def test_odd_input_is_answered_in_words_and_stores_nothing(engine: IntentEngine, line: dict[str, object]) -> None:
    told = play(engine, *people(WANG), line)
    assert len(told.messages) == 1
    assert told.messages[0]["text"].strip()
    assert told.tickets == []


def test_spoken_words_count_like_written_ones(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG), {"from": "wang", "voice": "厨房水管漏水了"}, *says("wang", "随时", "对"))
    assert told.tickets[0]["category"] == "water"


def test_an_old_button_says_that_it_has_expired(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG),
        *says("wang", "厨房水管漏水", "算了"),
        {"from": "wang", "choice": 1},
    )
    assert told.tickets == []
    assert told.heard("wang")[-1] != told.heard("wang")[-2]


def test_a_complaint_is_recorded_for_the_front_desk_after_a_yes(engine: IntentEngine) -> None:
    words = "楼上天天半夜跳绳，太吵了，投诉"
    told = play(engine, *people(WANG, staff=(LI, ZHOU)), *says("wang", words, "对"))
    assert told.tickets[0]["kind"] == "complaint"
    assert told.tickets[0]["description"] == words
    assert told.tickets[0]["assignee"] == "zhou"
    assert told.heard("li") == []


def test_a_person_is_called_with_the_words_and_the_phone(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, staff=(LI, ZHOU)), *says("wang", "转人工"))
    assert "13800000000" in told.last("zhou", "alert")


def test_what_is_not_ours_is_declined(engine: IntentEngine) -> None:
    told = play(engine, *people(EMMA), *says("emma", "write me a poem about the sea"))
    assert told.tickets == []
    assert told.state["open_flows"] == {"emma": None}


def test_nobody_hears_of_the_tickets_of_others(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, EMMA),
        *says("wang", "厨房水管漏水", "随时", "确认"),
        *says("emma", "how is ticket 1001 going?"),
    )
    assert "3-2-501" not in told.last("emma")


def test_replies_follow_the_language_of_the_message(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG), *says("wang", "廚房水喉漏水", "cancel"))
    assert "單位" in told.heard("wang")[0] or "時" in told.heard("wang")[0]


def test_two_requests_in_one_message_are_both_served(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=(LI, ZHOU)),
        *says("wang", "客厅的灯不亮了，另外我要投诉楼上半夜装修太吵", "明天上午", "对", "对"),
    )
    assert {ticket["kind"] for ticket in told.tickets} == {"repair", "complaint"}


def test_a_pending_survey_does_not_swallow_a_new_request(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG),
        *says("wang", "厨房水管漏水", "随时", "确认"),
        does("li", "accept"),
        does("li", "resolve", note="好了"),
        {"at": "2026-11-20T12:00:00+08:00"},
        *says("wang", "卫生间的灯不亮了", "随时", "确认", "4"),
    )
    assert len(told.tickets) == 2
    assert told.tickets[0]["rating"] == {"score": 4, "comment": None}
