"""Several visits in one message: each guest with a day of their own."""

from collections.abc import Sequence

from handlers.dialogue.turn import Turn
from handlers.visitors import slots
from intents.visits import when, who
from intents.visits.pieces import pieces


def visits(turn: Turn) -> Sequence[Turn]:
    """Give a turn for each visit that the message announces; itself, unless two guests each have a day of their own."""
    groups: list[list[str]] = []
    for piece in pieces(turn.incoming.text):
        part = turn.saying(piece)
        guest, dated = _guest(part), _is_dated(part)
        if not guest and not dated:
            continue
        if not groups or (guest and _is_whole(turn, groups[-1])):
            groups.append([])
        groups[-1].append(piece)
    if len(groups) < 2 or not all(_is_whole(turn, group) for group in groups):  # noqa: PLR2004 - one visit
        return [turn]
    return [turn.saying(" ".join(group)) for group in groups]


def _is_whole(turn: Turn, group: Sequence[str]) -> bool:
    part = turn.saying(" ".join(group))
    return _guest(part) and _is_dated(part)


def _guest(part: Turn) -> bool:
    return bool(slots.name_in(part) or who.role_in(part.text))


def _is_dated(part: Turn) -> bool:
    said = when.read(part.text, slots.local_now(part))
    return said is not None and said.dated and said.start is not None and not said.weekdays
