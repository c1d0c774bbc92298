"""Places and sums, as written."""

import pytest

from tests.intents.entities.reading import first

PLACES = [
    ("厨房水管爆了", "厨房"),
    ("地下车库B区有积水", "地下车库"),
    ("12号楼门口路灯不亮", "12号楼门口"),
    ("北门道闸坏了", "北门"),
    ("负二层电梯厅漏水", "负二层电梯厅"),
    ("B1停车场太黑", "B1停车场"),
    ("游泳池几点开", "游泳池"),
    ("垃圾房好臭", "垃圾房"),
    ("單元門口有積水", "單元門口"),
    ("3号楼没电", "3号楼"),
    ("water in the lift lobby", "lift lobby"),
    ("the main gate is stuck", "main gate"),
    ("bbq pit 2 please", "bbq pit 2"),
    ("tennis court lights", "tennis court"),
    ("leak in the master bathroom", "master bathroom"),
    ("B2 is flooding", "B2"),
    ("fire stair door slams", "fire stair"),
    ("Lobby of Tower 3", "Lobby"),
]
AMOUNTS = [
    ("扣了我286.5元", "286.5"),
    ("¥1,200", "1200"),
    ("两百块", "200"),
    ("三百五十元押金", "350"),
    ("paid 2000 bob", "2000"),
    ("$120 back please", "120"),
    ("Rs 1,500 extra", "1500"),
    ("charged me 80", "80"),
]


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_place(text: str, place: str) -> None:
    assert first("place", text) == place


@pytest.mark.parametrize("text", ["你好", "交一下停车场月卡", "how much is the gym membership fee", "3栋2单元501"])
def test_no_place(text: str) -> None:
    found = first("place", text)
    assert found is None or found not in {"停车场", "3栋", "3栋2单元"}


@pytest.mark.parametrize(("text", "amount"), AMOUNTS)
def test_amount(text: str, amount: str) -> None:
    assert first("amount", text) == amount
