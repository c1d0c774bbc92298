"""What a message says besides its intent: home, phone, plate, time, people, name, amount, fee, period, trade, place."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import lru_cache
from typing import Final

from intents.entities.amount import amounts
from intents.entities.category import categories
from intents.entities.fee_type import fee_types
from intents.entities.name import names
from intents.entities.passage import Find, Passage, read
from intents.entities.people import people
from intents.entities.period import periods
from intents.entities.phone import phones
from intents.entities.place import places
from intents.entities.plate import plates
from intents.entities.room import groups, rooms
from intents.entities.time.answer import answered
from intents.entities.time.choice import times
from intents.patterns import regex
from intents.understanding import Entity

_CLOCK: Final = r"(?:1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:[:.][0-5]\d)?"
_HOURS_OF_PART: Final = regex(
    rf"(?<![\w:.-])(?P<first>{_CLOCK})(?P<link> ?(?:to|and|-|–|until|till) ?)(?P<last>{_CLOCK})"
    r" in the (?:(?P<am>morning)|afternoon|evening)\b",
    re.ASCII | re.IGNORECASE,
)
_HOUR_OF_PART: Final = regex(
    r"(?<![\w:.-])(?<!\bat )(?<!\bto )(?<!\bby )(?<!around )(?<!about )(?<!half )(?<!past )(?<!from )(?<!until )"
    rf"(?={_CLOCK} (?:in the (?:morning|afternoon|evening)|at night|tonight|this (?:morning|afternoon|evening))\b)",
    re.ASCII | re.IGNORECASE,
)
"""Where an hour begins that only the part of the day tells from a number: '9 in the morning'."""
_REMEMBERED: Final = 32
"""Texts whose entities are kept: the listeners of a turn ask for those of its words one after the other."""
LITERAL: Final = frozenset({"name", "place"})
"""Keys whose value is what the resident wrote."""


@lru_cache(maxsize=_REMEMBERED)
def extract(text: str, now: datetime) -> tuple[Entity, ...]:
    """Give at most one entity of each key, the one that a clerk would write down, in text order.

    Values that the resident took back are left out. Days and hours are resolved in the zone of `now`. The intent plays
    no part: the caller drops the category of a message that is no fault, the people of one that is no visit.
    """
    passage = read(text)
    found = first_of_each(finds(passage, now))
    return tuple(entity(text, passage, find) for find in sorted(found, key=lambda find: (find.start, find.key)))


def time_answered(text: str, now: datetime) -> str | None:
    """Give the time that an answer to 'when?' names: a bare hour and a day in passing count there. None without any."""
    passage = read(_HOUR_OF_PART.sub("at ", _HOURS_OF_PART.sub(_with_halves, text), count=1))
    for extractor in (plates, phones):
        passage = passage.without((find.start, find.end) for find in extractor(passage))
    homes = ((home.start, home.end) for home in groups(passage) if home.room and home.sure)
    return answered(passage.without(homes), now)


def _with_halves(found: re.Match[str]) -> str:
    """Give '9 to 11 in the morning' with the half of the day at each hour; twelve is noon."""
    half = "am" if found["am"] else "pm"
    last = "pm" if found["last"].casefold() in {"12", "twelve"} else half
    return f"{found['first']}{half}{found['link']}{found['last']}{last}"


def finds(passage: Passage, now: datetime) -> Iterator[Find]:
    """Give everything that is found; what is surest takes its characters away from what is looked for later."""
    open_text = passage
    for extractor in (plates, phones):
        taken = list(extractor(open_text))
        yield from taken
        open_text = open_text.without((find.start, find.end) for find in taken)
    yield from rooms(open_text)
    unnumbered = open_text.without((home.start, home.end) for home in groups(open_text) if home.room and home.sure)
    yield from amounts(unnumbered)
    yield from times(unnumbered, now)
    yield from people(unnumbered)
    yield from names(open_text)
    yield from periods(unnumbered, now.date())
    yield from fee_types(open_text)
    yield from categories(open_text)
    yield from places(unnumbered)


def first_of_each(found: Iterable[Find]) -> list[Find]:
    """Give the first find of each key."""
    best: dict[str, Find] = {}
    for find in found:
        best.setdefault(find.key, find)
    return list(best.values())


def entity(text: str, passage: Passage, find: Find) -> Entity:
    """Give the find with its place in what the resident wrote."""
    start, end = passage.origins[find.start], passage.origins[find.end - 1] + 1
    written = text[start:end]
    return Entity(find.key, written if find.key in LITERAL else find.value, written, start, end)
