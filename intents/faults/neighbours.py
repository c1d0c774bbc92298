"""Faults in somebody else's home, reported for them: a neighbour who has no phone, one's parents."""

from typing import Final

from intents.faults.demands import tells_of_fault
from intents.faults.outages import outage_in
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
_WHO: Final = (
    r"(?:neighbou?rs?|(?:lady|man|woman|couple|gentleman|guy|auntie|aunty|uncle|grandma|granny|grandpa|people|family"
    r"|folks|student)s? (?:next door|upstairs|downstairs|opposite|(?:across|over) the (?:hall|corridor|landing)"
    r"|(?:in|at|from) (?:no\.? |number |flat |unit |apartment )?\S*\d\S*)"
    r"|(?:mother|father|mum|mom|mam|dad|parents|sister|brother|aunt|auntie|uncle|nan|grandma|grandpa|son|daughter"
    r"|friend)"
    r"(?:[- ]in[- ]law)? (?:over )?(?:in|at) (?:no\.? |number |flat |unit |apartment )?\d\S*)"
)
_WHERE: Final = r"(?: (?:next door|upstairs|downstairs|opposite)| (?:in|at|from|of|on) (?:\w+ ){0,2}\S*\d\S*)?"
_SUPPLY: Final = r"(?:power|water|electricity|lights?|lighting|heating|gas|internet|wifi|hot water)"
_FOR: Final = regex(
    r"(?:帮|替|代)(?:隔壁|邻居|楼[上下]|对门|\d[\d-]*)[^,.;!?。]{0,10}(?:报|修|叫人|说一声)"
    r"|(?:让|叫|托|请|拜托)我(?:帮忙?|替|代|来)?(?:他|她|他们)?(?:报|说一?声|反映|找人|叫人)"
    r"|(?:隔壁|邻居|对门|楼[上下])[^;!?。]{0,24}(?:他|她)(?:自己)?(?:又|也)?(?:不会用?|没有|不懂)(?:手机|微信|智能手?机|打字)"
    r"|\bon behalf of\b"
    r"|\b(?:report|ask|call|writ|messag|request|post)(?:e|ing|ed)?\b[^.;!?]{0,20}\bfor (?:my |the |our "
    r"|an? )?(?:\w+ ){0,2}"
    rf"(?:{_WHO}|(?:mr|mrs|ms|miss|mdm|madam|auntie|aunty|uncle)\b\.? ?\w+)"
    r"|\basked me to (?:report|tell|let you|message|write|contact|inform|call|raise|help)"
    rf"|\b{_WHO}\b[^;!?]{{0,80}}\b(?:she|he|they) (?:can'?t|cannot|don'?t|doesn'?t|do not|does not) (?:really )?"
    r"(?:use|have|own|know how to use|do|write|type|speak)\b"
)
"""Somebody speaks for another who cannot, or asked them to."""
_LACKS: Final = regex(
    rf"\b{_WHO}{_WHERE},? (?:has|have|has got|have got|is|are|hasn'?t got|haven'?t got|got) (?:been )?"
    rf"(?:no|any|without|out of)(?: any)? {_SUPPLY}\b"
    r"|(?:隔壁|邻居|对门)(?!.{0,12}(?:害|弄|吵|漏到|到我|我家|也|都))[^,.;!?。]{0,10}(?:家|屋)(?:里)?[^,.;!?。说]{0,4}"
    r"(?:没[有了]?|停了?|断了?)(?:热?水|电|气|暖气?|网)"
)
_OUT: Final = regex(
    r"\b(?:lights?|lamps?|tap|toilet|sink|drain|boiler|heater|aircon|fridge|oven|lock)\b"
    r"[^.;!?]{0,12}\b(?:out|off|drip\w*|clogged|choked|jammed|won'?t|does ?n'?t|don'?t)\b"
)
_MINE_TOO: Final = regex(
    r"我们?家|我这边?|我的|到我|咱家"
    r"|\b(?:into|onto|in|on|through|over|to|above|from|at) (?:my|our) (?!(?:\w+ ){0,2}neighbou?r)"
    r"|\b(?:too|either|also)\b|\bas well\b"
)
"""What comes to the writer's own home is theirs to have mended."""

_ROOM: Final = regex(r"(?<![\d.:-])\d{3,4}(?![\d.:点号月年块元%-]|\s?(?:am|pm|yuan|rmb|days?|hours?)\b)")
_WHERE_BESIDE: Final = regex(r"楼[上下]|隔壁|对[门面]|\b(?:next door|upstairs|downstairs|opposite)\b")
_TENANT: Final = regex(
    r"(?:租客|租户|房客|租我房子的|承租人)[^,.;!?。]{0,6}(?:说|讲|反映|报|打电话|告诉|话)"
    r"|\b(?:tenant|lodger|renter|occupant)s?\b[^.;!?]{0,12}\b(?:says?|said|reports?|reported|complain(?:s|ed)?"
    r"|tells?|told|mentioned)\b"
)


def says_tenant(text: str) -> bool:
    """Tell whether an owner passes on what the tenant says: who is home in the evening is no visitor."""
    return says(_TENANT, text)


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
    theirs = says(_HOME_OF_OTHERS, text) and not says(_REACHES_MINE, text)
    return theirs or home_beside(text) is not None or is_passed_on(text)


def is_passed_on(text: str) -> bool:
    """Tell whether a fault is in the home of a neighbour for whom the writer reports it."""
    return (says(_FOR, text) or says(_LACKS, text)) and not says(_MINE_TOO, text)


def comes_to_mine(text: str) -> bool:
    """Tell whether the text says that it comes to the writer's own home: 'from 602 into my bathroom', '602漏到我家'."""
    return says(_MINE_TOO, text)


def passes_on_fault(text: str) -> bool:
    """Tell whether what is passed on for a neighbour is a fault, by its words."""
    told = says(_LACKS, text) or says(_OUT, text) or tells_of_fault(text) or outage_in(text) is not None
    return told and is_passed_on(text)


def room_in(text: str) -> str | None:
    """Give the room that such a text names by its mere number: 'my neighbour at 502'."""
    found = _ROOM.search(normalise(text).text)
    return f"--{found[0]}" if found else None


def where_beside(text: str) -> str | None:
    """Give the words that say whose home it is by where it lies: 'next door', '楼上'."""
    found = _WHERE_BESIDE.search(normalise(text).text)
    return found[0] if found else None
