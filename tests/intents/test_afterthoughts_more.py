"""What people say of what is booked, billed or registered already: whose, how many, the code once more."""

from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

import pytest

from intents.faults import places
from intents.money import fees
from intents.replies import positions
from intents.tickets import staff_words
from intents.visits import stay, when, wishes
from intents.wishes import booking_words, registration_words

NOW: Final = datetime(2026, 11, 20, 10, tzinfo=ZoneInfo("Asia/Shanghai"))


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


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("贴砖师傅周六到下周一每天八点来", "2026-11-21 08:00", "2026-11-23"),
        ("工人明天到后天每天9点到", "2026-11-21 09:00", "2026-11-22"),
    ],
)
def test_the_hour_behind_the_days_is_when_they_come(text: str, start: str, end: str) -> None:
    said = when.read(text, NOW)
    assert said is not None
    assert (said.start, said.end, said.closes) == (start, end, None)


@pytest.mark.parametrize("text", ["周日他有事不来", "他周日来不了", "这周五先不来"])
def test_away_on_one_day(text: str) -> None:
    assert wishes.stays_away_once(text)


@pytest.mark.parametrize("text", ["以后周日都不来了", "周日来"])
def test_not_away_on_one_day(text: str) -> None:
    assert not wishes.stays_away_once(text)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("我家一直空着没人住 物业费能打折吗", fees.Topic.UNWRITTEN),
        ("没人住凭什么收物业费", fees.Topic.DISPUTE),
        ("can I get a discount, nobody lives there", fees.Topic.UNWRITTEN),
    ],
)
def test_who_asks_to_pay_less_disputes_nothing(text: str, topic: fees.Topic) -> None:
    assert fees.topic(text) is topic


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("明天上午有事 改下午两点行不", "propose"),
        ("改下午三点", "propose"),
        ("没带配件 后天再来", "wait_parts"),
        ("改装完了", None),
    ],
)
def test_what_a_technician_asks_for(text: str, verb: str | None) -> None:
    said = staff_words.read(text)
    assert (said.verb if said else None) == verb


@pytest.mark.parametrize(("text", "name"), [("我是业主王芳的老公", None), ("我是王芳", "王芳"), ("业主王芳", "王芳")])
def test_whose_name_it_is(text: str, name: str | None) -> None:
    assert registration_words.own_name(text, alone=False) == name


@pytest.mark.parametrize(("text", "days"), [("过两天我叔来", None), ("住两天", 2), ("来玩三天", 3)])
def test_how_long_somebody_stays(text: str, days: int | None) -> None:
    assert stay.length(text) == days


@pytest.mark.parametrize(
    ("place", "text", "instead"),
    [
        ("6楼走廊", "不是6楼 是7楼", "7楼走廊"),
        ("corridor, 6th floor", "no, the 7th floor", "corridor, 7th floor"),
        ("走廊", "7楼", None),
    ],
)
def test_another_floor(place: str, text: str, instead: str | None) -> None:
    assert places.on_other_floor(place, text) == instead
