"""The question that was asked last: what follows may lean on it."""

from datetime import datetime, timedelta
from typing import Any, Final

from handlers.dialogue.turn import Turn

QUESTION: Final = "question"
"""Key of the conversation's memory: the words of the question that was answered last, or could not be."""
LEANS_FOR: Final = timedelta(minutes=15)


def keep_question(turn: Turn) -> None:
    """Keep what was asked."""
    turn.state.memory[QUESTION] = {**turn.words(), "at": turn.now.isoformat()}


def recent_question(turn: Turn) -> str | None:
    """Give what was asked in the last minutes."""
    kept: dict[str, Any] = turn.state.memory.get(QUESTION) or {}
    asked, at = kept.get("text"), kept.get("at")
    return str(asked) if asked and at and turn.now - datetime.fromisoformat(at) <= LEANS_FOR else None
