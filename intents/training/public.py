"""The public data sets that the method is measured on, as they are published."""

import csv
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from intents.normalise import normalise

OUTSIDE = "oos"
"""The label of what belongs to none of the classes."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A normalised text with the numbers of its classes: one, or none where it is out of scope."""

    text: str
    classes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class DataSet:
    """A public data set. Without `validation` there is nothing to choose thresholds on."""

    name: str
    classes: tuple[str, ...]
    train: list[Labelled]
    validation: list[Labelled]
    test: list[Labelled]

    def of_rows(self, rows: int) -> "DataSet":
        """Give the data set with that many rows in each part, and the classes that those to learn from have."""
        train, validation, test = (
            part[:: max(1, len(part) // rows)] for part in (self.train, self.validation, self.test)
        )
        return replace(self, train=train, validation=validation, test=test)


def read_public(folder: Path) -> DataSet:
    """Read BANKING77 (`train.csv`, `test.csv`) or CLINC150 (`data_full.jsonl`: split, text, intent) from a folder."""
    if (folder / "train.csv").exists():
        rows = {split: csv_rows(folder / f"{split}.csv") for split in ("train", "test")}
        return data_set("banking77", rows["train"], [], rows["test"])
    lines = [json.loads(line) for line in (folder / "data_full.jsonl").read_text("utf-8").splitlines()]
    parts = {
        split: [(line["text"], line["intent"]) for line in lines if line["split"] in {split, f"{OUTSIDE}_{split}"}]
        for split in ("train", "val", "test")
    }
    return data_set("clinc150", parts["train"], parts["val"], parts["test"])


def csv_rows(path: Path) -> list[tuple[str, str]]:
    """Give text and label of every row."""
    with path.open(encoding="utf-8", newline="") as file:
        return [(row["text"], row["category"]) for row in csv.DictReader(file)]


def data_set(
    name: str, train: Sequence[tuple[str, str]], validation: Sequence[tuple[str, str]], test: Sequence[tuple[str, str]]
) -> DataSet:
    """Number the classes and normalise the texts."""
    classes = tuple(sorted({label for _, label in train} - {OUTSIDE}))
    numbers = {label: (number,) for number, label in enumerate(classes)} | {OUTSIDE: ()}

    def labelled(rows: Iterable[tuple[str, str]]) -> list[Labelled]:
        return [Labelled(normalise(text).text, numbers[label]) for text, label in rows]

    return DataSet(name, classes, labelled(train), labelled(validation), labelled(test))
