"""Whom a complaint is about, and who may see whose it is."""

import pytest

from intents.complaints import complaint_words
from intents.complaints.blame import blamed
from intents.complaints.complaint_words import Identity

STAFF = (
    ("李师傅", ("technician",)),
    ("小周", ("front_desk",)),
    ("林经理", ("manager",)),
    ("张强", ("guard",)),
    ("Grace Tan", ("front_desk",)),
    ("", ("finance",)),
)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("李师傅态度特别差", {"李师傅"}),
        ("李師傅態度好差", {"李师傅"}),
        ("Mr Li was rude", {"李师傅"}),
        ("匿名投诉前台小周", {"小周"}),
        ("姓周的骂人", {"小周"}),
        ("周小姐说话不算数", {"小周"}),
        ("前台态度差", {"小周", "Grace Tan"}),
        ("林经理乱收费", {"林经理"}),
        ("投诉你们经理", {"林经理"}),
        ("保安上班睡觉", {"张强"}),
        ("the guard was asleep", {"张强"}),
        ("保安小张玩手机", {"张强"}),
        ("Grace was rude to my mum", {"Grace Tan"}),
        ("跟前台说了三次，楼上还是吵", set()),
        ("跟前台说了三次都不管", {"小周", "Grace Tan"}),
        ("I told the front desk. The neighbours still party", set()),
        ("只给经理看，楼上太吵", set()),
        ("楼上小孙子蹦", set()),
        ("楼上太吵", set()),
        ("", set()),
    ],
)
def test_who_is_blamed(text: str, names: set[str]) -> None:
    assert {STAFF[index][0] for index in blamed(text, STAFF)} == names


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("匿名", Identity.ANONYMOUS),
        ("不要写我名字", Identity.ANONYMOUS),
        ("别告诉他们我是谁", Identity.ANONYMOUS),
        ("唔好寫我個名", Identity.ANONYMOUS),
        ("please keep it anonymous", Identity.ANONYMOUS),
        ("don’t tell them my name", Identity.ANONYMOUS),
        ("I don't want them to know who I am", Identity.ANONYMOUS),
        ("could you not use my name", Identity.ANONYMOUS),
        ("只给经理看", Identity.SEALED),
        ("只让经理看到", Identity.SEALED),
        ("only the manager should see my name", Identity.SEALED),
        ("不用匿名", Identity.NAMED),
        ("not anonymous", Identity.NAMED),
        ("楼上太吵", None),
        ("the manager is rude", None),
    ],
)
def test_who_may_see_the_sender(text: str, level: Identity | None) -> None:
    assert complaint_words.identity(text) is level


@pytest.mark.parametrize(
    "text", ["匿名", "匿名提交", "只让经理看到", "anonymous please", "submit anonymously", "Managers only"]
)
def test_a_level_alone_hands_it_in(text: str) -> None:
    assert complaint_words.submits(text)


@pytest.mark.parametrize("text", ["匿名的话你们会处理吗", "不要写我名字", "楼上吵，匿名", "提交"])
def test_anything_more_does_not(text: str) -> None:
    assert not complaint_words.submits(text)


@pytest.mark.parametrize(
    "text", ["我要投诉", "你们都是垃圾！", "I want to file a complaint", "匿名投诉", "投诉你们物业", "你们这帮废物"]
)
def test_a_wish_or_abuse_alone_is_no_matter(text: str) -> None:
    assert not complaint_words.has_matter(text)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("楼上天天半夜跳绳", "noise"),
        ("电梯里一股尿味没人打扫", "hygiene"),
        ("车库有人乱停车", "parking"),
        ("保安骂人", "staff"),
        ("反映了三次没人来修", "service"),
        ("物业费涨价不合理", "service"),
        ("隔壁的邻居占用走道", "neighbour"),
        ("陌生人随便进", "security"),
        ("the guard was rude", "staff"),
        ("dog poop in the garden", "hygiene"),
        ("怎么回事", "other"),
    ],
)
def test_kinds_of_complaints(text: str, topic: str) -> None:
    assert complaint_words.topic(text) == topic


@pytest.mark.parametrize(
    ("text", "clutter"),
    [
        ("a pile of boxes and shoes in the 5th floor corridor", True),
        ("楼道里堆满了纸箱", True),
        ("light in the corridor outside my flat is broken", False),
        ("走廊的灯坏了", False),
    ],
)
def test_things_that_stand_where_everybody_walks(text: str, *, clutter: bool) -> None:
    assert complaint_words.tells_of_clutter(text) is clutter


def test_a_wish_to_stay_unknown_in_dialect() -> None:
    assert complaint_words.identity("楼上半夜拖板凳 莫说是我讲的哈") is complaint_words.Identity.ANONYMOUS
    assert complaint_words.identity("你莫讲是我说的嘛") is complaint_words.Identity.ANONYMOUS
    assert complaint_words.identity("莫法 楼上天天吵") is None
