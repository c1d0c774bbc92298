"""The record of the talk: what was said, on whatever channel, beside the outbox, which has what was answered."""

from handlers.dialogue.messages import Medium, split_choice_id
from handlers.dialogue.turn import Turn
from storage.outbox import Notification
from storage.transcript import Utterance


def is_discreet(turn: Turn) -> bool:
    """Tell whether the active draft is one that no staff may read along."""
    active = turn.state.active
    return active is not None and turn.flow(active.flow).discreet


def note(turn: Turn) -> None:
    """Write down what was said, with the label of a button that was tapped; a command or a sticker says nothing."""
    incoming = turn.incoming
    text, choice, pressed_id = incoming.own_text.strip(), None, None
    if incoming.medium is Medium.CHOICE:
        row, index = _pressed(turn, incoming.choice or "")
        if row is not None:
            text, choice, pressed_id = row.content["choices"][index]["label"], incoming.choice, row.id
    if incoming.command is None and (text or incoming.photos):
        Utterance.note(
            turn.session,
            turn.account,
            incoming.dedupe_key,
            turn.now,
            text=text,
            photos=incoming.photos,
            choice=choice,
            pressed_id=pressed_id,
            discreet=turn.discreet,
        )


def _pressed(turn: Turn, choice: str) -> tuple[Notification | None, int]:
    parts = split_choice_id(choice)
    row = Notification.by_token(turn.session, parts[0]) if parts else None
    own = row is not None and row.account_id == turn.account.id
    if row is None or parts is None or not own or parts[1] >= len(row.content.get("choices", [])):
        return None, 0
    return row, parts[1]
