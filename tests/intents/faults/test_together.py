"""Which words are about which fault: two tickets only where two trades are needed."""

import pytest

from intents.faults.together import faults
from intents.replies.several import drops, means_each, most_alike, nth


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("厨房漏水,还有卧室灯不亮", ["厨房漏水", "卧室灯不亮"]),
        (
            "两件事 一是厨房水槽下面漏水 二是卧室插座没电 下午在家",
            ["厨房水槽下面漏水 下午在家", "卧室插座没电 下午在家"],
        ),
        ("家里两个问题:1.马桶堵了 2.空调不制冷", ["马桶堵了", "空调不制冷"]),
        ("电梯坏了,楼道灯也不亮", ["电梯坏了", "楼道灯也不亮"]),
        ("廚房漏水,另外睡房盞燈唔著", ["廚房漏水", "睡房盞燈唔著"]),
        ("the lamp in the hall is out and the sink drips", ["the lamp in the hall is out", "the sink drips"]),
        (
            "Two things: the intercom doesn't ring and there's a puddle under the washing machine",
            ["the intercom doesn't ring", "there's a puddle under the washing machine"],
        ),
        (
            "The shower has no hot water, also the front door lock is stuck",
            ["The shower has no hot water", "the front door lock is stuck"],
        ),
    ],
)
def test_two_faults(text: str, parts: list[str]) -> None:
    assert faults(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "厨房漏水,地板都泡了",
        "马桶堵了,水漫出来了",
        "灯不亮 开关也没反应",
        "卧室灯不亮,客厅灯也不亮",
        "空调不制冷,还有异响",
        "厨房漏水,漏到楼下客厅灯都不亮了",
        "门锁坏了,钥匙拧不动,而且把手松了",
        "卫生间漏水,顶上的灯也不亮了,是不是短路",
        "the toilet is blocked and water is everywhere",
        "the light on the stairs between 4 and 5 is dead",
        "Lift in building 3 isnt working, stuck on the 1st floor with doors open, nobody in it",
        "The dishwasher leaks and the power tripped",
        "厨房水管漏水,家里现在有人,麻烦尽快来修",
        "",
        "???",
    ],
)
def test_one_fault_and_what_comes_of_it(text: str) -> None:
    assert faults(text) == [text]


def test_which_of_several_things() -> None:
    told = ["客厅吊灯坏了家里有人", "明天下午三点我弟弟李强过来"]
    assert nth("第二个改到后天", 2) == 1
    assert nth("the first one is wrong", 2) == 0
    assert nth("第三个", 2) is None
    assert most_alike("灯那个不用修了", told) == [0]
    assert most_alike("我弟弟改周日", told) == [1]
    assert not most_alike("改成四点", told)
    assert means_each("两个都改成明天")
    assert not means_each("都在家")
    assert drops("灯不用修了")
    assert not drops("改成四点")
