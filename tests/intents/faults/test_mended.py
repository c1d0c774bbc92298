"""Faults that are over before anybody has come."""

import pytest

from intents.faults.mended import is_over


@pytest.mark.parametrize(
    "text",
    [
        "never mind, it was just the bulb, sorted",
        "it works again",
        "my husband fixed it",
        "没事了 是跳闸",
        "好了好了 又亮了",
        "搞错了 灯是好的",
        "来水了",
    ],
)
def test_over(text: str) -> None:
    assert is_over(text)


@pytest.mark.parametrize(
    "text",
    [
        "明天上午好了",
        "修好了又坏了",
        "有水了 但是很小",
        "搞错了 是卧室的灯",
        "修好了没",
        "still not fixed",
        "it works again but it's noisy",
        "the switch is broken",
    ],
)
def test_not_over(text: str) -> None:
    assert not is_over(text)
