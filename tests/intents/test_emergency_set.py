"""The check for danger, measured on emergencies and near misses that nothing was trained on."""

import json
import re
from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import Final

import pytest

import intents
from intents.embedded import EmbeddedEngine

SET: Final = Path(intents.__file__).parent / "evaluation" / "emergency.jsonl"
NOW: Final = datetime.fromisoformat("2026-11-20T10:00:00+08:00")
KINDS: Final = frozenset(
    {"fire", "gas", "trapped", "flood", "electric", "intruder", "falling", "collapse", "medical", "other"}
)
LANGUAGES: Final = frozenset({"zh", "zht", "en", "mix"})
LEAST_EMERGENCIES: Final = 150
LEAST_NEAR_MISSES: Final = 300
LEAST_OF_A_KIND: Final = 10
# Two points below what was measured: a change that costs more than that is a step back. Raise them with the check.
RECALL_FLOOR: Final = 0.95
PRECISION_FLOOR: Final = 0.89

Row = dict[str, str | bool]


def load() -> list[Row]:
    return [json.loads(line) for line in SET.read_text(encoding="utf-8").splitlines()]


ROWS: Final = load()
EMERGENCIES: Final = [row for row in ROWS if row["emergency"]]
NEAR_MISSES: Final = [row for row in ROWS if not row["emergency"]]


def test_every_row_has_the_format() -> None:
    for row in ROWS:
        assert isinstance(row["text"], str), row
        assert row["text"] == row["text"].strip() != "", row
        assert isinstance(row["emergency"], bool), row
        assert row["lang"] in LANGUAGES, row
        assert set(row) == {"text", "emergency", "lang"} | ({"kind"} if row["emergency"] else set()), row
        assert not row["emergency"] or row["kind"] in KINDS, row


def test_no_message_stands_twice() -> None:
    # Punctuation, spaces and case do not make another message.
    bare = Counter(re.sub(r"[\W_]+", "", str(row["text"]).lower()) for row in ROWS)
    assert [text for text, times in bare.items() if times > 1] == []


def test_it_is_large_enough_to_measure_a_few_points() -> None:
    assert len(EMERGENCIES) >= LEAST_EMERGENCIES
    assert len(NEAR_MISSES) >= LEAST_NEAR_MISSES


def test_every_kind_of_danger_is_in_it() -> None:
    of_a_kind = Counter(str(row["kind"]) for row in EMERGENCIES)
    assert set(of_a_kind) == KINDS
    assert min(of_a_kind.values()) >= LEAST_OF_A_KIND


@pytest.mark.parametrize("rows", [EMERGENCIES, NEAR_MISSES], ids=["emergencies", "near misses"])
def test_half_is_chinese_and_half_english(rows: list[Row]) -> None:
    spoken = Counter(str(row["lang"]) for row in rows)
    assert 0.4 <= (spoken["zh"] + spoken["zht"]) / len(rows) <= 0.6
    assert min(spoken["zht"], spoken["mix"]) >= 10
    assert 0.35 <= spoken["en"] / len(rows) <= 0.6


def test_danger_is_heard_and_near_misses_are_not_taken_for_it() -> None:
    engine = EmbeddedEngine()
    alarms = [row for row in ROWS if engine.understand(str(row["text"]), NOW).emergency]
    heard = [row for row in alarms if row["emergency"]]
    missed = [row["text"] for row in EMERGENCIES if row not in heard]
    false_alarms = [row["text"] for row in alarms if not row["emergency"]]
    assert len(heard) / len(EMERGENCIES) >= RECALL_FLOOR, missed
    assert len(heard) / len(alarms) >= PRECISION_FLOOR, false_alarms
