"""'That is not what I want': what is denied, what is named instead, and what only looks like it."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intents.replies import small_talk
from intents.tickets import alarm_words, references
from intents.understanding import INTENTS
from intents.wishes.booking_words import asks_for_list
from intents.wishes.names import name_alone, name_in, rejection

REJECTIONS = [
    ("我不是要报修", "repair_request", None, ""),
    ("不是报修 我是要投诉", "repair_request", "complaint", ""),
    ("我要投诉，不是报修", "repair_request", "complaint", ""),
    ("谁说我要报修了", "repair_request", None, ""),
    ("不要投诉！", "complaint", None, ""),
    ("我不是要登记访客，我问停车费", "visitor_registration", "fee_question", ""),
    ("不是投诉啦 就是提个建议", "complaint", "suggestion", ""),
    (
        "我没想报修，我是想问这个月物业费怎么多了20块",
        "repair_request",
        "fee_question",
        "我是想问这个月物业费怎么多了20块",
    ),
    ("我不是要報修，我想問管理費", "repair_request", "fee_question", ""),
    ("唔係報修,我想投訴", "repair_request", "complaint", ""),
    ("我唔係要登記訪客", "visitor_registration", None, ""),
    ("I don't want a repair, I'm asking about the fee", "repair_request", "fee_question", ""),
    ("no not a complaint", "complaint", None, ""),
    ("this isn't a complaint", "complaint", None, ""),
    ("I didn't ask for a repair!", "repair_request", None, ""),
    ("It's not a fee question, the tap is broken", "fee_question", None, "the tap is broken"),
    ("no no, not a suggestion - a complaint", "suggestion", "complaint", ""),
]
VAGUE = [
    ("你理解错了", None),
    ("我不是这个意思", None),
    ("that's not what I meant", None),
    ("you misunderstood me", None),
    ("你搞错了,我是要投诉", "complaint"),
    ("不对，我要投诉", "complaint"),
    ("no, I want to complain", "complaint"),
]
NO_REJECTIONS = [
    "不是报修吗？",
    "是不是报修",
    "要不要报修",
    "我不是第一次报修了",
    "我不是要报修空调，是要报修热水器",
    "不是厨房，是卫生间",
    "不对，是502",
    "不是预约明天，是后天",
    "还没报修过",
    "不是访客，是我妈",
    "不是",
    "错了",
    "不要",
    "no",
    "it's not fixed",
    "no maintenance has been done for months",
    "isn't the repair done yet?",
    "not a visitor, it's my family",
    "I have not received the bill",
    "not the repair man",
    "",
]


@pytest.mark.parametrize(("text", "denied", "named", "rest"), REJECTIONS)
def test_what_is_denied_and_what_is_named(text: str, denied: str, named: str | None, rest: str) -> None:
    said = rejection(text)
    assert said is not None
    assert (said.denied, said.named, said.rest) == (frozenset({denied}), named, rest)


@pytest.mark.parametrize(("text", "named"), VAGUE)
def test_what_denies_whatever_was_understood(text: str, named: str | None) -> None:
    said = rejection(text)
    assert said is not None
    assert (said.denied, said.named) == (frozenset(), named)


@pytest.mark.parametrize("text", NO_REJECTIONS)
def test_what_only_looks_like_it(text: str) -> None:
    assert rejection(text) is None


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("投诉", "complaint"),
        ("我要報修", "repair_request"),
        ("问一下物业费", "fee_question"),
        ("a complaint please", "complaint"),
        ("I want to complain", "complaint"),
        ("人工", "human_agent"),
        ("我想咨询一下", "service_info"),
        ("投诉楼上太吵", None),
        ("厨房漏水", None),
    ],
)
def test_a_name_that_is_the_whole_message(text: str, intent: str | None) -> None:
    assert name_alone(text) == intent


def test_the_first_name_in_a_message_counts_and_a_mere_question_last() -> None:
    assert name_in("我想问一下投诉的事") == "complaint"
    assert name_in("就是问一下") == "service_info"
    assert name_in("hello") is None


@given(st.text(max_size=300) | st.lists(st.sampled_from([text for text, *_ in REJECTIONS]), max_size=4).map("".join))
def test_any_text_is_read(text: str) -> None:
    said = rejection(text)
    if said is not None:
        assert said.denied <= set(INTENTS)
        assert said.named not in said.denied


@pytest.mark.parametrize("unit", ["不是", "not a ", "没有说我要", "取消", "no, ", "查", "don't want to ask about my "])
def test_a_hostile_text_costs_no_more_than_its_length(unit: str) -> None:
    text = (unit * 2000)[:2000]
    everyday = [text[at : at + 100] for at in range(0, len(text), 100)]
    assert min(_seconds([text]) for _ in range(3)) < 3 * _seconds(everyday)


def _seconds(texts: list[str]) -> float:
    begun = time.process_time()
    for text in texts:
        rejection(text)
        name_alone(text)
    return time.process_time() - begun


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("can they use the cargo lift?", True),
        ("may I bring my dog to the garden", True),
        ("can we have benches near the playground?", False),
        ("could you use less bleach in the lobby?", False),
    ],
)
def test_whether_something_is_allowed_is_asked(text: str, *, asks: bool) -> None:
    assert small_talk.asks_whether_allowed(text) is asks


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("cancel the tap one. eh sorry, the aircon one", "the aircon one"),
        ("cancel the aircon, no wait I mean the tap", "the tap"),
        ("取消水龙头的 不对 是空调的", "空调的"),
        ("cancel the tap one please", None),
        ("sorry, please cancel the tap", None),
    ],
)
def test_one_is_named_in_place_of_another(text: str, instead: str | None) -> None:
    assert references.put_right(text) == instead


@pytest.mark.parametrize(
    ("text", "relays"),
    [
        ("she says the light is off", True),
        ("my mum is panicking", True),
        ("里面的人说头晕", True),
        ("the tap is dripping", False),
        ("he comes on Monday", False),
    ],
)
def test_how_it_is_with_somebody_else_is_told(text: str, *, relays: bool) -> None:
    assert alarm_words.relays(text) is relays


def test_what_was_booked_is_asked_for() -> None:
    assert asks_for_list("我都约了啥")
    assert asks_for_list("我的预约")
    assert not asks_for_list("我约了保洁")
