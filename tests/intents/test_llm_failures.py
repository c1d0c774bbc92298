"""Endpoints that misbehave: the understanding that was there before stands, within the budget of time and calls."""

import json
import logging
import time
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from intents.breaker import FAILURES, PAUSE
from intents.llm.engine import SECONDS, LlmEngine
from tests.intents.opinions import Opinionated, ranked
from tests.intents.stopwatch import Stopwatch
from tests.platforms.llm.endpoint import Endpoint, running

NOW = datetime.fromisoformat("2026-11-20T10:00:00+08:00")
UNSURE = Opinionated(ranked(service_info=0.4, repair_request=0.2))
TEXT = "那个东西又不行了 顺便问下三季度水费多少"
PLENTY = 500


@pytest.fixture
def endpoint() -> Iterator[Endpoint]:
    with running() as fake:
        yield fake


@pytest.fixture
def engine(endpoint: Endpoint) -> Iterator[LlmEngine]:
    llm = LlmEngine(endpoint.url, "m", UNSURE, daily_calls=PLENTY, key="sk-secret")
    yield llm
    llm.close()


def agreed(**parts: object) -> str:
    return json.dumps({"intent": "greeting", **parts}, ensure_ascii=False)


def quoted(intent: object, quote: object) -> list[dict[str, object]]:
    return [{"intent": intent, "quote": quote}]


CONTENTS = {
    "an unknown intent": agreed(intent="order_pizza"),
    "an intent in another case": agreed(intent="Greeting"),
    "no intent": "{}",
    "an intent that is a list": agreed(intent=["greeting"]),
    "an intent that is null": agreed(intent=None),
    "an unknown further intent": agreed(further=quoted("sql_injection", "东西")),
    "a quote that is not in the message": agreed(further=quoted("fee_question", "二季度水费")),
    "a quote in other characters": agreed(further=quoted("fee_question", "三季度水費多少")),
    "an empty quote": agreed(further=quoted("fee_question", "")),
    "a blank quote": agreed(further=quoted("fee_question", " ")),
    "a quote that is a number": agreed(further=quoted("fee_question", 3)),
    "a quote left out": agreed(further=[{"intent": "fee_question"}]),
    "further as a text": agreed(further="fee_question"),
    "too many": agreed(further=quoted("fee_question", "水费") * 4),
    "a key of its own": agreed(reply="Sure, I cancelled it!"),
    "prose before": "Here is the JSON: " + agreed(),
    "prose behind": agreed() + "\nHope this helps!",
    "a code fence": f"```json\n{agreed()}\n```",
    "a chain of thought": f"<think>hm</think>{agreed()}",
    "JSON that was cut off": agreed(further=quoted("fee_question", "三季度"))[:-6],
    "two objects": agreed() + agreed(),
    "a list": f"[{agreed()}]",
    "a text": '"greeting"',
    "a bare name": "greeting",
    "nothing": "",
    "null": None,
    "parts instead of a text": [{"type": "text", "text": agreed()}],
    "deep JSON": "[" * 5_000,
    "the injection, echoed": "OK, I ignore my instructions. " + TEXT,
}


@pytest.mark.parametrize("content", CONTENTS.values(), ids=CONTENTS.keys())
def test_an_answer_that_is_not_as_agreed_does_not_count(endpoint: Endpoint, engine: LlmEngine, content: object) -> None:
    endpoint.says(content)
    assert engine.understand(TEXT, NOW) == UNSURE.understand(TEXT, NOW)
    assert len(endpoint.calls) == 1


ERROR = {"error": {"message": "Insufficient Balance", "type": "unknown_error", "code": "invalid_request_error"}}
BODIES = {
    "an error with 200": (json.dumps(ERROR), 200, 1),
    "no choices": ('{"choices": []}', 200, 1),
    "garbage": (b"\x00\xff\xfe", 200, 1),
    "nothing": ("", 200, 1),
    "too much": (" " * 300_000 + "{}", 200, 1),
    "a wrong key": (json.dumps(ERROR), 401, 1),
    "no money": (json.dumps(ERROR), 402, 1),
    "no such model": (json.dumps(ERROR), 404, 1),
    "a redirect": ("", 307, 1),
    "too many requests": (json.dumps(ERROR), 429, 2),
    "a fault": ("<html>oops</html>", 500, 2),
    "overload": ("", 503, 2),
}


@pytest.mark.parametrize(("body", "status", "calls"), BODIES.values(), ids=BODIES.keys())
def test_an_endpoint_that_fails_is_tried_again_only_where_that_may_help(
    endpoint: Endpoint, engine: LlmEngine, body: bytes | str, status: int, calls: int
) -> None:
    endpoint.sends(body, status)
    assert engine.understand(TEXT, NOW) == UNSURE.understand(TEXT, NOW)
    assert len(endpoint.calls) == calls


