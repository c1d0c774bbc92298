"""What the model is asked."""

import json
from functools import cache
from pathlib import Path
from typing import Any, Final

INSTRUCTIONS: Final = Path(__file__).with_name("instructions.txt")
MOST_TOKENS: Final = 300


@cache
def instructions() -> str:
    """Give the instructions, read once."""
    return INSTRUCTIONS.read_text("utf-8")


def question(model: str, message: str) -> dict[str, Any]:
    """Give the body of a chat completion that asks for the intents of a masked message.

    The message is a string in a JSON object: nothing that it contains can end it.
    """
    return {
        "model": model,
        "messages": [
            {"role": "system", "content": instructions()},
            {"role": "user", "content": json.dumps({"message": message}, ensure_ascii=False)},
        ],
        "temperature": 0,
        "max_tokens": MOST_TOKENS,
        "response_format": {"type": "json_object"},
        "stream": False,
    }
