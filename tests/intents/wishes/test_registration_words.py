"""The words of people who want their account linked to a home, or to leave one."""

import pytest

from intents.faults.demands import asks_only_when_fixed
from intents.replies.small_talk import asks_to_add_family
from intents.wishes import registration_words as words


@pytest.mark.parametrize(
    "text", ["绑定房屋", "怎么绑定房屋", "我要加绑一套", "link my home", "How do I bind my home?", "綁定單位"]
)
def test_who_asks_to_be_bound(text: str) -> None:
    assert words.binds(text)


@pytest.mark.parametrize("text", ["解除绑定", "解绑", "unbind my home", "厨房漏水", "link to the bill"])
def test_who_does_not(text: str) -> None:
    assert not words.binds(text)


@pytest.mark.parametrize(
    "text", ["我是3-2-501的业主", "我係5座18樓C嘅租客", "我刚搬来", "I just moved in", "I'm the new tenant of 2-1-602"]
)
def test_who_says_that_they_live_here(text: str) -> None:
    assert words.claims(text)


@pytest.mark.parametrize("text", ["楼上业主太吵", "业主群在哪", "我朋友来访", "the tenant upstairs is loud"])
def test_who_speaks_of_others(text: str) -> None:
    assert not words.claims(text)


@pytest.mark.parametrize("text", ["我搬走了", "我们已经搬走了", "取消绑定", "unbind my home", "I moved out last week"])
def test_who_leaves(text: str) -> None:
    assert words.leaves(text)


@pytest.mark.parametrize(
    "text", ["邻居搬走了", "我搬走后押金怎么退", "搬家公司明天来", "how do I get my deposit when I moved out"]
)
def test_who_does_not_leave(text: str) -> None:
    assert not words.leaves(text)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("我是业主", "owner"),
        ("租客，租到明年6月", "tenant"),
        ("业主是我老公", "family"),
        ("我是他家保姆", "helper"),
        ("I'm renting", "tenant"),
        ("my wife owns it", "family"),
        ("3栋2单元501", None),
    ],
)
def test_roles(text: str, role: str | None) -> None:
    assert words.role(text) == role


@pytest.mark.parametrize(
    ("text", "alone", "name"),
    [
        ("我叫王芳", False, "王芳"),
        ("绑定房屋，我叫张三，3栋2单元501", False, "张三"),
        ("我是王芳", False, "王芳"),
        ("My name is Emma Clark", False, "Emma Clark"),
        ("王芳", True, "王芳"),
        ("Emma Clark", True, "Emma Clark"),
        ("Priya Nair, 13911112222, tenant until end of October next year", True, "Priya Nair"),
        ("王小明 13911112222 租客", True, "王小明"),
        ("Hello, 13911112222", True, None),
        ("my landlord is Mr Lee, 13911112222", True, None),
        ("王芳", False, None),
        ("为什么要名字？", True, None),
        ("13800000000", True, None),
        ("我是3-2-501的业主", False, None),
    ],
)
def test_own_names(text: str, *, alone: bool, name: str | None) -> None:
    assert words.own_name(text, alone=alone) == name


def test_who_wants_the_family_to_use_it_too() -> None:
    assert asks_to_add_family("我想把我爱人也加到这套房里 她用自己微信 怎么弄")
    assert asks_to_add_family("怎么把我老公加进来")
    assert not asks_to_add_family("我老公加班 明天修吧")
    assert not asks_to_add_family("我和我老公加上孩子 三个人报名")


def test_who_asks_no_more_than_when_it_works() -> None:
    assert asks_only_when_fixed("那啥时候能好啊")
    assert not asks_only_when_fixed("什么时候好点的师傅能来")
