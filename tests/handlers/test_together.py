"""Several requests in one message: each a draft of its own, shown together, confirmed by one yes."""

from intents.engine import IntentEngine
from tests.handlers.stage import WANG, people, play, says

BOTH = "客厅吊灯坏了家里现在有人,另外明天下午三点我弟弟李强过来,车牌粤B12345"


def test_one_yes_is_for_all_that_was_shown(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG), *says("wang", BOTH, "确认"))
    assert [one["kind"] for one in told.tickets] == ["repair"]
    assert [one["plate"] for one in told.state["visitor_passes"]] == ["粤B12345"]
    assert told.state["open_flows"]["wang"] is None


def test_a_second_yes_is_for_nothing(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG), *says("wang", BOTH, "确认", "确认"))
    assert (len(told.tickets), len(told.state["visitor_passes"])) == (1, 1)


def test_what_is_dropped_is_one_of_them(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG), *says("wang", BOTH, "算了", "确认"))
    assert not told.tickets
    assert len(told.state["visitor_passes"]) == 1


def test_a_yes_to_one_question_is_not_for_what_waits(engine: IntentEngine) -> None:
    told = play(
        engine, *people(WANG), *says("wang", "客厅吊灯坏了家里有人", "明天下午三点李强过来,车牌粤B12345", "确认")
    )
    assert not told.tickets
    assert len(told.state["visitor_passes"]) == 1


def test_to_be_at_home_is_no_booking(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG), *says("wang", "阳台顶上渗水", "周末都在家 周日上午十点来吧", "确认"))
    assert [one["kind"] for one in told.tickets] == ["repair"]
