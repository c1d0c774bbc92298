from bot.channels.web import pace
from bot.channels.web.pace import Pace


def test_one_too_many_waits_until_the_first_has_passed() -> None:
    limit = Pace(3, 10.0)
    assert [limit.wait("wang") for _ in range(3)] == [0.0] * 3
    assert 9.0 < limit.wait("wang") <= 10.0
    assert limit.wait("emma") == 0.0


def test_who_waited_may_go_on() -> None:
    moments = iter((100.0, 104.0, 110.0))
    limit = Pace(1, 10.0, clock=lambda: next(moments))
    assert [limit.wait("wang") for _ in range(3)] == [0.0, 6.0, 0.0]


def test_it_remembers_a_limited_number_of_senders() -> None:
    limit = Pace(1, 1000.0)
    for number in range(pace.MOST_SENDERS + 1):
        assert limit.wait(str(number)) == 0.0
    assert limit.wait(str(pace.MOST_SENDERS)) > 0.0
    assert limit.wait("0") == 0.0
