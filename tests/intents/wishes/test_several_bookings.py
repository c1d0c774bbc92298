"""Several bookings in one message."""

import pytest

from intents.wishes.several_bookings import bookings


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("周六上午约个保洁 周日下午再约个家电清洗", ["周六上午约个保洁", "周日下午再约个家电清洗"]),
        (
            "book a cleaner on Saturday morning and the barbecue on Sunday",
            ["book a cleaner on Saturday morning", "and the barbecue on Sunday"],
        ),
    ],
)
def test_each_day_is_a_booking(text: str, parts: list[str]) -> None:
    assert bookings(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "周六上午约个保洁，周日我不在家",
        "明天约个保洁 三个小时",
        "帮我约保洁 周六或周日都行",
        "约周六上午擦玻璃",
        "取消周六的保洁 取消周日的预约",
    ],
)
def test_one_booking_stays_one(text: str) -> None:
    assert bookings(text) == [text]
