"""Disputes about bills: frozen, confirmed, with finance, under review for as long as the ticket is open."""

import pytest

from intents.engine import IntentEngine
from tests.handlers.bills import OCTOBER, OCTOBER_IN_LINES, WATER, billed
from tests.handlers.stage import EMMA, WANG, does, play, says


def test_a_bill_is_disputed_after_its_answer(engine: IntentEngine) -> None:
    told = play(engine, *billed(WANG, bills=(OCTOBER_IN_LINES,)), *says("wang", "物业费多少", "这账单不对", "确认"))
    ticket = told.tickets[0]
    assert (ticket["kind"], ticket["assignee"], ticket["home"]) == ("fee_dispute", "sun", "3-2-501")
    assert "这账单不对" in ticket["description"]
    assert "公摊电费 ¥51.00" in ticket["description"]
    assert ticket["number"] in told.last("wang", "reply")
    assert "公摊电费" in told.last("sun", "push")


@pytest.mark.parametrize("words", ["物业费扣了两次，退我一次", "这个月物业费账单不对，我不认", "多收了我物业费"])
def test_a_wrong_bill_is_shown_first_and_disputed_at_once(engine: IntentEngine, words: str) -> None:
    told = play(engine, *billed(WANG, bills=(OCTOBER_IN_LINES, WATER)), *says("wang", words, "确认"))
    assert "¥301.00" in told.heard("wang")[0]
    assert "公摊电费" in told.heard("wang")[0]
    assert told.tickets[0]["kind"] == "fee_dispute"
    assert words in told.tickets[0]["description"]


def test_nothing_is_disputed_without_a_confirmation(engine: IntentEngine) -> None:
    told = play(engine, *billed(WANG), *says("wang", "物业费多少", "不对", "算了"))
    assert told.tickets == []
    assert told.state["open_flows"] == {"wang": None}


def test_bare_no_right_after_an_answer_is_about_the_bill(engine: IntentEngine) -> None:
    told = play(engine, *billed(WANG), *says("wang", "物业费多少", "不对", "面积写多了五平米", "确认"))
    assert told.tickets[0]["kind"] == "fee_dispute"
    assert "面积写多了五平米" in told.tickets[0]["description"]


def test_a_button_asks_what_is_wrong(engine: IntentEngine) -> None:
    told = play(
        engine,
        *billed(WANG),
        *says("wang", "物业费多少"),
        {"from": "wang", "choice": 1},
        *says("wang", "面积算错了", "对"),
    )
    assert told.tickets[0]["kind"] == "fee_dispute"
    assert "面积算错了" in told.tickets[0]["description"]


def test_of_several_bills_one_is_chosen(engine: IntentEngine) -> None:
    told = play(engine, *billed(WANG, bills=(OCTOBER, WATER)), *says("wang", "我不认这账单", "水费那张", "确认"))
    assert "¥64.50" in told.tickets[0]["description"]
    assert "¥286.00" not in told.tickets[0]["description"]


def test_a_sum_names_the_bill(engine: IntentEngine) -> None:
    told = play(engine, *billed(WANG, bills=(OCTOBER, WATER)), *says("wang", "扣了我286元，扣了两次", "确认"))
    assert "¥286.00" in told.tickets[0]["description"]
    assert "¥64.50" not in told.tickets[0]["description"]


def test_a_disputed_bill_is_under_review_and_is_disputed_once(engine: IntentEngine) -> None:
    told = play(
        engine, *billed(WANG), *says("wang", "物业费账单不对", "确认", "物业费多少", "物业费账单不对，还是不认")
    )
    assert "2026年" in told.heard("wang")[2]
    assert "今天起核实中" in told.heard("wang")[2]
    assert len(told.tickets) == 1
    assert told.tickets[0]["number"] in told.last("wang", "reply")
    assert "还是不认" in told.last("sun", "push")


@pytest.mark.parametrize("end", ["resolve", "cancel"])
def test_the_end_of_the_ticket_ends_the_review(engine: IntentEngine, end: str) -> None:
    told = play(
        engine,
        *billed(WANG),
        *says("wang", "物业费账单不对", "确认"),
        does("sun", "accept"),
        does("sun", end, note="核对过，读数没错"),
        *says("wang", "物业费多少"),
    )
    assert "核实中" not in told.last("wang", "reply")
    assert "¥286.00" in told.last("wang", "reply")


def test_the_resident_takes_the_dispute_back(engine: IntentEngine) -> None:
    told = play(engine, *billed(WANG), *says("wang", "物业费账单不对", "确认", "取消工单", "物业费多少"))
    assert told.tickets[0]["status"] == "cancelled"
    assert "核实中" not in told.last("wang", "reply")


def test_english_dispute_at_once(engine: IntentEngine) -> None:
    emmas = {**OCTOBER, "home": "2-1-602"}
    told = play(engine, *billed(EMMA, bills=(emmas,)), *says("emma", "I was charged twice for the property fee", "yes"))
    assert "¥286.00" in told.heard("emma")[0]
    assert told.tickets[0]["kind"] == "fee_dispute"
    assert told.tickets[0]["assignee"] == "sun"


def test_english_this_bill_is_wrong_after_the_answer(engine: IntentEngine) -> None:
    emmas = {**OCTOBER, "home": "2-1-602"}
    lines = says("emma", "what's my property fee", "that's wrong, I dispute it", "we moved in only on the 20th", "yes")
    told = play(engine, *billed(EMMA, bills=(emmas,)), *lines)
    assert told.tickets[0]["kind"] == "fee_dispute"
    assert "only on the 20th" in told.tickets[0]["description"]


def test_a_dispute_without_a_bill_on_record_still_reaches_finance(engine: IntentEngine) -> None:
    told = play(engine, *billed(WANG, bills=()), *says("wang", "停车费扣了两次", "确认"))
    assert told.tickets[0]["kind"] == "fee_dispute"
    assert told.tickets[0]["description"].startswith("停车费扣了两次")


def test_without_finance_the_dispatcher_decides(engine: IntentEngine) -> None:
    told = play(engine, *billed(WANG, staff=()), *says("wang", "物业费账单不对", "确认"))
    assert told.tickets[0]["assignee"] is None
    assert told.tickets[0]["status"] == "new"


def test_cantonese_dispute_of_this_bill(engine: IntentEngine) -> None:
    told = play(engine, *billed(WANG), *says("wang", "呢個月管理費幾多", "我唔認呢張單", "係"))
    assert told.tickets[0]["kind"] == "fee_dispute"


def test_an_angry_refusal_after_the_answer(engine: IntentEngine) -> None:
    emmas = {**WATER, "home": "2-1-602"}
    lines = says("emma", "my water bill?", "I'm not paying this, nobody lived here in October", "yes")
    told = play(engine, *billed(EMMA, bills=(emmas,)), *lines)
    assert told.tickets[0]["kind"] == "fee_dispute"
