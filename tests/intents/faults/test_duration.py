"""How long a fault has been there, and times that are of a visit."""

import pytest

from intents.faults.duration import says_since_when

SINCE = (
    "昨天就开始了",
    "漏了三天了",
    "从昨晚就这样",
    "都好几天了",
    "到现在还没好",
    "it started last night",
    "since yesterday",
    "two days now",
)
VISITS = ("明天开始都行", "周一开始我都在家", "昨天", "from Monday any time", "since Monday I am home", "下午三点")


@pytest.mark.parametrize("text", SINCE)
def test_how_long_it_has_been_out_of_order_is_no_time_of_a_visit(text: str) -> None:
    assert says_since_when(text)


@pytest.mark.parametrize("text", VISITS)
def test_when_somebody_may_come_is_not_taken_for_it(text: str) -> None:
    assert not says_since_when(text)
