"""The webhook as Telegram calls it: in order for each chat, again until it gets a 2xx, with the secret in a header."""

import threading
import time
from dataclasses import dataclass, field

import httpx

from intents.trust import trusted
from tests.platforms.telegram.payloads import Json
from tests.platforms.telegram.platform import Platform, Push

LONGEST_ANSWER = 60.0
FIRST_PAUSE = 0.05
"""Seconds until the next try; they double. Telegram takes longer, with the same effect."""
LONGEST_PAUSE = 0.4


@dataclass(slots=True)
class Pusher:
    """Brings what waits to the webhook, if there is one, until it is stopped."""

    platform: Platform
    stopped: threading.Event = field(default_factory=threading.Event)
    news: threading.Event = field(default_factory=threading.Event)
    paused: dict[int, tuple[float, int]] = field(default_factory=dict)

    def run(self) -> None:
        """Push until stopped."""
        with self.platform.lock:
            self.platform.listeners.add(self.news.set)
        with httpx.Client(timeout=LONGEST_ANSWER, verify=trusted()) as client:
            while not self.stopped.is_set():
                self.news.clear()
                if not self._push_next(client):
                    self.news.wait(FIRST_PAUSE)

    def stop(self) -> None:
        """End it; a call that is on its way is waited for."""
        self.stopped.set()
        self.news.set()

    def _push_next(self, client: httpx.Client) -> bool:
        """Push the first update whose chat is not waiting for another try; False when there is none."""
        with self.platform.lock:
            update = self._next() if self.platform.webhook else None
            address, headers = self.platform.webhook, dict(self.platform.webhook_headers)
        if update is None:
            return False
        status = self._call(client, address, headers, update)
        with self.platform.lock:
            self.platform.pushes.append(Push(update.get("update_id", 0), status))
            taken = 200 <= status < 300
            if taken and self.platform.webhook == address:
                self.platform.updates = [one for one in self.platform.updates if one[1] is not update]
            self._note(update, taken=taken, status=status)
            self.platform.changed()
        return True

    def _next(self) -> Json | None:
        now = time.monotonic()
        seen: set[int] = set()
        for update in self.platform.pending():
            chat = chat_of(update)
            if chat not in seen and self.paused.get(chat, (0.0, 0))[0] <= now:
                return update
            seen.add(chat)
        return None

    def _call(self, client: httpx.Client, address: str, headers: dict[str, str], update: Json) -> int:
        try:
            return client.post(address, json=update, headers=headers).status_code
        except httpx.HTTPError:
            return 0

    def _note(self, update: Json, *, taken: bool, status: int) -> None:
        chat = chat_of(update)
        if taken:
            self.paused.pop(chat, None)
            return
        tries = self.paused.get(chat, (0.0, 0))[1] + 1
        self.paused[chat] = (time.monotonic() + min(FIRST_PAUSE * 2**tries, LONGEST_PAUSE), tries)
        told = f"Wrong response from the webhook: {status}" if status else "Connection refused"
        self.platform.webhook_error = (int(self.platform.now()), told)


def chat_of(update: Json) -> int:
    """Give whose update it is; 0 for one that does not say."""
    for content in update.values():
        if isinstance(content, dict) and isinstance(content.get("from"), dict):
            return int(content["from"].get("id", 0))
    return 0
