"""What comes in several messages one after the other is one request; what is complete is answered at once."""

from datetime import datetime
from typing import Any

import pytest

from intents.engine import IntentEngine
from tests.handlers.stage import WANG, Play, people, play, says


def burst(account: str, *texts: str) -> list[dict[str, Any]]:
    """Give messages that follow each other by a second."""
    return [{"from": account, "text": text, "burst": True} for text in texts]


def replies(told: Play) -> list[str]:
    return told.heard("wang", "reply")


def test_a_greeting_a_place_and_a_fault_are_one_request(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG),
        *burst("wang", "你好", "我家", "厨房水管漏水了"),
        {"from": "wang", "photo": "a.jpg"},
        *says("wang", "明天上午", "确认"),
    )
    assert len(told.tickets) == 1
    assert told.tickets[0]["photos"] == 1
    assert "厨房" in told.tickets[0]["description"]
    assert not any("您好" in text or "没太明白" in text for text in replies(told))


@pytest.mark.parametrize("parts", [("厨房", "水管漏了"), ("3栋", "电梯", "坏了"), ("kitchen", "pipe is leaking")])
def test_what_means_nothing_alone_is_read_with_the_rest(engine: IntentEngine, parts: tuple[str, ...]) -> None:
    told = play(engine, *people(WANG), *burst("wang", *parts), {"from": "wang", "text": "随时"}, *says("wang", "确认"))
    assert [one["kind"] for one in told.tickets] == ["repair"]


def test_a_greeting_alone_is_answered_within_three_seconds(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG), *says("wang", "你好"))
    assert len(replies(told)) == 1
    left = datetime.fromisoformat(told.messages[0]["at"])
    assert (left - datetime.fromisoformat("2026-11-20T10:00:10+08:00")).total_seconds() <= 3


def test_what_is_complete_is_answered_at_once(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG), *says("wang", "厨房水管漏水了"))
    assert told.messages[0]["at"] == "2026-11-20T10:00:10+08:00"


def test_danger_and_calling_off_do_not_wait(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG), *burst("wang", "厨房水管漏水了"), *burst("wang", "我家", "算了"))
    assert told.tickets == []
    alarmed = play(engine, *people(WANG), *burst("wang", "你好", "我家着火了"))
    assert [one["kind"] for one in alarmed.tickets] == ["emergency"]
    assert any("119" in text for text in replies(alarmed))


def test_an_album_gets_one_answer_and_uses_no_question_up(engine: IntentEngine) -> None:
    album = [{"from": "wang", "photo": f"{n}.jpg", "burst": True} for n in range(5)]
    told = play(engine, *people(WANG), *says("wang", "厨房水管漏水了"), *album, *says("wang", "明天上午", "确认"))
    assert told.tickets[0]["photos"] == 5
    assert told.tickets[0]["appointment"] == "2026-11-21T08:30:00+08:00/2026-11-21T12:00:00+08:00"
    assert len(replies(told)) == 3


def test_a_fragment_that_stays_alone_is_answered_and_does_not_join_what_comes_later(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG), *says("wang", "我家", "物业费怎么交"))
    assert len(replies(told)) == 2
