"""From the JSON that Telegram sends to updates that can be handled."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import structlog
from prometheus_client import Counter
from telegram import Bot, Message, Update

ALLOWED_UPDATES: Final = ("message", "edited_message", "callback_query", "my_chat_member")
"""Named in every call: the kinds that Telegram sends by default change with its releases."""
PARKED: Final = Counter("guanjia_telegram_parked_updates", "Updates that could not be understood and were passed over")
_NUMBERS: Final = 2**63
"""More than that is no number of Telegram's."""
log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Event:
    """What happened at once in a chat: one update, or the updates that make up one album. The first names it."""

    updates: tuple[Update, ...]

    @property
    def update(self) -> Update:
        """The first update."""
        return self.updates[0]

    @property
    def messages(self) -> tuple[Message, ...]:
        """The new messages in it."""
        return tuple(update.message for update in self.updates if update.message is not None)


def parse(raw: Sequence[object], bot: Bot) -> list[Update]:
    """Give the updates that can be read, in their order; the others are parked: logged by number, never in the way."""
    parsed = []
    for one in raw:
        try:
            update = Update.de_json(_mapping(one), bot)
        except Exception as error:  # noqa: BLE001 - whatever the library stumbles over, the next updates must come through
            park(update_id_of(one), error)
        else:
            parsed.append(update)
    return parsed


def park(update_id: int | None, error: Exception) -> None:
    """Pass over an update that cannot be handled, and say so. What was in it is private, and not logged."""
    PARKED.inc()
    log.error("telegram_update_parked", update_id=update_id, error=type(error).__name__)


def _mapping(one: object) -> dict[str, Any]:
    if not isinstance(one, dict):
        raise TypeError("an update is an object")
    # The library lets these pass, and stumbles when the chat is looked at.
    if any("chat" not in one[kind] for kind in ("message", "edited_message", "my_chat_member") if kind in one):
        raise ValueError("a message belongs to a chat")
    return one


def update_id_of(one: object) -> int | None:
    """Give the number of a raw update; None when it has none."""
    number = one.get("update_id") if isinstance(one, Mapping) else None
    whole = isinstance(number, int) and not isinstance(number, bool) and 0 <= number < _NUMBERS
    return number if whole else None
