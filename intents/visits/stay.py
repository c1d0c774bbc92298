"""How long a visitor stays: for so many nights, so many days longer, over night."""

import re
from typing import Final

from intents.entities.numbers import value
from intents.normalise import normalise
from intents.patterns import regex, says
from intents.visits import who
from intents.visits.recurrence import A_FEW

_STAY: Final = regex(
    r"(?:住|待|呆|留|玩|干|做|施工|装修|一共|总共|连续|来)(?:个)?(?P<cn>\d{1,2}|十"
    r"|[一二两三四五六七八九几])个?(?P<cnu>天|晚|夜|周|星期|礼拜)(?![一二三四五六日])"
    r"|\b(?:for|stay(?:s|ing)?(?: for| over)?|next)\s+(?:about |around )?(?P<en>\d{1,2}|an?|one|two|"
    r"three|four|five|six|seven|ten|a few|a couple of|few)"
    r"\s+(?P<enu>day|night|week)s?\b"
)
_MORE: Final = regex(
    r"(?:再|多|延长?|延期|续|加)(?:多|住|待|呆|留|给|个|到)?(?P<cn>\d{1,2}|十"
    r"|[一二两三四五六七八九几])个?(?P<cnu>天|晚|夜|日|周|星期|礼拜)(?![一二三四五六日])"
    r"|\b(?P<en>\d{1,2}|an?|one|two|three|four|five|another|a few|few|a couple of)(?: more| extra|"
    r" another)?\s+(?:more |extra )?(?P<enu>day|night|week)s?\b(?= more| longer| extra|$|[ ,.!])"
)
_EN_FEW: Final = {"a few": A_FEW, "few": A_FEW, "a couple of": 2, "another": 1}
_OVERNIGHT: Final = regex(
    r"过夜|留宿|(?:住|睡|歇)(?:一晚|一夜|一宿)|(?:今晚|今夜|晚上)(?:就|也|都|还)*(?:住|睡|留)(?:这|我|家|下|在)"
    r"|\b(?:stay|sleep|crash|stop)(?:s|ing|ping)?(?: here| with us| at (?:mine|ours|my place))?"
    r" (?:over\b(?! there)|overnight|the night|tonight)|\bsleepover\b"
)
_STAYS_ON: Final = regex(
    r"(?:还|再|要|想|先|多|继续)(?:要|想|再|会)*(?:住|待|呆|留|玩)(?!的地方)(?!了?[多几]久)|(?:住|待|呆|留|玩)到|不走|先?别走|明天才?走"
    r"|\b(?:stay(?:s|ing)?|sleep(?:s|ing)?|crash(?:es|ing)?) (?:here |with us |at (?:mine|ours) )?(?:on\b"
    r"|over|the night"
    r"|tonight|until|untill|till|til|for|another|(?:a |one |two |three |few |bit )?(?:more|longer|later))"
    r"|\b(?:is|'s|are|'re)(?: not|n'?t)? (?:leaving|going home|heading (?:home|back|off))\b"
    r"|\bwon'?t (?:be leaving|leave)\b|\b(?:leaves?|goes home|flies back) (?:on |again )*(?:tomorrow|tmr|at"
    r"|mon|tue|wed|thu"
    r"|fri|sat|sun|in the)"
)
_PERSON: Final = regex(r"[他她佢]|\b(?:he|she|they)\b")
_COMES: Final = regex(
    r"(?<!回)(?<!出)(?:来|嚟|到访|到我家)(?!不及)|\b(?:com(?:es?|ing)|arriv\w+|visit\w*|expect\w*|register)\b"
)


def length(plain: str) -> int | None:
    """Give for how many days somebody stays, the day of arrival among them, by a normalised text."""
    days = _length(_STAY, plain)
    return 2 if days is None and _OVERNIGHT.search(plain) else days


def extension(text: str) -> int | None:
    """Give by how many days a text wants a pass to last longer: '多住一天', 'two more days'."""
    return _length(_MORE, normalise(text).text)


def goes_on(text: str) -> bool:
    """Tell whether a text says that somebody stays on, and announces nobody: "she's staying till tomorrow"."""
    return says(_STAYS_ON, text) and not says(_COMES, text) and (says(_PERSON, text) or who.role_in(text) is not None)


def _length(pattern: re.Pattern[str], plain: str) -> int | None:
    found = pattern.search(plain)
    if found is None:
        return None
    word, unit = found["cn"] or found["en"], found["cnu"] or found["enu"]
    number = A_FEW if word == "几" else _EN_FEW.get(word) or value(word) or 1
    if unit in {"晚", "夜", "night"} and pattern is _STAY:
        return number + 1
    return number * 7 if unit in {"周", "星期", "礼拜", "week"} else number
