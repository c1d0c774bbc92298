"""The resident's home, in any notation: 3栋2单元501, 3-2-501, #05-01 blk 3, flat 3C tower 2."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from intents.entities.corrections import corrected, denied
from intents.entities.passage import Find, Passage
from intents.entities.room_parts import Part, parts
from intents.patterns import regex

GAP: Final = regex(r"[ ,，、./\-–—的:：;()（]{0,3}(?:(?:of|in|at|on|no|the)\b[ .]?){0,2}(?:第|那个)?", re.ASCII)
OWN: Final = regex(
    "(?:我家|我们家|我是|我住|我们住|我的?房号?|本人|我这|俺家|俺是|咱家|阿拉|我在|我屋企|我系|我哋|住在?|住喺|"
    "自己家|家里|业主|到我|漏到|房号|地址|"
    r"\b(?:i am|i'm|i m|im|my|mine|we are|we're|i live|live|living|stay|staying|this is|here is|here|from|me|our|"
    "ours|us|address|addr|only mine))"
    r"[ :：,，是在系(（的]{0,3}(?:in |at |on |is |of |a |the |own |flat |home |unit ){0,3}$",
    re.ASCII,
)
OTHERS: Final = regex(
    r"(?:楼上|楼下|隔壁|对面|对门|邻居|他家|她家|人家|那家|别人|"
    r"\b(?:upstairs|downstairs|neighbou?rs?|next door|above|below|opposite|beside|tell|ask|their|his|her|outside|"
    "near|under|over|inform|unit at|guy|lady|people|owner of|by))"
    r"[ :：,，是在的(（]{0,3}(?:那家|那户|住户|in |at |on |is |of |the |from |unit |flat |me ){0,3}$",
    re.ASCII,
)
OTHERS_AFTER: Final = regex(
    "^ ?(?:那家|那户|那个|的人|家的|他们|邻居|(?:'s|s')? ?(?:dog|kid|son|guy|lady|people|man|neighbou?r|owner is|"
    "tenant is|always|keeps?|again))",
    re.ASCII,
)
SIGNED: Final = regex(r"^[ .,!。！)）~～]*(?:thank.{0,12}|thx|谢谢.{0,4}|pls|please|唔该)?[ .!。！]*$", re.ASCII)
BEFORE: Final = 40
NEIGHBOUR: Final = -4
"""So far from the resident is only the home of somebody else, which is not to be written down as theirs."""


@dataclass(frozen=True, slots=True)
class Home:
    """Neighbouring parts read together."""

    start: int
    end: int
    building: str = ""
    unit: str = ""
    floor: str = ""
    room: str = ""
    sure: bool = False
    either: bool = False

    @property
    def value(self) -> str:
        return f"{self.building}-{self.unit}-{self.room}"


def rooms(passage: Passage) -> Iterator[Find]:
    """Give the home that the message speaks from; where several are named, the resident's own comes first.

    A value that was taken back is left out; a correction that names only the room keeps the building said before.
    """
    homes = surviving(passage.text, [home for home in groups(passage) if home.room and home.sure])
    homes = in_building(homes, [home for home in groups(passage) if not home.room])
    ranked = sorted(homes, key=lambda home: -closeness(passage.text, home))
    for home in ranked:
        if closeness(passage.text, home) <= NEIGHBOUR:
            continue
        yield Find("room", home.value, home.start, home.end)


def in_building(homes: list[Home], others: list[Home]) -> list[Home]:
    """Give the homes; a single room without a building is in the one that is named before: '我在12栋,房号803'."""
    named = [home for home in others if home.building]
    alone = len(homes) == len(named) == 1 and not homes[0].building
    if not alone or not 0 <= homes[0].start - named[0].end <= BEFORE:
        return homes
    return [replace(homes[0], building=named[0].building, unit=homes[0].unit or named[0].unit)]


def buildings(passage: Passage) -> Iterator[tuple[int, int]]:
    """Give the spans of buildings that are named without a room: places."""
    for home in groups(passage):
        if home.building and not home.room:
            yield home.start, home.end


@lru_cache(maxsize=16)
def groups(passage: Passage) -> tuple[Home, ...]:
    """Read neighbouring parts as one home, each kind at most once."""
    # Kept, for what is no home is looked for without the homes of the same passage.
    return tuple(_joined(passage))


def _joined(passage: Passage) -> Iterator[Home]:
    home: Home | None = None
    for part in parts(passage):
        joined = join(home, part) if home and GAP.fullmatch(passage.text, home.end, part.start) else None
        if joined is None:
            if home:
                yield settled(home)
            joined = join(Home(part.start, part.start), part)
        home = joined
    if home:
        yield settled(home)


def join(home: Home, part: Part) -> Home | None:
    """Give the home with one more part, or None where the part starts another home."""
    fields = {
        kind: value
        for kind, value in (
            ("building", part.building),
            ("unit", part.unit),
            ("floor", part.floor),
            ("room", part.room),
        )
        if value
    }
    if home.building and not home.unit and not home.room and part.building and part.room and not part.unit:
        fields = {"unit": part.building, "room": part.room}  # 3栋2-501
    if home.room and part.room and not home.unit and home.either != part.either:
        unit, room = (home.room, part.room) if home.either else (part.room, home.room)
        return replace(home, unit=unit, room=room, end=part.end, sure=True, either=False)
    if any(getattr(home, kind) for kind in fields):
        return None
    sure = (
        home.sure
        or part.sure
        or bool((home.building or home.unit or home.floor) and part.room)
        or bool(home.room and part.building)
    )
    return replace(home, **fields, end=part.end, sure=sure, either=part.either or home.either)  # type: ignore[arg-type]


def settled(home: Home) -> Home:
    """Fold the floor into the room: floor 18 and C is 18C, floor 12 and 5 is 1205, floor 3 and 301 is 301."""
    if not home.floor:
        return home
    if not home.room:
        return replace(home, building=home.building)
    if len(home.room) >= 3 or (home.room[:-1] == home.floor and len(home.room) > 1):  # noqa: PLR2004
        mismatch = not home.room.startswith(home.floor) and home.room.isdecimal() and not home.building
        return replace(
            home, floor="", building=home.floor if mismatch or (home.unit and not home.building) else home.building
        )
    return replace(home, floor="", room=home.floor + (home.room.zfill(2) if home.room.isdecimal() else home.room))


def surviving(text: str, homes: list[Home]) -> list[Home]:
    """Leave out what was taken back; what replaces it inherits the building and unit that it leaves open."""
    kept: list[Home] = []
    for home in homes:
        if len(homes) > 1 and denied(text, home, others=False):
            continue
        if kept and corrected(text, kept[-1], home):
            old = kept.pop()
            if not home.building:
                home = replace(home, building=old.building, unit=home.unit or old.unit)  # noqa: PLW2901
        kept.append(home)
    return kept or homes[-1:]


def closeness(text: str, home: Home) -> int:
    """Give how likely this is the resident's own home and not the neighbour's."""
    before, after = text[max(0, home.start - BEFORE) : home.start], text[home.end : home.end + BEFORE]
    score = 2 * bool(home.building) + bool(home.unit)
    others = bool(OTHERS.search(before))
    score += 6 * (bool(OWN.search(before)) and not others) - 6 * others - 4 * bool(OTHERS_AFTER.search(after))
    return score + 3 * bool(SIGNED.search(after)) + (home.start == 0)
