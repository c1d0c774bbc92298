"""Cars and bikes that stand where they should not."""

import pytest

from intents.complaints.parked_cars import is_in_my_way


@pytest.mark.parametrize(
    "text",
    [
        "there's a grey Toyota parked in my bay B2-114 again!!",
        "that's the car in my bay again, bay 112",
        "there's a car in my parking spot",
        "there is a bike chained in front of my door",
        "有车堵了我家车位",
        "帮我把楼下那辆挡道的车喊下来",
        "麻烦通知苏E·L3M92挪个车",
    ],
)
def test_something_stands_in_my_way(text: str) -> None:
    assert is_in_my_way(text)


@pytest.mark.parametrize(
    "text",
    [
        "a man with a knife is outside my door",
        "there's smoke in front of my door",
        "my guest parks outside the gate",
        "my guest's car will be in my parking space tomorrow",
        "there's a car on fire in my parking spot",
    ],
)
def test_nothing_stands_in_my_way(text: str) -> None:
    assert not is_in_my_way(text)
