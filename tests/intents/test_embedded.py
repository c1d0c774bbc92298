"""The shipped artefact, as it is: what it understands, how fast, and that nothing breaks it."""

import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intents.embedded import EmbeddedEngine
from intents.network import HEAD_PIECES, TAIL_PIECES, Floats, read_pieces
from intents.opinion import ARTEFACT, Readers, Remembering
from intents.understanding import INTENTS, Certainty

NOW = datetime.fromisoformat("2026-11-20T10:00:00+08:00")
ENGINE = EmbeddedEngine()
MEGABYTE = 1_000_000


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("卫生间马桶一直漏水", "repair_request"),
        ("廚房水喉爆咗 不停滴水 麻煩派師傅", "repair_request"),
        ("the tap in my kitchen keeps dripping", "repair_request"),
        ("我家停电了", "repair_request"),
        ("no power", "repair_request"),
        ("停煤气了", "repair_request"),
        ("there's no gas", "repair_request"),
        ("这个月物业费多少钱", "fee_question"),
        ("明天下午我表哥来看我,麻烦登记一下", "visitor_registration"),
        ("楼上天天半夜蹦迪,投诉!", "complaint"),
        ("建议在楼下加几把椅子", "suggestion"),
        ("我报的修怎么还没人来", "ticket_status"),
        ("刚才报的那个不用修了", "ticket_cancel"),
        ("着火了 9楼 快来人", "emergency"),
        ("there is a fire on the 9th floor help", "emergency"),
        ("健身房几点关门", "service_info"),
        ("帮我约周六的保洁", "service_booking"),
        ("我要报名周末的亲子活动", "activity_signup"),
        ("转人工", "human_agent"),
        ("你好", "greeting"),
        ("谢谢啦", "thanks_bye"),
        ("是的", "affirm"),
        ("不对", "deny"),
        ("write a poem about the moon", "out_of_scope"),
    ],
)
def test_plain_messages(text: str, intent: str) -> None:
    understood = ENGINE.understand(text, NOW)
    assert understood.intent == intent
    assert understood.certainty is Certainty.SURE


def test_the_ranking_is_a_distribution_over_all_intents() -> None:
    ranking = ENGINE.understand("客厅灯不亮", NOW).ranking
    assert sorted(scored.intent for scored in ranking) == sorted(INTENTS)
    assert [scored.confidence for scored in ranking] == sorted((one.confidence for one in ranking), reverse=True)
    assert sum(scored.confidence for scored in ranking) == pytest.approx(1)


def test_two_requests_are_both_found_with_their_spans() -> None:
    text = "厨房水管漏水了，派人来修一下。另外我想问问这个月的物业费怎么这么贵？"
    understood = ENGINE.understand(text, NOW)
    spans = {request.intent: text[request.start : request.end] for request in understood.requests}
    assert spans.keys() >= {"repair_request", "fee_question"}
    assert "漏水" in spans["repair_request"] or "修" in spans["repair_request"]
    assert "物业费" in spans["fee_question"]


def test_one_request_spans_the_text() -> None:
    (request,) = ENGINE.understand(" 转人工 ", NOW).requests
    assert (request.intent, request.start, request.end) == ("human_agent", 1, 4)


@pytest.mark.parametrize(
    ("text", "parts"),
    [("the tap in my kitchen keeps dripping", 1), ("灯坏了来修一下 另外物业费多少钱 我要投诉保安", 3)],
)
def test_what_is_plain_early_is_not_read_to_the_end(text: str, parts: int, monkeypatch: pytest.MonkeyPatch) -> None:
    readers = Readers()
    read: list[None] = []
    original = readers.network.readings

    def counted(ids: list[int]) -> Iterator[Floats]:
        for logits in original(ids):
            read.append(None)
            yield logits

    monkeypatch.setattr(readers.network, "readings", counted)
    opinion = readers.read(text)
    assert len(read) == parts
    *_, last = readers.opinions(text)
    same = opinion.first(readers.calibration).argmax() == last.first(readers.calibration).argmax()
    assert same


@pytest.mark.parametrize("text", ["", " ", "\x00\x07\u200b", "漏" * 10_000, "leak " * 2_000, "\ud800", "\u202e\u200b"])
def test_strange_texts_are_understood_somehow_and_quickly(text: str) -> None:
    plain = "厨房水管漏水了，派人来修一下。" * 20
    ENGINE.understand(plain, NOW)
    began = time.thread_time()
    ENGINE.understand(plain, NOW)
    ordinary = time.thread_time()
    understood = ENGINE.understand(text, NOW)
    # Machines differ; a pattern that runs away takes a thousand times as long as another long message.
    assert time.thread_time() - ordinary < 50 * (ordinary - began)
    assert understood.requests
    assert understood.text == text


def test_a_request_at_the_end_of_a_long_story_is_read() -> None:
    story = "我们家搬来三年了,邻居都很好,孩子也上学了,天气也不错。" * 40
    assert ENGINE.understand(story + "厨房水管漏水了,请派师傅来修。", NOW).intent == "repair_request"


@given(st.text(max_size=300))
@settings(max_examples=50, deadline=None)
def test_any_text_is_understood(text: str) -> None:
    understood = ENGINE.understand(text, NOW)
    assert understood.intent == understood.ranking[0].intent == understood.requests[0].intent
    assert (understood.emergency is not None) == (understood.intent == "emergency")
    assert all(0 <= request.start <= request.end <= len(text) for request in understood.requests)


def test_long_messages_are_read_at_both_ends() -> None:
    pieces = read_pieces(ENGINE.readers.network.tokenizer, "开头" + "中" * 1_500 + "结尾")
    assert len(pieces.ids) == HEAD_PIECES + TAIL_PIECES + 2
    assert pieces.offsets[1][0] == 0
    assert pieces.offsets[-2][1] == 1_504


def test_what_people_answer_all_day_is_read_once() -> None:
    remembering = Remembering()
    for answer in ("确认", "明天上午", "yes please"):
        assert remembering.read(answer) is remembering.read(answer)
    fault = "厨房水管漏水了,地上都是水"
    assert remembering.read(fault) is not remembering.read(fault)
    assert (remembering.read("确认").logits == Readers().read("确认").logits).all()


def test_the_artefact_is_small_enough() -> None:
    assert sum(path.stat().st_size for path in ARTEFACT.iterdir()) <= 40 * MEGABYTE


def test_a_missing_artefact_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Readers(tmp_path)


def test_an_artefact_for_other_intents_is_refused(tmp_path: Path) -> None:
    (tmp_path / "model.json").write_text('{"intents": ["a"]}', "utf-8")
    with pytest.raises(ValueError, match="make train"):
        Readers(tmp_path)
