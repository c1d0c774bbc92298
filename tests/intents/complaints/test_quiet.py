"""What wants somebody to be less loud."""

import pytest

from intents.complaints.complaint_words import asks_for_quiet


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
