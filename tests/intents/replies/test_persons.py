"""Who is asked for, or not."""

import pytest

from intents.replies.persons import wants_nobody


@pytest.mark.parametrize(
    "text",
    [
        "不用转人工 你就告诉我缴费账号",
        "别给我转人工",
        "no need for a human, just tell me the hours",
        "don't connect me to an agent",
    ],
)
def test_nobody_is_wanted(text: str) -> None:
    assert wants_nobody(text)


@pytest.mark.parametrize(
    "text",
    ["我不要机器人 要人工", "don't give me a robot, I want a person", "能不能别让我等 转人工", "a person please"],
)
def test_somebody_is_wanted(text: str) -> None:
    assert not wants_nobody(text)
