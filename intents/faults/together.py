"""Several faults in one message: the words that are about each of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from intents.entities.category import WORDS, singular
from intents.entities.category import categories as trades
from intents.entities.lexicon import index
from intents.entities.passage import read
from intents.entities.place import places
from intents.entities.words.categories import THING
from intents.normalise import normalise
from intents.patterns import regex
from intents.replies.answers import squeeze, trim
from intents.requests import clauses_of

LEAST_LISTED: Final = 3
"""Clauses that make a list."""
_THINGS: Final = index(THING)
_ARTICLE: Final = regex(r"(?:^(?:the|my|our) )|(?:我家?|家里)的?(?=..)")
_SUPPLIED: Final = frozenset({"gas", "燃气", "煤气", "天然气", "瓦斯", "液化气", "自来水", "食水", "wifi", "internet"})
"""What is bought as well: alone it may be about the bill."""
_FIXTURES: Final = frozenset({"马桶", "水槽", "洗手池", "toilet", "sink", "basin", "bathtub", "window", "door"})
"""Things that give no trade away, since so much may be wrong with them."""
_ADDS: Final = regex(
    r"[\d一二三四][.、)]|第?[一二三四][是个件]|还有|另外?|再有|再就是|以及|同埋|其次|顺便|"
    r"(?:also|plus|besides|another|secondly|as well as)\b"
)
"""With which a clause begins that tells of another fault."""
_GOES_ON: Final = regex(
    r"而且|然后|同时|加上|and\b|.{0,8}(?:也|都)(?:不|没|坏|漏|堵|唔|冇)|.*\b(?:too|either|as well)\b"
)
"""With which a clause goes on that may tell of another fault, or of more of the same."""
_OF_THE_SAME: Final = regex(
    r"(?:and|but) (?:also |now |then |still )?(?:is|it|its|it's|was|isn't|does|doesn't|did|didn't|won't|can't|has"
    r"|hasn't|makes?|keeps?|still|not|now|goes|runs)\b"
)
"""With which a clause goes on about the thing of the one before: '… makes a noise and is not cold'."""
_LINK: Final = regex(rf"^(?:and\b[ ,]*)?(?:{_ADDS.pattern}|然后|同时|而且|加上)|^and\b", re.IGNORECASE)
_ANNOUNCES: Final = regex(
    r".{0,8}[两三几俩23][个件]?(?:事情?|问题|地方|毛病|故障|处)(?:要[报修]+|坏了?)?|"
    r"(?:i have |there are |got )?(?:two|three|a couple of|2|3)"
    r" (?:things|problems|issues|faults|repairs)(?: please| to report)?"
)
_WHEN: Final = regex(
    r"今[天晚]|明[天早晚]|后天|周[一二三四五六日末]|星期[一二三四五六日天]|礼拜[一二三四五六日天]|[上下]午|\d{1,2}[号日点]"
    r"|\b(?:today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|afternoon|evening)\b"
)
_MARK: Final = regex(r"(?=(?<=[\s,.;:、])\d[.、)](?!\d))|(?=第?[二三四][是个件])|(?<=[\n;；])|(?<=[:：])(?!\d)")
"""Where a list goes on, whether or not there is a break."""
_FOLLOWS: Final = regex(
    r"导致|害得|弄得|搞得|结果|所以|以至|连带|漏到|漏进|流到|淹|(?<!灯)泡|是不是|估计|可能|应该是|因为|怀疑"
    r"|\b(?:so|because|since|which|that|due|causing|caused|now|probably|maybe|think)\b"
)
"""What comes of a fault, or may be behind it, is no fault of its own."""


_FLOOR: Final = regex(
    r"(?:the )?(?:\w+(?:st|nd|rd|th)|ground|top|first|second|third) floor|(?:floor|level|lvl) \w+"
    r"|[一二三四五六七八九十\d负]+[楼层]"
)
_SHOWS_AS: Final = {
    "water": "drainage structure electricity lighting appliance hvac",
    "drainage": "water electricity appliance",
    "electricity": "lighting network appliance lift hvac door_access water public_facility parking_equipment",
    "lighting": "electricity",
    "gas": "appliance water",
    "hvac": "water electricity structure",
    "appliance": "water drainage electricity gas",
    "structure": "water hvac lighting door_access",
    "door_access": "structure",
    "lift": "door_access",
}
"""As whose faults those of a trade often show: wet floors, dead sockets."""


@dataclass(frozen=True, slots=True)
class _Clause:
    text: str
    trade: str | None
    place: str | None
    adds: bool
    goes_on: bool
    things: frozenset[str]


def faults(text: str) -> list[str]:
    """Give the words about each fault of a message; words about all of them (when to come, a greeting) go with each.

    One part, the whole text, unless a clause adds a fault of another trade, by a word that adds or at a place of its
    own: better one ticket for two faults than two for one.
    """
    parts = _clauses(text)
    clauses = _listed([_read(part) for part in parts if not _ANNOUNCES.fullmatch(squeeze(part))])
    if len(clauses) < len(parts):
        # 'Two things: … and there's a puddle under the washing machine': what it is about says whose it is.
        clauses = [
            replace(one, trade=one.trade or (min(one.things) if len(one.things) == 1 else None)) for one in clauses
        ]
    groups: list[list[_Clause]] = []
    shared: list[_Clause] = []
    each = sum(_is_shared(one) and _says_when(one) for one in clauses) > 1
    for one in clauses:
        if each and groups and _is_shared(one) and _says_when(one):
            # '… 明天上午来 … 后天下午来': each time is that of the fault before it.
            groups[-1].append(one)
        elif _is_shared(one):
            shared.append(one)
        elif groups and not _begins_another(one, groups):
            groups[-1].append(one)
        else:
            groups.append([one])
    if len(groups) < 2:  # noqa: PLR2004 - one fault
        return [text]
    return [_joined([one for one in clauses if one in group or one in shared]) for group in groups]


def _is_shared(one: _Clause) -> bool:
    """Tell whether a clause names neither a trade nor a place nor a thing: said for all of them, as a rule."""
    return one.trade is None and one.place is None and not one.things


def _says_when(one: _Clause) -> bool:
    return _WHEN.search(normalise(one.text).text) is not None


def is_mere_thing(text: str) -> bool:
    """Tell whether the whole text is the name of a thing that breaks: '马桶', 'the tap'."""
    said = singular(_ARTICLE.sub("", squeeze(text)))
    return (said in _THINGS and said not in _SUPPLIED) or said in _FIXTURES


def _clauses(text: str) -> list[str]:
    said = normalise(text)
    cuts = {start for start, _ in clauses_of(said.text)} | {match.start() for match in _MARK.finditer(said.text)}
    borders = [*sorted(cuts | {0}), len(said.text)]
    parts: list[str] = []
    begun = 0
    for start, end in pairwise(borders):
        # A number or an 'also' that stands alone belongs to what follows.
        if start < end and _says_more(_ADDS.sub("", said.text[begun:end].strip(), count=1)):
            parts.append(text[said.origins[begun] : said.origins[end - 1] + 1])
            begun = end
    return parts


def _read(part: str) -> _Clause:
    passage = read(part)
    said = passage.text.strip()
    return _Clause(
        part,
        trade=next((find.value for find in trades(passage)), None),
        place=next((find.value for find in places(passage)), None),
        adds=_ADDS.match(said) is not None,
        goes_on=_GOES_ON.match(said) is not None,
        things=frozenset(_THINGS[word] for match in WORDS.finditer(said) if (word := singular(match[0])) in _THINGS),
    )


def _listed(clauses: list[_Clause]) -> list[_Clause]:
    """Give the clauses of a list of things ('A rings, B is dead and C drips') as ones that add to each other."""
    trades = [one.trade for one in clauses if one.trade and one.things]
    whole = len(set(trades)) == len(clauses) >= LEAST_LISTED
    if not whole or not (clauses[-1].adds or clauses[-1].goes_on):
        return clauses
    return [clauses[0], *(replace(one, adds=True) for one in clauses[1:])]


def _begins_another(one: _Clause, groups: Sequence[Sequence[_Clause]]) -> bool:
    known = {clause.trade for group in groups for clause in group} - {None}
    if one.trade in {None, "other"} or one.trade in known or not known or _FOLLOWS.search(normalise(one.text).text):
        return False
    if not one.things and _OF_THE_SAME.match(normalise(one.text).text.strip()):
        return False
    here = {clause.place for clause in groups[-1]} - {None}
    shows = any(one.trade in _SHOWS_AS.get(str(trade), "").split() for trade in known)
    # The floor on which a lift stands is no other place: '… stuck on the 1st floor with its doors open'.
    if (
        one.place is not None
        and here
        and one.place not in here
        and not (shows and "lift" in known and _FLOOR.fullmatch(one.place))
    ):
        return True
    if shows:
        return one.adds and bool(one.things)
    return one.adds or one.goes_on


def _joined(clauses: Sequence[_Clause]) -> str:
    said = (_LINK.sub("", " ".join(one.text.split()), count=1) for one in clauses)
    return " ".join(trim(one) for one in said if trim(one))


def _says_more(text: str) -> bool:
    """Tell whether a part of a text is more than punctuation."""
    return any(char.isalnum() for char in text)
