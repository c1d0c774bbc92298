"""Outages in words: what residents say when water, power or a lift is out, and how staff announce and end it."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from intents.normalise import normalise
from intents.patterns import regex, says
from intents.replies.answers import is_question, trim

_GONE: Final = r"(?:off|out|cut|gone|down|back|restored|interrupted|shut off|on again)"
_IS: Final = r"(?:'s| is| was| has been| went| will be| be| supply is| comes?| coming)?"
_OUTAGES: Final[Mapping[str, re.Pattern[str]]] = {
    category: regex(pattern)
    for category, pattern in {
        "lift": (
            r"(?:电梯|升降机|𨋢|客梯|货梯).{0,8}(?:停|坏|不动|不走|不能|用不了|没法|检修|维保|故障|恢复|修好|不来"
            r"|不开|开不了)"
            r"|停梯|(?:停|坏)了?.{0,3}(?:电梯|升降机)"
            r"|\b(?:lifts?|elevators?)\b.{0,20}\b(?:not working|out of (?:order|service)|broken|dead|stuck|down"
            r"|stopped"
            r"|not moving|maintenance|fixed|working again|back)"
        ),
        "water": (
            r"(?:停|断|没|沒有|没有|冇|无)(?:自来)?水(?![平管龙印电])|停水|断水|水停|来水|供水|水压"
            rf"|\bno (?:running |tap )?water\b|\bwater{_IS} {_GONE}\b|\bwater (?:outage|cut|shut ?off|supply"
            rf"|pressure)"
        ),
        "electricity": (
            r"停电|断电|没电|没有电|冇电|无电|电停|来电(?![话显梯])|供电"
            rf"|\bno (?:electricity|power)\b|\b(?:power|electricity){_IS} {_GONE}\b|\bblack ?out"
            r"|\b(?:power|electricity) (?:outage|cut|failure|supply|shut ?down)"
        ),
        "gas": (
            r"停气|断气|没气|没有气|(?:停|断|没有?|冇)了?(?:煤气|燃气|天然气)|(?:煤气|燃气|天然气)停|供气|通气"
            rf"|\bno gas\b|\bgas{_IS} {_GONE}\b|\bgas (?:outage|supply|cut)"
        ),
        "hvac": (
            r"停暖|没暖气|(?:暖气|地暖|供暖|供热).{0,6}(?:停|没|不热|冷|凉|恢复)|恢复(?:供暖|供热)"
            rf"|\bno heating\b|\bheating{_IS} {_GONE}\b|\bheating (?:outage|failure)"
        ),
        "network": (
            r"断网|没网|没有网|停网|(?:网络|宽带|网|wifi).{0,4}(?:断|没|停|连不上|上不了|恢复)|恢复网络|上不了网"
            rf"|\bno (?:internet|network|wifi)\b|\b(?:internet|network|wifi|broadband){_IS} {_GONE}\b"
            r"|\b(?:internet|network) (?:outage|failure)"
        ),
    }.items()
}
_AT_OTHERS: Final = regex(
    r"(?:隔壁|隔离|邻居|对门|对面|楼[上下]|爸妈?|妈|父母|公婆|公公|婆婆|岳父|岳母|丈母娘|老[人头爷妈太]|奶奶|爷爷|大[爷妈]|阿[姨婆公伯]|[叔伯姨姑舅]|外[公婆]"
    r"|老人)[^,.;!?。]{0,10}?(?:家|屋企|屋头|屋里|那边)(?:里|头)?(?:现在|今天|突然|也|又|都|全|好像)*"
    r"(?:(?:没|停|断|冇|没有)(?:自来)?[水电气网]|(?:没|冇|没有)(?:暖气|热水|煤气|网络))(?![平管话梯视表])"
    r"|\b(?:neighbou?r|mum|mom|mother|dad|father|parents?|gran\w*|aunt\w*|uncle|next door|in-?laws?)\b.{0,24}"
    r"\b(?:has|have|'s got|got|is|are|lost) (?:without |no |lost )?(?:any |hot |running )?"
    r"(?:power|electricity|water|gas|heating)\b(?! bill)"
)
_PAID: Final = regex(
    r"(?:卡|表|账户?|账上|户头)(?:里|上)?(?:明明|都|也|还)*有(?:钱|余额|电费|几|\d)|(?:还|明明|也)有余额|(?:刚|才|明明)[^,.;!?。]{0,6}(?:交|充|缴)"
    r"|(?:费|钱)(?:都|早|刚|已经?|才|也)*(?:交|充|缴)(?:了|过|的|清)|(?:不|没有?)欠费(?!吗)"
    r"|\b(?:just|already|have|has|had|yesterday|today)\b[^.;!?]{0,8}\b(?:paid|topped up|recharged|loaded)\b"
    r"|\bpaid up\b|\bnot in arrears\b"
    r"|\b(?:shows?|has|have|got|still|plenty of|enough)\b[^.;!?]{0,12}\b(?:credits?|balance|units|money)\b"
)
_COLD: Final = regex(
    r"(?:室温|屋里|家里|房间)[^,.;!?。]{0,6}(?:只有|才|不到|不足)[^,.;!?。]{0,3}\d{1,2}度|(?:暖气|地暖)[^,.;!?。]{0,6}(?:不热|冰凉|不暖)"
)
_WHO_CARES: Final = regex(
    r"谁[^,.;!?。]{0,2}管|怎么回事|咋回事|什么情况|来(?:人)?看"
    r"|\bwho (?:is|will|can)\b|\bwhat(?:'s| is) (?:wrong|going on)\b"
)
"""Questions that call for somebody, and ask nothing of the bill."""
_THINGS: Final[Mapping[str, str]] = {
    "lift": r"电梯|停梯|lifts?|elevators?",
    "water": r"停水|断水|供水|水|water",
    "electricity": r"停电|断电|供电|电|power|electricity",
    "gas": r"停气|断气|供气|燃气|gas",
    "hvac": r"停暖|暖气|供暖|供热|heating",
    "network": r"停网|断网|网络|宽带|internet|network|wifi",
}
_THING: Final = regex(
    "|".join(rf"(?P<{category}>(?<![a-z])(?:{words})(?![a-z]))" for category, words in _THINGS.items())
)
_END: Final = regex(
    r"^(?:已经?|现已)?恢复|(?:已经?|都)?恢复了?$|^(?:结束|解除)|来水了|来电了|^(?:end|close|restored?|resume)\b"
    r"|\b(?:is|are|'s) (?:back|restored|fixed|on again|working again)|^\w+(?: supply)? (?:back|restored)\b"
)
_CHANGE: Final = regex(r"延(?:到|至|长|迟|后)|推迟|改到|改为|提前到|\b(?:extend(?:ed)?|delayed|moved to|now until)\b")
_OPEN: Final = regex(
    r"通知|公告|检修|停运|维保|计划停|临时停|紧急停|^停(?:水|电|气|梯|暖|网)|^断(?:水|电|网)"
    r"|\b(?:outage|shut ?down|shut ?off|maintenance|interruption)\b|^(?:no|planned)\b"
)
_UNTIL: Final = regex(r"到|至|恢复时间|预计|\b(?:until|till|til|to|before|by)\b")
_NAME: Final = r"(?:[A-Za-z]?\d{1,3}|[A-Za-z])"
_NAMES: Final = rf"{_NAME}(?:\s*(?:[、,和及&/]|and)\s*{_NAME})*"
_BUILDINGS: Final = regex(
    rf"(?P<zh>{_NAMES})\s*(?:栋|棟|幢|号楼|號樓|座|#楼)"
    rf"|\b(?:blocks?|blks?|buildings?|bldgs?|towers?)\s*(?P<en>{_NAMES})\b",
    re.IGNORECASE,
)
_ONE: Final = regex(_NAME)
_ME_TOO: Final = regex(
    r"(?:[哦噢喔嗯啊对是][ ,，]*)*"
    r"(?:我们?家?|咱们?家?|这边|这里)*(?:也是|也停了?|也没有?了?|一样|同样|也没水了?|也没电了?)(?:的|啊|呀|呢)?"
    r"|(?:加|\+) ?1|(?:me|us|same|here|mine|ours)(?:,| )*(?:too|also|here)|same(?: here| problem)?|(?:we"
    r"|i) have it too"
)
_SOMETHING_ELSE: Final = regex(
    r"(?:不是,?)?(?:这是)?(?:是)?别的(?:问题|事|原因)?|不是(?:这个|停水|停电|停气|这回事|一回事)(?:的?问题|原因)?"
    r"|(?:it'?s |no,? ?)*(?:something else|a different (?:problem|thing)|not (?:that|this|the outage))"
)
_TICKET: Final = regex(r"\d{4,}")
LONGEST: Final = 60
"""Characters of a notice that staff type, and of a 'me too'."""


@dataclass(frozen=True, slots=True)
class Notice:
    """What staff announce: `open`, `change` or `end`; of what; where (empty: not said); is a time in it the end?"""

    verb: str
    category: str
    buildings: tuple[str, ...]
    until: bool


def outage_in(text: str) -> str | None:
    """Give the category of what the text says is out, or asks when it is back; a leak is no outage."""
    said = normalise(text).text
    return next((category for category, pattern in _OUTAGES.items() if pattern.search(said)), None)


def is_out_though_paid(text: str) -> bool:
    """Tell whether something is out at home that is paid for: the bill is told only to say that it is not the cause."""
    out = outage_in(text) in {"water", "electricity", "gas", "hvac"} or says(_COLD, text)
    asks = is_question(text.rstrip("呢啊呀 。.!！")) and not says(_WHO_CARES, text)
    return out and says(_PAID, text) and not asks


def is_out_at_others(text: str) -> bool:
    """Tell whether water, power or the like is out in somebody else's home: '隔壁王奶奶家没水了'."""
    return says(_AT_OTHERS, text) and not is_question(text)


