"""The language of the answer."""

import pytest

from intents.language import detect, is_simplified


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("厨房漏水了", "zh"),
        ("厨房水龙头漏水 kitchen", "zh"),
        ("廚房漏水", "zh-Hant"),
        ("保安員態度好差", "zh-Hant"),
        ("唔得閒", "zh-Hant"),
        ("搞掂冇", "zh-Hant"),
        ("唔该晒，谢谢", "zh"),
        ("the kitchen pipe is leaking", "en"),
        ("lift 坏了 again, please send someone to look at it", "en"),
        ("游泳池 winter 开吗? 几点 close", "zh"),
        ("ok", "en"),
        ("修", "zh"),
        ("2", None),
        ("👍", None),
        ("", None),
        ("粤B12345 放一下", "zh"),
    ],
)
def test_language(text: str, language: str | None) -> None:
    assert detect(text) == language


@pytest.mark.parametrize(
    ("text", "simplified"), [("多住一晚", False), ("改成下午三點", False), ("厨房漏水", True), ("", False)]
)
def test_what_only_simplified_script_has(text: str, *, simplified: bool) -> None:
    assert is_simplified(text) is simplified


def test_what_both_scripts_have_is_no_sign_of_simplified() -> None:
    assert detect("我困咗喺入面 郁唔到") == "zh-Hant"
    assert detect("台灯坏了") == "zh"


def test_a_plate_is_of_no_language() -> None:
    assert detect("plate 粤B6T8K1") == "en"
    assert detect("粤B6T8K1") is None
    assert detect("车牌粤B6T8K1") == "zh"
