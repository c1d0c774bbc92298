import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from bot.channels.web.intake import clean


def test_line_ends_and_tabs_stay() -> None:
    assert clean("a\r\nb\rc\n\td") == "a\nb\nc\n\td"


@given(st.text(alphabet=st.characters(), max_size=200))
def test_what_is_left_can_be_stored_and_shown(text: str) -> None:
    left = clean(text)
    assert left.encode("utf-8").decode("utf-8") == left
    assert not [char for char in left if unicodedata.category(char) == "Cc" and char not in "\n\t"]
    assert clean(left) == left


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "Zs", "So"]), max_size=200))
def test_what_people_write_is_not_touched(text: str) -> None:
    assert clean(text) == text
