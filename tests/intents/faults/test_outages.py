"""Outages in words, of residents and of staff."""

import pytest

from intents.faults.outages import (
    Notice,
    buildings_in,
    is_out_though_paid,
    outage_in,
    read_notice,
    says_me_too,
    says_something_else,
)


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("家里没水了", "water"),
        ("为什么停水啊", "water"),
        ("点解冇水", "water"),
        ("几点来水", "water"),
        ("why is there no water", "water"),
        ("When will the water be back?", "water"),
        ("我家停电了", "electricity"),
        ("整栋楼都没电", "electricity"),
        ("power is out again", "electricity"),
        ("3栋电梯不动了", "lift"),
        ("the lift is out of order", "lift"),
        ("燃气停了吗", "gas"),
        ("暖气不热", "hvac"),
        ("家里断网了", "network"),
        ("internet is down", "network"),
        ("厨房水管漏水", None),
        ("水龙头坏了", None),
        ("来电话了", None),
        ("没水平", None),
        ("the water bill is wrong", None),
        ("在吗", None),
    ],
)
def test_what_is_out(text: str, category: str | None) -> None:
    assert outage_in(text) == category


@pytest.mark.parametrize(
    ("text", "notice"),
    [
        ("停水通知 3栋 到18点", Notice("open", "water", ("3",), until=True)),
        ("outage water building 3 until 18:00", Notice("open", "water", ("3",), until=True)),
        ("停电通知 3栋、5栋 今天14点到18点", Notice("open", "electricity", ("3", "5"), until=True)),
        ("电梯检修 A座 明天上午9点", Notice("open", "lift", ("A",), until=False)),
        ("停水", Notice("open", "water", (), until=False)),
        ("恢复供水", Notice("end", "water", (), until=False)),
        ("3栋供水已恢复", Notice("end", "water", ("3",), until=False)),
        ("water restored building 3", Notice("end", "water", ("3",), until=False)),
        ("power is back", Notice("end", "electricity", (), until=False)),
        ("停水延到20点", Notice("change", "water", (), until=True)),
        ("extend water outage to 20:00", Notice("change", "water", (), until=True)),
        ("接单 1001", None),
        ("完成 1001 换了水管", None),
        ("完成 1001 供水已恢复", None),
        ("好的", None),
        ("水管换好了，试水不漏", None),
        ("water " * 100, None),
    ],
)
def test_what_staff_announce(text: str, notice: Notice | None) -> None:
    assert read_notice(text) == notice


def test_several_buildings() -> None:
    assert buildings_in("3、5栋和12号楼") == ("3", "5", "12")
    assert buildings_in("buildings A and B") == ("A", "B")
    assert buildings_in("全小区") == ()


@pytest.mark.parametrize("text", ["我家也是", "也是", "me too", "same here", "+1", "我们家也停了"])
def test_me_too(text: str) -> None:
    assert says_me_too(text)
    assert not says_something_else(text)


@pytest.mark.parametrize("text", ["是别的问题", "不是停水的问题", "it's something else", "not that"])
def test_something_else(text: str) -> None:
    assert says_something_else(text)
    assert not says_me_too(text)


@pytest.mark.parametrize(
    ("text", "paid"),
    [
        ("咱家没电了 看邻居家都有 卡里还有钱呢", True),
        ("家里没电了 电费刚交的", True),
        ("no power in my flat but the meter shows credit", True),
        ("暖气费已经交了，室温只有15度，到底谁来管？", True),
        ("我家没电了 是不是欠费了", False),
        ("没电了 卡里没钱了怎么充", False),
        ("electricity gone, is it because I didn't pay?", False),
    ],
)
def test_what_is_paid_for_and_out_is_a_fault(text: str, paid: bool) -> None:  # noqa: FBT001
    assert is_out_though_paid(text) is paid
