"""What an engine hands back for one message: intent, further requests, entities, danger, language."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Literal

Language = Literal["zh", "zh-Hant", "en"]

INTENTS: Final[tuple[str, ...]] = (
    "repair_request",
    "fee_question",
    "visitor_registration",
    "complaint",
    "suggestion",
    "ticket_status",
    "ticket_cancel",
    "emergency",
    "service_info",
    "service_booking",
    "activity_signup",
    "human_agent",
    "greeting",
    "thanks_bye",
    "affirm",
    "deny",
    "out_of_scope",
)

CATEGORIES: Final[tuple[str, ...]] = (
    "water",
    "electricity",
    "gas",
    "lift",
    "door_access",
    "hvac",
    "drainage",
    "lighting",
    "network",
    "structure",
    "appliance",
    "public_facility",
    "parking_equipment",
    "other",
)
"""Trades of faults: the values of the entity `category`."""


class Certainty(StrEnum):
    """How far a caller may act on the best intent without asking."""

    SURE = "sure"
    ASK_WHICH = "ask_which"
    REPHRASE = "rephrase"


SURE_FROM: Final = 0.55
"""From this probability on the best intent is acted on."""
REPHRASE_BELOW: Final = 0.3
"""Below this one not even a choice of intents is worth offering."""


def certainty_of(confidence: float) -> Certainty:
    """Give how far a probability may be acted on."""
    if confidence >= SURE_FROM:
        return Certainty.SURE
    return Certainty.ASK_WHICH if confidence >= REPHRASE_BELOW else Certainty.REPHRASE


@dataclass(frozen=True, slots=True)
class Entity:
    """A value found in the text: `text[start:end]` is `text`, `value` its normalized form."""

    key: str
    value: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Scored:
    """An intent with its calibrated probability."""

    intent: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Request:
    """One thing that the message asks for, with the span of the text that asks for it."""

    intent: str
    confidence: float
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Understanding:
    """The meaning of one message.

    `ranking` holds all intents, likeliest first, and sums to 1. `requests` is never empty: best first, each
    intent once. `emergency` is the kind of danger, or None.
    """

    text: str
    intent: str
    confidence: float
    certainty: Certainty
    ranking: tuple[Scored, ...]
    requests: tuple[Request, ...]
    entities: tuple[Entity, ...]
    emergency: str | None
    language: Language

    def first(self, key: str) -> str | None:
        """Give the normalized value of the first entity with this key."""
        return next((entity.value for entity in self.entities if entity.key == key), None)

    def values(self, key: str) -> tuple[str, ...]:
        """Give the normalized values of all entities with this key, in text order."""
        return tuple(entity.value for entity in self.entities if entity.key == key)
