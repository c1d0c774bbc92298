"""Is a place inside somebody's home, or everybody's? And which building is spoken of?"""

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

from intents.entities.numbers import digits, value
from intents.normalise import normalise
from intents.patterns import regex

_COMMON: Final = regex(
    "|".join(  # noqa: FLY002 - one pattern a line, theme by theme
        (
            "电梯|電梯|升降机|升降機|𨋢|大堂|大厅|大廳|楼道|樓道|走廊|走道|过道|過道|楼梯|樓梯|梯间|梯間",
            "车库|車庫|停车场|停車場|地库|地庫|地下室|道闸|道閘|闸机|閘機|闸口|充电桩|充電樁",
            "单元门|單元門|楼门|樓門|门禁|門禁|大门|大門|正门|正門|[东南西北侧東側][门門]|门岗|門崗|岗亭|崗亭",
            "小区|小區|社区|社區|花园|花園|草坪|绿化|綠化|游乐|遊樂|滑梯|秋千|鞦韆|健身|广场|廣場|泳池|会所|會所",
            "天台|屋顶|屋頂|楼顶|樓頂|外墙|外牆|路灯|路燈|垃圾[房站桶]",
            "整[栋幢座层]|整个(?:单元|楼)|全楼",
            "水表[间房井]|电表[间房井]|水泵房|泵房|配电[房间室]|设备[间房]|管道井|弱电[间井]|强电[间井]|消控室|监控室",
            r"声控灯|聲控燈|感应灯|感應燈|[一二三四五六\d]单元[一二三四五六七八九十\d]{1,2}[层楼]",
            "快递柜|快遞櫃|信箱|丰巢|公区|公區|公共|公厕|公廁|消防|井盖|井蓋",
            r"\d+\s*(?:栋|棟|幢|号楼|號樓|座)(?:[楼樓]下|[门門]口|大堂|[电電]梯|[楼樓]道)?$",
            r"\b(?:lifts?|elevators?|lobby|lobbies|corridors?|hallway|landing|stairs?|stairwell|staircase)\b",
            r"\bfire (?:stairs?|exit)\b",
            r"\b(?:garage|car ?park|parking|basement|gate|main door|entrance|barrier|charger|charging)\b",
            r"\b(?:garden|courtyard|playground|gym|pool|club ?house|rooftop|roof|facade)\b",
            r"\b(?:whole|entire) (?:building|block|tower)\b|整栋|整幢|整座楼|整个楼|全楼",
            r"\b(?:street ?lights?|void deck|bbq|common)\b",
            r"\bon (?:our|every|each|the same|the whole) floor\b",
            r"\b(?:shared|common|communal) (?:laundry|kitchen|area|room)\b",
            r"\b(?:bin (?:room|store)|bins?|mail ?room|mail ?box(?:es)?|parcel)\b",
        )
    )
)
_WHOLE: Final = regex(
    r"(?<!不是)(?<!并非)(?:整个?(?:栋楼|幢楼|座楼|栋|幢|单元|层楼|层|楼)|全楼)"
    r"|(?<!not )(?<!not the )\b(?:whole|entire) (?:building|block|tower|floor)\b"
)
_OWN: Final = regex(
    "(?:我|咱|俺)?们?(?:我哋|自己)?(?:家|屋企|屋)(?:里|裡|内|入面)?的?(?:过道|過道|走廊|走道|大厅|大廳"
    "|楼梯(?![口间])|樓梯(?![口間]))"
)
"""Parts of a home that have the name of a common place."""
_INSIDE: Final = regex(
    r"\bcommon (?:bath ?rooms?|toilets?|wash ?rooms?|bed ?rooms?|showers?|tubs?)\b(?! (?:in|of"
    r"|at) the (?:lobby|club|gym|pool|park))"
    r"|\bmy (?:\w+ )?(?:hall|hall ?way|corridor|stairs|staircase|garden|entrance|landing|roof|basement|garage)\b"
    r"|\b(?:in|inside|of) (?:my|our|the) (?:flat|apartment|unit|house|home)\b"
)
"""What has the name of a common place and is somebody's own all the same."""
_IN_THERE: Final = regex(
    r"^(?:[啊哎喂快,! ]|好像|现在|它|那){0,4}(?:里面|里头|入面|里边)|\b(?:in(?:side)? (?:it|there)|inside)\b"
)
_OF_MY_HOME: Final = regex(
    r"^(?:我们|我哋|我|咱们|咱|俺|阿拉|自己)?(?:家|屋企|屋头|屋)(?:里头?|裡|内|入面)?(?:的|嘅)?|^(?:my|our) (?=\w)"
)
_DOORS: Final = frozenset({"大门", "大門", "正门", "正門", "门口", "門口"})
_OWN_DOOR: Final = regex(
    "(?:我|我们|咱|自己)?(?:家|屋企|屋)(?:里|裡)?的?(?:大门|大門|正门|正門|门口|門口)?的?(?:门|門|锁|鎖)(?!禁)"
)
"""A door with the name of everybody's that is one's own: '家里大门的锁'."""
_OWN_FRONT_DOOR: Final = regex(r"(?:我|我们|咱|自己)(?:家|屋企|屋)(?:里|裡)?的?(?:大门|大門|正门|正門|入户门|防盗门)")
_COMMON_CATEGORIES: Final = frozenset({"lift", "public_facility", "parking_equipment"})
_AT_HOME: Final = regex(
    "|".join(  # noqa: FLY002 - one pattern a line, theme by theme
        (
            "我家|家里|家裡|屋里|屋裡|屋头|屋頭|厨房|廚房|卫生间|衛生間|厕所|廁所|洗手[间間]|浴室",
            "卧室|睡房|客厅|客廳|阳台|陽台|露台|房间|房間|书房|書房",
            r"\b(?:my|our) (?:flat|home|house|unit|apartment|place)\b",
            r"\b(?:kitchen|bathroom|toilet|bedroom|living room|balcony|washroom|shower)\b",
        )
    )
)
_ROOM: Final = regex(r"(?<![a-z\d-])[a-z]?\d{2,4}[a-z]?(?![a-z\d点:-])")
_SPOKEN_ROOM: Final = regex(r"[零〇一二三四五六七八九幺两]{3,4}")
_NEXT_DOOR: Final = regex(
    r"(?:对门|對門|对面|對面|隔壁|隔离|楼上|樓上|楼下|樓下|邻居|鄰居)(?:的|家|是)?(\d{3,4}[a-zA-Z]?)(?!\d)"
)
_BESIDE: Final = regex(
    r"\bnext ?-?door\b|\b(?:flat|door|apartment|unit|home) (?:opposite|across|beside|above|below)\b"
    r"|\bacross the (?:hall|corridor|landing)\b"
    r"|\b(?:my|our|the) neighbou?rs?'?s? (?:flat|home|house|apartment|door|place)\b"
    r"|(?:对门|隔壁|对面|隔离)(?:家|邻居|屋|那家|老人|阿婆|大爷|大妈|奶奶|爷爷)"
)
_TO_BUILDING: Final = regex(
    r"(?:来|去|到|上|嚟)(?:我)?(\d{1,2}|[a-z])(?:栋|幢|座|号楼)(?!.{0,4}(?:电梯|大堂|楼道|门口|楼下))"
    r"|(?<![\da-z])(\d{1,2}|[a-z])(?:栋|幢|座|号楼)(?:的)?(?:那|这|嗰)?(?:套|边|间|个家|房子|家)"
    r"|\b(?:one|flat|home|house|place|apartment|unit|mine) (?:is )?(?:in|at) (?:block|blk|building|bldg|tower) ?"
    r"(\d{1,2}|[a-z])\b"
    r"|\b(?:block|blk|building|bldg|tower) (\d{1,2}|[a-z]) (?:one|flat|home|house|place|apartment|unit)\b"
)
_ONLY_BUILDING: Final = regex(
    r"(?:\d{1,3}|[A-Za-z]|[一二三四五六七八九十]{1,3})(?:栋|棟|幢|号楼|號樓|座)(?:[\d一二三四五六]{1,2}(?:单元|單元))?"
    r"|(?:block|blk|building|bldg|tower) ?(?:\d{1,3}|[a-z])"
)
_UNIT: Final = regex(r"(\d{1,2}|[一二三四五六七八九十]{1,2})单元")
_FLOOR: Final = regex(r"(\d{1,2}|[一二三四五六七八九十]{1,3})[楼层]")
_ANY_FLOOR: Final = regex(rf"{_FLOOR.pattern}|\b\d{{1,2}}(?:st|nd|rd|th) floor\b|\bfloor \d{{1,2}}\b")
_BUILDING: Final = regex(
    r"(?P<zh>[A-Za-z]?\d{1,3}|[A-Za-z])\s*(?:栋|棟|幢|号楼|號樓|座|#楼|#樓)"
    r"|\b(?:block|blk|building|bldg|tower)\s*(?P<en>[A-Za-z]?\d{1,3}|[A-Za-z])\b",
    re.IGNORECASE,
)

