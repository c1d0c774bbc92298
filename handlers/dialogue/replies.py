"""Sending what a turn has come to: by the outbox, or in the response to the message."""

from handlers.dialogue.messages import MessageKind
from handlers.dialogue.turn import Turn
from storage.outbox import Notification
from storage.riding import carry


def send(turn: Turn) -> None:
    """Put the answers into the outbox, in order; quiet hours do not hold back who just wrote."""
    for index, content in enumerate(turn.replies):
        body = {**content.to_json(), "discreet": True} if turn.discreet else content.to_json()
        key = f"reply:{turn.inbox_id}:{index}"
        if turn.rides and not turn.held_for:
            turn.riding.append(carry(turn.account, key, body, turn.now, turn.inbox_id))
            continue
        Notification.enqueue(
            turn.session,
            turn.account,
            dedupe_key=key,
            kind=MessageKind.REPLY,
            content=body,
            now=turn.now,
            inbox_id=turn.inbox_id,
            due_at=turn.now + turn.held_for,
        )
