"""The pieces of a time expression: a day, a part of the day, a time of the clock, a span from now."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Atom:
    """One piece, at a place of the text; exactly one of day, part, hour and moment is set."""

    start: int
    end: int
    day: date | None = None
    until: date | None = None
    weekday: bool = False
    past: bool = False
    vague: bool = False
    part: str = ""
    hour: int | None = None
    minute: int = 0
    meridiem: str = ""
    open: bool = False
    moment: datetime | None = None


def disjoint(atoms: list[Atom]) -> Iterator[Atom]:
    """Give the atoms in text order, of two that overlap the one that starts first (of equal starts the longer one)."""
    end = 0
    for atom in sorted(atoms, key=lambda atom: (atom.start, -atom.end)):
        if atom.start >= end:
            end = atom.end
            yield atom
