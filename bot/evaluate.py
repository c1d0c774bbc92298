"""How well an engine understands labelled messages: the figures of `guanjia evaluate`."""

import json
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from intents.engine import IntentEngine
from intents.understanding import Understanding

DEFAULT_NOW: Final = "2026-11-20T10:00:00+08:00"
LITERAL: Final = frozenset({"place", "name"})
"""Entities that count as found when one value contains the other."""


@dataclass(frozen=True, slots=True)
class Message:
    """One labelled message."""

    text: str
    intent: str
    also: frozenset[str]
    second: frozenset[str]
    lang: str
    entities: dict[str, tuple[str, ...]]
    now: datetime


@dataclass(frozen=True, slots=True)
class Answer:
    """A message with what the engine made of it, and in how many milliseconds."""

    message: Message
    understood: Understanding
    milliseconds: float

    @property
    def strict(self) -> bool:
        """Tell whether the intent is the labelled one."""
        return self.understood.intent == self.message.intent

    @property
    def lenient(self) -> bool:
        """Tell whether the intent is one that a clerk would accept."""
        return self.strict or self.understood.intent in self.message.also


def evaluate(path: Path, engine: IntentEngine, errors: Path | None) -> dict[str, Any]:
    """Give the figures of the engine over a JSON Lines file; write the misunderstood messages to `errors`.

    A line that is not a labelled message raises ValueError with its number.
    """
    messages = read_messages(path)
    engine.understand("", datetime.fromisoformat(DEFAULT_NOW))
    answers = [answer(engine, message) for message in messages]
    if errors is not None:
        lines = [json.dumps(described(one), ensure_ascii=False) for one in answers if is_mistaken(one)]
        errors.write_text("".join(line + "\n" for line in lines), "utf-8")
    return figures(answers)


def read_messages(path: Path) -> list[Message]:
    """Read the labelled messages of a file; blank lines are skipped."""
    messages = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if line.strip():
            try:
                messages.append(read_message(json.loads(line)))
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                message = f"{path}:{number}: not a labelled message: {error!r}"
                raise ValueError(message) from error
    return messages


def read_message(row: dict[str, Any]) -> Message:
    """Read one labelled message; only text and intent are required. A time without an offset is Shanghai time."""
    now = datetime.fromisoformat(row.get("now") or DEFAULT_NOW)
    default_zone = datetime.fromisoformat(DEFAULT_NOW).tzinfo
    entities = {
        key: tuple(str(one) for one in value) if isinstance(value, list) else (str(value),)
        for key, value in (row.get("entities") or {}).items()
    }
    return Message(
        text=str(row["text"]),
        intent=str(row["intent"]),
        also=frozenset(row.get("also") or ()),
        second=frozenset(row.get("second") or ()),
        lang=str(row.get("lang") or "unknown"),
        entities=entities,
        now=now if now.tzinfo else now.replace(tzinfo=default_zone),
    )


def answer(engine: IntentEngine, message: Message) -> Answer:
    """Let the engine understand one message."""
    started = time.perf_counter()
    understood = engine.understand(message.text, message.now)
    return Answer(message, understood, (time.perf_counter() - started) * 1000)


def ratio(part: float, whole: float) -> float:
    """Give a share rounded to four places; 0 of nothing is 0."""
    return round(part / whole, 4) if whole else 0.0


def share(values: Iterable[bool]) -> float:
    """Give the share of true values."""
    listed = list(values)
    return ratio(sum(listed), len(listed))


def quality(found: int, predicted: int, wanted: int) -> dict[str, float]:
    """Give precision, recall, F1, and how many were wanted."""
    both = predicted + wanted
    return {
        "precision": ratio(found, predicted),
        "recall": ratio(found, wanted),
        "f1": ratio(2 * found, both),
        "n": wanted,
    }


