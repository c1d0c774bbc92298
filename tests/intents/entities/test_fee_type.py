"""What a bill is for."""

import pytest

from tests.intents.entities.reading import first

FEES = [
    ("物业费怎么又涨", "property"),
    ("管理费单子呢", "property"),
    ("公摊怎么算的", "property"),
    ("管理費可唔可以自動轉帳", "property"),
    ("停车费扣了两次", "parking"),
    ("车位月租多少钱", "parking"),
    ("月保到期怎么续", "parking"),
    ("水费单没收到", "water"),
    ("上月用水多少钱", "water"),
    ("二次供水费是啥", "water"),
    ("电费充了没到账", "electricity"),
    ("公摊电费太高", "electricity"),
    ("燃气费在哪交", "gas"),
    ("暖气费几号截止", "heating"),
    ("采暖费能退吗", "heating"),
    ("维修基金余额", "repair_fund"),
    ("专项维修资金谁批", "repair_fund"),
    ("装修押金退不退", "deposit"),
    ("保证金交多少", "deposit"),
    ("装修垃圾清运费多少", "decoration"),
    ("滞纳金能免吗", "other"),
    ("罚款凭什么", "other"),
    ("management fee for October", "property"),
    ("monthly maintenance charges of my flat", "property"),
    ("service charge went up?", "property"),
    ("strata fees due when", "property"),
    ("season parking how much per month", "parking"),
    ("price for a second car?", "parking"),
    ("my water bill is double", "water"),
    ("why water so much this month", "water"),
    ("stima token not loading, paid 1000 bob", "electricity"),
    ("light bill", "electricity"),
    ("gas bill of 214", "gas"),
    ("do we pay the heating in full", "heating"),
    ("sinking fund contribution", "repair_fund"),
    ("when do I get my deposit back", "deposit"),
    ("renovation fee per day?", "decoration"),
    ("late fee of 30, please waive", "other"),
    ("there is a penalty on my statement", "other"),
]
NONE = [
    "水龙头坏了",
    "停车位被占了",
    "电梯坏了",
    "the water is brown",
    "the parking lot is full",
    "I'm fine",
    "燃气味很大",
]


@pytest.mark.parametrize(("text", "fee"), FEES)
def test_fee(text: str, fee: str) -> None:
    assert first("fee_type", text) == fee


@pytest.mark.parametrize("text", NONE)
def test_a_thing_is_no_fee_unless_money_is_spoken_of(text: str) -> None:
    assert first("fee_type", text) is None
