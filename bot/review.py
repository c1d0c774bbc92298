"""What is kept for review, as JSON Lines and as training data in Rasa's format."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final
from zoneinfo import ZoneInfo

from storage.review import ReviewItem

STAND_IN: Final = "xxx"
"""What stands for masked data in training data: residents write it themselves, and brackets are Rasa's markup."""
_MASK: Final = re.compile(r"\[[A-Z]+\]")
_MARKUP: Final = str.maketrans("[]{}", "()()")


def as_lines(items: Iterable[ReviewItem], zone: ZoneInfo) -> list[str]:
    """Give a JSON object for each item, with its moment in local time."""
    return [json.dumps(_line(item, zone), ensure_ascii=False) for item in items]


def _line(item: ReviewItem, zone: ZoneInfo) -> dict[str, str | None]:
    return {
        "text": item.text,
        "intent": item.intent,
        "guess": item.guess,
        "reason": item.reason,
        "lang": item.language,
        "at": item.at.astimezone(zone).isoformat(timespec="seconds"),
    }


def as_catalogue(items: Iterable[ReviewItem]) -> Sequence[str]:
    """Give the lines of a catalogue file of the items whose intent is known; nothing at all when there are none.

    Each text is in it once: the newest label of it counts.
    """
    newest = {text: item.intent for item in items if item.intent and (text := utterance(item.text))}
    return list(_catalogue(newest)) if newest else []


def _catalogue(intents: dict[str, str]) -> Iterator[str]:
    yield 'version: "3.1"'
    yield "nlu:"
    for intent in sorted(set(intents.values())):
        yield f"- intent: {intent}"
        yield "  examples: |"
        yield from (f"    - {text}" for text, known in intents.items() if known == intent)


def utterance(masked: str) -> str:
    """Give a masked text as one line without markup and invisible characters; empty when only masks are left."""
    plain = _MASK.sub("", masked)
    if not any(character.isalnum() for character in plain):
        return ""
    shown = _MASK.sub(STAND_IN, masked).translate(_MARKUP)
    return " ".join("".join(one if one.isprintable() else " " for one in shown).split()).lstrip("- ")
