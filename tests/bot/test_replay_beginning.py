"""A script begins when it says so, in the past as well as in the future."""

import json

import pytest

from bot.replay import ScriptError, replay
from intents.embedded import EmbeddedEngine

HELLO = {"from": "u1", "text": "你好"}
SETUP = {"setup": {"residents": [{"account": "u1", "name": "王芳"}]}}
HOMES = {"setup": {"homes": ["3-2-501"]}}
SPRING = {"at": "2026-03-02T09:00:00+08:00"}


@pytest.mark.parametrize(
    ("steps", "at"),
    [
        ([SPRING, SETUP, HELLO], "2026-03-02T09:00:10+08:00"),
        ([SETUP, HOMES, SPRING, HELLO], "2026-03-02T09:00:00+08:00"),
        ([SETUP, HELLO, SPRING], "2026-11-20T10:00:10+08:00"),
        ([HELLO], "2026-11-20T10:00:00+08:00"),
    ],
)
def test_the_first_time_that_a_script_names(steps: list[object], at: str, engine: EmbeddedEngine) -> None:
    """Nothing has happened before it, so it may be any day."""
    first = next(replay(map(json.dumps, steps), engine))
    assert first["at"][:16] == at[:16]


@pytest.mark.parametrize("line", ["{", "[]", '{"at": "2026-03-02T09:00:00"}', '{"at": "noon"}', "{}"])
def test_a_line_that_cannot_be_played(line: str, engine: EmbeddedEngine) -> None:
    """The error names the line, wherever in the script it stands."""
    with pytest.raises(ScriptError, match="line 1"):
        list(replay([line], engine))
    with pytest.raises(ScriptError, match="line 2"):
        list(replay([json.dumps(HELLO), line], engine))
