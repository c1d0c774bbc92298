"""The things residents can ask for, by name: 'that is not what I want', 'I mean a complaint'."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from intents.normalise import Normalised, normalise
from intents.patterns import regex
from intents.wishes import words_of_wishes as words

INFO: Final = "service_info"


def _bounded(pattern: str) -> str:
    """Give the alternatives, those in Latin letters as whole words only."""
    return rf"(?:(?<![a-z])(?:{pattern})(?![a-z]))"


_NAMES: Final[Mapping[str, re.Pattern[str]]] = {
    intent: regex(_bounded(pattern)) for intent, pattern in {**words.NAMES, INFO: words.QUESTIONS}.items()
}
_DENIED: Final[Mapping[str, re.Pattern[str]]] = {
    intent: regex(
        "|".join(
            f"{denial}{_bounded(words.LOOSELY_NAMED.get(intent, pattern))}{end}"
            for denial, end in zip(words.DENIALS, words.DENIED_UP_TO, strict=True)
        )
    )
    for intent, pattern in {**words.NAMES, INFO: words.QUESTIONS}.items()
}
_PLAIN_NO: Final = regex(rf"(?:{'|'.join(words.PLAIN_NO)})(?=[ ,.;!。、])")
_RATHER_AS: Final = regex(
    r"(?:算了|还是|那就|那|要不|不如|[ ,，]){0,4}就?(?:当成?|算作?|改成?|换成?|作为|按)(?:是|个|一个)?(?!.*(?:不|取消))"
)
"""'算了 当建议吧': another kind of request for what was told."""
_NOT_THIS: Final = regex("|".join(words.NOT_THIS))
_ALONE: Final[Mapping[str, re.Pattern[str]]] = {
    intent: regex(
        "|".join(f"{before}(?:{pattern}){after}" for before, after in zip(words.WANTING, words.WANTED, strict=True))
    )
    for intent, pattern in {**words.NAMES, INFO: words.QUESTIONS}.items()
}
_SAME_BREATH: Final = 2
"""Characters between one denial and the next: 'not … nor …'."""
_AROUND: Final = " ,.;:!?~…、。-–—，；：！？"
_BREAK: Final = regex(r"[,.;:!?~…、。-]")
_NO_AGAIN: Final = regex(r"^(?:(?:no|nope|不是|不对|不對|不|唔系|唔係|唔啱)(?:[\s,.!、。，！]+|$))+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Rejection:
    """What a message says is not meant (empty: whatever was understood), and what it says instead.

    `named` is the intent that it calls by name. `rest` is what it says beyond that; empty when it says no more.
    """

    denied: frozenset[str]
    named: str | None
    rest: str


def rejection(text: str) -> Rejection | None:
    """Give what the text says is not wanted; None when it does not say that of anything."""
    read = normalise(text)
    said = read.text.strip(_AROUND)
    if _NOT_THIS.fullmatch(said):
        return Rejection(frozenset(), None, "")
    found = {intent: match for intent, pattern in _DENIED.items() if (match := pattern.search(read.text))}
    if found:
        return _instead(text, read, *_first_denied(found))
    instead = _RATHER_AS.match(said)
    named = name_alone(said[instead.end() :]) if instead else None
    if named is not None:
        return Rejection(frozenset(), named, "")
    plain = _PLAIN_NO.match(read.text)
    if plain:
        rest = _instead(text, read, frozenset(), plain.span())
        # 'Make it a complaint, the mats are filthy' says what it is, and more of it.
        makes = "make" in plain[0] or "turn" in plain[0]
        return rest if rest.named and (makes or not rest.rest) else None
    return None


def _first_denied(found: Mapping[str, re.Match[str]]) -> tuple[frozenset[str], tuple[int, int]]:
    """Give what is denied first and in the same breath, '不是报修也不是投诉', and where that stands."""
    ordered = sorted(found.items(), key=lambda one: one[1].start())
    begin, end = ordered[0][1].span()
    denied = set()
    for intent, match in ordered:
        if match.start() <= end + _SAME_BREATH:
            denied.add(intent)
            end = max(end, match.end())
    return frozenset(denied), (begin, end)


def _instead(text: str, read: Normalised, denied: frozenset[str], span: tuple[int, int]) -> Rejection:
    # The clause that the denial ends began with no more than its subject: 'I', 'this is'.
    begins = max((match.end() for match in _BREAK.finditer(read.text, 0, span[0])), default=0)
    ends = read.origins[begins] if begins < span[0] else read.origins[span[0]]
    parts = [text[:ends], text[read.origins[span[1] - 1] + 1 :]]
    parts = [part for part in (_NO_AGAIN.sub("", part.strip(_AROUND)).strip(_AROUND) for part in parts) if part]
    named = next((intent for intent in map(name_alone, parts) if intent and intent not in denied), None)
    if named is not None and len(parts) == 1:
        return Rejection(denied, named, "")
    named = named or next((intent for intent in map(name_in, parts) if intent and intent not in denied), None)
    return Rejection(denied, named, " ".join(parts))


def name_alone(text: str) -> str | None:
    """Give the intent that the whole text names, and nothing besides: '投诉', '我要报修', 'a complaint please'."""
    said = normalise(text).text.strip(_AROUND)
    return next((intent for intent, pattern in _ALONE.items() if pattern.fullmatch(said)), None)


def name_in(text: str) -> str | None:
    """Give the first intent that the text names."""
    said = normalise(text).text
    found = [(match.start(), intent) for intent, pattern in _NAMES.items() if (match := pattern.search(said))]
    named = [one for one in found if one[1] != INFO] or found
    return min(named, key=lambda one: one[0])[1] if named else None
