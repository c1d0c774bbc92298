"""Questions about fees as residents ask them: what the bills say, what they do not, and who is told nothing."""

import re

import pytest

from intents.engine import IntentEngine
from tests.handlers.bills import (
    OCTOBER,
    OCTOBER_IN_LINES,
    SEPTEMBER_IN_LINES,
    WATER,
    billed,
)
from tests.handlers.stage import CHEN, EMMA, WANG, play, says

EMMAS = {**OCTOBER, "home": "2-1-602"}


def test_this_months_fee_is_told_with_where_it_comes_from_and_how_to_pay(engine: IntentEngine) -> None:
    told = play(engine, *billed(WANG), *says("wang", "我家这个月物业费多少"))
    answer = told.last("wang", "reply")
    for part in (
        "¥286.00",
        "2026年10月",
        "2026年11月10日",
        "3-2-501",
        "P202610-3-2-501",
        "缴费方式",
        "11月的账单这里还没有",
    ):
        assert part in answer
    assert len(told.messages) == 1
    assert told.tickets == []
    assert told.state["open_flows"] == {"wang": None}


def test_why_it_is_higher_names_the_line_that_changed_and_by_how_much(engine: IntentEngine) -> None:
    bills = (SEPTEMBER_IN_LINES, OCTOBER_IN_LINES)
    told = play(engine, *billed(WANG, bills=bills), *says("wang", "10月物业费多少", "怎么比上个月高"))
    answer = told.last("wang")
    for part in ("¥301.00", "¥286.00", "多 ¥15.00", "公摊电费", "¥36.00 → ¥51.00", "60度 → 85度", "2026年9月"):
        assert part in answer
    assert "物业服务费" not in answer


def test_why_without_lines_is_not_guessed(engine: IntentEngine) -> None:
    bills = ({**OCTOBER, "period": "2026-09", "amount": "270.00"}, OCTOBER)
    told = play(engine, *billed(WANG, bills=bills), *says("wang", "物业费为什么比上个月贵"))
    assert "多 ¥16.00" in told.last("wang")
    assert "没有列明细" in told.last("wang")


def test_with_nothing_before_it_there_is_nothing_to_compare(engine: IntentEngine) -> None:
    told = play(engine, *billed(WANG), *says("wang", "物业费怎么比上个月贵"))
    assert "没法比" in told.last("wang")


def test_a_paid_bill_says_when_and_how_it_was_paid(engine: IntentEngine) -> None:
    told = play(engine, *billed(WANG, bills=(SEPTEMBER_IN_LINES,)), *says("wang", "物业费交了没有"))
    for part in ("都缴清了", "2026年10月5日", "微信支付", "¥286.00"):
        assert part in told.last("wang")
    assert "缴费方式" not in told.last("wang")


def test_whether_it_is_paid_is_answered_for_the_kind_that_is_asked(engine: IntentEngine) -> None:
    bills = (OCTOBER, {**WATER, "paid": "64.50"})
    told = play(engine, *billed(WANG, bills=bills), *says("wang", "水费交了吗", "那物业费呢"))
    first, second = told.heard("wang")
    assert "都缴清了" in first
    assert "¥64.50" in first
    assert "286.00" not in first
    assert "未缴" in second
    assert "¥286.00" in second


def test_what_is_owed_adds_up_two_kinds_and_counts_part_payments(engine: IntentEngine) -> None:
    bills = ({**OCTOBER, "paid": "86.00"}, WATER, {**OCTOBER, "period": "2026-09", "paid": "286.00"})
    told = play(engine, *billed(WANG, bills=bills), *says("wang", "我一共欠多少钱"))
    answer = told.last("wang")
    for part in ("共欠 ¥264.50", "已缴 ¥86.00，还差 ¥200.00", "¥64.50", "2 张"):
        assert part in answer
    assert "2026年9月" not in answer


def test_nothing_owed_is_said(engine: IntentEngine) -> None:
    told = play(engine, *billed(WANG, bills=(SEPTEMBER_IN_LINES,)), *says("wang", "我家有没有欠费"))
    assert "没有未缴的账单" in told.last("wang")


