"""Technicians at work in chat: buttons and words, the wrong person, the wrong moment."""

import pytest

from intents.engine import IntentEngine
from tests.handlers.stage import EMMA, LI, LIN, WANG, ZHAO, Play, does, people, play, says

LEAK = tuple(says("wang", "厨房水管漏水", "随时", "确认"))


def test_the_whole_way_to_the_rating(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG),
        *LEAK,
        does("li", "accept"),
        does("li", "depart"),
        does("li", "arrive"),
        does("li", "resolve", note="换了软管"),
        {"at": "2026-11-20T15:00:00+08:00"},
        *says("wang", "三星，有点慢"),
    )
    assert "换了软管" in "".join(told.heard("wang", "push"))
    assert len(told.heard("wang", "push")) == 4
    assert len(told.heard("wang", "survey")) == 1
    ticket = told.tickets[0]
    assert ticket["status"] == "closed"
    assert ticket["rating"] == {"score": 3, "comment": "有点慢"}
    assert told.state["outbox"]["pending"] == 0


def test_the_same_by_buttons_alone(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG),
        *LEAK,
        {"from": "li", "choice": 1},
        {"from": "li", "choice": 1},
        {"from": "li", "choice": 1},
        {"from": "li", "choice": 2},
        *says("li", "换了软管"),
        {"at": "2026-11-20T15:00:00+08:00"},
        {"from": "wang", "choice": 5},
    )
    assert told.tickets[0]["status"] == "closed"
    assert told.tickets[0]["rating"] == {"score": 5, "comment": None}


def test_the_same_in_typed_words(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG), *LEAK, *says("li", "接单", "在路上", "到了", "完成 换了软管"))
    assert told.tickets[0]["status"] == "resolved"
    assert "换了软管" in told.last("wang", "push")


def test_finishing_with_a_photo_and_a_note(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG),
        *LEAK,
        does("li", "accept"),
        does("li", "arrive"),
        *says("li", "完成"),
        {"from": "li", "photo": "after.jpg"},
        *says("li", "换了软管"),
    )
    assert told.tickets[0]["status"] == "resolved"
    assert told.tickets[0]["photos"] == 1


def test_two_technicians_want_the_same_ticket(engine: IntentEngine) -> None:
    staff = ({**LI, "skills": ["gas"]}, {**ZHAO, "skills": ["gas"]}, LIN)
    told = play(engine, *people(WANG, staff=staff), *LEAK, does("li", "accept"), does("zhao", "accept"))
    assert told.tickets[0]["assignee"] == "li"
    assert "李师傅" in told.last("zhao")


@pytest.mark.parametrize("who", ["emma", "wang", "nobody"])
def test_the_wrong_person_can_do_nothing(engine: IntentEngine, who: str) -> None:
    told = play(engine, *people(WANG, EMMA), *LEAK, does(who, "accept"), does(who, "resolve", note="x"))
    assert told.tickets[0]["status"] == "assigned"
    assert told.heard(who, "reply")[-1]


def test_a_technician_cannot_give_work_away_by_assigning(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG, staff=(LI, ZHAO, LIN)), *LEAK, does("zhao", "assign", to="zhao"))
    assert told.tickets[0]["assignee"] == "li"


def test_an_illegal_step_is_refused_with_what_is_possible(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG), *LEAK, does("li", "accept"), does("li", "resume"))
    assert told.tickets[0]["status"] == "assigned"
    assert "到达" in told.last("li")


def test_handing_back_needs_a_reason_and_reaches_the_dispatcher(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG), *LEAK, does("li", "return"), does("li", "return", note="不会修燃气"))
    assert told.tickets[0]["status"] == "new"
    assert told.tickets[0]["assignee"] is None
    assert told.tickets[0]["number"] in told.last("lin", "alert")
    assert len(told.heard("wang", "push")) == 1


def test_waiting_tells_the_resident_why_and_until_when(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG),
        *LEAK,
        does("li", "accept"),
        does("li", "arrive"),
        does("li", "wait", note="等阀门", until="2026-11-23T10:00:00+08:00"),
    )
    assert told.tickets[0]["status"] == "waiting_parts"
    assert "等阀门" in told.last("wang")
    assert "11月23日" in told.last("wang")


def _resolved(engine: IntentEngine, *after: dict[str, object]) -> Play:
    return play(engine, *people(WANG), *LEAK, does("li", "accept"), does("li", "resolve", note="换了软管"), *after)


@pytest.mark.parametrize("words", ["没修好，还在漏", "it is still leaking"])
def test_not_fixed_reopens_with_a_new_episode(engine: IntentEngine, words: str) -> None:
    told = _resolved(engine, *says("wang", words), {"at": "2026-11-20T18:00:00+08:00"})
    assert told.tickets[0]["status"] == "in_progress"
    assert told.tickets[0]["episodes"] == 2
    assert told.heard("wang", "survey") == []
    assert told.tickets[0]["number"] in told.last("li", "push")


def test_thanks_reopens_and_creates_nothing(engine: IntentEngine) -> None:
    told = _resolved(engine, *says("wang", "谢谢师傅", "👍", "ok"))
    assert told.tickets[0]["status"] == "resolved"
    assert len(told.tickets) == 1


def test_a_late_complaint_of_the_repair_is_a_new_request(engine: IntentEngine) -> None:
    told = _resolved(engine, {"at": "2026-12-10T10:00:00+08:00"}, *says("wang", "没修好，又漏了"))
    assert told.tickets[0]["status"] in {"resolved", "closed"}
    assert told.tickets[0]["episodes"] == 1


def test_a_survey_that_nobody_answers_is_reminded_once_and_expires(engine: IntentEngine) -> None:
    told = _resolved(engine, {"at": "2026-11-25T10:00:00+08:00"})
    assert len(told.heard("wang", "survey")) == 2
    assert told.state["surveys"] == [{"ticket": 1, "episode": 1, "status": "expired", "score": None}]
    assert told.tickets[0]["rating"] is None
    assert told.tickets[0]["status"] == "closed"


def test_a_bad_rating_reaches_the_manager(engine: IntentEngine) -> None:
    told = _resolved(engine, {"at": "2026-11-20T15:00:00+08:00"}, *says("wang", "1"))
    assert told.tickets[0]["rating"] == {"score": 1, "comment": None}
    assert told.tickets[0]["number"] in told.last("lin", "alert")


def test_the_survey_does_not_come_at_night(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG),
        *LEAK,
        does("li", "accept"),
        {"at": "2026-11-20T21:45:00+08:00"},
        does("li", "resolve", note="好了"),
        {"at": "2026-11-21T12:00:00+08:00"},
    )
    survey = next(one for one in told.messages if one["kind"] == "survey")
    assert survey["at"] == "2026-11-21T08:00:00+08:00"


def test_staff_cancel_with_a_reason_only(engine: IntentEngine) -> None:
    told = play(engine, *people(WANG), *LEAK, does("li", "cancel"), does("li", "cancel", note="重复报修"))
    assert told.tickets[0]["status"] == "cancelled"
    assert "重复报修" in told.last("wang", "push")
    assert len(told.heard("wang", "push")) == 1
