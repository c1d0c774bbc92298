"""The catalogue as training examples."""

from pathlib import Path

import pytest

from intents.training.examples import NO_CATEGORY, read_catalogue, read_categories, read_file
from intents.understanding import CATEGORIES, INTENTS


def test_the_catalogue_is_read_whole() -> None:
    examples = read_catalogue()
    assert len({example.text for example in examples}) == len(examples) >= 6000
    assert {example.intents[0] for example in examples} == set(range(len(INTENTS)))
    assert sum(len(example.intents) > 1 for example in examples) >= 500


def test_every_categorised_utterance_is_in_the_catalogue() -> None:
    assert read_categories().keys() <= {example.text for example in read_catalogue()}


def test_two_requests_keep_their_order(tmp_path: Path) -> None:
    path = tmp_path / "double.yml"
    path.write_text(
        'version: "3.1"\nnlu:\n- intent: fee_question+repair_request\n  examples: |\n    - 水費單呢 順便修燈\n', "utf-8"
    )
    (example,) = read_file(path, {"水费单呢 顺便修灯": CATEGORIES.index("lighting")})
    assert [INTENTS[number] for number in example.intents] == ["fee_question", "repair_request"]
    assert CATEGORIES[example.category] == "lighting"
    assert read_file(path, {})[0].category == NO_CATEGORY


def test_an_unknown_intent_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "plain.yml"
    path.write_text("nlu:\n- intent: gossip\n  examples: |\n    - psst\n", "utf-8")
    with pytest.raises(ValueError, match="not in tuple"):
        read_file(path, {})
