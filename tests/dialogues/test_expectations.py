"""The language of expectations tells right from wrong: an expectation that cannot fail would be no test."""

from typing import Any

import pytest

from tests.dialogues.expectations import UnknownExpectationError, fits, heard_differences, state_differences
from tests.dialogues.tongues import in_language

MESSAGE = {"to": "u1", "kind": "reply", "at": "2026-11-20T23:00:00+08:00", "text": "您好,3-2-501", "choices": []}


@pytest.mark.parametrize(
    ("expected", "right", "wrong"),
    [
        ("water", "water", "gas"),
        (None, None, "x"),
        ({"contains": "厨"}, "厨房", "客厅"),
        ({"contains": "厨"}, "厨房", None),
        ({"not_contains": "厨"}, None, "厨房"),
        ({"not": None}, "x", None),
        ({"any_of": [1, None]}, None, 2),
        ({"none_of": ["closed"]}, "new", "closed"),
        ({"at_least": 2}, 2, 1),
        ({"at_most": 2}, 2, 3),
        (
            {"home": "1", "rating": {"score": 2}},
            {"home": "1", "rating": {"score": 2, "comment": ""}},
            {"home": "1", "rating": None},
        ),
        ([{"n": 1}], [{"n": 1, "m": 2}], [{"n": 1}, {"n": 2}]),
        ([], [], [{}]),
    ],
)
def test_fits(expected: object, right: object, wrong: object) -> None:
    """Each form takes what it says and refuses what it does not."""
    assert fits(expected, right)
    assert not fits(expected, wrong)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ({"kinds": {"reply": 1}}, {"kinds": {}}),
        ({"kinds": {"reply": 1, "push": 0}}, {"kinds": {"reply": 1, "push": 1}}),
        ({"count": 1}, {"count": {"at_least": 2}}),
        ({"says": ["您好", ["x", "501"]]}, {"says": [["x", "y"]]}),
        ({"never": ["1380000"]}, {"never": ["501"]}),
        ({"choices": 0}, {"choices": {"at_least": 2}}),
        ({"language": "zh"}, {"language": "en"}),
        ({"since": "2026-11-20T08:00:00+08:00"}, {"since": "2026-11-21T08:00:00+08:00"}),
        ({"until": "2026-11-20T23:00:00+08:00"}, {"until": "2026-11-20T22:00:00+08:00"}),
        ({"daytime": ["push"]}, {"daytime": ["reply"]}),
    ],
)
def test_heard(right: dict[str, Any], wrong: dict[str, Any]) -> None:
    """Each word about what was heard can hold and can fail."""
    assert not list(heard_differences({"u1": right}, [MESSAGE]))
    assert list(heard_differences({"u1": wrong}, [MESSAGE]))


def test_state() -> None:
    """Tickets can be counted by what they are like."""
    state = {"tickets": [{"kind": "repair"}, {"kind": "complaint"}]}
    assert not list(state_differences({"tickets_where": [[{"kind": "repair"}, 1]]}, state))
    assert list(state_differences({"tickets_where": [[{"kind": "repair"}, 2]], "tickets": []}, state))


def test_unknown_words_are_errors() -> None:
    """A misspelt expectation is no expectation that always holds."""
    with pytest.raises(UnknownExpectationError):
        list(state_differences({"ticket": []}, {"tickets": []}))
    with pytest.raises(UnknownExpectationError):
        list(heard_differences({"u1": {"say": []}}, []))


@pytest.mark.parametrize(
    ("language", "right", "wrong"),
    [
        ("zh", "请问师傅", "請問師傅"),
        ("zh-Hant", "請問師傅", "请问师傅"),
        ("en", "Your technician 李师傅 is coming", "师傅来了 ok"),
    ],
)
def test_language(language: str, right: str, wrong: str) -> None:
    """Three languages are told apart."""
    assert in_language(language, right)
    assert not in_language(language, wrong)
