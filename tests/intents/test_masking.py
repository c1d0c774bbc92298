"""What a message is without personal data, and the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intents.masking import mask, merged

MASKED = [
    ("厨房水管漏水", "厨房水管漏水"),
    ("我家501漏水", "我家[ROOM]漏水"),
    ("A座1203 空调坏了", "[ROOM] 空调坏了"),
    ("三号楼二单元五零一没水", "[ROOM]没水"),
    ("flat 3C in tower 2, no water", "[ROOM], no water"),
    ("打我电话13812345678", "打我电话[PHONE]"),
    ("幺三八零零一三八零零零", "[PHONE]"),
    ("call 9123 4567 pls", "call [PHONE] pls"),
    ("粤B12345和京AD12345 明天来", "[PLATE]和[PLATE] 明天来"),
    ("李师傅昨天没来", "[NAME]昨天没来"),
    ("我叫王建芳,报修", "我叫[NAME],报修"),
    ("我姓郑,报修", "我姓[NAME],报修"),
    ("My name is Ravi Kumar", "My name is [NAME]"),
    ("ask Mr. Lee", "ask Mr. [NAME]"),
    ("身份证110101199001011234", "身份证[NUMBER]"),
    ("卡号 6222 0212 3456 7890 123", "卡号 [PHONE]"),
    ("工单20261120001怎么样了", "工单[NUMBER]怎么样了"),
    ("发到 a.b+c@mail.example.com 吧", "发到 [EMAIL] 吧"),
    ("微信wxid_8a7s 加我", "微信[ACCOUNT] 加我"),
    ("qq 12345678", "qq [ACCOUNT]"),
    ("https://x.example/p/abc?t=1 打不开", "[LINK] 打不开"),
    ("物业费286.00元 3个月", "物业费286.00元 3个月"),
    ("我是业主", "我是业主"),
    ("", ""),
]


@pytest.mark.parametrize(("message", "masked"), MASKED)
def test_masks(message: str, masked: str) -> None:
    assert mask(message).text == masked


def test_all_of_several_are_masked() -> None:
    masked = mask("3-2-501和5-1-302都漏 电话13812345678或者13987654321").text
    assert masked == "[ROOM]和[ROOM]都漏 电话[PHONE]或者[PHONE]"


def test_overlapping_finds_are_masked_as_one() -> None:
    assert merged([("PHONE", 5, 9), ("ROOM", 2, 6), ("NUMBER", 8, 12), ("NAME", 12, 14)]) == [
        ("PHONE", 2, 12),
        ("NAME", 12, 14),
    ]


def test_a_quote_leads_back_to_what_was_written() -> None:
    message = "问下 粤B12345明天进来"
    span = mask(message).span("[PLATE]明天")
    assert span is not None
    assert message[slice(*span)] == "粤B12345明天"


def test_a_part_of_a_mask_stands_for_the_whole() -> None:
    message = "车牌粤B12345明天"
    assert mask(message).span("TE]明天") == (2, 11)


@pytest.mark.parametrize("quote", ["", "  ", "粤B12345", "后天"])
def test_what_is_not_in_the_masked_text_is_no_quote(quote: str) -> None:
    assert mask("车牌粤B12345明天  ").span(quote) is None


@given(st.text(max_size=200), st.data())
def test_any_part_of_any_masked_text_leads_back(message: str, data: st.DataObject) -> None:
    masked = mask(message)
    assert len(masked.text) == len(masked.starts) == len(masked.ends)
    if masked.text.strip():
        start = data.draw(st.integers(0, len(masked.text) - 1))
        quote = masked.text[start : data.draw(st.integers(start + 1, len(masked.text)))]
        span = masked.span(quote)
        assert (span is None) == (not quote.strip())
        assert span is None or 0 <= span[0] < span[1] <= len(message)
