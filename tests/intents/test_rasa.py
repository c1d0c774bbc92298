"""The Rasa engine against a scripted server: mapping, failures, time."""

import json
import time
from collections.abc import Iterator
from datetime import datetime

import pytest

from intents.breaker import FAILURES, PAUSE
from intents.embedded import EmbeddedEngine
from intents.rasa import SECONDS, RasaEngine, harmless
from intents.understanding import INTENTS, Certainty
from tests.intents.opinions import Opinionated, ranked
from tests.intents.stopwatch import Stopwatch
from tests.platforms.rasa.server import FAILURE, NO_TEXT, Rasa, running

NOW = datetime.fromisoformat("2026-11-20T10:00:00+08:00")
OWN = Opinionated(ranked(service_info=0.8))
TEXT = "厨房水管漏水 来人修 另外问一下我三季度水费多少"


@pytest.fixture
def server() -> Iterator[Rasa]:
    with running() as rasa:
        yield rasa


@pytest.fixture
def clock() -> Stopwatch:
    return Stopwatch()


@pytest.fixture
def engine(server: Rasa, clock: Stopwatch) -> Iterator[RasaEngine]:
    rasa = RasaEngine(server.address, OWN, clock=clock)
    yield rasa
    rasa.close()


def test_a_label_becomes_the_intent(server: Rasa, engine: RasaEngine) -> None:
    server.ranks(repair_request=0.9, fee_question=0.1)
    understood = engine.understand("3-2-501 厨房水管漏水", NOW)
    assert (understood.intent, understood.certainty) == ("repair_request", Certainty.SURE)
    assert (understood.first("room"), understood.first("category")) == ("3-2-501", "water")
    assert sorted(scored.intent for scored in understood.ranking) == sorted(INTENTS)
    assert sum(scored.confidence for scored in understood.ranking) == pytest.approx(1)
    assert server.calls[0].body == {"text": "3-2-501 厨房水管漏水"}


def test_a_double_label_becomes_two_requests(server: Rasa, engine: RasaEngine) -> None:
    server.ranks(repair_request__fee_question=0.5, repair_request=0.2, fee_question=0.2, fee_question__complaint=0.1)
    understood = engine.understand(TEXT, NOW)
    assert understood.intent == "repair_request"
    assert understood.confidence == pytest.approx(0.7)
    assert [request.intent for request in understood.requests] == ["repair_request", "fee_question"]
    assert understood.requests[1].confidence == pytest.approx(0.8)


def test_spans_of_several_requests_are_those_that_the_own_engine_found(server: Rasa, clock: Stopwatch) -> None:
    server.ranks(repair_request__fee_question=1.0)
    own = Opinionated(ranked(repair_request=0.5), requests=(("fee_question", "我三季度水费多少"),))
    engine = RasaEngine(server.address, own, clock=clock)
    spans = {one.intent: TEXT[one.start : one.end] for one in engine.understand(TEXT, NOW).requests}
    engine.close()
    assert spans == {"repair_request": TEXT, "fee_question": "我三季度水费多少"}


def test_one_request_spans_the_text(server: Rasa, engine: RasaEngine) -> None:
    server.ranks(human_agent=1.0)
    (request,) = engine.understand(" 转人工 ", NOW).requests
    assert (request.start, request.end) == (1, 4)


def test_an_alarm_without_danger_is_none(server: Rasa, engine: RasaEngine) -> None:
    server.ranks(emergency__repair_request=0.35, repair_request__emergency=0.65)
    understood = engine.understand("电梯坏了,没困人", NOW)
    assert understood.emergency is None
    assert [request.intent for request in understood.requests] == ["repair_request"]


def test_a_danger_that_rasa_alone_sees_raises_the_alarm(server: Rasa, engine: RasaEngine) -> None:
    server.ranks(emergency=0.9, repair_request=0.1)
    assert engine.understand("楼道里着火了", NOW).emergency == "fire"


