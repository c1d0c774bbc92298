"""Whom of the staff a complaint is about: by name, by surname and title, or by trade ('the guard')."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from intents.complaints import words_of_blame as words
from intents.complaints.complaint_words import without_identity
from intents.entities.name import COMPOUND
from intents.normalise import normalise
from intents.patterns import regex

_HAN: Final = regex(r"[\u4e00-\u9fff]")
_TITLED: Final = regex(rf"^(?:[小老阿](?P<called>.)|(?P<surname>{COMPOUND}|.)(?P<given>.*?)(?:{words.TITLES})?)$")
_ENGLISH_TITLE: Final = regex(rf"\b(?:{words.ENGLISH_TITLES})\b\.?")
_ENDS: Final = regex(r"[.!?;。\n]")
_AMBIGUOUS: Final = frozenset(
    {"may", "will", "mark", "bill", "rose", "grace", "hope", "sunny", "rich", "art", "dawn", "june", "april", "guy"}
)
"""First names that are words as well: they count only with a capital."""
_ANY_ROLE: Final = "|".join(words.ROLES.values())
_SHORTEST: Final = 3
"""Letters of a Latin name that is recognised without a title."""


def blamed(text: str, people: Sequence[tuple[str, Sequence[str]]]) -> frozenset[int]:
    """Give which of these people (name, roles) the text is about, as indexes.

    Rather one too many than one too few: everybody of a surname, everybody of a trade. Who was merely told is not
    blamed for that ('I told the front desk three times'), and neither is whoever alone may see it ('only the manager').
    """
    said = without_identity(normalise(text).text)
    found: set[int] = set()
    rest = said
    for index, (name, _roles) in enumerate(people):
        pattern = _names(name)
        if pattern is not None and (pattern.search(said) or _capital(name, text)):
            found.add(index)
            rest = pattern.sub(" ", rest)
    for role in _roles_in(rest):
        found.update(index for index, (_name, roles) in enumerate(people) if role in roles)
    return frozenset(found)


def _roles_in(said: str) -> Iterator[str]:
    for role, pattern in words.ROLES.items():
        told = re.compile(words.TOLD.format(role=pattern))
        for sentence in _ENDS.split(said):
            blamable = sentence if re.search(words.IGNORED, sentence) else told.sub(" ", sentence)
            if re.search(pattern, blamable):
                yield role
                break


@lru_cache(maxsize=1000)
def _names(name: str) -> re.Pattern[str] | None:
    """Give what somebody of that name may be called; None for an empty name."""
    known = normalise(name).text.strip()
    if not known:
        return None
    if not _HAN.search(known):
        return _latin(known)
    titled = _TITLED.match(known)
    surname = (titled["called"] or titled["surname"]) if titled else known[0]
    given = (titled["given"] or "") if titled else ""
    forms = [
        re.escape(known),
        rf"[小老阿]{surname}(?![子女层车路区时孩])",
        rf"{surname}[姓]?(?:{words.TITLES})",
        f"姓{surname}",
    ]
    if len(given) > 1:
        forms.append(re.escape(given))
    spelt = words.SURNAMES.get(surname)
    if spelt:
        forms.append(rf"\b(?:{words.ENGLISH_TITLES})\.? {spelt}\b|\b{spelt} (?:shifu|jingli)\b")
    # '前台小周' is one person, not the whole desk.
    return re.compile(rf"(?:{_ANY_ROLE})?(?:{'|'.join(forms)})")


def _latin(known: str) -> re.Pattern[str]:
    parts = [part for part in _ENGLISH_TITLE.sub(" ", known).split() if part.isalpha()]
    long = [re.escape(part) for part in parts if len(part) >= _SHORTEST and part not in _AMBIGUOUS]
    forms = [rf"\b{part}\b" for part in long]
    forms += [rf"\b(?:{words.ENGLISH_TITLES})\.? {re.escape(part)}\b" for part in parts]
    return re.compile("|".join([*forms, rf"\b{re.escape(known)}\b"]))


def _capital(name: str, text: str) -> bool:
    """Tell whether a first name that is a word as well stands in the text with its capital."""
    parts = [part for part in name.split() if part.lower() in _AMBIGUOUS]
    return any(re.search(rf"\b{re.escape(part.capitalize())}\b", text) for part in parts)
