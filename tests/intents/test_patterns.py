"""Regular expressions that are compiled when they are first used."""

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

import intents
from intents.patterns import regex

ROOT = Path(intents.__file__).parent
LEFT_OUT = ("training",)


def test_nothing_is_compiled_before_it_is_used() -> None:
    wrong = regex("(")
    assert wrong.pattern == "("
    with pytest.raises(re.error):
        wrong.search("")


def test_it_is_what_the_compiled_one_is() -> None:
    pattern = regex("l(?P<vowel>e)ak", re.IGNORECASE)
    (found,) = pattern.finditer("a LEAK")
    assert found["vowel"] == "E"
    assert pattern.flags & re.IGNORECASE
    assert pattern.groupindex == {"vowel": 1}


def test_all_can_be_compiled() -> None:
    """What is wrong with a pattern shows here, not at the first message that needs it."""
    patterns = [one for name in _modules() for one in _patterns(vars(import_module(name)))]
    assert len(patterns) > 400
    for one in patterns:
        assert one.groups >= 0, one.pattern


def _modules() -> Iterator[str]:
    for path in ROOT.rglob("*.py"):
        parts = path.relative_to(ROOT.parent).with_suffix("").parts
        if parts[1] not in LEFT_OUT:
            yield ".".join(parts).removesuffix(".__init__")


def _patterns(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, type(regex(""))):
        yield value
    elif isinstance(value, dict):
        for one in list(value.values()):
            yield from _patterns(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _patterns(one)
