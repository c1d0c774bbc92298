"""Which of one's own homes an answer names, and what work costs is no bill."""

import pytest

from intents.faults.demands import demands_repair, wants_fixed
from intents.faults.places import home_in, is_common, is_in_car, unit_in
from intents.faults.sending import asks_for_visit
from intents.money.prices import asks_price_of_work

HOMES = ("3-2-501", "3-2-502", "8-1-1203")


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("501那套", "3-2-501"),
        ("五零二的", "3-2-502"),
        ("12楼那个", "8-1-1203"),
        ("一单元的", "8-1-1203"),
        ("二单元", None),
        ("老房子那套", None),
        ("999", "999"),
    ],
)
def test_a_home_is_named_by_its_room_unit_or_floor(said: str, meant: str | None) -> None:
    assert home_in(said, HOMES) == meant


def test_a_home_without_building_can_be_named() -> None:
    assert home_in("就501", ("501", "8-1-1203")) == "501"


@pytest.mark.parametrize(
    ("place", "text", "common"),
    [
        ("我家过道", "我家过道灯闪", False),
        ("楼道", "楼道灯不亮", True),
        ("大门", "家里大门的锁拧不开", False),
        ("大门", "小区大门坏了", True),
    ],
)
def test_a_part_of_ones_own_home_is_not_everybodys(place: str, text: str, *, common: bool) -> None:
    assert is_common(place, None, text) is common


@pytest.mark.parametrize("text", ["换个锁多少钱", "通下水道怎么收费", "how much is a lock replacement"])
def test_the_price_of_work_is_asked(text: str) -> None:
    assert asks_price_of_work(text)


@pytest.mark.parametrize("text", ["物业费多少钱", "装修押金多少钱", "维修基金怎么收费", "how much is the parking fee"])
def test_what_is_billed_is_no_work(text: str) -> None:
    assert not asks_price_of_work(text)


def test_demands() -> None:
    assert wants_fixed("少跟我废话 赶紧修")
    assert not wants_fixed("不修了")
    assert demands_repair("气死人了 赶紧派个人来把锁弄开")
    assert not demands_repair("我都报了三次了 派人来修")
    assert asks_for_visit("你们啥时候能来给看看")
    assert not asks_for_visit("修好了吗")


@pytest.mark.parametrize(
    ("text", "shut_in"),
    [
        ("my baby is locked in the car keys inside", True),
        ("孩子锁在车里了", True),
        ("stuck in the car park lift", False),
        ("孩子关在车库里", False),
    ],
)
def test_somebody_is_shut_in_a_car(text: str, *, shut_in: bool) -> None:
    assert is_in_car(text) is shut_in


def test_ones_own_front_door_is_at_home() -> None:
    assert not is_common("我家大门", None, "少跟我废话 我家大门锁坏了")
    assert is_common("大门", None, "小区大门关不上")


def test_a_unit_by_itself() -> None:
    assert unit_in("3栋1单元门口这边") == "1"
    assert unit_in("楼下门口") is None
