"""Faults in somebody else's home, reported for them: a neighbour who has no phone, one's parents."""

from typing import Final

from intents.normalise import normalise
from intents.patterns import regex, says

_BESIDE: Final = r"(?:隔壁|隔离|邻居|对门|对面|楼下)"
_ELDERS: Final = r"(?:老(?:人|太太|头|爷爷|奶奶|两口)|大[爷妈娘伯]|阿[姨婆公伯]|[爷奶]{2}|婆婆|伯伯|叔叔)"
_KIN: Final = (
    r"(?:爸妈?|妈妈?|爸爸|父母|爹妈|公公|婆婆|公婆|岳[父母]{1,2}|丈母娘|爷爷|奶奶|姥[姥爷]|外[公婆]|[大二三]?[叔伯姨姑舅]+|[哥姐弟妹]{1,2}"
    r"|朋友|同事|儿子|女儿|闺女)"
)
_HELPS: Final = r"(?:帮|替|代)(?:忙)?(?:我)?(?:的)?"
_HOME_BESIDE: Final = regex(
    rf"{_BESIDE}(?!说|讲|反映|投诉)[^\s,.;!?。]{{0,12}}?(?:家|屋企|屋里|那户|那家)(?!长|具|电|人|政|的?(?:狗|猫|孩|小孩|装修))"
    rf"|{_HELPS}(?P<helped>(?:{_BESIDE}|楼上)(?:的|那)?(?:{_ELDERS}|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭]\w{{1,2}})?"
    rf"\d{{0,4}})(?=报|说|约|叫|登记|修|找|反映|看)"
    r"|\b(?:my |our |the )?neighbou?r(?:'?s|s')?(?: (?:flat|home|house|apartment|unit|place))\b"
    r"|\bnext[- ]door(?:'s)?(?: (?:flat|home|house|apartment|unit|place))\b"
    r"|\b(?:for|on behalf of) (?:my|our|the) (?:old |elderly )?neighbou?rs?\b"
)
_HOME_OF_OTHERS: Final = regex(
    rf"(?:我的?)?{_KIN}(?:自己|们|他们)?(?:家|那边|那里|那套|住|租)|{_ELDERS}(?:的)?家|{_HELPS}(?:我的?)?(?:{_KIN}|{_ELDERS})"
    r"|\bmy (?:mum|mom|mother|dad|father|parents?|gran\w*|aunt\w*|uncle|sister|brother|friend|in-?laws?|son|daughter)"
    r"(?:'?s|s')? (?:flat|home|house|apartment|unit|place|lives?|is in|at)\b|\bfor (?:my|an?|the) (?:\w+ )?"
    r"(?:mum|mom|mother|dad|father|parents?|gran\w*|aunt\w*|uncle|friend|old (?:lady|man))\b"
)
_REACHES_MINE: Final = regex(
    r"(?:到|进|下|给|连|害得?)我|我(?:们|哋)?(?:家|屋企|屋|这)(?!邻居)|[漏渗滴流淹浸](?:下|到|进|过)来?|是不是他|怀疑"
    r"|\b(?:in)?to (?:my|our|mine)\b|\bmy (?:ceiling|wall|flat|home|apartment|kitchen|bathroom)\b"
    r"|\b(?:from|because of) "
)
"""What comes from next door and is mended, or at least seen, at the writer's."""


def home_beside(text: str) -> str | None:
    """Give the words for a neighbour's home in which something is to be mended: '隔壁王奶奶家'.

    None of what comes from there and is seen at the writer's.
    """
    said = normalise(text)
    found = None if _REACHES_MINE.search(said.text) else _HOME_BESIDE.search(said.text)
    begin, end = found.span("helped" if found["helped"] else 0) if found else (0, 0)
    return text[said.origins[begin] : said.origins[end - 1] + 1] if found else None


def is_for_others(text: str) -> bool:
    """Tell whether a fault is reported for somebody in another home: a neighbour, one's parents."""
    return home_beside(text) is not None or (says(_HOME_OF_OTHERS, text) and not says(_REACHES_MINE, text))
