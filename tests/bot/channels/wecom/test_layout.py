"""How messages look in WeCom: cards, numbers, and texts cut to size."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.channels.protocol import Outgoing, ShownChoice
from bot.channels.wecom.layout import LONGEST_TEXT, Part, parts_of, split_text
from tests.conftest import START
from tests.platforms.wecom.cards import check_card

TICKET = """派给您一个工单：
工单 1001 · 报修 · 用水
位置：3-2-501 · 厨房
内容：厨房水管漏水了
上门：随时可以
联系：王芳 13800000001
请点“接单”；做不了就点“退回”并写原因。"""
ENGLISH = """A ticket for you:
Ticket 1001 · Repair · Water
Where: 3-2-501
Problem: kitchen pipe is leaking
Visit: any time
Contact: Emma 13800000002
Please accept it, or return it with the reason."""


def message(text: str, *labels: str, photos: tuple[str, ...] = ()) -> Outgoing:
    choices = tuple(ShownChoice(f"tokenA_-9:{index}", label) for index, label in enumerate(labels))
    return Outgoing(1, "wecom", "li", "push", text, choices, photos, START)


def kinds(parts: list[Part]) -> list[str]:
    return [part.kind for part in parts]


def test_a_ticket_is_a_card_with_title_rows_and_buttons() -> None:
    [part] = parts_of(message(TICKET, "接单", "退回"))
    assert part.content == {
        "card_type": "button_interaction",
        "main_title": {"title": "派给您一个工单", "desc": "工单 1001 · 报修 · 用水"},
        "sub_title_text": "请点“接单”；做不了就点“退回”并写原因。",
        "horizontal_content_list": [
            {"keyname": "位置", "value": "3-2-501 · 厨房"},
            {"keyname": "内容", "value": "厨房水管漏水了"},
            {"keyname": "上门", "value": "随时可以"},
            {"keyname": "联系", "value": "王芳 13800000001"},
        ],
        "task_id": "tokenA_-9",
        "button_list": [
            {"text": "接单", "key": "tokenA_-9:0", "style": 1},
            {"text": "退回", "key": "tokenA_-9:1", "style": 2},
        ],
    }


def test_an_english_ticket_has_its_rows_too() -> None:
    [part] = parts_of(message(ENGLISH, "Accept", "Return"))
    assert [row["keyname"] for row in part.content["horizontal_content_list"]] == [
        "Where",
        "Problem",
        "Visit",
        "Contact",
    ]
    assert part.content["main_title"]["title"] == "A ticket for you"


def test_what_a_card_cannot_hold_comes_as_text_before_it() -> None:
    long = TICKET.replace("厨房水管漏水了", "厨房水管漏水了，" * 40)
    first, second = parts_of(message(long, "接单", "退回"))
    assert (first.kind, first.content["content"]) == ("text", long)
    assert second.content["main_title"] == {"title": "派给您一个工单"}
    assert [one["text"] for one in second.content["button_list"]] == ["接单", "退回"]


def test_more_choices_than_buttons_are_numbered() -> None:
    [part] = parts_of(message("请选择：", *(f"选项{number}" for number in range(7))))
    assert part.content["content"].splitlines()[-1] == "7. 选项6"
    [part] = parts_of(message("请选择：", "一个长得在任何手机上都放不下的选项名称"))
    assert part.kind == "text"


def test_pictures_come_first_and_buttons_last() -> None:
    parts = parts_of(message(TICKET, "接单", photos=("a" * 64, "b" * 64)))
    assert kinds(parts) == ["image", "image", "template_card"]
    assert kinds(parts_of(message("", photos=("a" * 64,)))) == ["image"]
    assert parts_of(message("")) == []


def test_what_no_json_can_hold_is_left_out() -> None:
    [part] = parts_of(message("漏\ud800水\x08了\n好"))
    assert part.content["content"] == "漏水了\n好"


@settings(max_examples=40)
@given(st.text(min_size=1, max_size=60), st.integers(1, 40), st.lists(st.text(min_size=1, max_size=12), max_size=8))
def test_whatever_is_said_is_something_that_wecom_takes(text: str, times: int, labels: list[str]) -> None:
    for part in parts_of(message(text * times, *labels)):
        json.dumps(part.content, ensure_ascii=False).encode()
        if part.kind == "text":
            assert 0 < len(part.content["content"].encode()) <= LONGEST_TEXT
        else:
            check_card(part.content, callback="http://127.0.0.1", used=set())


@pytest.mark.parametrize("size", [2047, 2048, 2049, 6000])
def test_a_text_is_cut_at_its_borders(size: int) -> None:
    text = ("水管漏了。" * size)[: size // 3] + "a" * (size % 3)
    assert "".join(split_text(text)) == text
    assert all(piece.endswith("。") for piece in split_text(text)[:-1])
