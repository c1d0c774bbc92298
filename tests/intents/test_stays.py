"""How long visitors stay, and from which day on they come at other hours."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from intents.visits import guests, name_lists, stay, when, wishes
from intents.visits.since import since

NOW = datetime(2026, 11, 20, 10, tzinfo=ZoneInfo("Asia/Shanghai"))


@pytest.mark.parametrize(
    "text",
    [
        "she's staying till tomorrow",
        "he'll stay the night",
        "mum is not leaving until Sunday now",
        "they are leaving tomorrow instead",
        "她今晚住这儿 明天走",
        "我妈要多住两天",
    ],
)
def test_somebody_stays_on(text: str) -> None:
    assert stay.goes_on(text)


@pytest.mark.parametrize(
    "text",
    [
        "my sister Ann is coming tomorrow and staying over",
        "is the pool staying open till Sunday?",
        "the noise stays till midnight every day",
        "my mum left an hour ago",
        "电梯不走了",
    ],
)
def test_nobody_stays_on(text: str) -> None:
    assert not stay.goes_on(text)


def test_over_night_is_until_the_next_day() -> None:
    assert stay.length("she is sleeping over") == 2
    assert stay.length("my sister stays for two nights") == 3
    assert stay.length("the office is over there") is None


def test_now_may_be_said_of_a_plan() -> None:
    late = when.read_answer("Sorry they are running late, now it is 3pm", NOW)
    here = when.read_answer("my friend is here now and stays till 5", NOW)
    assert late is not None
    assert (late.start, late.now) == ("2026-11-20 15:00", False)
    assert here is not None
    assert (here.start, here.end, here.now) == ("2026-11-20 10:00", "2026-11-20 17:00", True)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("From December she starts at 9", date(2026, 12, 1)),
        ("starting next month Rosa comes at 9", date(2026, 12, 1)),
        ("as of 7 December at 8 please", date(2026, 12, 7)),
        ("下周开始改八点", date(2026, 11, 23)),
        ("从下下周开始改成八点来", date(2026, 11, 30)),
        ("十二月起九点来", date(2026, 12, 1)),
        ("from 9 to 11", None),
        ("from now on at 9", None),
        ("she is from Mayfair", None),
    ],
)
def test_from_which_day_on(text: str, day: date | None) -> None:
    found = since(text, NOW.date())
    assert (found and found[0]) == day


@pytest.mark.parametrize(
    ("text", "names", "count"),
    [
        ("George and Linda Clarke, 2 people", "George and Linda Clarke", 2),
        ("Ken, Mei and Joy", "Ken, Mei and Joy", 3),
        ("Monday and Tuesday", None, 0),
        ("Tom Reed", None, 0),
    ],
)
def test_names_in_answer_to_who_comes(text: str, names: str | None, count: int) -> None:
    assert name_lists.listed(text) == names
    assert name_lists.how_many_listed(text) == count


def test_who_comes_alone() -> None:
    assert guests.comes_alone("就他一个, no car")
    assert guests.comes_alone("just her")
    assert not guests.comes_alone("just a minute")


@pytest.mark.parametrize(
    "text",
    [
        "she can't make it this Thursday",
        "no lesson on Monday",
        "she's on holiday next week",
        "not this Thursday, she's ill",
    ],
)
def test_a_weekly_visitor_stays_away_once(text: str) -> None:
    assert wishes.stays_away_once(text)


@pytest.mark.parametrize("text", ["she can't come anymore", "she stopped coming", "she is coming on Thursday"])
def test_a_weekly_visitor_does_not_merely_stay_away_once(text: str) -> None:
    assert not wishes.stays_away_once(text)


def test_everything_is_called_off() -> None:
    assert wishes.wants_everything("please cancel everything, repair and visitor")
    assert wishes.wants_everything("报修和访客都取消")
    assert not wishes.wants_everything("cancel both visitors")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Ana, Luis and their two kids", 2),
        ("my sister and her baby", 1),
        ("Ana with her husband and two kids", 3),
        ("my 3 children are ill", 0),
    ],
)
def test_children_of_guests(text: str, count: int) -> None:
    assert guests.children_of_theirs(text) == count
