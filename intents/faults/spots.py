"""Where a fault is, in a few words: whether two places are the same, and whether words are no more than a place."""

import re
from typing import Final

from intents.normalise import bare, normalise
from intents.patterns import regex

PLACES: Final = (
    r"厨房|kitchen",
    r"卫生间|厕所|洗手间|浴室|主卫|次卫|bathroom|toilet|washroom|shower",
    r"客厅|大厅|living ?room|lounge",
    r"卧室|睡房|房间|bedroom",
    r"阳台|露台|balcony",
    r"电梯|升降机|lift|elevator",
    r"大堂|lobby",
    r"车库|停车场|地库|garage|car ?park|basement",
)
"""Other words for the same place."""
SPOT: Final = (
    r"^(?!.*(?:人|\b(?:nobody|no one|somebody|someone|people)\b)).*?(?:"
    r"\d+ ?(?:楼|层|栋|幢|座|号|室|单元|f\b)|[一二三四五六七八九十]+(?:楼|层|栋|单元)|[东南西北](?:门|边|侧|区)"
    r"|门口|楼下|楼上|头顶|正上方|隔壁|旁边|对面|附近|里面|外面|大门|后门|\bl\d+\b|\b\d+(?:st|nd|rd|th) floor\b"
    r"|\b(?:level|floor|bl(?:oc)?k|building|tower|unit|flat|room|gate|lobby|near|next to|next door|above|below|opposite"
    r"|behind|outside|inside)\b)"
)
"""What only a place has; who is there is no place."""
_NUMBERED: Final = (
    r"(?:floor|level|lvl|block|blk|building|bldg|tower|unit|entrance|staircase|wing|spot|bay|space|lot|slot|pillar|zone"
    r"|row)"
)
ONLY_SPOT: Final = (
    r"(?:[ ,.]|\b(?:on|in|at|by|of|the|it'?s|near|and|parking)\b"
    rf"|\b{_NUMBERED} ?(?:number |no\.? ?)?(?:[a-z]?\d{{1,4}}[a-z]?|[a-h])\b"
    r"|\b\d{1,2}(?:st|nd|rd|th) (?:floor|level)\b|\b(?:ground|top) floor\b)+"
)
"""Floor, building or bay in English and nothing else."""
UNIQUE_PLACE: Final = (
    r"车库|地库|停车场|大门|正门|[东南西北]门|小区|花园|广场|泳池|会所|健身|游乐|门岗|岗亭|物业|充电"
    r"|\b(?:garage|car ?park|basement|main gate|gate|garden|courtyard|playground|gym|pool|club ?house|guard ?house)\b"
)
COMMUNITY_PLACE: Final = (
    r"车库|地库|停车场|小区(?:大门|正门|门口|广场|花园)|[东南西北]大?门|花园|广场|泳池|会所|健身|游乐|门岗|岗亭|物业|充电"
    r"|\b(?:garage|car ?park|(?:main|north|south|east|west) gate|garden|courtyard|playground|gym|pool"
    r"|club ?house|guard ?house)\b"
)
"""What is everybody's, whatever building its visitor lives in; a mere 'gate' may be that of the building."""
GATE: Final = (
    r"(?P<zh>[东南西北前后正侧])(?:大)?(?:门|出入口|入口|出口|岗)"
    r"|\b(?P<en>north|south|east|west|front|rear|back|main|side)(?:ern)?(?: \w+)? (?:gate|entrance|exit|barrier|boom)\b"
)
"""A way in or out of the whole community, by its side."""
LONGEST_SPOT: Final = 40
_PLACES: Final = tuple(regex(pattern) for pattern in PLACES)
_WHICH: Final = regex(
    r"[主次](?=[卫卧])|[东西南北](?=[边侧卧])|(?:master|second|guest|kids?|spare|main)(?=bed|bath|room|toilet)"
)
_SPOT: Final = regex(SPOT)
_UNIQUE: Final = regex(UNIQUE_PLACE)
_OF_COMMUNITY: Final = regex(COMMUNITY_PLACE)
_GATE: Final = regex(GATE)
_SIDES: Final = {
    "东": "east",
    "南": "south",
    "西": "west",
    "北": "north",
    "正": "main",
    "前": "front",
    "后": "back",
    "侧": "side",
}
_ONLY_SPOT: Final = regex(ONLY_SPOT)


def same_place(one: str | None, other: str | None) -> bool:
    """Tell whether two places may be the same: one is not told, holds the other, or is another word for it."""
    first, second = normalise(one or "").text, normalise(other or "").text
    first, second = (re.sub(r"我家|我们家|家里|家|\bthe\b|\bmy\b|\s", "", place) for place in (first, second))
    one_of, other_of = set(_WHICH.findall(first)), set(_WHICH.findall(second))
    if one_of and other_of and not one_of & other_of:
        # The main bathroom is not the second one.
        return False
    if first in second or second in first:
        return True
    return any(pattern.search(first) and pattern.search(second) for pattern in _PLACES)


def is_of_community(place: str) -> bool:
    """Tell whether a place belongs to no building: 地下车库, 南门, 'the pool'."""
    return _OF_COMMUNITY.search(normalise(place).text) is not None


def gate_in(text: str) -> str | None:
    """Give the side of the gate that a text names: 'car park barrier at the south entrance' is at the south gate."""
    found = _GATE.search(normalise(text).text)
    return found and (found["en"] or _SIDES[found["zh"]])


def without_building(place: str, building: str) -> str:
    """Give a place without the building that it names: '3栋电梯' → '电梯', 'block 3 lobby' → 'lobby'."""
    said = normalise(place).text
    if not building:
        return said
    name = re.escape(building.lower())
    return re.sub(
        rf"{name} ?(?:号楼|栋|幢|座|#楼)|(?:block|blk|building|bldg|tower) ?{name}\b|\b(?:in|of|at|the)\b", "", said
    ).strip()


def is_spot(text: str) -> bool:
    """Tell whether short words can be no more than a place: '7栋', '3楼东边', 'level 2 near the bins'."""
    said = bare(text)
    return 0 < len(said) <= LONGEST_SPOT and _SPOT.search(said) is not None


def is_only_spot(text: str) -> bool:
    """Tell whether a text names floor, building or bay and nothing else: 'floor 5, building 3', 'spot 45'."""
    said = bare(text)
    return any(char.isdecimal() for char in said) and _ONLY_SPOT.fullmatch(said) is not None


def is_unique_place(place: str) -> bool:
    """Tell whether a community has only one such place, whatever the building: 地下车库, 'main gate'."""
    return _UNIQUE.search(normalise(place).text) is not None
