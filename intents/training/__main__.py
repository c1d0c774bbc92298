"""`python -m intents.training`: trains the embedded engine on the catalogue and puts the artefact into place."""

import argparse
import logging
import os
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from itertools import repeat
from multiprocessing import get_context
from pathlib import Path
from typing import Final

import torch

from intents.opinion import ARTEFACT, Readers
from intents.training.calibrate import calibrated, judge, shares
from intents.training.export import publish, write_artefact, write_calibration
from intents.training.fit import Recipe, averaged, load
from intents.training.leaving import fitted_exits
from intents.training.seeds import fit_seed, read_examples, read_source, recipe_of, start_log
from intents.understanding import INTENTS

log = logging.getLogger("training")
DEFAULTS = Recipe()
FINISH: Final = {"rate": DEFAULTS.rate / 2, "frozen": 8}
"""How the last epochs differ: of twelve layers the upper four learn, at half the rate."""


def arguments(given: Sequence[str] | None = None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m intents.training", description=__doc__)
    parser.add_argument("--epochs", type=int, default=DEFAULTS.epochs)
    parser.add_argument("--rate", type=float, default=DEFAULTS.rate)
    parser.add_argument("--layers", type=int, default=DEFAULTS.layers)
    parser.add_argument("--frozen", type=int, default=DEFAULTS.frozen, help="lowest layers that learn nothing")
    parser.add_argument(
        "--finish", type=int, metavar="EPOCHS", help="gentle ones at the end (FINISH): 1, with --start 0"
    )
    parser.add_argument("--start", type=Path, metavar="FOLDER", help="go on from this artefact")
    parser.add_argument("--seeds", type=int, nargs="+", default=[1], help="one run each; their weights are averaged")
    parser.add_argument("--hold-out", default="", help="leave this author's utterances out")
    parser.add_argument("--threads", type=int, default=1, help="of each run")
    parser.add_argument(
        "--checkpoints", type=Path, default=Path("var/training"), help="weights go here after each epoch"
    )
    parser.add_argument("--weights", type=Path, nargs="+", help="train nothing: average these checkpoints")
    parser.add_argument("--into", type=Path, default=ARTEFACT)
    options = parser.parse_args(given)
    options.finish = (0 if options.start else 1) if options.finish is None else options.finish
    return options


def train(options: argparse.Namespace) -> list[Path]:
    """Fit one encoder per seed, as many at a time as there are processors for."""
    options.checkpoints.mkdir(parents=True, exist_ok=True)
    at_once = max(1, min(len(options.seeds), (os.cpu_count() or 1) // options.threads))
    with ProcessPoolExecutor(at_once, get_context("spawn")) as pool:
        return list(pool.map(fit_seed, repeat(options), options.seeds))


def build(options: argparse.Namespace, weights: Sequence[Path], seconds: float) -> None:
    """Average the weights, whose training took so long, write the artefact, calibrate it, put it into place."""
    source, examples = read_source(options.start), read_examples(options)
    encoder = averaged([load(source, recipe_of(options, 0), len(INTENTS), path) for path in weights])
    with tempfile.TemporaryDirectory() as name:
        built = Path(name)
        write_artefact(encoder, examples, source, built)
        judged = judge(Readers(built))
        if judged:
            calibration = calibrated(judged)
            calibration = replace(calibration, exits=tuple(fitted_exits(judged, calibration)))
            write_calibration(built, calibration, {"utterances": len(examples), "seconds": round(seconds)})
            log.info("%s %s", calibration, shares(judged, calibration))
        publish(built, options.into)


def finish(options: argparse.Namespace, weights: Sequence[Path], folder: Path) -> tuple[argparse.Namespace, list[Path]]:
    """Go on from the mean of the weights, as it is shipped, gently; give what was asked for then, and the new weights.

    What rounding to 8 bits has cost is learnt again, and the frozen layers keep what plain words mean.
    """
    build(argparse.Namespace(**{**vars(options), "into": folder}), weights, 0.0)
    last = {"start": folder, "epochs": options.finish, "seeds": options.seeds[:1], "checkpoints": folder}
    gentle = argparse.Namespace(**{**vars(options), **FINISH, **last})
    return gentle, train(gentle)


def main() -> None:
    """Train, average, finish, export, calibrate, publish."""
    start_log()
    options = arguments()
    torch.set_num_threads(options.threads)
    started = time.monotonic()
    weights = options.weights or train(options)
    with tempfile.TemporaryDirectory() as name:
        if options.finish:
            options, weights = finish(options, weights, Path(name))
        build(options, weights, time.monotonic() - started)
    log.info("artefact in %s after %.0f s", options.into, time.monotonic() - started)


if __name__ == "__main__":
    main()
