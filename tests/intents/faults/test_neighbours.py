"""Faults in somebody else's home: reported for them, or only coming from there."""

import pytest

from intents.faults.neighbours import home_beside, is_for_others
from intents.faults.outages import is_out_at_others


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("隔壁王奶奶家没水了 她不会弄手机 帮她报一下", "隔壁王奶奶家"),
        ("对门老太太家马桶堵了", "对门老太太家"),
        ("帮隔壁502报一下 他家空调不制冷", "隔壁502"),
        ("替楼上李大爷报修 他家厕所堵了", "楼上李大爷"),
        ("my neighbour's flat has no power", "my neighbour's flat"),
    ],
)
def test_a_fault_next_door_is_there(text: str, where: str) -> None:
    assert home_beside(text) == where
    assert is_for_others(text)


@pytest.mark.parametrize(
    "text",
    [
        "隔壁家漏水漏到我家了",
        "楼下说我家漏水",
        "楼上3-2-601家水管爆了漏下来了",
        "天花板滴水 应该是楼上601",
        "隔壁装修把我家墙打裂了",
        "water from my neighbour's flat comes into my kitchen",
        "我妈说厨房漏水",
    ],
)
def test_what_comes_from_next_door_is_here(text: str) -> None:
    assert home_beside(text) is None
    assert not is_for_others(text)


def test_parents_live_elsewhere() -> None:
    assert is_for_others("我爸妈住3-1-201 家里停电了")
    assert home_beside("我爸妈住3-1-201 家里停电了") is None


@pytest.mark.parametrize("text", ["隔壁大爷家停水了", "对门老人家里没电了", "my mum has no hot water"])
def test_an_outage_at_others(text: str) -> None:
    assert is_out_at_others(text)


@pytest.mark.parametrize(
    "text", ["我家停水了", "隔壁也停电了吗", "楼下阿姨说话没水平", "my neighbour has no water bill"]
)
def test_no_outage_at_others(text: str) -> None:
    assert not is_out_at_others(text)
