"""The same fault reported twice: by the same home, by neighbours, and what only looks like it."""

import pytest

from intents.engine import IntentEngine
from tests.handlers.stage import EMMA, LI, LIN, WANG, ZHOU, does, people, play, says

HUSBAND = {**WANG, "account": "zhang", "channel": "telegram", "name": "张伟", "phone": "13800000009", "role": "family"}
LEAK = tuple(says("wang", "厨房水管漏水", "随时", "确认"))
STAFF = ({**LI, "skills": ["water", "lighting", "lift", "drainage"]}, LIN, ZHOU)


def test_a_neighbour_who_reports_the_same_lift_hears_when_it_runs_again(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, EMMA, staff=STAFF),
        *says("wang", "3栋电梯坏了，按了没反应", "确认"),
        *says("emma", "The lift in block 3 is not working"),
        does("li", "accept"),
        does("li", "arrive"),
        does("li", "resolve", note="换了门机皮带"),
    )
    assert len(told.tickets) == 1
    assert told.state["open_flows"]["emma"] is None
    known = told.heard("emma", "reply")[0]
    assert told.tickets[0]["number"] in known
    assert "换了门机皮带" in told.last("emma", "push")
    assert "王芳" not in "".join(told.heard("emma"))
    assert "13800000000" not in "".join(told.heard("emma"))
    assert "block 3" in "".join(told.heard("li", "push"))


def test_confirming_what_is_known_already_opens_nothing(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, {**EMMA, "homes": ["3-2-502"]}, staff=STAFF),
        *says("wang", "3栋电梯坏了", "确认"),
        *says("emma", "电梯又停了，按键没反应", "确认"),
    )
    assert len(told.tickets) == 1
    assert told.tickets[0]["reporter"] == "wang"


def test_another_lift_is_another_ticket(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, EMMA, staff=STAFF),
        *says("wang", "3栋电梯坏了", "确认"),
        *says("emma", "5栋电梯坏了", "确认"),
    )
    assert [ticket["building"] for ticket in told.tickets] == ["3", "5"]


@pytest.mark.parametrize("line", [{"from": "emma", "choice": 2}, {"from": "emma", "text": "不是同一个"}])
def test_whoever_says_that_it_is_another_one_gets_a_ticket(engine: IntentEngine, line: dict[str, object]) -> None:
    told = play(
        engine,
        *people(WANG, EMMA, staff=STAFF),
        *says("wang", "3栋电梯坏了", "确认"),
        *says("emma", "3栋电梯坏了"),
        line,
        *says("emma", "确认"),
        does("li", "accept"),
    )
    assert [ticket["reporter"] for ticket in told.tickets] == ["wang", "emma"]
    assert told.heard("emma", "push") == []


def test_the_same_home_adds_to_its_ticket(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, HUSBAND, staff=STAFF), *LEAK, *says("zhang", "厨房水管还在漏，地板都湿了"))
    assert len(told.tickets) == 1
    assert told.tickets[0]["number"] in told.last("zhang", "reply")
    assert "地板都湿了" in told.last("li", "push")
    assert "地板都湿了" in told.tickets[0]["description"]


def test_a_photo_of_the_same_fault_is_added(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, staff=STAFF), *LEAK, {"from": "wang", "photo": "b.jpg", "text": "厨房水管漏水"})
    assert len(told.tickets) == 1
    assert told.tickets[0]["photos"] == 1


def test_another_place_at_home_is_another_fault(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, staff=STAFF), *LEAK, *says("wang", "卫生间水管也漏水了", "随时", "确认"))
    assert [ticket["place"] for ticket in told.tickets] == ["厨房", "卫生间"]


def test_another_thing_is_another_fault(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, staff=STAFF), *LEAK, *says("wang", "厨房的灯不亮了", "随时", "确认"))
    assert [ticket["category"] for ticket in told.tickets] == ["water", "lighting"]


def test_a_finished_fault_is_not_joined(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, EMMA, staff=STAFF),
        *says("wang", "3栋电梯坏了", "确认"),
        does("li", "accept"),
        does("li", "resolve", note="好了"),
        *says("emma", "3栋电梯坏了", "确认"),
    )
    assert len(told.tickets) == 2


def test_a_stranger_may_follow_the_common_area_but_reads_no_words_of_others(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=STAFF),
        *says("wang", "3栋电梯坏了，王芳等着用，快来修", "确认"),
        *says("stranger", "3栋电梯坏了", "我报的那个修得怎么样了"),
    )
    assert len(told.tickets) == 1
    assert told.tickets[0]["number"] in told.last("stranger")
    assert "王芳" not in "".join(told.heard("stranger"))
