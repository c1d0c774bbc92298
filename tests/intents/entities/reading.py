"""What the extractors are asked in these tests: one value of one key, on Friday 20 November 2026 at ten."""

from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from intents.entities import extract

NOW: Final = datetime(2026, 11, 20, 10, tzinfo=ZoneInfo("Asia/Shanghai"))


def first(key: str, text: str, now: datetime = NOW) -> str | None:
    """Give the value found for the key, None where there is none."""
    return next((entity.value for entity in extract(text, now) if entity.key == key), None)
