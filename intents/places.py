"""Is a place inside somebody's home, or everybody's? And which building is spoken of?"""

import re
import unicodedata
from typing import Final

from intents.patterns import regex

_COMMON: Final = regex(
    "|".join(  # noqa: FLY002 - one pattern a line, theme by theme
        (
            "电梯|電梯|升降机|升降機|𨋢|大堂|大厅|大廳|楼道|樓道|走廊|走道|过道|過道|楼梯|樓梯|梯间|梯間",
            "车库|車庫|停车场|停車場|地库|地庫|地下室|道闸|道閘|闸机|閘機|闸口|充电桩|充電樁",
            "单元门|單元門|楼门|樓門|门禁|門禁|大门|大門|正门|正門|[东南西北侧東側][门門]|门岗|門崗|岗亭|崗亭",
            "小区|小區|社区|社區|花园|花園|草坪|绿化|綠化|游乐|遊樂|滑梯|秋千|鞦韆|健身|广场|廣場|泳池|会所|會所",
            "天台|屋顶|屋頂|楼顶|樓頂|外墙|外牆|路灯|路燈|垃圾[房站桶]",
            "快递柜|快遞櫃|信箱|丰巢|公区|公區|公共|公厕|公廁|消防|井盖|井蓋",
            r"\d+\s*(?:栋|棟|幢|号楼|號樓|座)(?:[楼樓]下|[门門]口|大堂|[电電]梯|[楼樓]道)?$",
            r"\b(?:lifts?|elevators?|lobby|lobbies|corridors?|hallway|landing|stairs?|stairwell|staircase)\b",
            r"\bfire (?:stairs?|exit)\b",
            r"\b(?:garage|car ?park|parking|basement|gate|main door|entrance|barrier|charger|charging)\b",
            r"\b(?:garden|courtyard|playground|gym|pool|club ?house|rooftop|roof|facade)\b",
            r"\b(?:street ?lights?|void deck|bbq|common)\b",
            r"\b(?:bin (?:room|store)|bins?|mail ?room|mail ?box(?:es)?|parcel)\b",
        )
    )
)
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
_BUILDING: Final = regex(
    r"(?P<zh>[A-Za-z]?\d{1,3}|[A-Za-z])\s*(?:栋|棟|幢|号楼|號樓|座|#楼|#樓)"
    r"|\b(?:block|blk|building|bldg|tower)\s*(?P<en>[A-Za-z]?\d{1,3}|[A-Za-z])\b",
    re.IGNORECASE,
)


def is_common(place: str | None, category: str | None, text: str) -> bool:
    """Tell whether a fault lies in the common area: by its place, else by what is broken and not at home."""
    if place and _COMMON.search(unicodedata.normalize("NFKC", place).casefold()):
        return True
    folded = unicodedata.normalize("NFKC", text).casefold()
    if _AT_HOME.search(folded):
        return False
    return category in _COMMON_CATEGORIES or _COMMON.search(folded) is not None


def building_in(text: str) -> str | None:
    """Give the name of the building that the text speaks of: '7号楼门口' → '7', 'block C lobby' → 'C'."""
    found = _BUILDING.search(unicodedata.normalize("NFKC", text))
    if found is None:
        return None
    return (found["zh"] or found["en"]).upper().lstrip("0") or None
