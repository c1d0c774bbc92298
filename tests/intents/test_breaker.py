"""When a server that fails is left alone, and when it is tried again."""

from intents.breaker import FAILURES, PAUSE, Breaker
from tests.intents.stopwatch import Stopwatch


def broken(clock: Stopwatch) -> Breaker:
    breaker = Breaker(clock)
    for _ in range(FAILURES):
        assert breaker.allows()
        breaker.failed()
    return breaker


def test_it_opens_after_three_failures_in_a_row() -> None:
    assert FAILURES == 3
    assert not broken(Stopwatch()).allows()


def test_a_success_between_failures_keeps_it_closed() -> None:
    breaker = Breaker(Stopwatch())
    for _ in range(10):
        breaker.failed()
        breaker.failed()
        breaker.succeeded()
        assert breaker.allows()


def test_after_the_pause_one_caller_tries_and_the_others_wait_for_it() -> None:
    clock = Stopwatch()
    breaker = broken(clock)
    clock.seconds += PAUSE - 0.1
    assert not breaker.allows()
    clock.seconds += 0.1
    assert [breaker.allows() for _ in range(3)] == [True, False, False]
    breaker.succeeded()
    assert all(breaker.allows() for _ in range(3))


def test_a_failed_trial_opens_it_for_another_pause() -> None:
    clock = Stopwatch()
    breaker = broken(clock)
    clock.seconds += PAUSE
    assert breaker.allows()
    breaker.failed()
    clock.seconds += PAUSE - 1
    assert not breaker.allows()
    clock.seconds += 1
    assert breaker.allows()


def test_a_trial_without_an_outcome_does_not_close_the_server_out() -> None:
    clock = Stopwatch()
    breaker = broken(clock)
    clock.seconds += PAUSE
    assert breaker.allows()
    clock.seconds += PAUSE
    assert breaker.allows()
