"""The pieces of an address that a home is put together from."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from intents.entities.numbers import digits
from intents.entities.passage import Passage
from intents.entities.room_patterns import (
    ALONE_AFTER,
    ALONE_BEFORE,
    BEFORE,
    CUED,
    CUED_WITHOUT_MONEY,
    FACILITY,
    FOLLOWED,
    FULL,
    LETTER_F,
    MINE,
    MONEY,
    NO_HOME,
    OPENING,
    PAUSE,
    REFUSED,
    SET_OFF,
    SHORT,
    TOKEN,
)


@dataclass(frozen=True, slots=True)
class Part:
    """One piece of an address; `sure`: a home even where it stands alone.

    `either`: a small number after 'unit', which names the home in one country and a staircase in another.
    """

    start: int
    end: int
    building: str = ""
    unit: str = ""
    floor: str = ""
    room: str = ""
    sure: bool = False
    either: bool = False


def parts(passage: Passage) -> Iterator[Part]:
    """Give the pieces in text order."""
    for match in TOKEN.finditer(passage.text):
        part = read(passage, match)
        if part:
            yield part


def read(passage: Passage, match: re.Match[str]) -> Part | None:
    """Give the piece that was matched, or None for what only looks like one."""
    found = {kind: value for kind, value in match.groupdict().items() if value}
    kind = next(iter(found))
    return READERS.get(kind, plain_piece)(passage, match, found)


def plain_piece(passage: Passage, match: re.Match[str], found: dict[str, str]) -> Part | None:
    """Read a building, unit or floor that a word of its own names, and a short number behind a floor."""
    kind, written = next(iter(found.items()))
    if (
        kind == "f2"
        and LETTER_F.search(match[0])
        and MINE.search(passage.text, max(0, match.start() - BEFORE), match.start())
    ):
        return Part(*match.span(), room=match[0].upper(), sure=True)
    field = {"b": "building", "u": "unit", "f": "floor"}.get(kind[0]) if kind not in SHORT else None
    if field:
        return Part(*match.span(), **{field: numbered(written)})  # type: ignore[arg-type]
    return Part(*match.span(), room=written.removesuffix("室").upper())


def three_numbers(passage: Passage, match: re.Match[str], found: dict[str, str]) -> Part | None:
    """Read 3-2-501; a date of month, day and year is none."""
    room = found["r3"].upper()
    dated = re.fullmatch(r"(?:19|20)\d\d", room) and "/" in match[0]
    coded = passage.text[: match.start()].rstrip(" :：是").endswith("码")
    if dated or coded or ("-" not in match[0] and refused(passage.text, match)):
        return None
    return Part(*match.span(), building=numbered(found["b3"]), unit=numbered(found["u3"]), room=room, sure=True)


def two_numbers(passage: Passage, match: re.Match[str], found: dict[str, str]) -> Part | None:
    """Read 4-502 and B/1203; P2-118 is where a car stands, 12/300 anything."""
    building, room = found["b2"], found["r2"].upper()
    parking = re.fullmatch(r"[bp]\d", building) and len(room) <= FULL
    vague = found["dash"] == "/" and not building.isalpha()
    if parking or vague or refused(passage.text, match):
        return None
    return Part(*match.span(), building=numbered(building), room=room, sure=True)


def spoken_numbers(_passage: Passage, match: re.Match[str], found: dict[str, str]) -> Part | None:
    """Read 三杠二杠五零一."""
    building, unit = numbered(found["bz"]), numbered(found.get("uz", ""))
    return Part(*match.span(), building=building, unit=unit, room=digits(found["rz"]), sure=True)


def english_building(passage: Passage, match: re.Match[str], found: dict[str, str]) -> Part | None:
    """Read Tower B; the article in 'in tower a lift is broken' is no name."""
    article = found["be"] == "a" and passage.cased[match.start("be")] == "a"
    return None if article else Part(*match.span(), building=numbered(found["be"]))


def malaysia(_passage: Passage, match: re.Match[str], found: dict[str, str]) -> Part:
    """Read B-12-08: block, floor, home."""
    return Part(*match.span(), building=found["bm"].upper(), room=(found["fm"] + found["rm"]).upper(), sure=True)


def singapore(_passage: Passage, match: re.Match[str], found: dict[str, str]) -> Part | None:
    """Read #05-01; without the # it needs a building beside it."""
    sure = "sf" in found
    floor, room = (found["sf"], found["sr"]) if sure else (found["sf2"], found["sr2"])
    return Part(*match.span(), room=(floor + room).upper(), sure=sure)


