"""Which engine answers in an installation, whatever part of it is down."""

from datetime import datetime

from pydantic import SecretStr

from bot.settings import LlmSettings, RasaSettings
from intents.embedded import EmbeddedEngine
from intents.fallback import choose_engine
from intents.llm.engine import LlmEngine
from intents.rasa import RasaEngine
from tests.intents.opinions import Opinionated, ranked
from tests.platforms.llm import endpoint as llm_endpoint
from tests.platforms.rasa import server as rasa_server

NOW = datetime.fromisoformat("2026-11-20T10:00:00+08:00")
UNSURE = Opinionated(ranked(service_info=0.4))
TEXT = "那个东西又不行了"


def test_without_settings_the_embedded_engine_stays_alone(engine: EmbeddedEngine) -> None:
    assert choose_engine(engine) is engine


def test_rasa_answers_where_it_is_sure_and_the_model_where_it_is_not() -> None:
    with rasa_server.running() as rasa, llm_endpoint.running() as llm:
        engine = choose_engine(
            UNSURE, RasaSettings(url=rasa.address), LlmSettings(url=llm.url, model="m", key=SecretStr("sk-key"))
        )
        assert isinstance(engine, LlmEngine)
        rasa.ranks(repair_request=0.9, complaint=0.1)
        rasa.ranks(repair_request=0.4, complaint=0.3, suggestion=0.3)
        llm.understands("suggestion")
        assert [engine.understand(TEXT, NOW).intent for _ in range(2)] == ["repair_request", "suggestion"]
        assert [call.headers["authorization"] for call in llm.calls] == ["Bearer sk-key"]
        engine.close()


def test_when_both_are_down_the_first_understanding_stands() -> None:
    nowhere = "http://127.0.0.1:9"
    engine = choose_engine(UNSURE, RasaSettings(url=nowhere), LlmSettings(url=nowhere, model="m"))
    assert isinstance(engine, LlmEngine)
    assert engine.understand(TEXT, NOW) == UNSURE.understand(TEXT, NOW)
    engine.close()


def test_rasa_alone() -> None:
    with rasa_server.running() as rasa:
        engine = choose_engine(UNSURE, RasaSettings(url=rasa.address))
        assert isinstance(engine, RasaEngine)
        rasa.ranks(repair_request=1.0)
        assert engine.understand(TEXT, NOW).intent == "repair_request"
        engine.close()


def test_the_model_is_not_asked_more_often_than_is_allowed() -> None:
    with llm_endpoint.running() as llm:
        llm.understands("complaint")
        engine = choose_engine(UNSURE, llm=LlmSettings(url=llm.url, model="m", daily_calls=0))
        assert isinstance(engine, LlmEngine)
        assert engine.understand(TEXT, NOW).intent == "service_info"
        assert llm.calls == []
        engine.close()
