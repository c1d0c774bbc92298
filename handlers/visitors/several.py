"""Several visits in one message: each guest with a day of their own."""

from collections.abc import Sequence

from handlers.dialogue.turn import Turn
from handlers.visitors import slots
from intents.visits import cars, when, who
from intents.visits.pieces import pieces


def visits(turn: Turn) -> Sequence[Turn]:
    """Give a turn for each visit that the message announces: guests who each have a day, or an hour of the day named.

    Itself, unless there are several.
    """
    groups: list[list[str]] = []
    day = ""
    for piece in pieces(turn.incoming.text):
        part = turn.saying(piece)
        guest, dated = _guest(part), _is_dated(part)
        if not guest and not dated:
            continue
        day = _day(part) if dated else day
        if not groups or (guest and _is_whole(turn, groups[-1])):
            groups.append([day] if day and not dated and _is_timed(part) else [])
        if guest and dated and not _guest(turn.saying(" ".join(groups[-1]))):
            # 'Two this weekend: Omar on Saturday, …': each has a day of their own.
            groups[-1] = []
        # 'Two visitors tomorrow: …' counts them all, and only the day is of each.
        groups[-1].append(piece if guest else day)
    if len(groups) < 2 or not all(_is_whole(turn, group) for group in groups):  # noqa: PLR2004 - one visit
        # Two cars need a pass each: the gate lets in by the plate.
        return [turn.saying(text) for text in cars.each_car(turn.incoming.text)] or [turn]
    return [turn.saying(" ".join(group)) for group in groups]


def _is_whole(turn: Turn, group: Sequence[str]) -> bool:
    part = turn.saying(" ".join(group))
    return _guest(part) and _is_dated(part)


def _guest(part: Turn) -> bool:
    return bool(slots.name_in(part) or who.role_in(part.text))


def _day(part: Turn) -> str:
    named = when.days_named(part.text, slots.local_now(part))
    return named[-1].isoformat() if named else ""


def _is_timed(part: Turn) -> bool:
    said = when.read_answer(part.text, slots.local_now(part))
    return said is not None and (said.part is not None or " " in (said.start or ""))


def _is_dated(part: Turn) -> bool:
    said = when.read(part.text, slots.local_now(part))
    return said is not None and said.dated and said.start is not None and not said.weekdays