_IN_CAR: Final = regex(
    r"(?:锁|关|困|留|落|忘)(?:在|到|住|喺|咗|进){0,2}[^,.;!?。]{0,4}(?<![停公火])车(?![库位道站间])(?:里|内|上|入面)?"
    r"|(?<![停公火])车(?:里|内|上)[^,.;!?。]{0,10}(?:孩|娃|宝宝|bb|婴|老人|出不[来去])"
    r"|\b(?:locked|stuck|trapped|shut|left|alone)\b.{0,24}\b(?:car|van|vehicle)\b(?! ?park)"
    r"|\b(?:baby|kid|child|toddler|son|daughter|infant|somebody|someone|dog|boy|girl)\b.{0,20}"
    r"\bin(?:side)? (?:the|my|our|a|her|his|their|that) (?:\w+ )?(?:car|van|vehicle)\b(?! ?park)"
)

_LOST: Final = regex(
    r"走(?:丢|失)|(?:儿子|女儿|闺女|孩子|小孩|娃|宝宝|孙子|孙女|老人|爷爷|奶奶|妈|爸|婆婆|公公)[^把的将,.;!?。]{0,6}(?<!弄)(?:不见了|丢了|找不[到着]|唔见咗)"
    r"|\b(?:child|kid|son|daughter|boy|girl|toddler|mother|father|mum|mom|dad|grand\w+)\b.{0,24}"
    r"\b(?:missing|lost(?! (?:his|her|my|the|their|our|an?)\b)|disappeared|wandered off|can'?t find|nowhere)\b"
    r"|\bcan'?t find my (?:child|kid|son|daughter|mother|father|mum|dad)\b"
)
_ENDS: Final = regex(r"[.!?;。！？；\n]|,? (?:and|but) (?:now|on top)")
_MINE: Final = regex(r"(?:\b(?:my|our)(?: \w+){0,2} ?|(?:我|我们|我家|我屋)(?:家|屋|里|的|嘅){0,3}.{0,3})$")


