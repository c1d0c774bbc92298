"""Texts cut to Telegram's size, choices as buttons."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import InlineKeyboardMarkup

from bot.channels.protocol import ShownChoice
from bot.channels.telegram.layout import LONGEST_DATA, keyboard, split_text, units
from handlers.dialogue.messages import choice_id


def choices(*labels: str) -> list[ShownChoice]:
    return [ShownChoice(f"token:{index}", label) for index, label in enumerate(labels)]


def rows(markup: InlineKeyboardMarkup | None) -> list[list[str]]:
    assert markup is not None
    return [[button.text for button in row] for row in markup.inline_keyboard]


@given(st.text(alphabet="水a 。\n😀,", max_size=400), st.integers(2, 60))
def test_pieces_fit_and_nothing_but_blanks_is_lost(text: str, limit: int) -> None:
    pieces = split_text(text, limit)
    assert all(0 < units(piece) <= limit for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())


def test_a_text_of_exactly_the_limit_stays_whole() -> None:
    assert split_text("水" * 4096) == ["水" * 4096]
    assert split_text("水" * 4097) == ["水" * 4096, "水"]


def test_an_emoji_counts_twice_and_is_never_cut() -> None:
    assert split_text("a" + "😀" * 3, 4) == ["a😀", "😀😀"]


def test_lines_are_the_best_border_then_sentences_then_words() -> None:
    assert split_text("第一行。还有\n第二行。还有", 8) == ["第一行。还有", "第二行。还有"]
    assert split_text("漏水了。请快来看看", 6) == ["漏水了。", "请快来看看"]
    assert split_text("water everywhere now", 10) == ["water", "everywhere", "now"] or split_text(
        "one two three", 8
    ) == ["one two", "three"]


def test_five_short_choices_share_a_row() -> None:
    assert rows(keyboard(choices("1", "2", "3", "4", "5"))) == [["1", "2", "3", "4", "5"]]


def test_a_sixth_short_choice_begins_a_row() -> None:
    assert rows(keyboard(choices(*"123456"))) == [["1", "2", "3", "4", "5"], ["6"]]


def test_long_choices_stand_below_each_other() -> None:
    labels = ("王芳 · 住户 · 桂花苑小区", "李师傅 · 维修师傅 · 桂花苑")
    assert rows(keyboard(choices(*labels))) == [[labels[0]], [labels[1]]]


def test_a_label_is_one_line_of_at_most_64_characters() -> None:
    [[label]] = rows(keyboard(choices("很长\n" + "的" * 100)))
    assert len(label) == 64
    assert label.endswith("…")
    assert "\n" not in label


def test_no_choices_make_no_keyboard() -> None:
    assert keyboard(()) is None


def test_t12_a_button_id_over_64_bytes_never_leaves() -> None:
    """T12: Telegram would refuse the whole message; the other choices, and the words, must arrive."""
    good, bad = ShownChoice("t:0", "A"), ShownChoice("水" * 22, "B")
    assert rows(keyboard((good, bad))) == [["A"]]
    assert keyboard((bad,)) is None


@pytest.mark.parametrize("index", [0, 999])
def test_t12_the_ids_that_we_make_fit(index: int) -> None:
    """T12: a token of the outbox is 12 characters."""
    assert len(choice_id("x" * 12, index).encode()) <= LONGEST_DATA
