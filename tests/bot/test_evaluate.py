"""The figures of `guanjia evaluate`."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from bot.evaluate import evaluate, is_same, percentile
from intents.understanding import Certainty, Entity, Request, Scored, Understanding


class Scripted:
    """An engine that answers `intent[+intent]* key=value*` as its text says."""

    name = "scripted"

    def __init__(self) -> None:
        self.times: list[datetime] = []

    def understand(self, text: str, now: datetime) -> Understanding:
        self.times.append(now)
        words = text.split() or ["greeting"]
        intents = words[0].split("+")
        pairs = [word.split("=") for word in words[1:]]
        return Understanding(
            text=text,
            intent=intents[0],
            confidence=0.9,
            certainty=Certainty.SURE,
            ranking=(Scored(intents[0], 0.9), Scored("deny", 0.1)),
            requests=tuple(Request(intent, 0.9, 0, len(text)) for intent in intents),
            entities=tuple(Entity(key, value, value, 0, 0) for key, value in pairs),
            emergency="fire" if intents[0] == "emergency" else None,
            language="en",
        )


def figures_of(tmp_path: Path, *rows: dict[str, Any]) -> dict[str, Any]:
    path = tmp_path / "messages.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in rows) + "\n\n", "utf-8")
    return evaluate(path, Scripted(), None)


def test_strict_and_lenient(tmp_path: Path) -> None:
    figures = figures_of(
        tmp_path,
        {"text": "complaint", "intent": "complaint", "lang": "zh"},
        {"text": "complaint", "intent": "fee_question", "also": ["complaint"], "lang": "zh"},
        {"text": "complaint", "intent": "deny", "lang": "en"},
        {"text": "deny", "intent": "deny"},
    )
    assert (figures["n"], figures["strict"], figures["lenient"]) == (4, 0.5, 0.75)
    assert figures["by_lang"]["zh"] == {"n": 2, "strict": 0.5, "lenient": 1.0}
    assert figures["by_lang"]["en"]["lenient"] == 0.0
    assert figures["by_lang"]["unknown"]["n"] == 1
    assert figures["by_intent"]["complaint"] == {"precision": 0.3333, "recall": 1.0, "f1": 0.5, "n": 1}
    assert figures["macro_f1"] == pytest.approx((0.5 + 0 + 2 / 3) / 3, abs=1e-4)


def test_emergency_and_out_of_scope(tmp_path: Path) -> None:
    figures = figures_of(
        tmp_path,
        {"text": "emergency", "intent": "emergency"},
        {"text": "complaint", "intent": "emergency"},
        {"text": "emergency", "intent": "repair_request", "also": ["emergency"]},
        {"text": "emergency", "intent": "suggestion"},
        {"text": "out_of_scope", "intent": "out_of_scope"},
    )
    assert figures["emergency_recall"] == 0.5
    assert figures["emergency_precision"] == 0.6667
    assert figures["out_of_scope_recall"] == 1.0


def test_a_second_request_counts_only_when_all_are_found(tmp_path: Path) -> None:
    figures = figures_of(
        tmp_path,
        {"text": "repair_request+complaint", "intent": "repair_request", "second": ["complaint"]},
        {"text": "complaint+repair_request", "intent": "repair_request", "second": ["complaint"]},
        {"text": "repair_request", "intent": "repair_request", "second": ["complaint"]},
        {"text": "repair_request", "intent": "repair_request"},
    )
    assert figures["second_recall"] == 0.6667


def test_entities(tmp_path: Path) -> None:
    figures = figures_of(
        tmp_path,
        {"text": "deny room=3-1-0501 people=4", "intent": "deny", "entities": {"room": "3-1-501", "people": 4}},
        {"text": "deny place=5号楼门口", "intent": "deny", "entities": {"place": "门口", "phone": "13800000000"}},
        {"text": "deny time=2026-11-21", "intent": "deny"},
    )
    assert figures["entities"]["room"] == {"precision": 1.0, "recall": 1.0, "f1": 1.0, "n": 1}
    assert figures["entities"]["people"]["f1"] == 1.0
    assert figures["entities"]["place"]["f1"] == 1.0
    assert figures["entities"]["phone"] == {"precision": 0.0, "recall": 0.0, "f1": 0.0, "n": 1}
    assert figures["entities"]["time"] == {"precision": 0.0, "recall": 0.0, "f1": 0.0, "n": 0}


@pytest.mark.parametrize(
    ("key", "one", "other", "same"),
    [
        ("room", "3-0-0501", "3-0-501", True),
        ("room", "3--501", "3-1-501", False),
        ("name", "Alain Petit", "petit", True),
        ("place", "", "门口", False),
        ("phone", "138", "1380", False),
    ],
)
def test_equal_values(key: str, one: str, other: str, same: bool) -> None:  # noqa: FBT001
    assert is_same(key, one, other) is same


def test_now_defaults_to_the_contract_and_to_shanghai(tmp_path: Path) -> None:
    path = tmp_path / "messages.jsonl"
    rows = [{"text": "deny", "intent": "deny"}, {"text": "deny", "intent": "deny", "now": "2026-12-01T08:00"}]
    path.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    engine = Scripted()
    evaluate(path, engine, None)
    assert [time.isoformat() for time in engine.times[-2:]] == [
        "2026-11-20T10:00:00+08:00",
        "2026-12-01T08:00:00+08:00",
    ]


def test_errors_are_written(tmp_path: Path) -> None:
    path, errors = tmp_path / "messages.jsonl", tmp_path / "errors.jsonl"
    rows = [{"text": "deny", "intent": "deny"}, {"text": "suggestion", "intent": "affirm"}]
    path.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    evaluate(path, Scripted(), errors)
    (error,) = [json.loads(line) for line in errors.read_text("utf-8").splitlines()]
    assert (error["text"], error["intent"], error["understood"]) == ("suggestion", "affirm", "suggestion")


def test_a_bad_line_is_named(tmp_path: Path) -> None:
    path = tmp_path / "messages.jsonl"
    path.write_text('{"text": "a", "intent": "deny"}\n{"text": "b"}\n', "utf-8")
    with pytest.raises(ValueError, match=r"messages\.jsonl:2"):
        evaluate(path, Scripted(), None)


def test_no_messages_are_no_error(tmp_path: Path) -> None:
    figures = figures_of(tmp_path)
    assert (figures["n"], figures["strict"], figures["ms_per_message"]) == (0, 0.0, {"p50": 0.0, "p99": 0.0})


def test_percentiles_are_by_nearest_rank() -> None:
    values = [float(value) for value in range(1, 101)]
    assert (percentile(values, 50), percentile(values, 99), percentile([7.0], 99)) == (50.0, 99.0, 7.0)