_WING: Final = regex(r"\b(?:floor|level|block|building|tower|wing|street|road)\b|[楼层栋幢]|单元|小区|门口")


def sentence_at(text: str, at: int) -> tuple[int, int]:
    """Give the span of the sentence that a place in the text belongs to."""
    ends = [match.start() for match in _ENDS.finditer(text)]
    begins = max((end for end in ends if end < at), default=-1)
    return begins + 1, min((end for end in ends if end >= at), default=len(text))


def says_mine(before: str) -> bool:
    """Tell whether what stands before a thing says that it is the writer's own: 'my' (AC), '我家的' (空调)."""
    return _MINE.search(unicodedata.normalize("NFKC", before).casefold()) is not None


def is_of_mine(before: str, place: str) -> bool:
    """Tell whether a place is a room of the writer's own home: 'my own hallway', '我家客厅', not 'my floor'."""
    return (says_mine(before) or says_mine(f"{place[:2]}")) and not _WING.search(place.casefold())


def within_home(place: str) -> str | None:
    """Give a place in one's home without the words for the home: '我家厨房' is 厨房; None where nothing is left.

    What sounds like everybody's without them keeps them: '我家门口'. The building of the home is no place in it.
    """
    within = _OF_MY_HOME.sub("", place.strip())
    if _ONLY_BUILDING.fullmatch(normalise(within).text):
        return None
    return place if within in _DOORS or _COMMON.search(within) else within or None


def is_common(place: str | None, category: str | None, text: str) -> bool:
    """Tell whether a fault lies in the common area: by its place, else by what is broken and not at home."""
    if (place in _DOORS and _OWN_DOOR.search(text)) or (place and _OWN_FRONT_DOOR.fullmatch(place)):
        return False
    if place and _OWN.fullmatch(unicodedata.normalize("NFKC", place)):
        return False
    if _INSIDE.search(unicodedata.normalize("NFKC", text).casefold()):
        return False
    if place and _COMMON.search(unicodedata.normalize("NFKC", place).casefold()):
        return True
    folded = unicodedata.normalize("NFKC", text).casefold()
    if _AT_HOME.search(folded):
        return False
    return category in _COMMON_CATEGORIES or _COMMON.search(folded) is not None


