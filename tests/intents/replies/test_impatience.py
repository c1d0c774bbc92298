"""Impatience: what says only that it is to be quick, and what says more."""

import pytest

from intents.replies.impatience import is_impatient, wants_it_quick


@pytest.mark.parametrize(
    "text",
    [
        "快点",
        "修快点",
        "尽快修",
        "草 快点",
        "赶紧的啊",
        "快点行不行 急死了",
        "hurry up damn it",
        "Come on!!",
        "pls hurry",
    ],
)
def test_it_says_no_more_than_hurry(text: str) -> None:
    assert is_impatient(text)
    assert wants_it_quick(text)


@pytest.mark.parametrize("text", ["怎么还这么慢", "太慢了吧", "so slow already"])
def test_how_slow_it_is_agrees_to_nothing(text: str) -> None:
    assert is_impatient(text)
    assert not wants_it_quick(text)


@pytest.mark.parametrize(
    "text",
    ["快死了", "快来人", "快点 着火了", "hurry he's dying", "快递", "please", "already", "now", "给我", "网速太慢", ""],
)
def test_what_says_more_or_less_is_none(text: str) -> None:
    assert not is_impatient(text)
