"""The n-gram opinion, trained on a few utterances and read back."""

from pathlib import Path

from intents.ngrams import Ngrams
from intents.training.examples import NO_CATEGORY, Example
from intents.training.linear import vocabulary_of, write_linear
from intents.understanding import CATEGORIES, INTENTS

TEXTS = {
    "repair_request": ["水管漏水", "厨房漏水了", "the tap is leaking", "lamp is broken"],
    "fee_question": ["物业费多少", "水费多少钱", "how much is the fee", "why is the fee so high"],
}


def examples() -> list[Example]:
    every: list[Example] = []
    for number, intent in enumerate(INTENTS):
        for text in TEXTS.get(intent, [f"q{number} q{number}", f"q{number} x"]):
            category = CATEGORIES.index("water") if "漏" in text or "tap" in text else number % len(CATEGORIES)
            every.append(Example(text, (number,), "somebody", "plain", category))
    return [*every, Example("你好漏水", (INTENTS.index("greeting"),), "somebody", "plain", NO_CATEGORY)]


def test_an_ngram_of_one_text_is_not_kept() -> None:
    numbers = vocabulary_of(["漏水", "漏了"]).numbers
    assert "漏" in numbers
    assert "水" not in numbers


def test_what_was_learnt_is_read_back(tmp_path: Path) -> None:
    write_linear(examples(), tmp_path / "ngrams.npz")
    ngrams = Ngrams(tmp_path / "ngrams.npz")
    width = len(INTENTS)
    for text, intent in [("卫生间漏水", "repair_request"), ("物业费怎么这么多", "fee_question")]:
        margins = ngrams.logits(text)
        assert margins.shape == (2 * width + len(CATEGORIES),)
        assert INTENTS[int(margins[:width].argmax())] == intent
        assert INTENTS[int(margins[width : 2 * width].argmax())] == intent
    assert CATEGORIES[int(ngrams.logits("卫生间漏水")[2 * width :].argmax())] == "water"
