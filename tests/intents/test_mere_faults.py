"""A plain fault that wants somebody quickly is no alarm; a cry for help, and more than a plain fault, are."""

import pytest

from intents.emergency import danger
from intents.normalise import normalise

HURRIED = ("漏水了 快来", "8-1-101漏水了 快来", "厨房漏水了快来人", "跳闸了快来", "kitchen leaking please come quick")
WORSE = (
    "楼上漏水快来",
    "水管爆了快来人",
    "电梯坏了快来人",
    "家里漏水了救命",
    "water pouring through ceiling come quick",
)
CRIES = ("help come quick", "help help", "please help come quickly my mum")


@pytest.mark.parametrize("text", HURRIED)
def test_a_plain_fault_that_wants_somebody_quickly_is_no_alarm(text: str) -> None:
    assert danger(normalise(text).text, 0.995) is None


@pytest.mark.parametrize("text", WORSE)
def test_more_than_that_is(text: str) -> None:
    assert danger(normalise(text).text, 0.95) is not None


@pytest.mark.parametrize("text", CRIES)
def test_a_cry_for_help_needs_hardly_any_engine(text: str) -> None:
    assert danger(normalise(text).text, 0.01) is not None


def test_help_with_something_else_is_no_cry() -> None:
    assert danger("i need help with my bill", 0.01) is None
    assert danger("can you help me come tomorrow", 0.01) is None