def asks_about_outage(text: str) -> bool:
    """Tell whether the text asks if something is or will be cut off: '明天会停电吗'."""
    return outage_in(text) is not None and is_question(text)


def read_notice(text: str) -> Notice | None:
    """Give what a line of staff announces: '停水通知 3栋 到18点', 'water restored'; None when it is none.

    What names a ticket by its number is about that ticket.
    """
    said = trim(normalise(text).text)
    thing = _THING.search(said)
    if thing is None or len(said) > LONGEST or _TICKET.search(said):
        return None
    patterns = (("change", _CHANGE), ("end", _END), ("open", _OPEN))
    verb = next((verb for verb, pattern in patterns if pattern.search(said)), None)
    if verb is None or thing.lastgroup is None:
        return None
    return Notice(verb, thing.lastgroup, buildings_in(text), _UNTIL.search(said) is not None)


def buildings_in(text: str) -> tuple[str, ...]:
    """Give the names of all buildings that the text speaks of: '3、5栋' → 3, 5."""
    said = unicodedata.normalize("NFKC", text)
    named = (
        one
        for found in _BUILDINGS.finditer(said)
        for one in _ONE.findall(re.sub("and", ",", found["zh"] or found["en"]))
    )
    return tuple(dict.fromkeys(one.upper().lstrip("0") for one in named))


def says_me_too(text: str) -> bool:
    """Tell whether the whole text says that the writer has it too."""
    return len(text) <= LONGEST and _ME_TOO.fullmatch(trim(normalise(text).text)) is not None


def says_something_else(text: str) -> bool:
    """Tell whether the whole text says that it is about something else."""
    return len(text) <= LONGEST and _SOMETHING_ELSE.fullmatch(trim(normalise(text).text)) is not None