def test_an_emergency_does_not_wait(server: Rasa) -> None:
    server.sleeps(10)
    engine = RasaEngine(server.address, EmbeddedEngine(), seconds=10)
    started = time.monotonic()
    understood = engine.understand("着火了 9楼 快来人", NOW)
    assert time.monotonic() - started < 1
    assert understood.intent == "emergency"
    assert server.calls == []
    engine.close()


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("/ticket_cancel", "ticket_cancel"),
        (" \u3000// /emergency{}", "emergency{}"),
        ("漏水 24/7", "漏水 24/7"),
        ("a\ud800b", "a?b"),
        ("x" * 900 + "y" * 1300, "x" * 800 + " " + "y" * 1200),
    ],
)
def test_what_rasa_gets_to_read_is_never_an_order(text: str, sent: str) -> None:
    assert harmless(text) == sent


@pytest.mark.parametrize("text", ["", " ", "123", "😊", "\x00"])
def test_a_message_without_words_is_not_sent(server: Rasa, engine: RasaEngine, text: str) -> None:
    assert engine.understand(text, NOW) == OWN.understand(text, NOW)
    assert server.calls == []


BAD = {
    "an error": (json.dumps(FAILURE), 500),
    "an error with 200": (json.dumps(FAILURE), 200),
    "no intent": (json.dumps(NO_TEXT), 200),
    "another model": ('{"intent_ranking": [{"name": "order_pizza", "confidence": 0.99}]}', 200),
    "no number": ('{"intent_ranking": [{"name": "greeting", "confidence": "1.0"}]}', 200),
    "NaN": ('{"intent_ranking": [{"name": "greeting", "confidence": NaN}]}', 200),
    "more than certain": ('{"intent_ranking": [{"name": "greeting", "confidence": 7}]}', 200),
    "cut JSON": ('{"intent_ranking": [{"name": "greet', 200),
    "deep JSON": ("[" * 100_000, 200),
    "HTML": ("<html>502</html>", 502),
    "not UTF-8": (b'{"intent_ranking": "\xff"}', 200),
    "a redirect": ("", 302),
    "too much": (" " * 300_000, 200),
}


@pytest.mark.parametrize(("body", "status"), BAD.values(), ids=BAD.keys())
def test_an_answer_of_no_use_leaves_the_own_one(
    server: Rasa, engine: RasaEngine, body: bytes | str, status: int
) -> None:
    server.sends(body, status)
    assert engine.understand(TEXT, NOW) == OWN.understand(TEXT, NOW)
    assert engine.unanswered == len(server.calls) == 1


def test_a_broken_connection_leaves_the_own_answer(server: Rasa, engine: RasaEngine) -> None:
    server.hangs_up()
    assert engine.understand(TEXT, NOW) == OWN.understand(TEXT, NOW)


@pytest.mark.parametrize("slowness", ["sleeps", "trickles"])
def test_a_slow_server_costs_no_more_than_the_budget(server: Rasa, engine: RasaEngine, slowness: str) -> None:
    getattr(server, slowness)(4.0)
    started = time.monotonic()
    assert engine.understand(TEXT, NOW) == OWN.understand(TEXT, NOW)
    assert SECONDS <= time.monotonic() - started < SECONDS + 1


def test_no_server_at_all_leaves_the_own_answer() -> None:
    engine = RasaEngine("http://127.0.0.1:9", OWN)
    assert engine.understand(TEXT, NOW) == OWN.understand(TEXT, NOW)
    engine.close()


def test_a_server_that_keeps_failing_is_left_alone_for_a_while(
    server: Rasa, engine: RasaEngine, clock: Stopwatch
) -> None:
    for _ in range(FAILURES):
        server.sends("{}", 503)
    server.ranks(repair_request=1.0)
    heard = [engine.understand(TEXT, NOW).intent for _ in range(FAILURES + 5)]
    assert heard == ["service_info"] * (FAILURES + 5)
    assert len(server.calls) == FAILURES
    assert engine.unanswered == FAILURES + 5
    clock.seconds += PAUSE
    assert engine.understand(TEXT, NOW).intent == "repair_request"


def test_a_connection_is_used_again(server: Rasa, engine: RasaEngine) -> None:
    server.ranks(repair_request=1.0)
    for _ in range(20):
        engine.understand(TEXT, NOW)
    started = time.monotonic()
    for _ in range(20):
        engine.understand(TEXT, NOW)
    assert (time.monotonic() - started) / 20 < 0.1
    assert engine.unanswered == 0
