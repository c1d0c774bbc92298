"""Where something is, in the resident's words."""

import re
from collections.abc import Iterator
from typing import Final

from intents.entities.lexicon import pattern, words
from intents.entities.passage import Find, Passage
from intents.entities.words import places as listed
from intents.patterns import regex

NOUN: Final = pattern(words(listed.CHINESE))
TAIL: Final = f"(?:{listed.TAILS})"
CHINESE: Final = regex(rf"{listed.LEADS}{NOUN}{{1,2}}{TAIL}?|{NOUN}{{1,2}}{TAIL}?|{listed.AREAS}{TAIL}?", re.ASCII)
THING: Final = pattern(words(listed.ENGLISH))
ENGLISH: Final = regex(
    f"(?<![a-z]){listed.ENGLISH_LEADS}{THING}(?: (?:entrance|exit|area"
    rf"))?(?: (?:no\.? ?)?\d{{1,2}}(?![\d:a-z]))?|{listed.ENGLISH_AREAS}",
    re.ASCII,
)
REACH: Final = 24
NOT_THERE: Final = regex(
    r"(?:不是|不在|并非|唔系|唔喺)(?:我们?家?)?(?:的|嘅)?$"
    r"|\b(?:not|isn't|instead of|rather than)(?: (?:in|at|on|the|my|our|from))* ?$",
    re.ASCII,
)
"""What stands before a place that is named only to say that it is not the one."""
ABSTRACT: Final = regex(
    "^(?: (?:fee|fees|charges?|bill|management team|hours|staff|guards?|people|sub|card(?! reader)|pass|tour|"
    r"rules?|party|light bulbs?|manager|season)\b|费|舞|月卡|卡|收费|月租|管理费|券|开放时间|押金)",
    re.ASCII,
)
ANYWHERE: Final = frozenset(
    {
        "park",
        "office",
        "roof",
        "门口",
        "小路",
        "平台",
        "出口",
        "入口",
        "广场",
        "屋企",
        "court",
        "entrance",
        "study",
        "library",
        "大厅",
        "reception",
        "垃圾桶",
        "屋顶",
        "楼顶",
        "外墙",
        "楼梯",
    }
)
"""Places that are often something else or say little: taken only where nothing better is named."""
MANY: Final = 20


def places(passage: Passage) -> Iterator[Find]:
    """Give the places that the message names, the likeliest first; the value is what is written."""
    found: list[tuple[int, int, int]] = []
    for expression in (CHINESE, ENGLISH):
        for count, match in enumerate(expression.finditer(passage.text)):
            if count >= MANY:
                break
            if match[0] and not ABSTRACT.search(passage.text[match.end() : match.end() + 18]):
                found.append((rank(match[0]), *match.span()))
    standing = [one for one in found if not NOT_THERE.search(passage.text[max(0, one[1] - REACH) : one[1]])]
    for _, start, end in sorted(standing or found, key=lambda span: (span[0], span[1], -span[2])):
        yield Find("place", passage.cased[start:end], start, end)


def rank(written: str) -> int:
    """Give 0 for a place that says much, 2 for one that says little."""
    if written in ANYWHERE:
        return 2
    building = re.fullmatch(
        r"(?:[a-z]?\d{0,3}|[一二三四五六七八九十]{1,3})(?:号楼|栋|幢|座)|(?:block|blk|tower|building|bldg) \w+", written
    )
    return 1 if building else 0
