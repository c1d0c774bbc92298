"""One spelling for many."""

import time

from hypothesis import given
from hypothesis import strategies as st

from intents.normalise import HEAD, TAIL, normalise


def test_width_case_script_and_invisible_characters() -> None:
    assert normalise("ＡＢ１２　電梯\u200b壞了！\x00Ok").text == "ab12 电梯坏了!ok"


def test_white_space_runs_become_one_space() -> None:
    assert normalise("  a \n\t b  ").text == "a b"


def test_rare_cantonese_characters_become_ones_that_the_network_knows() -> None:
    assert normalise("𨋢門壞咗").text == "梯门坏咗"


def test_origins_point_into_the_original() -> None:
    text = "Ａ座…電梯"
    normalised = normalise(text)
    assert normalised.text == "a座...电梯"
    assert [text[origin] for origin in normalised.origins] == ["Ａ", "座", "…", "…", "…", "電", "梯"]


def test_a_long_text_keeps_both_ends() -> None:
    normalised = normalise("头" + "中" * 10_000 + "尾")
    assert len(normalised.text) == HEAD + TAIL
    assert normalised.text[0] == "头"
    assert normalised.text[-1] == "尾"
    assert normalised.origins[-1] == 10_001


def test_a_huge_text_is_bounded_work() -> None:
    started = time.thread_time()
    normalise("漏水 \u200f" * 100_000)
    assert time.thread_time() - started < 1


@given(st.text())
def test_any_text_is_normalised_once_and_for_all(text: str) -> None:
    normalised = normalise(text)
    assert len(normalised.origins) == len(normalised.text)
    assert list(normalised.origins) == sorted(normalised.origins)
    assert all(0 <= origin < len(text) for origin in normalised.origins)
    assert normalised.text == normalised.text.strip()
