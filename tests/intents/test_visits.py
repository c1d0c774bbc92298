"""Guests who drop in, help that a household has, and the pieces of a message with several visits."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from intents.replies.shifts import lateness
from intents.visits import cars, guests, name_lists, when, who
from intents.visits.hours import with_clock
from intents.visits.own_people import is_helper_of_ours, tells_of_guest
from intents.visits.pieces import pieces
from intents.visits.recurrence import last_day, weekly
from intents.visits.swaps import swapped


@pytest.mark.parametrize(
    "text",
    ["my mum's popping over later", "a couple of mates are coming over tonight", "my dad is driving down on sunday"],
)
def test_somebody_drops_in(text: str) -> None:
    assert tells_of_guest(text)


@pytest.mark.parametrize("text", ["my neighbour is coming home drunk every night", "my kids are sleeping at night"])
def test_nobody_drops_in(text: str) -> None:
    assert not tells_of_guest(text)


def test_own_help_is_no_booking() -> None:
    assert is_helper_of_ours("our ayi Ms Zhou comes every Monday to clean")
    assert not is_helper_of_ours("please send a cleaner on Monday")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("my cousin Jun will come this Sunday", "Jun"),
        ("Mrs. Nair on Monday at 4pm", "Nair"),
        ("and Anna Wu on Sunday at 10am", "Anna Wu"),
        ("my friend who is coming", None),
        ("Next Monday at 4pm", None),
        ("Tom Reed and his kids visit tomorrow at 3", "Tom Reed"),
        ("Dad and his friends visit tomorrow at 3", None),
    ],
)
def test_names_by_what_stands_around_them(text: str, name: str | None) -> None:
    assert who.coming(text) == name


@pytest.mark.parametrize(
    ("text", "swap"),
    [
        ("wednesdays instead of tuesdays", (1, 2)),
        ("wednesdays at 10 instead of tuesdays please", (1, 2)),
        ("change tuesdays to wednesdays please", (1, 2)),
        ("王阿姨周二改成周三来", (1, 2)),
        ("every tuesday and wednesday", None),
        ("周二和周三都来", None),
    ],
)
def test_one_weekday_in_place_of_another(text: str, swap: tuple[int, int] | None) -> None:
    assert swapped(text) == swap


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("she'll be about 20 minutes late", 20), ("half an hour late", 30), ("她要晚到半个小时", 30), ("too late", None)],
)
def test_how_late_somebody_comes(text: str, minutes: int | None) -> None:
    late = lateness(text)
    assert (late and late.total_seconds() / 60) == minutes


def test_names_behind_a_day_are_listed() -> None:
    assert name_lists.listed("dinner guests Saturday, Mei and Lin, arriving at 6:30") == "Mei and Lin"
    assert name_lists.listed("he comes on Monday, Tuesday and Friday") is None
    assert name_lists.listed("thanks, Tom and Ann") is None


def test_pieces_keep_titles_and_hours_whole() -> None:
    said = "Two guests: Mr. Kumar tomorrow at 11:30, and Mrs. Nair on Monday"
    assert pieces(said) == ["Two guests", "Mr. Kumar tomorrow at 11:30", "and Mrs. Nair on Monday"]


@pytest.mark.parametrize(
    "text",
    [
        "she isn't driving, her husband drops her off",
        "no car actually they take a taxi",
        "remove the plate",
        "不开车了",
    ],
)
def test_whoever_comes_has_no_car(text: str) -> None:
    assert cars.says_no_car(text)


@pytest.mark.parametrize(
    "text",
    ["he's driving, no parking needed", "no plate number yet", "is there no car wash here", "walking her dog at 5"],
)
def test_nothing_is_said_of_no_car(text: str) -> None:
    assert not cars.says_no_car(text)


def test_names_that_are_listed_are_counted() -> None:
    assert name_lists.how_many_listed("their names are Robert and Susan Clarke") == 2
    assert name_lists.how_many_listed("two guests: Arjun Rao, Meera Das and Jo") == 3
    assert name_lists.how_many_listed("my friend Tom comes at five") == 0


def test_each_car_has_its_own_words() -> None:
    first, second = cars.each_car("明天张伟粤B12345 李娜粤A67890 下午两点来我家")
    assert ("张伟" in first, "李娜" in first, "粤A67890" in first) == (True, False, False)
    assert ("张伟" in second, "李娜" in second, "粤B12345" in second) == (False, True, False)
    assert "下午两点" in first
    assert "下午两点" in second


@pytest.mark.parametrize("text", ["车牌粤B12345 说错了 是粤B54321", "明天粤B12345来", "两个人开车来"])
def test_one_car_is_not_several(text: str) -> None:
    assert cars.each_car(text) == ()


def test_one_more_car() -> None:
    assert cars.adds_car("还有一辆车 粤A67890")
    assert cars.adds_car("another car, SGX1234K")
    assert not cars.adds_car("换车了 粤A67890")


NOW = datetime(2026, 11, 20, 10, tzinfo=ZoneInfo("Asia/Shanghai"))


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("早八点到晚六点", "08:00-18:00"),
        ("九点到十一点", "09:00-11:00"),
        ("两点半到五点", "14:30-17:00"),
        ("晚上七点到九点", "19:00-21:00"),
        ("早上六点到八点", "06:00-08:00"),
        ("十一点到一点", "11:00-13:00"),
    ],
)
def test_hours_in_words_on_the_clock(text: str, clock: str) -> None:
    assert with_clock(text).strip() == clock


@pytest.mark.parametrize(
    ("text", "start", "closes"),
    [
        ("每周三九点阿姨来", "09:00", None),
        ("每周三九点到十一点阿姨来", "09:00", "11:00"),
        ("每周三两点阿姨来", "14:00", None),
        ("每天早上七点到九点", "07:00", "09:00"),
        ("every Tuesday at 9", "09:00", None),
    ],
)
def test_a_bare_hour_of_each_week_is_by_day(text: str, start: str, closes: str | None) -> None:
    said = when.read(text, NOW)
    assert said is not None
    assert ((said.start or "")[11:], said.closes) == (start, closes)


def test_several_days_with_hours_in_words() -> None:
    said = when.read("下周一到周三装修师傅来铺地板 早八点到晚六点", NOW)
    assert said is not None
    assert (said.start, said.end) == ("2026-11-23 08:00", "2026-11-25 18:00")


def test_from_now_on_repeats() -> None:
    repeated = weekly("郑老师以后改成周日来了 时间不变")
    assert repeated is not None
    assert repeated.weekdays == (6,)


def test_the_month_of_an_occasion_ends_it() -> None:
    assert last_day("到寒假前 就1月底吧", NOW)[0] == date(2027, 1, 31)


def test_who_is_called_something_calls_for_nobody() -> None:
    assert who.begins_with_name("叫王浩 京A12345")
    assert who.begins_with_name("姓马")
    assert not who.begins_with_name("叫人来修")
    assert not who.begins_with_name("叫王浩师傅来修空调")


def test_each_is_called_something() -> None:
    assert guests.each_called("爸叫刘建国 妈叫孙秀英") == ("刘建国", "孙秀英")
    assert guests.each_called("叫王浩 京A12345") == ()


def test_who_comes_along_is_counted_besides() -> None:
    assert guests.brings("闺女带着俩孩子来")
    assert guests.brings("my sister with her two kids")
    assert not guests.brings("两个孩子来")
    assert guests.is_couple("我爸妈来")
    assert not guests.is_couple("我妈来")


@pytest.mark.parametrize("text", ["他们多住一天 周一走", "我妈周一走"])
def test_who_only_leaves_does_not_come_then(text: str) -> None:
    said = when.read(text, NOW)
    assert said is not None
    assert (said.start, said.end) == (None, "2026-11-23")


def test_who_comes_and_leaves_does_both() -> None:
    said = when.read("周六来周日走", NOW)
    assert said is not None
    assert (said.start, said.end) == ("2026-11-21", "2026-11-22")
