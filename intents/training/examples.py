"""The catalogue as labelled examples."""

from dataclasses import dataclass
from pathlib import Path

import yaml

from intents.normalise import normalise
from intents.understanding import INTENTS

CATALOGUE = Path(__file__).parent.parent / "catalogue"


@dataclass(frozen=True, slots=True)
class Example:
    """A normalised utterance with the intents that it asks for: the one to act on first stands first."""

    text: str
    intents: tuple[int, ...]
    author: str
    kind: str


def read_catalogue(folder: Path = CATALOGUE) -> list[Example]:
    """Give all utterances under the folder, in a fixed order, without repetitions."""
    examples: dict[str, Example] = {}
    for path in sorted(folder.rglob("*.yml")):
        for example in read_file(path):
            examples.setdefault(example.text, example)
    return list(examples.values())


def read_file(path: Path) -> list[Example]:
    """Give the utterances of one Rasa NLU file; an unknown intent raises ValueError."""
    content = yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)
    return [
        Example(text, labels, path.parent.name, path.stem)
        for group in content["nlu"]
        for labels in [tuple(INTENTS.index(name) for name in group["intent"].split("+"))]
        for line in group["examples"].splitlines()
        if line.startswith("- ") and (text := normalise(line[2:]).text)
    ]
