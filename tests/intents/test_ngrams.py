"""The second opinion: n-grams of the text, weighted."""

from pathlib import Path

import numpy as np
import pytest

from intents.ngrams import MARK, Ngrams, Vocabulary, counted


def test_characters_and_words_are_counted_apart() -> None:
    characters, words = counted("漏漏 tap")
    assert characters["漏"] == 2
    assert characters["漏漏 t"] == 1
    assert dict(words) == {f"{MARK}tap": 1}


def test_words_come_alone_and_in_pairs() -> None:
    _, words = counted("the tap drips")
    assert set(words) == {MARK + gram for gram in ("the", "tap", "drips", "the tap", "tap drips")}


def test_a_vector_has_unit_length_for_each_kind() -> None:
    vocabulary = Vocabulary({"漏": 0, "水": 1, f"{MARK}tap": 2}, np.array([1.0, 2.0, 5.0], np.float32))
    numbers, weights = vocabulary.vector("漏水 tap")
    assert numbers.tolist() == [0, 1, 2]
    assert weights.tolist() == pytest.approx([1 / 5**0.5, 2 / 5**0.5, 1.0])


def test_unknown_text_has_no_weight() -> None:
    numbers, weights = Vocabulary({"漏": 0}, np.array([1.0], np.float32)).vector("?")
    assert (numbers.size, weights.size) == (0, 0)


def test_a_stored_file_gives_scaled_margins(tmp_path: Path) -> None:
    np.savez_compressed(
        tmp_path / "ngrams.npz",
        grams=np.frombuffer("水\n漏".encode(), np.uint8),
        rarity=np.array([1.0, 1.0], np.float16),
        weights=np.array([[0, 10], [100, -10]], np.int8),
        scale=np.array([0.02, 0.1], np.float32),
        bias=np.array([-1.0, 0.5], np.float32),
    )
    ngrams = Ngrams(tmp_path / "ngrams.npz")
    assert ngrams.logits("漏").tolist() == pytest.approx([1.0, -0.5])
    assert ngrams.logits("").tolist() == pytest.approx([-1.0, 0.5])
