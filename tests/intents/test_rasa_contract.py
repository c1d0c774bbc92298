"""The Rasa engine against a real Rasa 3.6.21, trained on a small part of the catalogue."""

import signal
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
import yaml

from intents.rasa import SECONDS, RasaEngine
from intents.rasa_part import PROJECT, utterances
from intents.understanding import INTENTS
from tests.intents.opinions import Opinionated, ranked
from tests.intents.rasa_server import DOUBLE, LABELS, Model, RealRasa, serving, trained, validation
from tests.platforms.rasa import server as fake

NOW = datetime.fromisoformat("2026-11-20T10:00:00+08:00")
OWN = Opinionated(ranked(service_info=0.9))
PATIENT = 30.0


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Model:
    return trained(tmp_path_factory.mktemp("part"))


@pytest.fixture(scope="module")
def rasa(model: Model, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealRasa]:
    with serving(model, tmp_path_factory.mktemp("server")) as running:
        yield running


@pytest.fixture
def engine(rasa: RealRasa) -> Iterator[RasaEngine]:
    made = RasaEngine(rasa.address, OWN, seconds=PATIENT)
    yield made
    assert made.unanswered == 0
    made.close()


def taught(model: Model, label: str) -> list[str]:
    groups = yaml.safe_load((model.project / "nlu" / "part.yml").read_text("utf-8"))["nlu"]
    (lines,) = [group["examples"].splitlines() for group in groups if group["intent"] == label]
    return [line.removeprefix("- ") for line in lines]


def test_the_domain_lists_the_labels_of_the_catalogue() -> None:
    domain = yaml.safe_load((PROJECT / "domain.yml").read_text("utf-8"))
    assert sorted(domain["intents"]) == sorted({label for label, _ in utterances()})


@pytest.mark.rasa
def test_rasa_has_nothing_to_say_against_the_catalogue() -> None:
    warnings = [line for line in validation().splitlines() if "UserWarning" in line]
    assert len(warnings) >= len(INTENTS)
    assert [line for line in warnings if "is not used in any story or rule" not in line] == []


@pytest.mark.rasa
@pytest.mark.parametrize("label", [label for label in LABELS if label != DOUBLE])
def test_what_it_was_taught_it_knows(model: Model, engine: RasaEngine, label: str) -> None:
    texts = taught(model, label)
    right = [text for text in texts if engine.understand(text, NOW).intent == label]
    assert len(right) / len(texts) >= 0.7


@pytest.mark.rasa
def test_two_requests_come_as_two(model: Model, engine: RasaEngine) -> None:
    texts = taught(model, DOUBLE)
    both = [text for text in texts if len(engine.understand(text, NOW).requests) == 2]
    assert both
    requests = [request.intent for request in engine.understand(both[0], NOW).requests]
    assert sorted(requests) == sorted(DOUBLE.split("+"))


@pytest.mark.rasa
@pytest.mark.parametrize(
    "text", ["漏水😊👨‍👩‍👧", "廚房水喉爆咗𨋢", "水\u0000管", "a\ud800b", "\u202e水管", "café naïve", "x" * 9_000]
)
def test_any_characters_are_taken(engine: RasaEngine, text: str) -> None:
    assert engine.understand(text, NOW).text == text


@pytest.mark.rasa
def test_a_text_of_nothing_gets_what_the_fake_says(rasa: RealRasa, engine: RasaEngine) -> None:
    answer = rasa.parse("")
    assert {key: answer[key] for key in fake.NO_TEXT} == fake.NO_TEXT
    assert engine.understand("", NOW) == OWN.understand("", NOW)


@pytest.mark.rasa
def test_an_order_to_rasa_is_read_as_a_message(rasa: RealRasa, engine: RasaEngine) -> None:
    # This is what would happen: an order is understood as such, without a look at the words.
    assert rasa.parse(" /ticket_cancel")["intent"] == {"name": "ticket_cancel", "confidence": 1.0}
    assert engine.understand(" /ticket_cancel", NOW).confidence < 1.0


@pytest.mark.rasa
def test_a_server_that_hangs_or_dies_leaves_the_own_answer(model: Model, tmp_path: Path) -> None:
    # A sentence: two words that only call for a repair are taken at their word, whoever is asked.
    text = max(taught(model, "repair_request"), key=len)
    with serving(model, tmp_path) as rasa:
        engine = RasaEngine(rasa.address, OWN, seconds=PATIENT)
        assert engine.understand(text, NOW).intent != OWN.understand(text, NOW).intent
        engine.close()
        engine = RasaEngine(rasa.address, OWN)
        rasa.process.send_signal(signal.SIGSTOP)
        started = time.monotonic()
        assert engine.understand(text, NOW) == OWN.understand(text, NOW)
        assert SECONDS <= time.monotonic() - started < SECONDS + 1
        rasa.process.kill()
        rasa.process.wait()
        for _ in range(5):
            assert engine.understand(text, NOW) == OWN.understand(text, NOW)
        assert engine.unanswered == 6
        engine.close()
