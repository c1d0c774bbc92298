"""What comes in from a channel and what goes out to one: the only two shapes that the dialogue knows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Final


class Medium(StrEnum):
    """In what form a message came."""

    TEXT = "text"
    CHOICE = "choice"
    PHOTO = "photo"
    VOICE = "voice"
    OTHER = "other"


class MessageKind(StrEnum):
    """Why a message goes out: to answer the sender, about a ticket, to alert staff, to ask for a rating."""

    REPLY = "reply"
    PUSH = "push"
    ALERT = "alert"
    SURVEY = "survey"


MOMENT: Final = "moment"
"""What a question asks for when a channel may offer a calendar: a day and a time of it, answered in words."""
_PASSING_ACTIONS: Final = frozenset({"flow.fill", "dialogue.wish"})
"""They answer what is being talked about: whatever is said next has answered it, too."""


@dataclass(frozen=True, slots=True)
class Command:
    """An action of a feature with its arguments, as a button carries it. Whoever gives it is checked by the action."""

    action: str
    arguments: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Incoming:
    """One message of one account. `dedupe_key` is the same each time that the platform delivers it again.

    `choice` is an id that this installation gave out (`token:n`), or somebody's forgery of one.
    `photos` are SHA-256 digests of files that the channel has already stored.
    `language` is that of the sender's app, for the first words to somebody new; after that their own words decide.
    `command` comes from trusted edges alone (the replay of a script), never from a chat.
    `begun` are the parts of `text` that were sent in messages just before this one.
    `position` is a place on the map, in degrees north and east.
    `seated`: only an account that is there already may send it.
    `edited_from` is when a message was sent that the sender has changed since, into these words.
    """

    channel: str
    account: str
    dedupe_key: str
    medium: Medium = Medium.TEXT
    text: str = ""
    choice: str | None = None
    photos: tuple[str, ...] = ()
    command: Command | None = None
    sender_name: str = ""
    language: str = "zh"
    begun: str = ""
    seated: bool = False
    edited_from: datetime | None = None
    position: tuple[float, float] | None = None

    @property
    def own_text(self) -> str:
        """What stands in this message alone."""
        return self.text.removeprefix(f"{self.begun}\n") if self.begun else self.text


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to tap, or to answer by its number."""

    label: str
    command: Command


@dataclass(frozen=True, slots=True)
class Content:
    """The body of an outgoing message, in the recipient's language. `asks`: MOMENT, or nothing in particular."""

    text: str
    choices: tuple[Choice, ...] = ()
    photos: tuple[str, ...] = ()
    asks: str = ""

    def to_json(self) -> dict[str, Any]:
        """Give it as the outbox stores it."""
        asks = {"asks": self.asks} if self.asks else {}
        return asks | {
            "text": self.text,
            "choices": [
                {"label": one.label, "action": one.command.action, "arguments": dict(one.command.arguments)}
                for one in self.choices
            ],
            "photos": list(self.photos),
        }


def is_passing(content: Mapping[str, Any]) -> bool:
    """Tell whether the choices of a stored body are good for one moment only, unlike the buttons of a ticket's card."""
    return any(choice["action"] in _PASSING_ACTIONS for choice in content.get("choices", ()))


def choice_id(token: str, index: int) -> str:
    """Give the id of a message's choice, counted from 0: short enough for any platform's button (64 bytes)."""
    return f"{token}:{index}"


def split_choice_id(text: str) -> tuple[str, int] | None:
    """Give token and index of a choice id, or None when it is not one."""
    token, colon, index = text.rpartition(":")
    if not colon or not token or not index.isascii() or not index.isdigit() or len(index) > 3:  # noqa: PLR2004 - no message has a thousand choices
        return None
    return token, int(index)
