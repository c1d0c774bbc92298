"""What a thing does that it should not, in a word or two."""

import pytest

from intents.faults.symptoms import breaks_down, is_about_hot_water, is_symptom


@pytest.mark.parametrize(
    "text",
    ["noisy", "it's noisy and not cold", "won't drain", "making loud noise", "异响", "声音很大", "it keeps tripping"],
)
def test_a_word_or_two_say_what_is_wrong(text: str) -> None:
    assert is_symptom(text)


@pytest.mark.parametrize(
    "text", ["not on Sunday", "very", "it is", "anytime", "evening one", "很好", "一直", "not today"]
)
def test_no_symptom(text: str) -> None:
    assert not is_symptom(text)


@pytest.mark.parametrize("text", ["the toilet is overflowing", "my fridge socket is dead", "马桶溢出来了"])
def test_something_breaks_down(text: str) -> None:
    assert breaks_down(text)


@pytest.mark.parametrize("text", ["I fixed it", "it stopped dripping by itself", "the light came back", "灯又亮了"])
def test_something_is_right_again(text: str) -> None:
    assert not breaks_down(text)


@pytest.mark.parametrize("text", ["no hot water since 8", "the boiler isn't giving hot water", "热水器不出热水"])
def test_hot_water_does_not_come(text: str) -> None:
    assert is_about_hot_water(text)


def test_water_is_not_always_hot() -> None:
    assert not is_about_hot_water("no water in the kitchen")
    assert not is_about_hot_water("热水瓶碎了")
