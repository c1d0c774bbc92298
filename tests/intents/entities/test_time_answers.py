"""The answer to 'when?': a bare hour and a day in passing count there, and nowhere else."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from intents.entities import extract, time_answered
from intents.replies import answers, fault_answers, presence

FRIDAY = datetime(2026, 11, 20, 10, tzinfo=ZoneInfo("Asia/Shanghai"))


@pytest.mark.parametrize(
    ("answer", "value"),
    [
        ("oh any morning next week tuesday would be lovely", "2026-11-24"),
        ("arvo, round 3", "2026-11-20 15:00"),
        ("her name is Lena Fischer, 2pm", "2026-11-20 14:00"),
        ("2moro after skool like 4", "2026-11-21 16:00"),
        ("Sunday morning, I'd like to book it 9 to 10", "2026-11-22 09:00/2026-11-22 10:00"),
        ("on Sunday, 2-4", "2026-11-22 14:00/2026-11-22 16:00"),
        ("esok pukul 3 petang", "2026-11-21 15:00"),
        ("tomorrow, 3 to 5 people", "2026-11-21"),
        ("make it 5", "2026-11-20 17:00"),
        ("my parents visit on Sunday at 2pm", "2026-11-22 14:00"),
        ("since the visit on Monday it drips", None),
        ("你们周一九点过来吧", "2026-11-23 09:00"),
        ("周二十点来", "2026-11-24 10:00"),
        ("after work, say 7", "2026-11-20 19:00"),
        ("no wait wednesday my daughter is coming tuesday", "2026-11-25"),
        ("call me on 13800000000, block 3 unit 2 room 501", None),
        ("two people", None),
    ],
)
def test_answers(answer: str, value: str | None) -> None:
    assert time_answered(answer, FRIDAY) == value


def test_a_bare_hour_is_no_time_in_a_message_that_was_not_asked_when() -> None:
    assert [one.key for one in extract("it makes a noise at about 3", FRIDAY)] == []


@pytest.mark.parametrize("text", ["It is clogged again, same as before", "lights gone again", "no better", "又漏了"])
def test_not_fixed(text: str) -> None:
    assert fault_answers.says_not_fixed(text)


@pytest.mark.parametrize("text", ["can I book the gym again", "see you again", "thanks again"])
def test_again_alone_is_nothing_that_broke(text: str) -> None:
    assert not fault_answers.says_not_fixed(text)


@pytest.mark.parametrize("text", ["yes 确认", "ok ok, yes", "好的，确认"])
def test_yes_said_twice_or_in_two_languages(text: str) -> None:
    assert answers.is_yes(text)


def test_a_greeting_is_no_part_of_the_day() -> None:
    assert presence.part_of_day("good afternoon, it's mrs marsh, the radiator is cold") is None
    assert presence.part_of_day("下午好，暖气不热") is None
    assert presence.part_of_day("monday afternoon") == "afternoon"


@pytest.mark.parametrize("text", ["actually no, skip it", "ok scrap that then", "no wait, cancel it please"])
def test_stops_with_words_before_them(text: str) -> None:
    assert answers.is_stop(text) or answers.opens_with_stop(text)


@pytest.mark.parametrize(
    ("answer", "part"),
    [
        ("morning i sleep, afternoon can", "afternoon"),
        ("mornings I work, evening ok", "evening"),
        ("上午没空 下午可以", "afternoon"),
        ("下午不行 上午吧", "morning"),
    ],
)
def test_a_part_of_the_day_that_does_not_suit_is_none(answer: str, part: str) -> None:
    assert presence.part_of_day(answer) == part
