"""How much one member gets at a time."""

from datetime import timedelta

import pytest

from bot.channels.protocol import RetryLaterError
from bot.channels.wecom.pace import PER_HOUR, PER_MINUTE, URGENT_PER_MINUTE, Pace
from tests.conftest import START
from tests.platforms.wecom import limits


def test_a_minute_has_room_for_so_many_and_a_little_more_for_what_is_urgent() -> None:
    pace = Pace()
    for _ in range(PER_MINUTE):
        pace.take("li", START)
    with pytest.raises(RetryLaterError) as refused:
        pace.take("li", START + timedelta(seconds=20))
    assert refused.value.seconds == 40
    for _ in range(URGENT_PER_MINUTE - PER_MINUTE):
        pace.take("li", START, urgent=True)
    with pytest.raises(RetryLaterError):
        pace.take("li", START, urgent=True)
    pace.take("zhang", START)
    pace.take("li", START + timedelta(seconds=60))
    assert URGENT_PER_MINUTE < limits.PER_MINUTE


def test_an_hour_is_counted_too() -> None:
    pace = Pace()
    for number in range(PER_HOUR):
        pace.take("li", START + timedelta(seconds=3 * number))
    with pytest.raises(RetryLaterError) as refused:
        pace.take("li", START + timedelta(seconds=3 * PER_HOUR))
    assert refused.value.seconds == 3600 - 3 * PER_HOUR
    assert PER_HOUR < limits.PER_HOUR


def test_members_of_long_ago_are_forgotten() -> None:
    pace = Pace()
    for number in range(PER_HOUR + 1):
        pace.take(f"member {number}", START)
    pace.take("li", START + timedelta(hours=2))
    assert list(pace.sent) == ["li"]
