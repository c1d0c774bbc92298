"""The worked example of docs/flows.md, added to a copy of the sources and played."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.architecture.sources import ROOT

PAGE = (ROOT / "docs" / "flows.md").read_text("utf-8")
FILES = re.compile(r"^`(?P<path>[\w/.]+)`\n```\w+\n(?P<text>.*?)^```", re.MULTILINE | re.DOTALL)
SCRIPT = re.compile(r"^```jsonl\n(?P<text>.*?)^```", re.MULTILINE | re.DOTALL)


def with_the_example(folder: Path) -> Path:
    """Copy the sources, and do to them what the page says."""
    for package in ("handlers", "intents"):
        shutil.copytree(ROOT / package, folder / package, ignore=shutil.ignore_patterns("catalogue", "evaluation"))
    (folder / "intents" / "catalogue").symlink_to(ROOT / "intents" / "catalogue")
    for package in ("bot", "storage"):
        (folder / package).symlink_to(ROOT / package)
    for file in FILES.finditer(PAGE):
        path = folder / file["path"]
        path.parent.mkdir(exist_ok=True)
        path.write_text(file["text"], "utf-8")
    features = folder / "handlers" / "features.py"
    listed = "from handlers.dialogue.flow import"
    text = features.read_text("utf-8").replace(listed, f"from handlers import lost_property\n{listed}", 1)
    features.write_text(text.replace("] = (\n", "] = (\n    lost_property.FEATURE,\n", 1), "utf-8")
    return folder


def played(folder: Path, script: str) -> list[dict[str, Any]]:
    """Play a script with the sources in a folder."""
    (folder / "script.jsonl").write_text(script, "utf-8")
    command = [sys.executable, "-m", "bot", "replay", "script.jsonl"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)  # noqa: S603 - our own
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_the_worked_example_becomes_a_ticket(tmp_path: Path) -> None:
    script = SCRIPT.search(PAGE)
    assert script is not None
    *messages, last = played(with_the_example(tmp_path), script["text"])
    replies = [one["text"] for one in messages if one["to"] == "u1"]
    assert "最后是在哪里见到的" in replies[0]
    (ticket,) = last["state"]["tickets"]
    assert (ticket["kind"], ticket["place"]) == ("other", "游泳池")
    assert "钥匙" in ticket["description"]
    assert ticket["assignee"] == "f1"
    assert ticket["number"] in replies[-1]
