"""Yes, no, stop and remarks in more words than one."""

import pytest

from intents.engine import IntentEngine
from intents.replies.answers import opens_with_stop, opens_with_yes
from intents.replies.presence import is_any_time
from tests.handlers.stage import LI, WANG, does, people, play, says

DONE = [does("li", "accept"), does("li", "arrive"), does("li", "resolve", note="换了软管")]
AFTERNOON = {"at": "2026-11-20T15:00:00+08:00"}


@pytest.mark.parametrize(
    "text", ["Yes, kindly do the needful.", "That's right, thank you", "对的对的", "嗯，就这样", "好的 麻烦快点"]
)
def test_a_yes_with_more_words_is_a_yes(text: str) -> None:
    assert opens_with_yes(text)


@pytest.mark.parametrize("text", ["yesterday it broke", "好像不是这个", "是不是明天来", "对面楼也停水了"])
def test_a_word_that_begins_like_a_yes_is_none(text: str) -> None:
    assert not opens_with_yes(text)


@pytest.mark.parametrize(
    "text", ["唉 算了 都是邻居", "那算了吧，不麻烦你们了", "Never mind, he has fixed it himself", "不用了 自己修好了"]
)
def test_calling_off_may_say_why(text: str) -> None:
    assert opens_with_stop(text)


@pytest.mark.parametrize("text", ["在家 啥时候都在", "什么时候都行", "几时都得", "全天有人"])
def test_any_time_in_other_words(text: str) -> None:
    assert is_any_time(text)


def test_a_summary_is_confirmed_and_dropped_in_more_words(engine: IntentEngine) -> None:
    lines = (*people(WANG), *says("wang", "厨房水管漏水", "在家 啥时候都在"))
    assert len(play(engine, *lines, *says("wang", "对的，麻烦快点")).tickets) == 1
    dropped = play(engine, *lines, *says("wang", "唉 算了 自己弄好了"))
    assert dropped.tickets == []
    assert dropped.state["open_flows"] == {"wang": None}


def test_words_after_a_rating_are_its_comment(engine: IntentEngine) -> None:
    told = play(
        engine,
        *people(WANG, staff=(LI,)),
        *says("wang", "厨房水管漏水", "随时", "对"),
        *DONE,
        AFTERNOON,
        *says("wang", "四分", "师傅挺好 就是来晚了"),
    )
    assert told.tickets[0]["rating"] == {"score": 4, "comment": "师傅挺好 就是来晚了"}
    assert len(told.tickets) == 1
