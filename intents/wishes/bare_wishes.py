"""Bare wishes: the words by which people call for something without saying more ('报修', 'cancel the repair').

There is nothing in them to weigh, and models trained on sentences read too much into them: they are taken at their
word. The words are those of `catalogue/desk/plain.yml`, which the engines learn from as well.
"""

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import yaml

from intents.normalise import normalise

LONGEST = 40
"""Characters; nothing longer is looked up."""


def bare_wish(text: str) -> str | None:
    """Give the intent of a text that is nothing but a bare wish."""
    return _wishes().get(_bare(text)) if len(text) <= LONGEST else None


@cache
def _wishes() -> Mapping[str, str]:
    source = files("intents").joinpath("catalogue", "desk", "plain.yml").read_text("utf-8")
    groups = yaml.load(source, yaml.CSafeLoader)["nlu"]
    return {
        _bare(line.removeprefix("- ")): group["intent"] for group in groups for line in group["examples"].splitlines()
    }


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", normalise(text).text)
