"""Several requests in one message: each a draft of its own, shown together, confirmed by one yes."""

import pytest

from intents.engine import IntentEngine
from tests.handlers.stage import EMMA, WANG, people, play, says

BOTH = "客厅吊灯坏了家里现在有人,另外明天下午三点我弟弟李强过来,车牌粤B12345"
ZHOU_AND_LI = "厨房漏水,还有卧室灯不亮,明天上午在家"


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


@pytest.mark.parametrize(
    ("said", "when", "arrival"),
    [
        ("不对,我弟弟周日才来", None, "2026-11-22T15:00"),
        ("访客改成四点", None, "2026-11-21T16:00"),
        ("改成四点", None, "2026-11-21T16:00"),
        ("车牌错了,是粤B54321", None, "2026-11-21T15:00"),
        ("修灯改到周日上午", "2026-11-22T08:30", "2026-11-21T15:00"),
        ("灯那个周日下午来修", "2026-11-22T13:30", "2026-11-21T15:00"),
        ("两个都改成周日", "2026-11-22T08:30", "2026-11-22T15:00"),
        ("第二个改到后天", None, "2026-11-22T15:00"),
    ],
)
def test_a_correction_reaches_what_it_is_about(engine: IntentEngine, said: str, when: str | None, arrival: str) -> None:
    told = play(engine, *people(WANG), *says("wang", BOTH, said, "确认"))
    (ticket,), (visit,) = told.tickets, told.state["visitor_passes"]
    assert ticket["appointment"] is None if when is None else ticket["appointment"].startswith(when)
    assert visit["valid_from"].startswith(arrival)
    assert told.state["open_flows"]["wang"] is None


def test_a_home_is_corrected_for_both(engine: IntentEngine) -> None:
    two = {**WANG, "homes": ["3-2-501", "2-1-602"]}
    told = play(engine, *people(two), *says("wang", f"501 {BOTH}", "不对,是602", "确认"))
    assert (told.tickets[0]["home"], told.state["visitor_passes"][0]["home"]) == ("2-1-602", "2-1-602")


@pytest.mark.parametrize(
    ("said", "tickets", "visits"),
    [("访客不用登记了", 1, 0), ("灯不用修了", 0, 1), ("两个都不要了", 0, 0), ("第一个算了", 0, 1)],
)
def test_one_of_them_is_called_off_by_name(engine: IntentEngine, said: str, tickets: int, visits: int) -> None:
    told = play(engine, *people(WANG), *says("wang", BOTH, said, "确认"))
    assert (len(told.tickets), len(told.state["visitor_passes"])) == (tickets, visits)


def test_english_corrections_reach_their_request(engine: IntentEngine) -> None:
    both = "The tap in my kitchen drips, I'm home all day. Also my brother Mark Lee is visiting tomorrow at 3pm."
    told = play(engine, *people(EMMA), *says("emma", both, "sorry, the visitor comes Sunday", "yes"))
    assert told.tickets[0]["appointment"] is None
    assert told.state["visitor_passes"][0]["valid_from"].startswith("2026-11-22T15:00")


@pytest.mark.parametrize(
    ("said", "trades"),
    [
        (f"{ZHOU_AND_LI}", ["water", "lighting"]),
        ("两件事 一是厨房水槽下面漏水 二是卧室插座没电 明天上午在家", ["water", "electricity"]),
        ("1.马桶堵了 2.空调不制冷,明天上午有人", ["drainage", "hvac"]),
        ("厨房水管漏水,水流了一地,地板都泡了,明天上午在家", ["water"]),
        ("马桶堵了,水都漫出来了,明天上午在家", ["drainage"]),
    ],
)
def test_two_faults_are_two_tickets_for_one_visit(engine: IntentEngine, said: str, trades: list[str]) -> None:
    told = play(engine, *people(WANG), *says("wang", said, "确认"))
    assert [one["category"] for one in told.tickets] == trades
    assert all(one["appointment"].startswith("2026-11-21T08:30") for one in told.tickets)


def test_two_faults_in_english_are_asked_once_when_to_come(engine: IntentEngine) -> None:
    told = play(
        engine, *people(EMMA), *says("emma", "the lamp in the hall is out and the sink drips", "any time", "yes")
    )
    assert [(one["category"], one["place"]) for one in told.tickets] == [("lighting", "hall"), ("water", None)]
    assert told.state["open_flows"]["emma"] is None


def test_of_two_faults_one_is_moved_and_one_called_off(engine: IntentEngine) -> None:
    moved = play(engine, *people(WANG), *says("wang", ZHOU_AND_LI, "灯改到周日上午", "确认"))
    assert [one["appointment"][:10] for one in moved.tickets] == ["2026-11-21", "2026-11-22"]
    left = play(engine, *people(WANG), *says("wang", ZHOU_AND_LI, "漏水那个不用了 我自己弄好了", "确认"))
    assert [one["category"] for one in left.tickets] == ["lighting"]
