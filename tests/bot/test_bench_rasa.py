"""`guanjia bench --rasa URL`: both on the same messages. How large the figures are is not tested."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.bench.beside_rasa import RasaError, beside_rasa, compared, development_messages
from bot.bench.site import listener
from bot.evaluate import Message, read_message
from tests.bot.commands import guanjia
from tests.platforms.rasa.server import Rasa, running

MESSAGES: list[dict[str, Any]] = [
    {"text": "厨房水管漏水，快来修", "intent": "repair_request"},
    {"text": "这个月物业费多少", "intent": "fee_question", "also": ["service_info"]},
]


def messages() -> list[Message]:
    return [read_message(row) for row in MESSAGES]


@pytest.fixture
def server() -> Iterator[Rasa]:
    with running() as rasa:
        yield rasa


def test_both_read_the_same_messages(server: Rasa, tmp_path: Path) -> None:
    (tmp_path / "model.json").write_text('{"utterances": 700, "seconds": 1400}')
    server.ranks(repair_request__complaint=0.6, fee_question=0.4)
    server.model_file = "model.tar.gz"
    found = beside_rasa(server.address, tmp_path, messages())
    assert found["rasa"]["messages"] == found["embedded"]["messages"] == 2
    assert (found["rasa"]["strict"], found["embedded"]["strict"]) == (0.5, 1.0)
    assert found["compared"]["strict_points"] == 50.0
    assert found["compared"]["times_faster_p50"] > 0
    # The fake runs within this process.
    assert found["rasa"]["memory_mb"] > 0
    assert found["rasa"]["training"] == {"utterances": 700, "seconds": 1400}


def test_ratios() -> None:
    common = {"strict": 0.8, "lenient": 0.9, "ms": {"p50": 5.0, "p99": 10.0}}
    ours = common | {"memory_mb": 200.0, "training": {"utterances": 10_000, "seconds": 2_000}}
    theirs = {"strict": 0.5, "lenient": 0.55, "ms": {"p50": 20.0, "p99": 30.0}, "memory_mb": 1000.0}
    assert compared(ours, theirs | {"training": {"utterances": 1_000, "seconds": 1_000}}) == {
        "strict_points": 30.0,
        "lenient_points": 35.0,
        "times_faster_p50": 4.0,
        "times_faster_p99": 3.0,
        "memory": 0.2,
        "training": 2.0,
        "training_per_utterance": 0.2,
    }
    unknown = compared(ours, theirs | {"memory_mb": None, "training": None})
    assert [unknown[key] for key in ("memory", "training", "training_per_utterance")] == [None, None, None]


def test_what_is_no_rasa_server_is_said(server: Rasa, tmp_path: Path) -> None:
    server.sends('{"hello": "world"}')
    with pytest.raises(RasaError, match="not an answer of a Rasa server"):
        beside_rasa(server.address, tmp_path, messages())


def test_a_server_that_is_not_there_is_said(tmp_path: Path) -> None:
    done = guanjia(tmp_path, "bench", "--rasa", "http://127.0.0.1:9")
    assert done.returncode == 1
    assert "http://127.0.0.1:9" in done.stderr


def test_the_development_messages_are_at_hand() -> None:
    assert len(development_messages()) >= 800


def test_the_process_behind_a_port_is_found(server: Rasa) -> None:
    assert listener(int(server.address.rpartition(":")[2])) == os.getpid()
