"""What messages about money want to know."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from intents.money import fees, prices
from intents.money.fees import Filters, Topic

NOW = datetime(2026, 11, 20, 10, tzinfo=ZoneInfo("Asia/Shanghai"))


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("我家这个月物业费多少", Topic.BILL),
        ("how much do I have to pay", Topic.BILL),
        ("停车费一个月多少钱", Topic.BILL),
        ("什么时候要交", Topic.BILL),
        ("欠多少钱", Topic.OWED),
        ("how much do I owe", Topic.OWED),
        ("物业费交了没有", Topic.PAID),
        ("有没有缴水费", Topic.PAID),
        ("has my water bill been paid", Topic.PAID),
        ("did my payment go through", Topic.PAID),
        ("怎么交", Topic.HOW),
        ("我要交物业费", Topic.HOW),
        ("管理費點交", Topic.HOW),
        ("Can I pay with WeChat?", Topic.HOW),
        ("怎么比上个月贵这么多", Topic.WHY),
        ("点解今個月管理費貴咗咁多", Topic.WHY),
        ("why is it higher than last month", Topic.WHY),
        ("公摊电费怎么算的", Topic.RULE),
        ("滞纳金怎么算", Topic.UNWRITTEN),
        ("Why late charge 50! I was in hospital", Topic.UNWRITTEN),
        ("扫码跳出来“订单不存在”，交不进去", Topic.UNWRITTEN),
        ("我刚交了怎么还显示欠费", Topic.NOT_SHOWN),
        ("交过了", Topic.NOT_SHOWN),
        ("我已经用微信交了", Topic.NOT_SHOWN),
        ("我老公说交过了", Topic.NOT_SHOWN),
        ("我家物业费是不是交了", Topic.PAID),
        ("可以退物业费吗", Topic.UNWRITTEN),
        ("物业费能不能少一点", Topic.UNWRITTEN),
        ("把明细发我", Topic.DETAIL),
        ("本月物业费多少，什么时候截止，怎么交", Topic.BILL),
        ("多少钱一平", Topic.RULE),
        ("I'm not paying this, nobody lived here", Topic.DISPUTE),
        ("我唔認呢張單", Topic.DISPUTE),
        ("I just paid but it still shows unpaid", Topic.NOT_SHOWN),
        ("开发票", Topic.RECEIPT),
        ("receipt please", Topic.RECEIPT),
        ("扣了两次，退我钱", Topic.DISPUTE),
        ("这个账单我不认", Topic.DISPUTE),
        ("I was charged twice", Topic.DISPUTE),
        ("不对，我问的是停车费", Topic.BILL),
    ],
)
def test_the_topic_is_found(text: str, topic: Topic) -> None:
    assert fees.topic(text) is topic


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("上个月呢", Filters((), "2026-10")),
        ("物业费和停车费分别多少", Filters(("property", "parking"))),
        ("水电费多少", Filters(("water", "electricity"))),
        ("why is my water bill higher than last month", Filters(("water",))),
        ("10月物业费怎么这么高", Filters(("property",), "2026-10")),
        ("I need an invoice", Filters()),
        ("5栋1单元302呢", Filters(room="5-1-302")),
    ],
)
def test_what_is_meant_is_found(text: str, found: Filters) -> None:
    assert fees.filters(text, NOW) == found


@pytest.mark.parametrize(
    "text", ["上个月呢", "停车费呢", "what about parking", "when is it due", "明细", "开发票", "不对"]
)
def test_few_words_lean_on_the_answer_before(text: str) -> None:
    assert fees.is_follow_up(text, NOW)


@pytest.mark.parametrize(
    "text",
    [
        "好的",
        "谢谢",
        "厨房漏水了",
        "明天有朋友来",
        "the lift is broken",
        "停车场的灯坏了",
        "水管爆了",
        "上个月报修的水管",
    ],
)
def test_other_things_lean_on_nothing(text: str) -> None:
    assert not fees.is_follow_up(text, NOW)


@pytest.mark.parametrize(
    ("text", "disputes"),
    [
        ("物业费多收了我两百", True),
        ("I want to dispute this bill", True),
        ("我不认这笔水费", True),
        ("我要投诉你们多收物业费", False),
        ("物业费涨了还没人打扫", False),
        ("刚才那个师傅说得不对", False),
        ("the lift is wrong", False),
    ],
)
def test_a_dispute_is_recognised_on_its_own(text: str, disputes: bool) -> None:  # noqa: FBT001 - a column of the table
    assert fees.disputes_a_bill(text) is disputes


@pytest.mark.parametrize("text", ["转给财务", "好的，麻烦问一下财务", "帮我问问", "yes pls ask them", "ask finance"])
def test_an_offer_is_taken_in_words(text: str) -> None:
    assert fees.takes_the_offer(text)


@pytest.mark.parametrize("text", ["转人工", "问你个事", "找个师傅来", "ask about parking for my guest", "查进度"])
def test_other_wishes_take_no_offer(text: str) -> None:
    assert not fees.takes_the_offer(text)


def test_standing_by_a_dispute_is_no_more_of_it() -> None:
    assert fees.stands_by_dispute("是的 有异议")
    assert fees.stands_by_dispute("要求复核")
    assert not fees.stands_by_dispute("有异议 我家没人住")


@pytest.mark.parametrize("text", ["I want this on record", "put it in writing please", "我要正式提异议"])
def test_a_bill_is_objected_to_in_other_words(text: str) -> None:
    assert fees.takes_the_offer(text)


@pytest.mark.parametrize("text", ["is it on record?", "what's on record", "I want it on my card"])
def test_nothing_is_objected_to(text: str) -> None:
    assert not fees.takes_the_offer(text)


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("how much were September and October?", ["2026-09", "2026-10"]),
        ("8月到10月物业费分别多少", ["2026-08", "2026-09", "2026-10"]),
        ("what's my October property fee", ["2026-10"]),
        ("why is October higher than September", []),
    ],
)
def test_every_month_that_is_named(text: str, months: list[str]) -> None:
    found = fees.filters(text, NOW)
    assert [one for one in (found.period, *found.also) if one] == months


@pytest.mark.parametrize(
    "text",
    [
        "and the price?",
        "how much is it per month?",
        "is it free?",
        "what about the cost",
        "will I have to pay for the plumber?",
        "is it free or do I have to pay",
    ],
)
def test_the_price_of_what_is_talked_about(text: str) -> None:
    assert prices.asks_price_of_it(text)


def test_two_months_are_compared() -> None:
    assert fees.compares_months("10月怎么比9月高")
    assert not fees.compares_months("今年10月怎么比去年热")


def test_a_picture_is_named_as_a_slip() -> None:
    assert fees.names_slip("这是付款截图")
    assert fees.names_slip("here is the receipt")
    assert not fees.names_slip("我的缴费记录呢")


def test_the_total_is_asked_for() -> None:
    assert fees.asks_total("那一共多少")
    assert fees.asks_total("how much is it altogether?")
    assert not fees.asks_total("一共三个人")


def test_what_is_still_charged_is_disputed() -> None:
    assert fees.topic("I'm still charged the parking fee for October but I sold my car in August") is Topic.DISPUTE
    assert fees.takes_the_offer("please take it off")
    assert not fees.takes_the_offer("take the lift off")
