from datetime import UTC, datetime, timedelta, timezone

import pytest

from bot.clock import Clock, RealClock, SimulatedClock

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=timezone(timedelta(hours=8)))


def test_the_real_clock_tells_aware_utc() -> None:
    clock: Clock = RealClock()
    before = datetime.now(UTC)
    assert before <= clock.now() <= datetime.now(UTC)
    assert clock.now().tzinfo is UTC


def test_a_simulated_clock_stands_still_and_tells_utc() -> None:
    clock: Clock = SimulatedClock(NOON)
    assert clock.now() == clock.now() == NOON
    assert clock.now().tzinfo is UTC


def test_a_simulated_clock_moves_forward() -> None:
    clock = SimulatedClock(NOON)
    clock.advance(timedelta(seconds=10))
    assert clock.now() == NOON + timedelta(seconds=10)
    clock.set(NOON + timedelta(days=3))
    assert clock.now() == NOON + timedelta(days=3)
    clock.set(clock.now())
    assert clock.now() == NOON + timedelta(days=3)


def test_a_simulated_clock_refuses_to_go_back() -> None:
    clock = SimulatedClock(NOON)
    with pytest.raises(ValueError, match="does not go back"):
        clock.set(NOON - timedelta(microseconds=1))
    with pytest.raises(ValueError, match="does not go back"):
        clock.advance(timedelta(seconds=-1))
    assert clock.now() == NOON


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="without a zone"):
        SimulatedClock(NOON.replace(tzinfo=None))
    with pytest.raises(ValueError, match="without a zone"):
        SimulatedClock(NOON).set(NOON.replace(tzinfo=None))
