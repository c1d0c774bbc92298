"""Public data sets are read as they are published."""

import json
from pathlib import Path

from intents.training.public import read_public


def test_banking77(tmp_path: Path) -> None:
    (tmp_path / "train.csv").write_text('text,category\n"Where is my card, please?",card_arrival\nTop up?,top_up\n')
    (tmp_path / "test.csv").write_text("text,category\nTOP UP!,top_up\n")
    data = read_public(tmp_path)
    assert data.classes == ("card_arrival", "top_up")
    assert [(one.text, one.classes) for one in data.train] == [("where is my card, please?", (0,)), ("top up?", (1,))]
    assert data.validation == []
    assert data.test[0].classes == (1,)


def test_clinc150_out_of_scope_is_no_class(tmp_path: Path) -> None:
    splits = ("train", "oos_train", "val", "oos_val", "test", "oos_test")
    rows = [{"split": one, "text": one, "intent": "oos" if one.startswith("oos") else "greet"} for one in splits]
    (tmp_path / "data_full.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    data = read_public(tmp_path)
    assert data.classes == ("greet",)
    for part in (data.train, data.validation, data.test):
        assert [one.classes for one in part] == [(0,), ()]
    assert len(data.of_rows(1).train) == 1
