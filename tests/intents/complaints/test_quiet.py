"""What wants somebody to be less loud, and somebody of ours to answer."""

import pytest

from intents.complaints.complaint_words import asks_for_quiet, cannot_reach_us, tells_of_damage


@pytest.mark.parametrize(
    ("text", "quiet"),
    [
        ("老王头跳广场舞那个音响能不能小点声", True),
        ("楼上晚上能不能轻点声", True),
        ("could the neighbours turn the music down after 11", True),
        ("电梯语音播报能不能小点声", False),
        ("can the lift chime be softer", False),
    ],
)
def test_somebody_is_to_be_quiet(text: str, quiet: bool) -> None:  # noqa: FBT001
    assert asks_for_quiet(text) is quiet


@pytest.mark.parametrize(
    ("text", "deaf"),
    [
        ("物业电话打不通 微信不回 上门锁着门", True),
        ("管家小陈 发消息从来都是已读不回", True),
        ("the office never answers the phone", True),
        ("我家对讲机没人接", False),
        ("my phone keeps ringing", False),
    ],
)
def test_nobody_of_ours_answers(text: str, deaf: bool) -> None:  # noqa: FBT001
    assert cannot_reach_us(text) is deaf


def test_our_people_damaged_something() -> None:
    assert tells_of_damage("师傅修水管把我家地板砸裂了 谁赔")
    assert tells_of_damage("your plumber scratched my new floor")
    assert not tells_of_damage("我家地板裂了")
