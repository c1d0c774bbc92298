"""A question in the middle of a form is answered, sure or not; the form goes on."""

import pytest

from intents.engine import IntentEngine
from tests.handlers.stage import EMMA, WANG, people, play, says


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("对了你们物业几点下班来着", "18:00"),
        ("问一句 你们周末上班吗", "08:30"),
        ("物业电话多少啊", "电话"),
        ("装修要办什么手续", "装修"),
    ],
)
def test_a_question_in_the_middle_is_answered(engine: IntentEngine, question: str, answer: str) -> None:
    told = play(engine, *people(WANG), *says("wang", "热水器打不着火", question, "那就明天早上九点来", "行"))
    between = told.heard("wang", "reply")[1]
    assert answer in between
    assert "什么时候方便上门" in between
    assert told.tickets[0]["appointment"].startswith("2026-11-21T09:00")
    assert told.tickets[0]["description"] == "热水器打不着火"


def test_english(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(EMMA),
        *says("emma", "the water heater doesn't start", "btw what time do you guys close", "tomorrow 9am", "yes"),
    )
    assert "18:00" in told.heard("emma", "reply")[1]
    assert told.tickets[0]["appointment"].startswith("2026-11-21T09:00")


def test_what_nobody_wrote_down_is_said_to_be_unknown_and_the_form_goes_on(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG), *says("wang", "热水器打不着火", "物业经理姓啥", "明天早上九点", "行"))
    unknown, again, *_ = told.heard("wang", "reply")[1:]
    assert "没有准确的答案" in unknown
    assert "什么时候方便上门" in again
    assert [one["description"] for one in told.tickets] == ["热水器打不着火"]


def test_at_the_summary(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG), *says("wang", "厨房漏水 家里有人", "你们几点下班", "那行 确认"))
    assert "18:00" in told.heard("wang", "reply")[1]
    assert len(told.tickets) == 1


def test_an_answer_that_asks_back_is_an_answer(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG), *says("wang", "热水器打不着火", "明天上午九点行吗", "对"))
    assert told.tickets[0]["appointment"].startswith("2026-11-21T09:00")