def home_in(text: str, codes: Sequence[str]) -> str | None:
    """Give which of the homes (`building-unit-room`) an answer names by its room, unit or floor: '501那套', '二单元的'.

    A number that is no home of these is given as it is written, where it is the whole answer.
    """
    said = normalise(text).text
    parts = {code: ["", "", *code.split("-")][-2:] for code in codes}
    numbers = [one.upper().lstrip("0") for one in _ROOM.findall(said)]
    numbers += [digits(one) for one in _SPOKEN_ROOM.findall(said)]
    unit = _UNIT.search(said)
    floor = _FLOOR.search(said)
    for alike in (
        [code for code, (_, room) in parts.items() if room.upper().lstrip("0") in numbers],
        [code for code, (of, _) in parts.items() if unit and of == _small(unit[1])],
        [code for code, (_, room) in parts.items() if floor and re.fullmatch(rf"{_small(floor[1])}\d\d", room)],
    ):
        if len(alike) == 1:
            return alike[0]
    plain = said.replace("-", "")
    return text if plain.isascii() and plain.isalnum() and not plain.isalpha() else None


def next_door(text: str) -> str | None:
    """Give the words for neighbours who are named with their room: '对门502'."""
    found = _NEXT_DOOR.search(text)
    return found[0] if found else None


def is_next_door(text: str) -> bool:
    """Tell whether a text speaks of a neighbour's home without its number: 'the old lady next door'."""
    return _BESIDE.search(normalise(text).text) is not None


def room_of(beside: str) -> str:
    """Give the room in the words for neighbours."""
    return _NEXT_DOOR.sub(r"\1", beside)


def home_of_building(text: str, codes: Sequence[str]) -> str | None:
    """Give which of several homes a correction names by its building alone: '不是这套 是5栋的'."""
    building = None if _COMMON.search(text) else building_in(text)
    there = [code for code in codes if building is not None and code.partition("-")[0] == building]
    return there[0] if len(codes) > 1 and len(there) == 1 else None


def home_named(text: str, codes: Sequence[str]) -> str | None:
    """Give which of several homes a longer text names by its room: '501厨房堵了'; None of a single one."""
    said = normalise(text).text
    numbers = {one.upper().lstrip("0") for one in _ROOM.findall(said)}
    alike = [code for code in codes if code.rpartition("-")[2].upper().lstrip("0") in numbers]
    building = _TO_BUILDING.search(said)
    if not alike and building:
        alike = [code for code in codes if code.partition("-")[0] == building[building.lastindex or 1].upper()]
    return alike[0] if len(codes) > 1 and len(alike) == 1 else None


def _small(written: str) -> str:
    found = value(written)
    return written if found is None else str(found)


def on_other_floor(place: str, text: str) -> str | None:
    """Give a place with the last floor that a text names in place of its own; None where one of them has none."""
    named, known = floor_in(text), _ANY_FLOOR.search(place)
    return place.replace(known[0], named) if named and known else None


def floor_in(text: str) -> str | None:
    """Give the last floor that a text names, as it is written: '7楼', '7th floor'."""
    named = list(_ANY_FLOOR.finditer(text))
    return named[-1][0] if named else None


def adds_building(found: str, known: str | None) -> bool:
    """Tell whether a place is no more than the building, or the stairwell, of a place that names none."""
    return _ONLY_BUILDING.fullmatch(normalise(found).text) is not None and building_in(known or "") is None


def points_inside(text: str) -> bool:
    """Tell whether the text begins in what was talked about: '里面好像有人', 'someone is in there'."""
    return _IN_THERE.search(normalise(text).text) is not None


def stairs_of(code: str) -> str:
    """Give building and unit of a home as a room without a unit would be written: '3-2-702' is on '3--2'."""
    building, _, rest = code.partition("-")
    return f"{building}--{rest.partition('-')[0]}"


def is_in_car(text: str) -> bool:
    """Tell whether the text says that somebody is shut in a car: that stands anywhere but at home."""
    return _IN_CAR.search(normalise(text).text) is not None


def is_lost(text: str) -> bool:
    """Tell whether the text says that a child or somebody old cannot be found."""
    return _LOST.search(normalise(text).text) is not None


def names_building_or_room(text: str) -> bool:
    """Tell whether the text names a building or the number of a home."""
    return building_in(text) is not None or _ROOM.search(normalise(text).text) is not None


def unit_in(text: str) -> str | None:
    """Give the unit that a text names by itself: '1' of '3栋1单元门口'."""
    found = _UNIT.search(normalise(text).text)
    return _small(found[1]) if found else None


def building_in(text: str) -> str | None:
    """Give the name of the building that the text speaks of: '7号楼门口' → '7', 'block C lobby' → 'C'."""
    found = _BUILDING.search(unicodedata.normalize("NFKC", text))
    if found is None:
        return None
    return (found["zh"] or found["en"]).upper().lstrip("0") or None


def whole_of_house(text: str) -> str | None:
    """Give the words by which a text says that the whole building, stairwell or floor has it: '整栋楼都没有'."""
    found = _WHOLE.search(normalise(text).text)
    return found[0] if found else None
