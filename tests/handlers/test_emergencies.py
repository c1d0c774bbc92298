"""Danger: the alarm before any question, repeats, several callers, all-clears."""

import pytest

from intents.engine import IntentEngine
from tests.handlers.stage import CHEN, EMMA, LI, LIN, WANG, ZHOU, does, people, play, says

STAFF = (LI, LIN, ZHOU)
NEIGHBOUR = {**WANG, "account": "sun", "name": "孙丽", "phone": "13800000007", "homes": ["3-1-301"]}


def test_the_caller_at_home_is_asked_nothing(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, staff=STAFF), *says("wang", "家里煤气味好重，快来人"))
    ticket = told.tickets[0]
    assert (ticket["kind"], ticket["priority"], ticket["home"]) == ("emergency", "urgent", "3-2-501")
    assert told.state["open_flows"] == {"wang": None}
    for account in ("li", "lin", "zhou"):
        assert "13800000000" in told.last(account, "alert")
        assert "王芳" in told.last(account, "alert")


def test_in_the_middle_of_a_form_the_form_waits(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, staff=STAFF), *says("wang", "客厅的灯不亮了", "厨房着火了！！", "明天上午", "对"))
    assert [ticket["kind"] for ticket in told.tickets] == ["emergency", "repair"]
    assert "119" in told.heard("wang")[1]


def test_what_is_said_next_joins_and_alarms_again(engine: IntentEngine) -> None:
    told = play(
        engine, *people(WANG, staff=STAFF), *says("wang", "厨房着火了", "着火了！火越来越大，有人受伤！", "厨房着火了")
    )
    assert len(told.tickets) == 1
    assert len(told.heard("li", "alert")) == 2
    assert "有人受伤" in told.last("li", "alert")


def test_a_second_caller_about_the_same_danger_joins(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, NEIGHBOUR, staff=STAFF),
        *says("wang", "3栋电梯里困了人，快来"),
        *says("sun", "3栋电梯有人被困住了！"),
    )
    assert len(told.tickets) == 1
    assert "孙丽" in told.last("lin", "alert")
    assert "13800000007" in told.last("lin", "alert")
    assert "119" in "".join(told.heard("sun"))
    assert "王芳" not in "".join(told.heard("sun"))


def test_the_same_danger_elsewhere_is_another_emergency(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, EMMA, staff=STAFF),
        *says("wang", "3栋电梯里困了人，快来"),
        *says("emma", "someone is trapped in the lift in block 2, help"),
    )
    assert [ticket["building"] for ticket in told.tickets] == ["3", "2"]


def test_a_stranger_is_asked_where_and_for_a_phone(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, staff=STAFF), *says("stranger", "着火了！救命", "7栋3楼", "13912345678"))
    assert len(told.tickets) == 1
    assert told.tickets[0]["building"] == "7"
    assert told.tickets[0]["phone"] == "13912345678"
    assert "7栋3楼" in told.heard("lin", "alert")[1]
    assert "13912345678" in told.last("lin", "alert")


def test_somebody_with_two_homes_taps_which(engine: IntentEngine) -> None:
    told = play(engine, *people(CHEN, staff=STAFF), *says("chen", "家里着火了"), {"from": "chen", "choice": 2})
    assert told.tickets[0]["home"] == "5-1-302"
    assert "5-1-302" in told.last("li", "alert")


def test_without_an_answer_to_where_nobody_is_asked_for_ever(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, staff=STAFF), *says("stranger", "着火了！救命", "快点啊", "快来"))
    assert told.state["open_flows"]["stranger"] is None
    assert len(told.tickets) == 1


@pytest.mark.parametrize("words", ["误报，没着火", "没事了，虚惊一场", "火已经灭了", "false alarm, sorry"])
def test_an_all_clear_is_told_and_ends_nothing(engine: IntentEngine, words: str) -> None:
    told = play(engine, *people(WANG, staff=STAFF), *says("wang", "厨房着火了", words))
    assert told.tickets[0]["status"] == "assigned" or told.tickets[0]["status"] == "new"
    assert len(told.tickets) == 1
    for account in ("li", "lin", "zhou"):
        assert words in told.last(account, "alert")
    assert told.tickets[0]["number"] in told.last("wang")


@pytest.mark.parametrize("words", ["误报", "算了", "没事了"])
def test_an_all_clear_instead_of_the_place(engine: IntentEngine, words: str) -> None:
    told = play(engine, *people(WANG, staff=STAFF), *says("stranger", "着火了！救命", words))
    assert told.tickets[0]["status"] in {"new", "assigned"}
    assert words in told.last("lin", "alert")


def test_calling_it_off_tells_staff_and_cancels_nothing(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, staff=STAFF), *says("wang", "厨房着火了", "取消工单"))
    assert told.tickets[0]["status"] != "cancelled"
    assert "取消工单" in told.last("lin", "alert")


def test_staff_end_it(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=STAFF),
        *says("wang", "厨房着火了"),
        *says("wang", "误报，不好意思"),
        does("lin", "cancel", note="现场核实，误报"),
    )
    assert told.tickets[0]["status"] == "cancelled"


def test_in_english_with_the_numbers_explained(engine: IntentEngine) -> None:
    told = play(engine, *people(EMMA, staff=STAFF), *says("emma", "there's a fire in my kitchen, help!"))
    assert "119 (fire" in told.heard("emma")[0]
    assert told.tickets[0]["home"] == "2-1-602"
