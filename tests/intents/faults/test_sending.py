"""Whoever looks for a repairman wants something mended, and not a clerk."""

import pytest

from intents.faults.sending import wants_somebody_to_look


@pytest.mark.parametrize(
    "text", ["我家坏了个东西 想找师傅", "想揾个师傅", "叫个维修师傅来", "need a repairman", "looking for a handyman"]
)
def test_a_repairman_is_wanted(text: str) -> None:
    assert wants_somebody_to_look(text)


@pytest.mark.parametrize(
    "text", ["帮我叫一下李师傅", "想找师傅问一下", "找个师傅洗空调", "need the technician's number"]
)
def test_a_certain_person_or_an_answer_is_wanted(text: str) -> None:
    assert not wants_somebody_to_look(text)
