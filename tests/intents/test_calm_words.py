"""What sounds of danger and is none, and what is one however quietly it is said."""

import pytest

from intents.emergency import danger
from intents.normalise import normalise


@pytest.mark.parametrize(
    "text",
    [
        "孩子把钥匙掉地漏里了",
        "电梯里有股怪味",
        "电梯门夹了我包一下",
        "家里跳闸了 推不上去",
        "昨晚有人敲我家门",
        "我家猫跑到楼顶了",
        "电梯困过人 一直没修好",
        "上次停电电梯困人了",
        "你们再不来我要爆炸了",
        "气死我了",
        "快来人修灯",
        "快来人啊 灯坏了",
        "救命啊作业写不完",
    ],
)
def test_what_sounds_of_danger_is_none(text: str) -> None:
    assert danger(normalise(text).text, 0.95) is None


@pytest.mark.parametrize(
    "text",
    [
        "孩子掉马桶里手卡住了",
        "电梯里有股焦糊味",
        "电梯门夹了我手一下",
        "楼道堆的纸箱着火了",
        "有人敲我家门 拿着刀",
        "猫身上着火了",
        "电梯昨天困过人 现在又困住了",
        "快来人啊 我妈摔了",
        "快来人",
    ],
)
def test_what_is_a_danger_stays_one(text: str) -> None:
    assert danger(normalise(text).text, 0.95) is not None


@pytest.mark.parametrize("text", ["我不想活了", "我活不下去了", "邻居要自杀"])
def test_who_wants_to_die_is_in_danger(text: str) -> None:
    assert danger(normalise(text).text, 0.001) is not None


@pytest.mark.parametrize("text", ["楼上吵得我不想活了", "热得不想活动"])
def test_who_only_groans_is_not(text: str) -> None:
    assert danger(normalise(text).text, 0.05) is None
