"""Updates are stored as they come, before Telegram is told that we have them."""

import asyncio
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from bot.channels.telegram.updates import park, update_id_of
from bot.clock import Clock
from storage.database import Database
from storage.stored_update import Arrival, StoredUpdate
from storage.transaction import transaction

CHANNEL: Final = "telegram"
LONGEST_NAME: Final = 64
"""Characters; what is broken may be any length."""
_WITH_SENDER: Final = ("message", "edited_message", "callback_query", "my_chat_member")


@dataclass(frozen=True, slots=True)
class Store:
    """Takes raw updates in. `news` wakes the worker of this process; those of others look by themselves."""

    database: Database
    clock: Clock
    bot_id: str
    album_pause: timedelta
    news: asyncio.Event

    async def take(self, raw: Sequence[object]) -> None:
        """Store updates, all or none, and return after the commit; those that were stored before change nothing."""
        await asyncio.to_thread(self._store, raw)
        self.news.set()

    def _store(self, raw: Sequence[object]) -> None:
        now = self.clock.now()
        nameless = []
        with transaction(self.database) as session:
            for one in raw:
                arrival = arrival_of(one, self.bot_id)
                stored = StoredUpdate.store(session, CHANNEL, arrival, now, self.album_pause)
                if stored is not None and update_id_of(one) is None:
                    StoredUpdate.park(session, [stored], "no update_id")
                    nameless.append(one)
        for one in nameless:
            park(None, ValueError(f"no update_id in {type(one).__name__}"))


def arrival_of(raw: object, bot_id: str) -> Arrival:
    """Give an update as it is stored, however broken it is; one without a number is named by its content."""
    payload = raw if isinstance(raw, Mapping) else {"not_an_update": raw}
    number = update_id_of(raw)
    if number is None:
        digest = hashlib.sha256(json.dumps(payload, sort_keys=True, default=str).encode()).hexdigest()
        return Arrival(f"{bot_id}:sha256:{digest}", payload)
    message = payload.get("message")
    album = message.get("media_group_id") if isinstance(message, Mapping) else None
    return Arrival(f"{bot_id}:{number}", payload, _sender(payload), str(album)[:LONGEST_NAME] if album else None)


def _sender(payload: Mapping[str, Any]) -> str:
    """Give whose update it is: the messages of one person keep their order."""
    for kind in _WITH_SENDER:
        content = payload.get(kind)
        sender = content.get("from") if isinstance(content, Mapping) else None
        if isinstance(sender, Mapping):
            return str(sender.get("id", ""))[:LONGEST_NAME]
    return ""
