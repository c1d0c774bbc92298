"""The catalogue: as many utterances as promised, of every kind, and none written twice."""

from collections import Counter
from pathlib import Path

import pytest
import yaml

from intents.training.check import Finding, Utterance, findings
from intents.understanding import INTENTS

CATALOGUE = Path(__file__).parents[2] / "intents" / "catalogue"
CHINESE = ("zh_north", "zh_south", "zht")
ENGLISH = ("en_native", "en_world")


def read(path: Path) -> list[Utterance]:
    """Give the utterances of a file as it stands, without the reader of the training code."""
    groups = yaml.safe_load(path.read_text("utf-8"))["nlu"]
    return [
        Utterance(line.removeprefix("- ").strip(), group["intent"], path.parent.name)
        for group in groups
        for line in group["examples"].strip().splitlines()
    ]


@pytest.fixture(scope="module")
def files() -> dict[Path, list[Utterance]]:
    return {path: read(path) for path in sorted(CATALOGUE.rglob("*.yml"))}


@pytest.fixture(scope="module")
def catalogue(files: dict[Path, list[Utterance]]) -> list[Utterance]:
    return [one for utterances in files.values() for one in utterances]


def test_there_are_enough_of_every_kind(files: dict[Path, list[Utterance]], catalogue: list[Utterance]) -> None:
    per_file = Counter({path.name: 0 for path in files})
    for path, utterances in files.items():
        per_file[path.name] += len(utterances)
    assert len(catalogue) >= 6000
    assert per_file["double.yml"] >= 500
    assert per_file["traps.yml"] >= 600
    assert sum(one.intent == "out_of_scope" for one in catalogue) >= 400


@pytest.mark.parametrize("authors", [CHINESE, ENGLISH], ids=["zh", "en"])
def test_every_intent_has_at_least_sixty_in_each_language(catalogue: list[Utterance], authors: tuple[str, ...]) -> None:
    counts = Counter(one.intent for one in catalogue if one.author in authors)
    assert {intent: counts[intent] for intent in INTENTS if counts[intent] < 60} == {}


def test_every_label_is_known_and_no_line_is_empty(catalogue: list[Utterance]) -> None:
    assert {part for one in catalogue for part in one.intent.split("+")} == set(INTENTS)
    assert [one for one in catalogue if not one.text] == []


def test_nothing_in_it_would_be_read_as_markup_by_rasa(catalogue: list[Utterance]) -> None:
    assert [one.text for one in catalogue if set("[]{}") & set(one.text)] == []


def test_no_copies_no_conflicts_no_templates(catalogue: list[Utterance]) -> None:
    assert list(findings(catalogue)) == []


PLANTED = {
    "conflict": (
        Utterance("厨房漏水了!", "repair_request", "a"),
        Utterance("厨房漏水了", "emergency", "b"),
    ),
    "near-duplicate": (
        Utterance("the tap in our kitchen has been dripping since Monday", "repair_request", "a"),
        Utterance("The tap in our kitchen has been dripping since Mondays!", "repair_request", "b"),
    ),
    "template": tuple(
        Utterance(f"please can you tell {person}", "service_info", "a")
        for person in ("me", "us two", "my wife", "the guard", "everyone here", "the new tenant")
    ),
}


@pytest.mark.parametrize("kind", PLANTED)
def test_the_check_sees_what_is_planted(kind: str) -> None:
    assert [finding.kind for finding in findings(PLANTED[kind])] == [kind]


def test_the_check_leaves_different_sentences_alone() -> None:
    fine = (Utterance("灯坏了", "repair_request", "a"), Utterance("灯坏了怎么报", "service_info", "a"))
    assert list(findings(fine)) == []
    assert Finding("conflict", fine).utterances == fine
