"""Bursts: '你好', '我家', '厨房漏水了' and a photo, sent one after the other, are one message in parts.

What may be the beginning of more is answered after a short pause. When more comes before that, the answer is withdrawn
and the parts are read together. What is complete is answered at once, and so are danger and calling off.
"""

from datetime import datetime, timedelta
from typing import Any, Final

from handlers.dialogue.digression import columns, is_bare_value
from handlers.dialogue.turn import Turn
from intents.faults.outages import outage_in
from intents.replies import answers, fault_answers
from intents.understanding import Certainty
from storage.outbox import Notification
from storage.review import ReviewItem

PAUSE: Final = timedelta(seconds=2.5)
"""How long the answer to a fragment waits for the rest: at most 3 s (DESIGN section 9)."""
LONGEST_FRAGMENT: Final = 12
"""Columns (a Han character takes two) of a text that may be the beginning of more."""
DOUBTFUL: Final = ((8, 0.75), (18, 0.6))
"""Confidence that is asked of a wish in at most so many columns: models read too much into a few words."""
_KEY: Final = "burst"
_MOST_CHOICES: Final = 99


class BegunError(Exception):
    """A message is the rest of what was `begun` just before it: nothing was stored, read both together."""

    def __init__(self, begun: str) -> None:
        super().__init__("the message has a beginning")
        self.begun = begun


def join(turn: Turn) -> None:
    """Raise `BegunError` when parts that came just before this text belong to it, and are not read with it yet.

    Words that mean something alone are not joined.
    """
    kept: dict[str, Any] | None = turn.state.memory.get(_KEY)
    if kept is None or not kept["text"] or turn.incoming.begun or _stands_alone(turn.text):
        return
    if turn.now <= datetime.fromisoformat(kept["until"]):
        raise BegunError(kept["text"])


def _stands_alone(text: str) -> bool:
    if text.startswith("/"):
        return True
    plain = answers.is_stop(text) or answers.is_yes(text) or answers.is_no(text)
    return plain or answers.ordinal(text, _MOST_CHOICES) is not None


def take_over(turn: Turn) -> None:
    """Withdraw the answer to the parts before this message, if it has not left yet."""
    kept: dict[str, Any] | None = turn.state.memory.pop(_KEY, None)
    if kept is None or turn.now > datetime.fromisoformat(kept["until"]):
        return
    if Notification.withdraw(turn.session, turn.account.id, kept["inbox"]) and kept["item"]:
        # What was unclear was only half of it: nothing to learn from.
        ReviewItem.forget(turn.session, kept["item"])


def hold(turn: Turn) -> None:
    """Let the answer to this message wait for the rest of it."""
    turn.held_for = PAUSE
    # '我家 主卧' is a greeting to the engine.
    greets = (turn.understanding.intent == "greeting" and not turn.understanding.entities) or not turn.text
    turn.state.memory[_KEY] = {
        "text": "" if greets else turn.text,
        "until": (turn.now + PAUSE).isoformat(),
        "inbox": turn.inbox_id,
        "item": turn.item,
    }


def is_picture(turn: Turn) -> bool:
    """Tell whether a resident sent pictures without a word: one of an album, or before what they are about."""
    return turn.account.staff is None and not turn.text and bool(turn.incoming.photos)


def is_fragment(turn: Turn) -> bool:
    """Tell whether a text that nothing took may be the beginning of more: a greeting, a bare value, unclear words."""
    if turn.account.staff is not None or turn.state.active is not None or _stands_alone(turn.text):
        return False
    meaning = turn.understanding
    if meaning.certainty is Certainty.SURE:
        return meaning.intent == "greeting" or says_no_wish(turn)
    return columns(turn.text) <= LONGEST_FRAGMENT or is_bare_value(turn)


def says_no_wish(turn: Turn) -> bool:
    """Tell whether a message says what it is about and not what is wanted, whatever the engine reads into it."""
    if fault_answers.says_only_broken(turn.text) or outage_in(turn.text):
        return False
    confidence, width = turn.understanding.confidence, columns(turn.text)
    return is_bare_value(turn) or any(width <= most and confidence < least for most, least in DOUBTFUL)
