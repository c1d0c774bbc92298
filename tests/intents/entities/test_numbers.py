"""Numbers as residents write and speak them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intents.entities.numbers import digits, value


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("7", 7),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("二十三", 23),
        ("廿五", 25),
        ("一百零二", 102),
        ("三百五", 350),
        ("两千", 2000),
        ("一万二", 12_000),
        ("两", 2),
        ("俩", 2),
        ("三零二", 302),
        ("幺幺零", 110),
        ("twelve", 12),
        ("couple", 2),
    ],
)
def test_value(written: str, number: int) -> None:
    assert value(written) == number


@pytest.mark.parametrize("written", ["", "x1", "半斤", "1.5"])
def test_no_number(written: str) -> None:
    assert value(written) is None


@pytest.mark.parametrize(
    ("written", "read"), [("五零一", "501"), ("零五零一", "0501"), ("幺三八", "138"), ("一千二百零三", "1203")]
)
def test_digits_keep_their_zeros(written: str, read: str) -> None:
    assert digits(written) == read


def spoken(number: int) -> str:
    """Write a number below ten thousand in Chinese."""
    names, text, zero = "零一二三四五六七八九", "", False
    for scale, word in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // scale % 10
        if digit:
            text += ("零" if zero and text else "") + names[digit] + word
        zero = not digit
    return text


@given(st.integers(1, 9999))
def test_a_counted_number_is_read_back(number: int) -> None:
    assert value(spoken(number)) == number
