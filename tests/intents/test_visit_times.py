"""What residents say of a visit that is agreed: that its day does not suit, that they are on their way."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from intents.emergency import danger
from intents.replies import presence
from intents.tickets import ticket_words
from intents.visits import when


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("I can't be home Monday. Tuesday same time?", "Tuesday same time?"),
        ("I have to work on Monday but I'm home all Tuesday", "I'm home all Tuesday"),
        ("周一没空了 周二同一时间行吗", "周二同一时间行吗"),
        ("Tuesday at nine please", None),
        ("I can't be home Monday", None),
    ],
)
def test_what_stands_beside_a_refusal(text: str, rest: str | None) -> None:
    assert ticket_words.beside_refusals(text) == rest


@pytest.mark.parametrize("text", ["stuck in traffic, back by 4:30", "I'll be there in 20 minutes", "五点能到家"])
def test_somebody_comes_back(text: str) -> None:
    assert presence.comes_back(text)


@pytest.mark.parametrize("text", ["the back bedroom light", "it leaks at home", "home insurance"])
def test_nobody_comes_back(text: str) -> None:
    assert not presence.comes_back(text)


@pytest.mark.parametrize("text", ["any morning this week", "weekday mornings are best", "哪天上午都行"])
def test_a_part_of_whatever_day(text: str) -> None:
    assert presence.is_any_part(text)
    assert ticket_words.is_for_the_visit(text)


def test_where_the_writers_are_is_no_time_of_a_visit() -> None:
    now = datetime(2026, 11, 20, 10, tzinfo=ZoneInfo("Asia/Shanghai"))
    assert when.read("we have come outside now", now) is None
    assert when.read("and it's three of them now", now) is None
    assert when.read("现在是三个人了", now) is None
    there = when.read("he is outside now", now)
    assert there is not None
    assert there.now


@pytest.mark.parametrize("text", ["hello got people come or not", "why so long one", "怎么这么久"])
def test_nobody_has_come_yet(text: str) -> None:
    assert ticket_words.is_bare_chase(text)


@pytest.mark.parametrize("text", ["who is coming to the party", "why is the road so long"])
def test_somebody_else_is_waited_for(text: str) -> None:
    assert not ticket_words.is_bare_chase(text)


@pytest.mark.parametrize("text", ["it's still barking now, can someone go up?", "能不能派个保安上去"])
def test_somebody_is_called_for(text: str) -> None:
    assert ticket_words.calls_for_somebody(text)


def test_nobody_is_called_for() -> None:
    assert not ticket_words.calls_for_somebody("can someone tell me the opening hours")
    assert ticket_words.regrets("the glue didn't hold. can you still send him on Monday?")


def test_stuck_in_traffic_is_no_danger() -> None:
    assert danger("so sorry! stuck in traffic, back by 4:30", 0.55) is None
    assert danger("my friend is stuck in the queue at the gate", 0.6) is None
    assert danger("i am stuck in the lift", 0.6) == "trapped"


@pytest.mark.parametrize(
    "text",
    [
        "last night it was until 2:30",
        "they also let their dog bark",
        "it happened again last night",
        "他们昨晚又吵到两点",
    ],
)
def test_more_of_those_who_are_complained_of(text: str) -> None:
    assert ticket_words.goes_on_about_them(text)


@pytest.mark.parametrize("text", ["they apologised, you can drop it", "my kitchen tap drips", "他道歉了 算了"])
def test_no_more_of_them(text: str) -> None:
    assert not ticket_words.goes_on_about_them(text)
