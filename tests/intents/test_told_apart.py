"""What of the entities is passed on: no time in passing, and the trade of a danger."""

from datetime import datetime

import pytest

from intents.embedded import EmbeddedEngine

NOW = datetime.fromisoformat("2026-11-20T10:00:00+08:00")


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("小孩把头卡阳台栏杆里了 不敢拽", "other"),
        ("刚有个男的一直拧我家门把手 我一个人在家", "other"),
        ("help my dad fell in the shower he can't get up", "other"),
        ("CO detector going off full blast and my wife has a headache", "gas"),
        ("被困在lift里面了，Tower B", "lift"),
        ("插座冒火花了 烧焦味", "electricity"),
        ("阳台栏杆松了 晃得厉害", "structure"),
    ],
)
def test_the_trade_of_a_danger(engine: EmbeddedEngine, text: str, category: str) -> None:
    assert engine.understand(text, NOW).first("category") == category


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("今天穿秋裤不", None),
        ("主卧空调外机突突突响 昨儿夜里吵得睡不着", None),
        ("周日来修一下空调 不制冷了", "2026-11-22"),
        ("投诉昨晚十一点 中庭一群人放炮", "2026-11-19 23:00"),
    ],
)
def test_no_time_in_passing(engine: EmbeddedEngine, text: str, time: str | None) -> None:
    assert engine.understand(text, NOW).first("time") == time
