"""Dialogues of many kinds of people, written from the public contract alone; the process restarts at every line."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from intents.embedded import EmbeddedEngine
from tests.dialogues.talk import play

HERE = Path(__file__).parent
FILES = sorted(HERE.glob("*/*.jsonl"))
BOTH_WAYS = (
    "repair/two_requests_at_once",
    "repair/answer_after_three_days",
    "cancel/the_lamp_not_the_pipe",
    "survey/low_with_words",
    "human/taken_and_given_back",
    "emergency/gas_in_the_form",
)
SECRET = re.compile(r"(?<=/[psnb]/)[\w-]+|\b[0-9A-Z]{4}-[0-9A-Z]{4}\b")
"""Tokens of links and codes of passes: new ones in every run."""


def _name(path: Path) -> str:
    return str(path.relative_to(HERE).with_suffix(""))


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_dialogue(path: Path, engine: EmbeddedEngine) -> None:
    """What the dialogue's last line expects holds, though nothing but the database outlives a line."""
    played = play(path, engine, restart=True)
    assert not played.problems, str(played)


@pytest.mark.parametrize("name", BOTH_WAYS)
def test_a_restart_changes_nothing(name: str, engine: EmbeddedEngine) -> None:
    """A process that lives on says the same as one that is new at every line."""
    path = HERE / f"{name}.jsonl"
    on, anew = (play(path, engine, restart=restart) for restart in (False, True))
    assert [_without_ids(line) for line in on.output] == [_without_ids(line) for line in anew.output]


def test_there_are_enough() -> None:
    """At least 44 Chinese and 20 English dialogues (issue 4 asks for 60)."""
    english = [path for path in FILES if path.parent.name == "en"]
    assert len(english) >= 20
    assert len(FILES) - len(english) >= 44


def _without_ids(line: Mapping[str, Any]) -> dict[str, Any]:
    labels = [choice["label"] for choice in line["choices"]]
    return {**line, "text": SECRET.sub("", line["text"]), "choices": labels}
