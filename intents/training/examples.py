"""The catalogue as labelled examples."""

from dataclasses import dataclass
from pathlib import Path

import yaml

from intents.normalise import normalise
from intents.understanding import CATEGORIES, INTENTS

CATALOGUE = Path(__file__).parent.parent / "catalogue"
FAULTS = Path(__file__).with_name("categories.yml")
NO_CATEGORY = -1


@dataclass(frozen=True, slots=True)
class Example:
    """A normalised utterance with the intents that it asks for: the one to act on first stands first."""

    text: str
    intents: tuple[int, ...]
    author: str
    kind: str
    category: int
    """Number in CATEGORIES of the fault that is told, or NO_CATEGORY."""


def read_catalogue(folder: Path = CATALOGUE) -> list[Example]:
    """Give all utterances under the folder, in a fixed order, without repetitions."""
    examples: dict[str, Example] = {}
    categories = read_categories()
    for path in sorted(folder.rglob("*.yml")):
        for example in read_file(path, categories):
            examples.setdefault(example.text, example)
    return list(examples.values())


def read_categories(path: Path = FAULTS) -> dict[str, int]:
    """Give the category of each normalised utterance that tells of a fault; one that is not labelled is absent."""
    content = yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)
    return {normalise(line).text: CATEGORIES.index(name) for name, lines in content.items() for line in lines}


def read_file(path: Path, categories: dict[str, int]) -> list[Example]:
    """Give the utterances of one Rasa NLU file; an unknown intent raises ValueError."""
    content = yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)
    return [
        Example(text, labels, path.parent.name, path.stem, categories.get(text, NO_CATEGORY))
        for group in content["nlu"]
        for labels in [tuple(INTENTS.index(name) for name in group["intent"].split("+"))]
        for line in group["examples"].splitlines()
        if line.startswith("- ") and (text := normalise(line[2:]).text)
    ]
