"""Is a place inside somebody's home, or everybody's? And which building is spoken of?"""

import re
import unicodedata
from typing import Final

_COMMON: Final = re.compile(
    r"电梯|電梯|升降机|升降機|𨋢|大堂|大厅|大廳|楼道|樓道|走廊|走道|过道|楼梯|樓梯|梯间|梯間|车库|車庫|停车场|停車場|地库|地下室|单元门|單元門|楼门|门禁|大门|大門|正门|北门|南门|东门|西门|侧门|门岗|岗亭|"
    r"门口岗|小区|社区|花园|花園|草坪|绿化|游乐|滑梯|秋千|健身|广场|泳池|游泳池|会所|會所|天台|屋顶|楼顶|外墙|外牆|路灯|路燈|垃圾房|垃圾站|垃圾桶|快递柜|信箱|丰巢|充电桩|充電樁|道闸|闸机|闸口|地面|公区|公共|公厕|消防|井盖|"
    r"\d+\s*(栋|棟|幢|号楼|號樓|座)(楼下|樓下|门口|門口|大堂|电梯|電梯|楼道|樓道)?$|"
    r"\b(lifts?|elevators?|lobby|lobbies|corridors?|hallway|landing|stairs?|stairwell|staircase|garage|car ?park|parking|basement|gate|main door|entrance|garden|courtyard|"
    r"playground|gym|pool|club ?house|rooftop|roof|facade|street ?lights?|bin (room|store)|bins?|mail ?room|mail ?box(es)?|parcel|charger|charging|barrier|common|fire (stairs?|exit)|void deck|bbq)\b"
)
_COMMON_CATEGORIES: Final = frozenset({"lift", "public_facility", "parking_equipment"})
_AT_HOME: Final = re.compile(
    r"我家|家里|家裡|屋里|屋頭|屋头|厨房|廚房|卫生间|衛生間|厕所|廁所|洗手间|洗手間|浴室|卧室|睡房|客厅|客廳|阳台|露台|房间|房間|书房|"
    r"\b(my|our) (flat|home|house|unit|apartment|kitchen|bath|bathroom|toilet|bedroom|living|balcony|place)|\b(kitchen|bathroom|toilet|bedroom|living room|balcony|washroom|shower)\b"
)
_BUILDING: Final = re.compile(
    r"(?P<zh>[A-Za-z]?\d{1,3}|[A-Za-z])\s*(?:栋|棟|幢|号楼|號樓|座|#楼|#樓)|\b(?:block|blk|building|bldg|tower)\s*(?P<en>[A-Za-z]?\d{1,3}|[A-Za-z])\b",
    re.IGNORECASE,
)


def is_common(place: str | None, category: str | None, text: str) -> bool:
    """Tell whether a fault lies in the common area: by its place, else by what is broken, unless it is said to be at home."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    if place and _COMMON.search(unicodedata.normalize("NFKC", place).casefold()):
        return True
    if _AT_HOME.search(folded):
        return False
    return category in _COMMON_CATEGORIES or _COMMON.search(folded) is not None


def building_in(text: str) -> str | None:
    """Give the name of the building that the text speaks of: '7号楼门口' → '7', 'block C lobby' → 'C'."""
    found = _BUILDING.search(unicodedata.normalize("NFKC", text))
    if found is None:
        return None
    return (found["zh"] or found["en"]).upper().lstrip("0") or None
