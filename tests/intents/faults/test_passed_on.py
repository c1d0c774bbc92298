"""Faults that somebody passes on for a neighbour."""

import pytest

from intents.emergency import danger
from intents.faults import neighbours


@pytest.mark.parametrize(
    "text",
    [
        "my elderly neighbour in 3-2-502 has no power",
        "I'm reporting for Mrs Wong in 3-2-502, her kitchen tap is leaking",
        "my neighbour's toilet is blocked, she's 85 and asked me to tell you",
        "the old lady next door has no hot water, she can't use a phone",
        "帮502的阿婆报修 她家水龙头漏水",
        "隔壁大爷家马桶堵了 让我帮他报一下",
    ],
)
def test_a_fault_is_a_neighbours(text: str) -> None:
    assert neighbours.is_passed_on(text)
    assert neighbours.passes_on_fault(text)


@pytest.mark.parametrize(
    "text",
    [
        "the neighbour's aircon drips on my balcony",
        "water comes from my neighbour upstairs into my kitchen",
        "my neighbours have no power either",
        "my neighbour asked me to turn the music down",
        "楼上漏水到我家",
        "邻居家也停电了",
    ],
)
def test_a_fault_is_the_writers(text: str) -> None:
    assert not neighbours.is_passed_on(text)


def test_whose_home_it_is() -> None:
    assert neighbours.room_in("my neighbour at 502 has no power") == "--502"
    assert neighbours.room_in("she is 85, call me at 9:30") is None
    assert neighbours.where_beside("the old lady next door has no water") == "next door"


def test_what_is_passed_on_is_no_alarm_unless_it_is_danger() -> None:
    assert danger("i'm reporting for mrs wong in 3-2-502, her lights are out", 0.98) is None
    assert danger("my neighbour asked me to report smoke from his flat", 0.9) == "fire"
    assert danger("my neighbour in 502 is lying on the floor, she asked me to tell you", 0.9) == "medical"
