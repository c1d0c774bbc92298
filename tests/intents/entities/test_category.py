"""The trade that a fault belongs to."""

import pytest

from tests.intents.entities.reading import first

CATEGORIES = [
    ("厨房水管爆了", "water"),
    ("家里没水", "water"),
    ("厕所天花板一直漏水", "water"),
    ("水龙头关不紧", "water"),
    ("跳闸推不上去", "electricity"),
    ("插座冒火花", "electricity"),
    ("全屋没电", "electricity"),
    ("闻到煤气味", "gas"),
    ("灶台漏气", "gas"),
    ("电梯按了没反应", "lift"),
    ("部𨋢停咗喺五樓", "lift"),
    ("门禁刷不开", "door_access"),
    ("密码锁没电了", "door_access"),
    ("空调不制冷还漏水", "hvac"),
    ("暖气片不热", "hvac"),
    ("下水道返水", "drainage"),
    ("马桶堵了", "drainage"),
    ("楼道灯不亮", "lighting"),
    ("走廊灯壞咗", "lighting"),
    ("宽带断了上不了网", "network"),
    ("外墙瓷砖脱落", "structure"),
    ("窗户关不严", "structure"),
    ("洗衣机不转", "appliance"),
    ("热水器打不着", "appliance"),
    ("健身房跑步机坏了", "public_facility"),
    ("滑梯破了个洞", "public_facility"),
    ("道闸抬不起来", "parking_equipment"),
    ("充电桩没反应", "parking_equipment"),
    ("着火了", "other"),
    ("楼道全是浓烟", "other"),
    ("有人撬门", "other"),
    ("kitchen tap dripping all night", "water"),
    ("no hot water", "water"),
    ("sockets in the study are dead", "electricity"),
    ("breaker keeps tripping", "electricity"),
    ("strong gas smell in the corridor", "gas"),
    ("lift stuck on 7, empty", "lift"),
    ("my son is stuck in the lift", "lift"),
    ("card reader won't read my fob", "door_access"),
    ("aircon leaking water", "hvac"),
    ("radiator is stone cold", "hvac"),
    ("toilet is blocked", "drainage"),
    ("no light in the corridor", "lighting"),
    ("wifi keeps dropping", "network"),
    ("tiles falling off the facade", "structure"),
    ("fridge stopped working", "appliance"),
    ("the swing in the playground snapped", "public_facility"),
    ("the boom gate won't lift", "parking_equipment"),
    ("smoke from the bin room", "other"),
    ("the old lady next door has no hot water", "water"),
    ("someone is breaking in", "other"),
]


@pytest.mark.parametrize(("text", "category"), CATEGORIES)
def test_category(text: str, category: str) -> None:
    assert first("category", text) == category


@pytest.mark.parametrize("text", ["你好", "物业费几号交", "thank you so much", "谢谢师傅"])
def test_no_fault_no_category(text: str) -> None:
    assert first("category", text) is None


def test_a_denied_danger_is_none() -> None:
    assert first("category", "空调不转，没有煤气味") == "hvac"
    assert first("category", "toaster tripped the breaker, no smoke") == "electricity"
    assert first("category", "the fire door closer is broken") == "door_access"
