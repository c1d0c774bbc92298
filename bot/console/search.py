"""What a clerk means by the words in a search box."""

import re
from datetime import datetime
from typing import Final

from intents.entities import extract

_CODE: Final = re.compile(r"[0-9A-Za-z]{1,8}(-[0-9A-Za-z]{0,8}){0,2}")


def home_code_in(words: str, now: datetime) -> str:
    """Give the home that is named, as a code, or the empty string: said as people do, as filed, or only the room."""
    if _CODE.fullmatch(words):
        return words
    return next((entity.value for entity in extract(words, now) if entity.key == "room"), "") if words else ""
