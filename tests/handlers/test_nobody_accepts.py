"""A ticket that nobody accepts climbs the ladder: assignee, front desk, managers; in service time, each told once."""

from intents.engine import IntentEngine
from tests.handlers.stage import LI, LIN, WANG, ZHAO, ZHOU, Play, does, people, play, says

STAFF = (LI, ZHOU, LIN)
LEAK = tuple(says("wang", "厨房水管漏水 家里有人", "确认"))


def _alerts(told: Play, account: str) -> list[str]:
    return [one["at"][8:16] for one in told.messages if one["to"] == account and one["kind"] == "alert"]


def test_everybody_on_the_ladder_is_told_once(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, staff=STAFF), *LEAK, {"at": "2026-11-21T12:00:00+08:00"})
    assert _alerts(told, "li") == ["20T10:15"]
    assert _alerts(told, "zhou") == ["20T10:30"]
    assert _alerts(told, "lin") == ["20T10:45"]
    assert told.tickets[0]["assignee"] == "li"
    assert told.tickets[0]["urges"] == 0


def test_who_accepts_in_time_is_left_alone(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, staff=STAFF), *LEAK, does("li", "accept"), {"at": "2026-11-21T12:00:00+08:00"})
    assert not [one for name in ("li", "zhou", "lin") for one in _alerts(told, name)]


def test_the_clock_stands_still_at_night(engine: IntentEngine) -> None:
    evening = {"at": "2026-11-20T17:50:00+08:00"}
    told = play(engine, *people(WANG, staff=STAFF), evening, *LEAK, {"at": "2026-11-23T10:00:00+08:00"})
    assert _alerts(told, "li") == ["23T08:35"]
    assert _alerts(told, "lin") == ["23T09:05"]


def test_an_absent_one_is_replaced(engine: IntentEngine) -> None:
    early = {**LI, "shift": ["08:00", "10:20"]}
    late = {**ZHAO, "shift": ["10:10", "18:00"]}
    told = play(engine, *people(WANG, staff=(early, late, ZHOU, LIN)), *LEAK, {"at": "2026-11-20T10:40:00+08:00"})
    assert told.tickets[0]["assignee"] == "zhao"


def test_an_emergency_does_not_wait_for_the_office(engine: IntentEngine) -> None:
    night = {"at": "2026-11-21T02:00:00+08:00"}
    told = play(
        engine,
        *people(WANG, staff=STAFF),
        night,
        *says("wang", "着火了!厨房着火了"),
        {"at": "2026-11-21T02:20:00+08:00"},
    )
    assert "21T02:05" in [at[:8] for at in _alerts(told, "zhou")]
    assert "21T02:07" in [at[:8] for at in _alerts(told, "lin")]
