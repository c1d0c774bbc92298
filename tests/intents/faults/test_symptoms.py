"""What a thing does that it should not, in a word or two."""

import pytest

from intents.faults.symptoms import is_symptom


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
