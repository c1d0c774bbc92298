"""Voice messages in words, by an OpenAI-compatible server, where one is configured; else people are asked to type."""

from dataclasses import dataclass
from typing import Final

import httpx
import structlog

from bot.settings import AsrSettings
from intents.trust import trusted

LARGEST_VOICE: Final = 5 * 1024 * 1024
"""Bytes: some minutes."""
SECONDS: Final = 15.0
"""For one message; whoever speaks waits for it."""
LONGEST: Final = 2000
"""Characters."""
log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Hearing:
    """Understands speech. `settings` is None where no server is configured."""

    settings: AsrSettings | None = None

    @property
    def can_hear(self) -> bool:
        """Whether it is worth while to fetch a voice message."""
        return self.settings is not None

    async def words(self, content: bytes, name: str) -> str:
        """Give what was said; the empty string when there is no server, or it fails, or nothing was said.

        `name` ends with the usual ending of the format. Neither the voice nor the words are logged.
        """
        if self.settings is None or not 0 < len(content) <= LARGEST_VOICE:
            return ""
        key = self.settings.key
        headers = {"Authorization": f"Bearer {key.get_secret_value()}"} if key else {}
        try:
            async with httpx.AsyncClient(timeout=SECONDS, verify=trusted()) as client:
                answer = await client.post(
                    f"{self.settings.url}/audio/transcriptions",
                    headers=headers,
                    data={"model": self.settings.model},
                    files={"file": (name, content)},
                )
            text = answer.raise_for_status().json()["text"]
        except (httpx.HTTPError, ValueError, KeyError, TypeError) as error:
            log.warning("voice_not_understood", error=type(error).__name__)
            return ""
        return str(text).strip()[:LONGEST]


DEAF: Final = Hearing()
"""Where no server is configured."""
