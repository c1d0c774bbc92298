"""The time that an answer to 'when?' names: there a bare hour counts, and so does a day said in passing."""

import re
from dataclasses import replace
from datetime import datetime
from typing import Final

from intents.entities.corrections import standing
from intents.entities.passage import Passage
from intents.entities.time.atoms import Atom
from intents.entities.time.choice import Timed, adopt
from intents.entities.time.phrases import Phrase, phrases, resolve
from intents.patterns import regex

_BARE: Final = regex(
    r"^(?:.{0,60}[ ,])?(?:say|make it|make that|let'?s say|do|how about|what about|at|about|around|round|roughly"
    r"|to|for|from|after|like|maybe|abt|ard|(?:it|that)(?:'?ll)? be) "
    r"(?P<hour>1[0-2]|[1-9])(?P<minute>[:.][0-5]\d)?(?: ?ish)?"
    r"(?: (?:then|please|pls|is fine|instead|mate|sharp))*[ .!?]*$",
    re.ASCII,
)
"""An hour at the end, without am or pm."""
_SUITS: Final = regex(
    r"^(?:.{0,30}[ ,])?(?P<hour>1[0-2]|[1-9])(?P<minute>[:.][0-5]\d)?(?: ?ish)?"
    r"(?: works| suits|'s| is| would be| sounds)(?: me| us)?(?: much| a bit| more)?"
    r"(?: better| fine| good| ok| okay| best| great| perfect)?(?: for (?:me|us))?(?: then| please)?[ .!]*$",
    re.ASCII,
)
"""An hour that suits: '11 works better'."""


def answered(passage: Passage, now: datetime) -> str | None:
    """Give the time that the passage names, weighed by nothing but what it takes back; None when it names none."""
    text = passage.text
    found = [one for one in phrases(passage, now) if not one.past]
    pairs = adopt(text, [_closed(one) for one in found])
    timed = [Timed(one.start, one.end, resolve(one, now, day), 1) for one, day in pairs]
    kept = [timed[index] for index in standing(text, timed)]
    timed_one = next((one.value for one in kept if " " in one.value), None)
    bare = _BARE.match(text) or _SUITS.match(text)
    if timed_one is not None or bare is None:
        return timed_one or (kept[0].value if kept else None)
    day = next((one.day for one in found if kept and one.start == kept[-1].start), None)
    if kept and (day is None or "/" in kept[-1].value):
        return kept[-1].value
    hour = Atom(*bare.span("hour"), hour=int(bare["hour"]), minute=int((bare["minute"] or ":0")[1:]))
    return resolve(Phrase(hour.start, hour.end, day=day, at=hour), now)


def _closed(phrase: Phrase) -> Phrase:
    """Give the phrase with an hour that stands for itself, where it needed a day beside it elsewhere."""
    return replace(phrase, at=replace(phrase.at, open=False)) if phrase.at and phrase.at.open else phrase