def test_no_bill_on_record_is_said_and_a_yes_asks_finance(engine: IntentEngine) -> None:
    told = play(engine, *billed(WANG), *says("wang", "停车费多少钱", "好的", "好的"))
    assert "没有 3-2-501 的停车费账单记录" in told.heard("wang")[0]
    assert len(told.tickets) == 1
    ticket = told.tickets[0]
    assert (ticket["kind"], ticket["assignee"], ticket["home"]) == ("other", "sun", "3-2-501")
    assert ticket["description"] == "停车费多少钱"
    assert ticket["number"] in told.heard("wang", "reply")[1]


def test_a_late_fee_is_never_guessed(engine: IntentEngine) -> None:
    told = play(engine, *billed(WANG), *says("wang", "滞纳金怎么算"), {"from": "wang", "choice": 1})
    assert "没有写" in told.heard("wang")[0]
    assert not re.search(r"[%％]", told.heard("wang")[0])
    assert told.tickets[0]["assignee"] == "sun"


def test_a_payment_that_does_not_show_is_explained_and_finance_looks(engine: IntentEngine) -> None:
    paying = {"methods": ["wechat"], "shown_after_days": 2}
    lines = billed(WANG, paying=paying)
    told = play(engine, *lines, *says("wang", "我昨天刚交了物业费，怎么还显示欠费", "好的"))
    assert "2 个工作日" in told.heard("wang")[0]
    assert "不用再付一次" in told.heard("wang")[0]
    assert told.tickets[0]["assignee"] == "sun"


def test_how_to_pay_gives_what_is_configured(engine: IntentEngine) -> None:
    paying = {
        "methods": ["wechat", "office"],
        "link": "https://pay.example.com/{number}?sum={amount}",
        "qr": "https://pay.example.com/qr/{number}.png",
        "phone": "020-8000-1005",
    }
    told = play(engine, *billed(WANG, bills=(OCTOBER, WATER), paying=paying), *says("wang", "物业费怎么交"))
    answer = told.last("wang")
    for part in (
        "微信支付",
        "08:30–18:00",
        "https://pay.example.com/P202610-3-2-501?sum=286.00",
        "qr/",
        "020-8000-1005",
    ):
        assert part in answer
    assert "64.50" not in answer


def test_how_to_pay_says_what_is_not_configured(engine: IntentEngine) -> None:
    told = play(engine, *billed(WANG), *says("wang", "怎么交物业费"))
    assert "物业前台" in told.last("wang")
    assert "还没有登记" in told.last("wang")
    assert "http" not in told.last("wang")


def test_an_invoice_is_a_task_for_finance(engine: IntentEngine) -> None:
    told = play(engine, *billed(WANG), *says("wang", "开发票", "抬头写上海某某公司 税号91310000MA1K00000X", "确认"))
    ticket = told.tickets[0]
    assert (ticket["kind"], ticket["assignee"], ticket["home"]) == ("service", "sun", "3-2-501")
    assert "91310000MA1K00000X" in ticket["description"]
    assert "P202610-3-2-501" in ticket["description"]
    assert ticket["number"] in told.last("wang", "reply")
    assert told.heard("li") == []


def test_with_two_bills_the_one_for_the_invoice_is_chosen(engine: IntentEngine) -> None:
    told = play(engine, *billed(WANG, bills=(OCTOBER, WATER)), *says("wang", "要收据", "水费的", "对"))
    assert "水费" in told.tickets[0]["description"]
    assert "286" not in told.tickets[0]["description"]


def test_two_homes_are_a_choice_and_the_next_question_stays_there(engine: IntentEngine) -> None:
    bills = ({**OCTOBER, "home": "1-1-101", "amount": "111.00"}, {**OCTOBER, "home": "5-1-302", "amount": "222.00"})
    told = play(engine, *billed(CHEN, bills=bills), *says("chen", "物业费多少", "第二个", "怎么交", "1栋1单元101呢"))
    asked, answer, ways, other = told.heard("chen")
    assert "哪一套" in asked
    assert "¥" not in asked
    assert "¥222.00" in answer
    assert "¥222.00" in ways
    assert "¥111.00" in other
    assert "222" not in other


def test_a_home_that_is_named_is_not_asked_for(engine: IntentEngine) -> None:
    bills = ({**OCTOBER, "home": "1-1-101", "amount": "111.00"}, {**OCTOBER, "home": "5-1-302", "amount": "222.00"})
    told = play(engine, *billed(CHEN, bills=bills), *says("chen", "5栋1单元302的物业费交了没"))
    assert "¥222.00" in told.last("chen")
    assert len(told.messages) == 1


