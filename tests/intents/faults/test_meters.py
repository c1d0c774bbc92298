"""Machines of the house that keep what was put in."""

import pytest

from intents.faults.meters import swallows_money


@pytest.mark.parametrize(
    ("text", "swallows"),
    [
        ("小区的自动售货机吞了我五块", True),
        ("缴费机把卡吞了", False),
        ("缴费机吞了我的卡", True),
        ("the vending machine ate my money", True),
        ("the machine took an hour", False),
        ("自动售货机在哪", False),
    ],
)
def test_a_machine_swallows_money(text: str, swallows: bool) -> None:  # noqa: FBT001
    assert swallows_money(text) is swallows
