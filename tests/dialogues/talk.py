"""Playing one dialogue file: its script, what is expected along the way, and the talk as people would read it."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.replay import replay
from intents.engine import IntentEngine
from tests.dialogues.expectations import heard_differences, state_differences

NEVER_SAID = re.compile(r"Traceback|\bNone\b(?! of)|\bnull\b|\{\s*\$|[{}]|\bundefined\b")
"""What no resident and no member of staff may ever read."""


@dataclass(slots=True)
class Played:
    """What a dialogue came to."""

    about: str
    talk: list[str] = field(default_factory=list)
    output: list[dict[str, Any]] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        """Give the whole report: what it is about, the talk, and what is wrong."""
        return "\n".join(["", self.about, *self.talk, "", *(f"✗ {problem}" for problem in self.problems)])


def play(path: Path, engine: IntentEngine, *, restart: bool) -> Played:
    """Play a dialogue file and compare; with `restart`, each line meets a process that has just started.

    The file: `{"about"}`, script lines (DESIGN section 9; a state line may carry `expect`), `{"expect"}` for the end.
    `heard` in an expectation counts from the expectation before it, `heard_in_all` from the beginning.
    """
    first, *script, last = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    played = Played(first["about"])
    expected = [step.pop("expect", {}) for step in script if step.get("state")]
    expected.append(last["expect"])
    try:
        _listen(played, replay(_fed(played, script), engine, restart=restart), iter(expected))
    except Exception as error:
        error.add_note(str(played))
        raise
    return played


def _fed(played: Played, script: list[dict[str, Any]]) -> Iterator[str]:
    for step in script:
        played.talk.append(_spoken(step))
        yield json.dumps(step, ensure_ascii=False)


def _listen(played: Played, output: Iterator[dict[str, Any]], expected: Iterator[Mapping[str, Any]]) -> None:
    since = 0
    for line in output:
        if "state" not in line:
            played.output.append(line)
            played.talk.append(_heard(line))
            if NEVER_SAID.search(line["text"]) or not line["text"].strip():
                played.problems.append(f"nobody may read this: {line['text']!r}")
            continue
        wanted = dict(next(expected))
        played.talk.append(f"  = {json.dumps(line['state'], ensure_ascii=False)}")
        played.problems += heard_differences(wanted.pop("heard", {}), played.output[since:])
        played.problems += heard_differences(wanted.pop("heard_in_all", {}), played.output)
        played.problems += state_differences(wanted, line["state"])
        since = len(played.output)


def _spoken(step: Mapping[str, Any]) -> str:
    if "from" not in step:
        return f"-- {json.dumps(step, ensure_ascii=False)}"
    said = {key: value for key, value in step.items() if key != "from"}
    return f"{step['from']}: {said['text'] if list(said) == ['text'] else json.dumps(said, ensure_ascii=False)}"


def _heard(line: Mapping[str, Any]) -> str:
    options = " ".join(f"[{choice['label']}]" for choice in line["choices"])
    text = str(line["text"]).replace("\n", "\n       ")
    return f"    → {line['to']} ({line['kind']} {line['at'][5:16]}) {text} {options}".rstrip()
