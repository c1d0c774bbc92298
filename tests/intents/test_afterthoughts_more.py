"""What people say of what is booked, billed or registered already: whose, how many, the code once more."""

import pytest

from intents.faults import places
from intents.replies import positions
from intents.visits import wishes
from intents.wishes import booking_words


@pytest.mark.parametrize("text", ["通行码是多少来着 我删了", "二维码再发我一遍", "what was the code? I deleted it"])
def test_the_code_is_shown_again(text: str) -> None:
    assert wishes.wish(text) is wishes.Wish.LIST


@pytest.mark.parametrize("text", ["把她的登记删了", "delete her pass", "她不来了 链接没用了"])
def test_a_pass_is_called_off(text: str) -> None:
    assert wishes.wish(text) is wishes.Wish.CANCEL


@pytest.mark.parametrize("text", ["那3栋那套呢", "8栋的呢", "and the one in block 8?"])
def test_a_building_alone(text: str) -> None:
    assert positions.names_building_alone(text)


@pytest.mark.parametrize("text", ["3栋电梯坏了", "8栋水费呢", "block 8 is dark"])
def test_more_than_a_building(text: str) -> None:
    assert not positions.names_building_alone(text)


@pytest.mark.parametrize(("text", "adds"), [("再加个邻居 一共三个", True), ("再加个人", True), ("再加个监控", False)])
def test_one_person_more(text: str, adds: bool) -> None:  # noqa: FBT001
    assert booking_words.adds_person(text) is adds


@pytest.mark.parametrize(
    ("text", "common"), [("二单元三层声控灯又瞎了", True), ("楼道感应灯不亮", True), ("我家客厅灯不亮", False)]
)
def test_whose_lamp_it_is(text: str, common: bool) -> None:  # noqa: FBT001
    assert places.is_common(None, "lighting", text) is common
