"""Which engines an installation uses, and in which order they answer."""

from typing import Protocol

from pydantic import SecretStr

from intents.engine import IntentEngine
from intents.llm.engine import LlmEngine
from intents.rasa import RasaEngine


class RasaServer(Protocol):
    """Where a Rasa server is."""

    @property
    def url(self) -> str: ...


class LlmEndpoint(Protocol):
    """Where an OpenAI-compatible endpoint is, and what may be used of it."""

    @property
    def url(self) -> str: ...

    @property
    def model(self) -> str: ...

    @property
    def key(self) -> SecretStr | None: ...

    @property
    def daily_calls(self) -> int: ...


def choose_engine(
    embedded: IntentEngine, rasa: RasaServer | None = None, llm: LlmEndpoint | None = None
) -> IntentEngine:
    """Give the engine made of what is configured, which answers in any case.

    The embedded engine reads every message first. An emergency that it sees is final; otherwise Rasa answers if there
    is one; what is still not sure goes to the language model if there is one. What fails leaves the answer before it.
    """
    engine = embedded
    if rasa is not None:
        engine = RasaEngine(rasa.url, engine)
    if llm is not None:
        key = llm.key.get_secret_value() if llm.key else None
        engine = LlmEngine(llm.url, llm.model, engine, daily_calls=llm.daily_calls, key=key)
    return engine