@pytest.mark.parametrize(
    ("words", "sum_told"),
    [("上个月呢", "¥286.00"), ("9月的", "¥270.00"), ("第三季度的呢", "¥270.00"), ("不对，我问的是水费", "¥64.50")],
)
def test_a_few_words_after_an_answer_are_the_next_question(engine: IntentEngine, words: str, sum_told: str) -> None:
    bills = ({**OCTOBER, "period": "2026-09", "amount": "270.00"}, OCTOBER, WATER)
    told = play(engine, *billed(WANG, bills=bills), *says("wang", "物业费多少", words))
    assert sum_told in told.last("wang")
    assert told.tickets == []


def test_a_quarter_that_is_billed_at_once_is_found_by_its_month(engine: IntentEngine) -> None:
    quarter = {**OCTOBER, "period": "2026-Q4", "amount": "858.00"}
    told = play(engine, *billed(WANG, bills=(quarter,)), *says("wang", "这个月物业费多少"))
    assert "¥858.00" in told.last("wang")
    assert "第4季度" in told.last("wang")


def test_a_question_about_fees_in_the_middle_of_a_repair(engine: IntentEngine) -> None:
    told = play(engine, *billed(WANG), *says("wang", "厨房水管漏水", "对了我物业费欠多少", "明天上午", "确认"))
    assert "¥286.00" in "".join(told.heard("wang"))
    assert [one["kind"] for one in told.tickets] == ["repair"]


def test_cantonese_in_traditional_script(engine: IntentEngine) -> None:
    told = play(engine, *billed(WANG), *says("wang", "呢個月管理費幾多錢呀", "點交"))
    assert "管理費 2026年10月：¥286.00" in told.heard("wang")[0]
    assert "繳費方式" in told.heard("wang")[1]


def test_an_elderly_resident_asks_the_long_way(engine: IntentEngine) -> None:
    words = "小同志你好啊，我是3栋的，麻烦你帮我看看我们家那个物业费还差多少没有交呀，我眼睛不好看不清单子"
    told = play(engine, *billed(WANG), *says("wang", words))
    assert "¥286.00" in told.last("wang")


def test_english_fee_this_month_then_why_then_how(engine: IntentEngine) -> None:
    bills = ({**SEPTEMBER_IN_LINES, "home": "2-1-602"}, {**OCTOBER_IN_LINES, "home": "2-1-602"})
    told = play(
        engine,
        *billed(EMMA, bills=bills),
        *says("emma", "How much is my management fee this month?", "why is it higher than last month", "how do I pay"),
    )
    first, why, ways = told.heard("emma")
    assert "¥301.00" in first
    assert "10 November 2026" in first
    assert "¥15.00 more" in why
    assert "¥36.00 → ¥51.00" in why
    assert "property office" in ways
    assert not re.search(r"[\u4e00-\u9fff]", ways)


def test_english_what_do_i_owe(engine: IntentEngine) -> None:
    water = {**WATER, "home": "2-1-602"}
    told = play(engine, *billed(EMMA, bills=(EMMAS, water)), *says("emma", "how much do I owe in total?"))
    assert "¥350.50" in told.last("emma")
    assert "2 bills" in told.last("emma")


def test_english_has_it_been_paid(engine: IntentEngine) -> None:
    paid = {**EMMAS, "paid": "286.00"}
    told = play(engine, *billed(EMMA, bills=(paid,)), *says("emma", "has my October property fee been paid?"))
    assert "paid in full" in told.last("emma")


def test_english_paid_but_still_shown_as_unpaid(engine: IntentEngine) -> None:
    told = play(engine, *billed(EMMA, bills=(EMMAS,)), *says("emma", "I just paid but it still shows unpaid", "yes"))
    assert "one working day" in told.heard("emma")[0]
    assert told.tickets[0]["assignee"] == "sun"


def test_english_invoice_with_a_company_name(engine: IntentEngine) -> None:
    told = play(
        engine,
        *billed(EMMA, bills=(EMMAS,)),
        *says("emma", "I need an invoice for October", "company name Blue Heron Ltd", "yes"),
    )
    assert "Blue Heron Ltd" in told.tickets[0]["description"]
    assert told.tickets[0]["kind"] == "service"


