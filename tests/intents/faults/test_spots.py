"""Where a fault is: which gate, and what belongs to no building."""

import pytest

from intents.faults.demands import puts_right
from intents.faults.spots import gate_in, is_of_community, is_spot


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("South gate barrier stuck", "south"),
        ("car park barrier at the south entrance", "south"),
        ("南门道闸坏了", "south"),
        ("the gate is stuck", None),
    ],
)
def test_the_side_of_a_gate(text: str, side: str | None) -> None:
    assert gate_in(text) == side


def test_what_belongs_to_no_building() -> None:
    assert is_of_community("地下车库")
    assert is_of_community("south gate")
    assert not is_of_community("单元大门")
    assert not is_of_community("lobby")


@pytest.mark.parametrize("text", ["601, right above me", "601 就在我头顶"])
def test_above_is_a_place(text: str) -> None:
    assert is_spot(text)


@pytest.mark.parametrize(
    "text", ["sorry, not the washing machine, the dishwasher", "不是灯 是插座", "it's the fan, not the light"]
)
def test_another_thing_in_place_of_the_first(text: str) -> None:
    assert puts_right(text)


def test_nothing_is_put_right() -> None:
    assert not puts_right("the light is not on the list, the guard said")
