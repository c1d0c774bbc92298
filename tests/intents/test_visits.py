"""Guests who drop in, help that a household has, and the pieces of a message with several visits."""

import pytest

from intents.visits import cars, who
from intents.visits.own_people import is_helper_of_ours, tells_of_guest
from intents.visits.pieces import pieces


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
    ],
)
def test_names_by_what_stands_around_them(text: str, name: str | None) -> None:
    assert who.coming(text) == name


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
    assert who.how_many_listed("their names are Robert and Susan Clarke") == 2
    assert who.how_many_listed("two guests: Arjun Rao, Meera Das and Jo") == 3
    assert who.how_many_listed("my friend Tom comes at five") == 0


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
