"""Our engine and a Rasa server on the same messages, in turns: accuracy, milliseconds, training, memory."""

import json
import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import httpx

from bot.bench.site import listener, resident_memory
from bot.evaluate import Message, percentile, ratio, read_messages
from intents.embedded import EmbeddedEngine
from intents.rasa import harmless

SECONDS: Final = 30.0
"""A measurement waits for an answer that a resident would not wait for."""
WARM_UP: Final = 5
ROUND: Final = 50
"""Messages that one reads before the other does: in turns one by one, each finds the caches full of the other."""
Reader = Callable[[Message], str]
"""Gives the intent of a message."""


class RasaError(Exception):
    """The server does not answer, or not as Rasa does."""


@dataclass(slots=True)
class Score:
    """How often one of the two was right, and how long it took."""

    read: Reader
    strict: int = 0
    lenient: int = 0
    milliseconds: list[float] = field(default_factory=list)

    def take(self, message: Message) -> None:
        """Let it read one message."""
        started = time.perf_counter()
        intent = self.read(message)
        self.milliseconds.append((time.perf_counter() - started) * 1000)
        self.strict += intent == message.intent
        self.lenient += intent in {message.intent, *message.also}

    def figures(self) -> dict[str, Any]:
        """Give what was measured."""
        number, ordered = len(self.milliseconds), sorted(self.milliseconds)
        shares = {"strict": ratio(self.strict, number), "lenient": ratio(self.lenient, number)}
        return shares | {"ms": {"p50": percentile(ordered, 50), "p99": percentile(ordered, 99)}}


def development_messages() -> list[Message]:
    """Give the messages that thresholds are chosen on, and nothing is trained on."""
    folder = Path(str(files("intents").joinpath("evaluation")))
    return [message for path in sorted(folder.glob("dev_*.jsonl")) for message in read_messages(path)]


def beside_rasa(url: str, models: Path, messages: Sequence[Message]) -> dict[str, Any]:
    """Give the figures of both and their ratios; raises RasaError when the server fails.

    Rasa's intent is the best label's first half, without our emergency check; ours is what the engine gives.
    Our memory is that of this process, which holds more than the engine.
    """
    engine = EmbeddedEngine()
    with httpx.Client(base_url=url, timeout=SECONDS, trust_env=False) as client:
        scores = {
            "embedded": Score(lambda message: engine.understand(message.text, message.now).intent),
            "rasa": Score(lambda message: best_label(client, message.text)),
        }
        for score in scores.values():
            for message in messages[:WARM_UP]:
                score.read(message)
        for start in range(0, len(messages), ROUND):
            for score in scores.values():
                for message in messages[start : start + ROUND]:
                    score.take(message)
        ours, theirs = ({"messages": len(messages), **score.figures()} for score in scores.values())
        ours |= {"memory_mb": resident_memory(os.getpid()), "training": trained_embedded()}
        theirs |= {"memory_mb": server_memory(url), "training": trained_rasa(client, models)}
    return {"embedded": ours, "rasa": theirs, "compared": compared(ours, theirs)}


def best_label(client: httpx.Client, text: str) -> str:
    """Give the intent that the server puts first."""
    answer = asked(client, "POST", "/model/parse", {"text": harmless(text)})
    try:
        return str(answer["intent"]["name"]).partition("+")[0]
    except (KeyError, TypeError):
        raise RasaError(f"not an answer of a Rasa server: {answer}") from None


def asked(client: httpx.Client, method: str, path: str, body: dict[str, str] | None = None) -> Any:  # noqa: ANN401 - JSON
    """Give the server's answer."""
    try:
        return client.request(method, path, json=body).raise_for_status().json()
    except (httpx.HTTPError, ValueError) as error:
        raise RasaError(f"{client.base_url}: {error}") from error


def trained_embedded() -> dict[str, float] | None:
    """Give what the shipped model says of its training."""
    model = json.loads(files("intents").joinpath("model", "model.json").read_text("utf-8"))
    trained: dict[str, float] | None = model.get("trained")
    return trained


def trained_rasa(client: httpx.Client, models: Path) -> dict[str, float] | None:
    """Give what `deploy/rasa.sh` wrote beside the model that is served; None where that is not among these models.

    A server tells the name of its model, not its folder.
    """
    name = str(asked(client, "GET", "/status").get("model_file") or "")
    written = models / f"{Path(name).name.removesuffix('.tar.gz')}.json"
    if not written.is_file():
        return None
    trained: dict[str, float] = json.loads(written.read_text("utf-8"))
    return trained


def server_memory(url: str) -> float | None:
    """Give the resident memory of a server on this machine."""
    pid = listener(urlsplit(url).port or 80)
    return resident_memory(pid) if pid else None


def compared(ours: dict[str, Any], theirs: dict[str, Any]) -> dict[str, float | None]:
    """Give by how many points ours is more accurate, and how many times Rasa's time and memory it needs."""
    return {
        "strict_points": round((ours["strict"] - theirs["strict"]) * 100, 1),
        "lenient_points": round((ours["lenient"] - theirs["lenient"]) * 100, 1),
        "times_faster_p50": quotient(theirs["ms"]["p50"], ours["ms"]["p50"]),
        "times_faster_p99": quotient(theirs["ms"]["p99"], ours["ms"]["p99"]),
        "memory": quotient(ours["memory_mb"], theirs["memory_mb"]),
        "training": quotient(*(one["training"] and one["training"]["seconds"] for one in (ours, theirs))),
        "training_per_utterance": quotient(*(per_utterance(one["training"]) for one in (ours, theirs))),
    }


def per_utterance(training: dict[str, float] | None) -> float | None:
    """Give the training seconds for each utterance learnt from."""
    return training["seconds"] / training["utterances"] if training else None


def quotient(one: float | None, other: float | None) -> float | None:
    """Give one as so many times the other, where both are known."""
    return round(one / other, 2) if one is not None and other else None