def hashed(passage: Passage, match: re.Match[str], found: dict[str, str]) -> Part | None:
    """Read #310, where it is not the number of a ticket."""
    return None if refused(passage.text, match) else Part(*match.span(), room=found["rh"].upper(), sure=True)


def named(_passage: Passage, match: re.Match[str], found: dict[str, str]) -> Part | None:
    """Read 房号1502, 501室, 五零一室."""
    return known(next(iter(found.values())), *match.span(), sure=True)


def worded(passage: Passage, match: re.Match[str], found: dict[str, str]) -> Part | None:
    """Read 'flat 3C'; 'meeting room 3' and 'a flat a week ago' are no homes."""
    word, room = found["rw"], found["re"].replace("-", "")
    if FACILITY.search(passage.text, max(0, match.start() - BEFORE), match.start()):
        return None
    if room.isalpha():
        lettered = passage.cased[match.start("re")].isupper() or (word in {"flat", "unit"} and room != "a")
        return Part(*match.span(), room=room.upper()) if lettered else None
    alone = ALONE_AFTER.search(passage.text[match.end() : match.end() + BEFORE]) or match.start() == 0
    vague = not alone and len(room) < FULL and room.isdecimal() and word in {"room", "rm", "unit", "shop"}
    either = word == "unit" and room.isdecimal() and len(room) < FULL
    return Part(*match.span(), room=room.upper(), sure=not vague, either=either)


def bare(passage: Passage, match: re.Match[str], found: dict[str, str]) -> Part | None:
    """Read a number without a word for it; alone it is a home only after certain words, or set apart at an end."""
    text, written = passage.text, found["bare"]
    start, end = match.span()
    before, after = text[max(0, start - BEFORE) : start], text[end : end + BEFORE]
    if written in NO_HOME or refused(text, match):
        return None
    opening = start == 0 and OPENING.search(after)
    apart = opening or (ALONE_BEFORE.search(before) and ALONE_AFTER.search(after))
    lettered = written[-1].isalpha() and SET_OFF.search(before) and PAUSE.match(after)
    floor = (written.endswith("f") and not MINE.search(before)) or (written[0] in "bp" and len(written) < FULL)
    year = re.fullmatch(r"20[12]\d", written)
    counted = "百" in written or "千" in written
    cued = CUED.search(before) or (CUED_WITHOUT_MONEY.search(before) and not MONEY.search(text))
    sure = bool(apart or lettered or cued or FOLLOWED.search(after)) and not (floor or year or counted)
    return known(written, start, end, sure=sure)


def refused(text: str, match: re.Match[str]) -> bool:
    """Tell whether the words before a number make it a ticket, a sum or a password."""
    return bool(REFUSED.search(text, max(0, match.start() - BEFORE), match.start()))


def known(written: str, start: int, end: int, *, sure: bool) -> Part | None:
    """Give a room number that may be read out; None where the words are no number of a home (一百二)."""
    room = written.upper() if written.isascii() else digits(written)
    if not written.isascii() and not re.fullmatch(r"\d{3,4}", room):
        return None
    return Part(start, end, room=room, sure=sure)


def numbered(written: str) -> str:
    """Give a building, unit or floor as it is stored: capitals, digits without zeros in front."""
    if not written:
        return ""
    return written.upper() if written[0].isascii() and not written.isdecimal() else digits(written).lstrip("0") or "0"


Reader = Callable[[Passage, re.Match[str], dict[str, str]], Part | None]
READERS: Final[dict[str, Reader]] = {
    "bm": malaysia,
    "b3": three_numbers,
    "b2": two_numbers,
    "bz": spoken_numbers,
    "be": english_building,
    "sf": singapore,
    "sf2": singapore,
    "rw": worded,
    "rh": hashed,
    "rl": named,
    "rr": named,
    "rn": named,
    "bare": bare,
}
"""By the first group of the pattern that took part; the other groups are plain pieces."""
