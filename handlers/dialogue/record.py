"""The record of the talk: what was said, on whatever channel, beside the outbox, which has what was answered."""

from typing import Final

from handlers.dialogue.messages import Medium
from handlers.dialogue.turn import Turn
from intents.replies import presence
from storage.transcript import Utterance

TIME_SAID: Final = "time_said"
"""Key of the talk's memory: the time that was said last."""


def keep_time(turn: Turn) -> None:
    """Remember the time that the message names, if any: the next may speak of it."""
    said = turn.understanding.first("time")
    turn.state.memory |= {TIME_SAID: said} if said else {}


def time_pointed_at(turn: Turn) -> str | None:
    """Give the time that was said last, where the message points at it: 'can I book it for then'."""
    return turn.state.memory.get(TIME_SAID) if presence.says_then(turn.text) else None


def is_discreet(turn: Turn) -> bool:
    """Tell whether the active draft is one that no staff may read along."""
    active = turn.state.active
    return active is not None and turn.flow(active.flow).discreet


def note(turn: Turn) -> None:
    """Write down what was said, with the label of a button that was tapped; a command or a sticker says nothing."""
    incoming, tapped = turn.incoming, None
    turn.heard = incoming.own_text.strip()
    if incoming.medium is Medium.CHOICE:
        tapped = turn.tapped
        turn.heard = tapped.label if tapped else ""
    if incoming.command is None and (turn.heard or incoming.photos):
        Utterance.note(
            turn.session,
            turn.account,
            incoming.dedupe_key,
            turn.now,
            text=turn.heard,
            photos=incoming.photos,
            choice=incoming.choice if tapped else None,
            pressed_id=tapped.row.id if tapped else None,
            discreet=turn.discreet,
        )
