"""Somebody of a trade who is to look at a thing is wanted for a repair; who cleans or installs is booked."""

import pytest

from intents.faults.inspections import wants_inspection


@pytest.mark.parametrize(
    "text",
    [
        "can an electrician check that socket tomorrow morning?",
        "could a plumber have a look at my boiler on Monday?",
        "can someone check the smoke detector tomorrow",
        "能不能派个电工检查一下插座",
    ],
)
def test_somebody_is_to_look(text: str) -> None:
    assert wants_inspection(text)


@pytest.mark.parametrize(
    "text",
    [
        "can I book an electrician for Tuesday",
        "can someone clean my sofa tomorrow",
        "I'd like to book someone to look at the aircon and clean it",
        "can someone check my bill",
    ],
)
def test_a_service_is_wanted(text: str) -> None:
    assert not wants_inspection(text)
