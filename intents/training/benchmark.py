"""`python -m intents.training.benchmark --data FOLDER`: the method on a public data set, without our own data.

The same engine class as the shipped one on other labels: a fine-tuned e5-small in 8 bits and n-grams, joined as logits.
Two things differ, both to save time: the lowest layers stay as pretrained, so what they make of the training texts is
calculated once; and the texts get no noise. Prints one JSON object.
"""

import argparse
import json
import math
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import torch
from torch import Tensor

from intents.network import Network, read_pieces
from intents.ngrams import Ngrams
from intents.opinion import Calibration, Opinion
from intents.training.batches import BATCH, Batch, Item, batch_of, groups, item_of
from intents.training.calibrate import UNFITTED, fitted_first
from intents.training.encoder import Encoder
from intents.training.export import write_network
from intents.training.fit import Lessons, Recipe, Source, fit, fresh, load
from intents.training.linear import Task, write_margins
from intents.training.public import DataSet, Labelled, read_public
from intents.training.seeds import read_source, start_log
from intents.training.weights import dequantize

DEFAULTS = Recipe(rate=1e-4, frozen=4, layers=8)
RECOGNISED = 0.65
"""Share of the validation messages out of scope to recognise: half is asked for, and 100 messages tell it to ± 0.1."""


def arguments(given: Sequence[str] | None = None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m intents.training.benchmark", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, metavar="FOLDER", help="BANKING77 or CLINC150")
    parser.add_argument("--epochs", type=int, default=DEFAULTS.epochs)
    parser.add_argument("--rate", type=float, default=DEFAULTS.rate)
    parser.add_argument("--layers", type=int, default=DEFAULTS.layers)
    parser.add_argument("--frozen", type=int, default=DEFAULTS.frozen, help="lowest layers that stay as pretrained")
    parser.add_argument("--rows", type=int, help="of each part take so many rows only, to try it out")
    parser.add_argument("--threads", type=int, default=1)
    return parser.parse_args(given)


def lessons_of(items: Sequence[Item], source: Source, model: Encoder) -> Lessons:
    """Give the texts as lessons, as the frozen layers of the model see them; the same in each epoch."""
    states = frozen_states(items, source, model)
    lengths = [len(one) for one in states]

    def epoch(random: Random) -> Iterator[Batch]:
        for group in groups(lengths, random):
            yield batch_of([states[number] for number in group], [items[number] for number in group])

    return Lessons(len(items[0].first), math.ceil(len(items) / BATCH), epoch)


def frozen_states(items: Sequence[Item], source: Source, model: Encoder) -> list[Tensor]:
    """Give what the frozen layers make of each text, `[pieces, hidden]`."""
    coded = [read_pieces(source.tokenizer, item.text).ids for item in items]
    words = [torch.from_numpy(dequantize(source.vocabulary.words[ids])) for ids in coded]
    states: dict[int, Tensor] = {}
    with torch.inference_mode():
        for group in groups([len(one) for one in words], Random(0)):  # noqa: S311 - any order does
            batch = batch_of([words[number] for number in group], [items[number] for number in group])
            lower = model.eval().lower(batch.given, batch.mask)
            states |= {number: one[: len(words[number])].clone() for number, one in zip(group, lower, strict=True)}
    return [states[number] for number in range(len(items))]


def build(data: DataSet, source: Source, recipe: Recipe, folder: Path) -> None:
    """Train on the data set, and write network and n-grams into the folder."""
    width = len(data.classes)
    items = [item_of(one.text, one.classes, classes=width) for one in data.train]
    fit(lessons_of(items, source, fresh(source, recipe, width)), source, recipe, folder / "encoder.pt")
    texts = [one.text for one in data.train]
    write_network(load(source, recipe, width, folder / "encoder.pt"), texts, source, folder)
    everywhere = np.ones(len(items), bool)
    wanted = [np.array([number in one.classes for one in data.train]) for number in range(width)]
    write_margins(texts, [Task(one, everywhere) for one in wanted], folder / "ngrams.npz")


def opinions(texts: Sequence[Labelled], folder: Path, width: int) -> list[Opinion]:
    """Read the texts with the exported engine."""
    network, ngrams = Network(folder), Ngrams(folder / "ngrams.npz")
    read = []
    for one in texts:
        pieces = read_pieces(network.tokenizer, one.text)
        read.append(Opinion(pieces, network.logits(pieces.ids), ngrams.logits(one.text), width))
    return read


def calibrated(texts: Sequence[Labelled], read: Sequence[Opinion]) -> Calibration:
    """Give temperature and weight of the n-grams that fit the texts in scope; where there are none, the fixed ones."""
    inside = [(opinion, one.classes[0]) for one, opinion in zip(texts, read, strict=True) if one.classes]
    return fitted_first(*zip(*inside, strict=True)) if inside else UNFITTED


def threshold(texts: Sequence[Labelled], read: Sequence[Opinion], calibration: Calibration) -> float:
    """Give the confidence below which a text counts as out of scope: the lowest that recognises enough of those."""
    outside = [
        float(opinion.first(calibration).max()) for one, opinion in zip(texts, read, strict=True) if not one.classes
    ]
    return float(np.quantile(outside, RECOGNISED)) if outside else 0.0


def figures(
    texts: Sequence[Labelled], read: Sequence[Opinion], calibration: Calibration, lowest: float
) -> dict[str, float]:
    """Give the accuracy in scope, and how much of what is out of scope is recognised as that."""
    best = [opinion.first(calibration) for opinion in read]
    named = [(int(one.argmax()),) if one.max() >= lowest else () for one in best]
    right = np.array([name == one.classes for name, one in zip(named, texts, strict=True)])
    inside = np.array([bool(one.classes) for one in texts])
    found = {"in_scope": int(inside.sum()), "accuracy": round(float(right[inside].mean()), 4)}
    return found if inside.all() else found | {"out_of_scope_recall": round(float(right[~inside].mean()), 4)}


def measure(data: DataSet, recipe: Recipe) -> dict[str, Any]:
    """Train, calibrate on the validation part, and give the figures of the test part."""
    started = time.monotonic()
    width = len(data.classes)
    with tempfile.TemporaryDirectory() as name:
        build(data, read_source(), recipe, Path(name))
        seconds = time.monotonic() - started
        held, asked = (opinions(texts, Path(name), width) for texts in (data.validation, data.test))
    calibration = calibrated(data.validation, held)
    lowest = threshold(data.validation, held, calibration)
    alone = {"network": replace(calibration, words_in_first=0.0), "joined": calibration}
    return {
        "data": data.name,
        "classes": width,
        "learnt_from": len(data.train),
        "recipe": asdict(recipe),
        "training_seconds": round(seconds),
        "temperature": round(calibration.temperature, 2),
        "words_in_first": calibration.words_in_first,
        "threshold": round(lowest, 4),
        "validation": figures(data.validation, held, calibration, lowest) if held else None,
        "without_threshold": {name: figures(data.test, asked, one, 0.0)["accuracy"] for name, one in alone.items()},
        "test": figures(data.test, asked, calibration, lowest),
    }


def main() -> None:
    """Print the figures of one data set."""
    start_log()
    options = arguments()
    torch.set_num_threads(options.threads)
    data = read_public(options.data)
    recipe = replace(DEFAULTS, epochs=options.epochs, rate=options.rate, layers=options.layers, frozen=options.frozen)
    found = measure(data.of_rows(options.rows) if options.rows else data, recipe)
    sys.stdout.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main()