def test_english_when_is_it_due_right_after_the_answer(engine: IntentEngine) -> None:
    told = play(engine, *billed(EMMA, bills=(EMMAS,)), *says("emma", "property fee please", "when is it due"))
    assert "10 November 2026" in told.heard("emma")[1]
    assert told.tickets == []


def test_a_restart_between_turns_and_three_days_of_silence_ask_again(engine: IntentEngine) -> None:
    told = play(
        engine,
        *billed(WANG),
        *says("wang", "物业费多少"),
        {"at": "2026-11-23T10:00:00+08:00"},
        *says("wang", "不对"),
    )
    assert told.state["open_flows"] == {"wang": None}
    assert told.tickets == []


def test_how_much_until_when_and_how_in_one_message(engine: IntentEngine) -> None:
    told = play(engine, *billed(WANG), *says("wang", "10月物业费多少，什么时候截止，怎么交"))
    for part in ("¥286.00", "11月10日", "缴费方式"):
        assert part in told.last("wang")


def test_all_homes_at_once(engine: IntentEngine) -> None:
    bills = ({**OCTOBER, "home": "1-1-101", "amount": "111.00"}, {**OCTOBER, "home": "5-1-302", "amount": "222.00"})
    told = play(engine, *billed(CHEN, bills=bills), *says("chen", "我欠多少钱", "两套都看"))
    assert ["¥111.00" in one for one in told.heard("chen")[1:]] == [True, False]
    assert "¥222.00" in told.last("chen")


def test_a_home_is_chosen_by_its_building(engine: IntentEngine) -> None:
    bills = ({**OCTOBER, "home": "1-1-101", "amount": "111.00"}, {**OCTOBER, "home": "5-1-302", "amount": "222.00"})
    told = play(engine, *billed(CHEN, bills=bills), *says("chen", "我欠多少钱", "5栋那套"))
    assert "¥222.00" in told.last("chen")


def test_without_lines_details_are_not_made_up(engine: IntentEngine) -> None:
    told = play(engine, *billed(WANG), *says("wang", "物业费多少", "把明细发我", "转给财务"))
    assert "没有列明细" in told.heard("wang")[1]
    assert told.tickets[0]["assignee"] == "sun"


def test_the_invoice_is_for_what_was_paid_and_may_name_a_company_at_once(engine: IntentEngine) -> None:
    bills = ({**OCTOBER, "period": "2026-09", "paid": "286.00"}, {**WATER, "paid": "64.50"}, OCTOBER)
    words = "帮我开水费发票，抬头翠湖科技有限公司，税号913100"
    told = play(engine, *billed(WANG, bills=bills), *says("wang", words, "确认"))
    assert "W202610-3-2-501" in told.tickets[0]["description"]
    assert "翠湖科技有限公司" in told.tickets[0]["description"]


def test_a_claim_of_payment_in_few_words(engine: IntentEngine) -> None:
    told = play(engine, *billed(WANG), *says("wang", "物业费交了没有", "我已经用微信交了", "好的"))
    assert "不用再付一次" in told.heard("wang")[1]
    assert told.tickets[0]["description"] == "我已经用微信交了"


def test_a_high_bill_this_month_is_compared_although_its_month_has_none(engine: IntentEngine) -> None:
    bills = (SEPTEMBER_IN_LINES, OCTOBER_IN_LINES)
    told = play(engine, *billed(WANG, bills=bills), *says("wang", "这个月物业费怎么这么高"))
    assert "¥36.00 → ¥51.00" in told.last("wang")


def test_how_far_an_invoice_is_makes_no_second_request(engine: IntentEngine) -> None:
    told = play(engine, *billed(WANG), *says("wang", "开发票", "确认", "我要的发票什么时候能开好"))
    assert len(told.tickets) == 1
    assert told.tickets[0]["number"] in told.last("wang", "reply")
    assert told.state["open_flows"] == {"wang": None}


def test_a_bill_has_a_page_with_its_code_where_there_is_a_link_to_pay(engine: IntentEngine) -> None:
    paying = {"methods": ["wechat"], "link": "https://pay.test/{number}/{amount}"}
    told = play(engine, *billed(WANG, paying=paying), *says("wang", "我要怎么交物业费"))
    assert "https://pay.test/P202610-3-2-501/286.00" in told.last("wang")
    assert "/b/" in told.last("wang")