def figures(answers: Sequence[Answer]) -> dict[str, Any]:
    """Give all figures of the contract."""
    by_intent = {intent: intent_quality(answers, intent) for intent in sorted({one.message.intent for one in answers})}
    with_second = [one for one in answers if one.message.second]
    emergencies = by_intent.get("emergency", intent_quality(answers, "emergency"))
    out_of_scope = by_intent.get("out_of_scope", intent_quality(answers, "out_of_scope"))
    spent = sorted(one.milliseconds for one in answers)
    return {
        "n": len(answers),
        "strict": share(one.strict for one in answers),
        "lenient": share(one.lenient for one in answers),
        "macro_f1": ratio(sum(row["f1"] for row in by_intent.values()), len(by_intent)),
        "by_intent": by_intent,
        "by_lang": by_language(answers),
        "emergency_recall": emergencies["recall"],
        "emergency_precision": emergency_precision(answers),
        "out_of_scope_recall": out_of_scope["recall"],
        "second_recall": share(has_seconds(one) for one in with_second),
        "entities": entity_figures(answers),
        "ms_per_message": {"p50": percentile(spent, 50), "p99": percentile(spent, 99)},
    }


def intent_quality(answers: Sequence[Answer], intent: str) -> dict[str, float]:
    """Give the strict quality of one intent."""
    predicted = sum(one.understood.intent == intent for one in answers)
    wanted = sum(one.message.intent == intent for one in answers)
    found = sum(one.strict and one.message.intent == intent for one in answers)
    return quality(found, predicted, wanted)


def emergency_precision(answers: Sequence[Answer]) -> float:
    """Give the share of raised alarms that the label asks for or accepts (`also`)."""
    return share(one.lenient for one in answers if one.understood.intent == "emergency")


def has_seconds(one: Answer) -> bool:
    """Tell whether every second request is among the requests that were found."""
    return one.message.second <= {request.intent for request in one.understood.requests}


def by_language(answers: Sequence[Answer]) -> dict[str, dict[str, float]]:
    """Give number, strict and lenient accuracy for each labelled language."""
    groups = {one.message.lang: [two for two in answers if two.message.lang == one.message.lang] for one in answers}
    return {
        lang: {
            "n": len(group),
            "strict": share(one.strict for one in group),
            "lenient": share(one.lenient for one in group),
        }
        for lang, group in sorted(groups.items())
    }


def entity_figures(answers: Sequence[Answer]) -> dict[str, dict[str, float]]:
    """Give precision, recall and F1 for each entity key that is labelled or predicted."""
    counts: dict[str, list[int]] = {}
    for one in answers:
        keys = {*one.message.entities, *(entity.key for entity in one.understood.entities)}
        for key in keys:
            wanted = one.message.entities.get(key, ())
            predicted = one.understood.values(key)[: max(1, len(wanted))]
            found = sum(any(is_same(key, value, other) for other in predicted) for value in wanted)
            row = counts.setdefault(key, [0, 0, 0])
            row[:] = row[0] + found, row[1] + len(predicted), row[2] + len(wanted)
    return {key: quality(*row) for key, row in sorted(counts.items())}


def is_same(key: str, one: str, other: str) -> bool:
    """Tell whether two normalized values count as equal for this key."""
    if key in LITERAL:
        one, other = one.casefold().strip(), other.casefold().strip()
        return bool(one) and bool(other) and (one in other or other in one)
    if key == "room":
        return [part.lstrip("0") for part in one.split("-")] == [part.lstrip("0") for part in other.split("-")]
    return one == other


def percentile(ordered: Sequence[float], percent: int) -> float:
    """Give the value at or above which so many percent of the ordered values lie (nearest rank)."""
    if not ordered:
        return 0.0
    rank = -(-percent * len(ordered) // 100)
    return round(ordered[max(rank, 1) - 1], 3)


def is_mistaken(one: Answer) -> bool:
    """Tell whether a clerk would not accept the intent, or a second request was missed."""
    return not one.lenient or not has_seconds(one)


def described(one: Answer) -> dict[str, Any]:
    """Give a mistake as a row for the errors file."""
    understood = one.understood
    return {
        "text": one.message.text,
        "lang": one.message.lang,
        "intent": one.message.intent,
        "also": sorted(one.message.also),
        "second": sorted(one.message.second),
        "understood": understood.intent,
        "confidence": round(understood.confidence, 4),
        "certainty": understood.certainty.value,
        "ranking": [[scored.intent, round(scored.confidence, 4)] for scored in understood.ranking[:3]],
        "requests": [request.intent for request in understood.requests],
        "entities": {entity.key: entity.value for entity in understood.entities},
    }
