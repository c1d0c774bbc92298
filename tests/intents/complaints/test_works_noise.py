"""Somebody next door who hammers is a nuisance; a pipe that hammers is a fault."""

import pytest

from intents.complaints.works_noise import tells_of_works


@pytest.mark.parametrize(
    "text",
    [
        "702 has been hammering since 8 this morning",
        "502 keeps hammering",
        "the flat above is drilling again",
        "upstairs started banging",
        "502一直在钻孔",
    ],
)
def test_somebody_works(text: str) -> None:
    assert tells_of_works(text)


@pytest.mark.parametrize(
    "text", ["upstairs pipe is hammering", "the radiator keeps banging", "702 drilled through my pipe", "502漏水了"]
)
def test_something_is_broken(text: str) -> None:
    assert not tells_of_works(text)