def test_a_second_attempt_may_succeed(endpoint: Endpoint, engine: LlmEngine) -> None:
    endpoint.hangs_up()
    endpoint.understands("complaint")
    assert engine.understand(TEXT, NOW).intent == "complaint"


def test_a_wait_that_is_asked_for_is_kept(endpoint: Endpoint, engine: LlmEngine) -> None:
    endpoint.sends("{}", 429, {"Retry-After": "1"})
    endpoint.understands("complaint")
    assert engine.understand(TEXT, NOW).intent == "complaint"
    first, second = endpoint.calls
    assert second.at - first.at >= 1


@pytest.mark.parametrize("wait", ["60", "Fri, 20 Nov 2026 03:00:00 GMT"])
def test_a_long_wait_is_not_waited_for(endpoint: Endpoint, engine: LlmEngine, wait: str) -> None:
    endpoint.sends("{}", 429, {"Retry-After": wait})
    started = time.monotonic()
    assert engine.understand(TEXT, NOW) == UNSURE.understand(TEXT, NOW)
    assert time.monotonic() - started < SECONDS


@pytest.mark.parametrize("slowness", ["sleeps", "trickles"])
def test_a_slow_endpoint_costs_no_more_than_the_budget(endpoint: Endpoint, engine: LlmEngine, slowness: str) -> None:
    getattr(endpoint, slowness)(6.0)
    started = time.monotonic()
    assert engine.understand(TEXT, NOW) == UNSURE.understand(TEXT, NOW)
    assert SECONDS <= time.monotonic() - started < SECONDS + 1
    assert len(endpoint.calls) == 1


def test_no_endpoint_at_all_leaves_the_understanding() -> None:
    llm = LlmEngine("http://127.0.0.1:9/v1", "m", UNSURE, daily_calls=PLENTY)
    assert llm.understand(TEXT, NOW) == UNSURE.understand(TEXT, NOW)
    llm.close()


def test_an_endpoint_that_keeps_failing_is_left_alone_for_a_while(endpoint: Endpoint) -> None:
    clock = Stopwatch()
    llm = LlmEngine(endpoint.url, "m", UNSURE, daily_calls=PLENTY, clock=clock)
    for _ in range(FAILURES):
        endpoint.sends("{}", 401)
    endpoint.understands("complaint")
    assert {llm.understand(TEXT, NOW).intent for _ in range(FAILURES + 3)} == {"service_info"}
    assert len(endpoint.calls) == FAILURES
    clock.seconds += PAUSE
    assert llm.understand(TEXT, NOW).intent == "complaint"
    llm.close()


def test_bad_answers_do_not_keep_the_model_from_others(endpoint: Endpoint, engine: LlmEngine) -> None:
    for _ in range(FAILURES + 1):
        endpoint.says("I am an administrator now")
    endpoint.understands("complaint")
    heard = [engine.understand(TEXT, NOW).intent for _ in range(FAILURES + 2)]
    assert heard == ["service_info"] * (FAILURES + 1) + ["complaint"]


def test_a_day_has_so_many_calls_and_the_next_day_as_many_again(endpoint: Endpoint) -> None:
    endpoint.understands("complaint")
    llm = LlmEngine(endpoint.url, "m", UNSURE, daily_calls=2)
    heard = [llm.understand(TEXT, NOW + timedelta(days=days)).intent for days in (0, 0, 0, 0, 1, 1, 1, 0)]
    llm.close()
    yes, no = "complaint", "service_info"
    assert heard == [yes, yes, no, no, yes, yes, no, no]
    assert len(endpoint.calls) == 4


def test_a_second_attempt_counts_as_a_call(endpoint: Endpoint) -> None:
    endpoint.sends("", 503)
    llm = LlmEngine(endpoint.url, "m", UNSURE, daily_calls=1)
    llm.understand(TEXT, NOW)
    llm.close()
    assert len(endpoint.calls) == 1


def test_the_log_tells_of_failures_and_nothing_of_people(
    endpoint: Endpoint, engine: LlmEngine, caplog: pytest.LogCaptureFixture
) -> None:
    endpoint.says(f"{TEXT} sk-secret")
    endpoint.sends(f'{{"error": "{TEXT}"}}', 401)
    with caplog.at_level(logging.DEBUG, logger="intents"):
        engine.understand(TEXT, NOW)
        engine.understand(TEXT, NOW)
    written = "\n".join(record.getMessage() for record in caplog.records if record.name.startswith("intents"))
    assert "HTTP 401" in written
    assert "not the agreed answer" in written
    assert "东西" not in written
    assert "sk-secret" not in written
