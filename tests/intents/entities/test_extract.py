"""What holds for every message: places in the text, repeatability, bounds, round trips."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intents.entities import extract
from tests.intents.entities.reading import NOW, first

SPEECH = str.maketrans("0123456789", "零一二三四五六七八九")
buildings = st.one_of(st.integers(1, 29).map(str), st.sampled_from("ABCDEH"))
units = st.integers(1, 6).map(str)
rooms = st.builds(lambda floor, number: f"{floor}{number:02}", st.integers(1, 33), st.integers(1, 9))
FULL = (
    "{b}栋{u}单元{r}",
    "{b}号楼{u}单元{r}室",
    "{b}幢{u}单元 {r}",
    "{b}-{u}-{r}",
    "{b}#{u}-{r}",
    "{b}座{u}单元{r}房",
    "我家在{b}栋{u}单元{r}，漏水",
)
WITHOUT_UNIT = (
    "{b}栋{r}",
    "{b}座{r}",
    "Tower {b} flat {r}",
    "blk {b} {r}",
    "flat {r}, block {b}",
    "bldg {b} apt {r}",
    "apt {r}, tower {b}",
    "No water at blk {b} unit {r} please",
    "Building {b}, room {r}",
)
texts = st.text(
    alphabet=st.sampled_from(
        "0123456789-#:/., 一二三十零点号楼栋单元周月日下上明天今晚到来改不是室房粤B京aApPmMflatblkunitthofxyz+()\n"
    ),
    max_size=60,
)


@given(buildings, units, rooms, st.sampled_from(FULL))
def test_a_home_is_read_back_from_any_notation(building: str, unit: str, room: str, notation: str) -> None:
    assert first("room", notation.format(b=building, u=unit, r=room)) == f"{building}-{unit}-{room}"


@given(buildings, rooms, st.sampled_from(WITHOUT_UNIT))
def test_a_home_without_unit_is_read_back(building: str, room: str, notation: str) -> None:
    assert first("room", notation.format(b=building, r=room)) == f"{building}--{room}"


@given(st.integers(1, 9), units, rooms)
def test_a_spoken_home_is_read_back(building: int, unit: str, room: str) -> None:
    said = f"{building}号楼{unit}单元{room}".translate(SPEECH)
    assert first("room", said) == f"{building}-{unit}-{room}"


@given(
    st.integers(13_000_000_000, 19_999_999_999).map(str),
    st.sampled_from(("{0}", "{0[0]} {0[1]} {0[2]}", "{0[0]}-{0[1]}-{0[2]}")),
)
def test_a_mobile_number_is_read_back(number: str, notation: str) -> None:
    written = number if notation == "{0}" else notation.format((number[:3], number[3:7], number[7:]))
    assert first("phone", f"电话{written}，谢谢") == number


@given(st.integers(0, 23), st.sampled_from((0, 15, 30, 45)), st.integers(1, 3))
def test_an_hour_is_read_back(hour: int, minute: int, days: int) -> None:
    day = {1: "明天", 2: "后天", 3: "大后天"}[days]
    if not 0 < hour <= 12:
        assert first("time", f"{day}{hour:02}:{minute:02}来") == f"2026-11-{20 + days} {hour:02}:{minute:02}"
    half = "上午" if hour < 12 else "下午"
    said = f"{day}{half}{hour if hour < 13 else hour - 12}:{minute:02}来"
    assert first("time", said) == f"2026-11-{20 + days} {hour:02}:{minute:02}"


@given(texts)
def test_entities_lie_where_they_say_and_come_once(text: str) -> None:
    found = extract(text, NOW)
    assert all(text[entity.start : entity.end] == entity.text and entity.text for entity in found)
    assert len({entity.key for entity in found}) == len(found)
    assert list(found) == sorted(found, key=lambda entity: (entity.start, entity.key))


@given(texts)
def test_the_same_message_has_the_same_entities(text: str) -> None:
    assert extract(text, NOW) == extract(text, NOW)


@given(
    st.sampled_from(("我家3栋2单元501", "粤B12345 放行", "电话13912345678", "明天下午三点来")),
    st.sampled_from(("\u200b", "\u00ad", "\ufeff")),
)
def test_invisible_characters_change_nothing(text: str, invisible: str) -> None:
    values = [(entity.key, entity.value) for entity in extract(text, NOW) if entity.key != "place"]
    assert values == [
        (entity.key, entity.value) for entity in extract(invisible.join(text), NOW) if entity.key != "place"
    ]


def test_one_message_can_fill_everything() -> None:
    text = "我是3栋2单元501，明天下午三点我朋友张伟等4个人来，车牌粤B12345，电话13912345678，停在北门"
    assert {entity.key: entity.value for entity in extract(text, NOW)} == {
        "room": "3-2-501",
        "time": "2026-11-21 15:00",
        "name": "张伟",
        "people": "4",
        "plate": "粤B12345",
        "phone": "13912345678",
        "place": "北门",
    }


def test_a_name_and_a_place_are_given_as_written() -> None:
    found = {entity.key: entity.value for entity in extract("葉先生聽日嚟，喺單元門口等", NOW)}
    assert found["name"] == "葉先生"
    assert found["place"] == "單元門口"


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "3-",
        "一",
        "十",
        "1 ",
        "a ",
        "3栋",
        "周",
        "明天",
        "8点",
        "明天8点到",
        "不对",
        "12/3 ",
        "flat ",
        "no wait ",
        "#1-",
        "+1 ",
        "粤B",
        "水",
        "fee ",
        "tomorrow 3pm ",
        "3 Dec to ",
        "我朋友",
        "John ",
        "2 people ",
        "物业费上个月",
        "3栋2单元501 不对 ",
        "\u200b",
        "( ",
        "楼",
        "from to ",
    ],
)
def test_a_huge_message_is_bounded_work(piece: str) -> None:
    """It costs no more than its characters would in messages of an everyday length (less than half of it, usually)."""
    text = (piece * 5_000)[:5_000]
    everyday = [text[at : at + 200] for at in range(0, len(text), 200)]
    assert min(_seconds([text]) for _ in range(3)) < _seconds(everyday)


def _seconds(texts: list[str]) -> float:
    started = time.process_time()
    for text in texts:
        extract(text, NOW)
    return time.process_time() - started
