"""`python -m intents.rasa_part FOLDER`: a part of the catalogue as a Rasa project that trains in minutes, not hours."""

import argparse
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import yaml

HERE: Final = Path(__file__).parent
CATALOGUE: Final = HERE / "catalogue"
PROJECT: Final = HERE / "rasa"
FEWEST: Final = 2
"""Utterances that Rasa wants of every label."""


@dataclass(frozen=True, slots=True)
class Training:
    """What is to differ from our config.

    Of `held_out` utterances nothing is learnt: DIET shows after each epoch how well it knows them (`val_i_acc`), and
    that is the curve which the number of epochs is read from. Rasa wants one of each label at least.
    """

    epochs: int | None = None
    held_out: int = 0


AS_CONFIGURED: Final = Training()


def write_part(folder: Path, every: int = 1, training: Training = AS_CONFIGURED, only: Collection[str] = ()) -> int:
    """Write `nlu/`, `config.yml` and `domain.yml` to the folder; gives the number of utterances.

    Every n-th utterance of each label is taken, but at least two where there are two; the same ones each time.
    A label in `only` that the catalogue lacks raises ValueError.
    """
    kept: dict[str, list[str]] = {}
    seen: Counter[str] = Counter()
    for label, line in utterances():
        if not only or label in only:
            if seen[label] % every == 0 or seen[label] < FEWEST:
                kept.setdefault(label, []).append(line)
            seen[label] += 1
    if missing := set(only) - kept.keys():
        raise ValueError(f"not in the catalogue: {', '.join(sorted(missing))}")
    (folder / "nlu").mkdir(parents=True, exist_ok=True)
    (folder / "nlu" / "part.yml").write_text(_nlu(kept), "utf-8")
    (folder / "config.yml").write_text(_config(training), "utf-8")
    domain = {"version": "3.1", "intents": sorted(kept)}
    (folder / "domain.yml").write_text(yaml.safe_dump(domain), "utf-8")
    return sum(map(len, kept.values()))


def utterances(folder: Path = CATALOGUE) -> Iterator[tuple[str, str]]:
    """Give label and text of every utterance of the catalogue, as written, in a fixed order."""
    for path in sorted(folder.rglob("*.yml")):
        for group in yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)["nlu"]:
            for line in group["examples"].splitlines():
                if line.startswith("- "):
                    yield group["intent"], line.removeprefix("- ")


def _nlu(kept: dict[str, list[str]]) -> str:
    # Written by hand, so that every text stays as it is: Rasa's own format is lines within a YAML literal block.
    parts = ['version: "3.1"\nnlu:\n']
    for label, lines in kept.items():
        parts.append(f"- intent: {label}\n  examples: |\n")
        parts += (f"    - {line}\n" for line in lines)
    return "".join(parts)


def _config(training: Training) -> str:
    config = yaml.load((PROJECT / "config.yml").read_text("utf-8"), yaml.CSafeLoader)
    diet = next(component for component in config["pipeline"] if component["name"] == "DIETClassifier")
    if training.epochs is not None:
        diet["epochs"] = training.epochs
    if training.held_out:
        diet |= {"evaluate_on_number_of_examples": training.held_out, "evaluate_every_number_of_epochs": 1}
    return yaml.safe_dump(config, sort_keys=False)


def _natural(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the part that the command line states."""
    parser = argparse.ArgumentParser(prog="python -m intents.rasa_part", description="Write a part for Rasa to train.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--every", type=_natural, default=1, metavar="N", help="every n-th utterance of each label")
    parser.add_argument("--epochs", type=_natural, metavar="N", help="instead of those in intents/rasa/config.yml")
    parser.add_argument("--held-out", type=_natural, default=0, metavar="N", help="utterances to draw a curve with")
    parser.add_argument("--only", nargs="+", default=(), metavar="LABEL", help="such as greeting, a+b")
    given = parser.parse_args(arguments)
    try:
        write_part(given.folder, given.every, Training(given.epochs, given.held_out), given.only)
    except ValueError as error:
        parser.error(str(error))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
