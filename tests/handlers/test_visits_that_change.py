"""Visits that change: longer, over, other people; each said to host and gate as what it is."""

import pytest

from intents.engine import IntentEngine
from tests.handlers.stage import LIN, WANG, people, play, says

GUARD = {"account": "guard", "channel": "wecom", "name": "老赵", "roles": ["guard"]}
STAFF = (GUARD, LIN)
SUNDAY = {"at": "2026-11-22T09:00:00+08:00"}


def _gate(verb: str) -> dict[str, object]:
    return {"from": "guard", "do": verb, "pass": 1}


@pytest.mark.parametrize(
    ("said", "name", "number"),
    [
        ("今天下午三点 张伟 来坐坐", "张伟", None),
        ("我婆婆刘桂英今天过来住到周日", "刘桂英", None),
        ("聽日下晝三點我個仔阿明同兩個朋友嚟,總共三個人", "阿明", 3),
        ("明天我妈和她三个朋友来,一共四个人", None, 4),
        ("明天装修师傅施工 上午九点来", "装修师傅", None),
        ("我妈单独来 明天下午", "妈", None),
    ],
)
def test_who_comes_and_how_many(engine: IntentEngine, said: str, name: str | None, number: int | None) -> None:
    told = play(engine, *people(WANG, staff=STAFF), *says("wang", said, "确认"))
    (visit,) = told.state["visitor_passes"]
    assert name is None or visit["name"] == name
    assert visit["people"] == number


def test_an_expired_pass_is_said_to_be_expired(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=STAFF),
        *says("wang", "今天下午三点张伟来", "好"),
        SUNDAY,
        _gate("admit"),
        *says("wang", "张伟今天还能进吗"),
        *says("wang", "张伟的通行证改到明天下午三点", "确认"),
    )
    assert "过期" in told.last("guard")
    assert "已过期" in told.heard("wang", "reply")[2]
    assert [one["status"] for one in told.state["visitor_passes"]] == ["expired", "active"]
    assert told.state["visitor_passes"][1]["name"] == "张伟"
    assert told.state["visitor_passes"][1]["valid_from"].startswith("2026-11-23T15:00")


def test_whoever_stays_past_the_end_is_told_of_to_the_host(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=STAFF),
        *says("wang", "我婆婆刘桂英今天过来住到周日", "对"),
        _gate("admit"),
        {"at": "2026-11-23T09:00:00+08:00"},
        *says("wang", "她要多住两天"),
    )
    notice = next(one for one in told.messages if "多住" in one["text"] and one["kind"] == "push")
    assert notice["at"][:16] == "2026-11-23T08:00"
    assert told.state["visitor_passes"][0]["valid_until"].startswith("2026-11-24")
    assert told.state["visitor_passes"][0]["status"] == "arrived"


def test_one_more_day_by_button(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=STAFF),
        *says("wang", "我婆婆刘桂英今天过来住到周日", "对"),
        _gate("admit"),
        {"at": "2026-11-23T09:00:00+08:00"},
        {"from": "wang", "choice": 1},
    )
    assert told.state["visitor_passes"][0]["valid_until"].startswith("2026-11-23")


def test_who_left_in_time_is_no_news(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=STAFF),
        *says("wang", "我婆婆刘桂英今天过来住到周日", "对"),
        _gate("admit"),
        {"at": "2026-11-22T18:00:00+08:00"},
        _gate("leave"),
        {"at": "2026-11-23T12:00:00+08:00"},
    )
    assert not [one for one in told.messages if one["to"] == "wang" and one["at"] > "2026-11-22T19"]


def test_changes_in_traditional_script(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people({**WANG, "language": "zh-Hant"}, staff=STAFF),
        *says("wang", "聽日下晝三點我朋友嚟,兩個人", "改做三個人", "啱", "名改做陳大文"),
    )
    (visit,) = told.state["visitor_passes"]
    assert (visit["people"], visit["name"]) == (3, "陳大文")
