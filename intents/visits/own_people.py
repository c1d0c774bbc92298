"""Help that a household has already and lets in: 'our ayi comes every Monday to clean' books no cleaning."""

from typing import Final

from intents.normalise import normalise
from intents.patterns import regex, says
from intents.visits.words import EN_ROLES, ROLES

_HELPER: Final = (
    r"(?:cleaner|cleaning (?:lady|woman|man)|helper|maid|nanny|ayi|amah|au pair|baby ?sitter|tutor|teacher|nurse|carer"
    r"|caregiver|cook|driver|gardener|masseuse|therapist|physio\w*|trainer|dog ?walker|阿姨|钟点工|保姆|家教|护工)"
)
_OURS: Final = regex(
    rf"\b(?:my|our|the kids'?|my (?:mum|mom|dad|son|daughter|mother|father)'?s)\b.{{0,20}}{_HELPER}.{{0,40}}"
    r"\b(?:come|comes|coming|visits?|visiting|starts?|works?|will be here)\b"
    rf"|\b(?:i|we)(?: have|'ve)?(?: just)?(?: got| hired| taken on)? (?:a|an|two) "
    rf"(?:new |part[- ]time |live[- ]in )*{_HELPER}\b"
    r"(?! for (?:tomorrow|today|next|mon|tue|wed|thu|fri|sat|sun)).{0,40}"
    r"\b(?:every|each|weekdays|weekly|daily|starting|comes?|(?:mon|tues|wednes|thurs|fri|satur|sun)days)\b"
    rf"|(?:我|我们|家里|我家)?(?:请|雇|找)(?:了|到了?|好了?)一?(?:个|位|名)?.{{0,4}}(?:阿姨|钟点工|保洁|保姆|月嫂|家教|护工)"
    rf".{{0,24}}(?:每|逢|来|过来|上门|住家)"
    rf"|(?:我家|我们家|我屋企)(?:的|嘅|请的)?.{{0,6}}(?:阿姨|钟点工|保姆|家教|护工).{{0,12}}(?:每|逢|来|过来|上门)"
)
_REGULAR: Final = regex(
    r"(?:保洁|钟点工?|保姆|家教|护工|月嫂|家政|做饭)?(?:[\u4e00-\u9fff])(?:阿姨|师傅|老师|姐|嫂"
    r"|婶)(?:以后)?(?:每|逢)(?:周|星期|礼拜|天|日|个?工作日|晚|早)"
    r"[^,.;!?。]{0,16}(?:来|到|过来|上门|嚟)"
)
"""A helper with a surname who comes again and again."""
_ORDERS: Final = regex(r"订|约|想请|想找|需要|有没有|多少钱|价格|推荐|派|安排")
_CLOSE: Final = rf"(?:{EN_ROLES}|mates?|pals?|family|folks|kids|gran\w*|nan|date|guests?|visitors?)"
_DROPS_IN: Final = (
    r"(?:pop(?:ping|s)?|drop(?:ping|s)?|swing(?:ing|s)?|stop(?:ping|s)?|com(?:e|es|ing)|driv(?:e|es|ing)"
    r"|turn(?:ing|s)? up|fly(?:ing)?|stay(?:ing|s)?|visit(?:ing|s)?|arriv(?:e|es|ing)|head(?:ing)?)"
    r"(?= (?:over|by|round|around|in|up|down|here|me|us|at mine|to (?:see|visit|stay|my)|for|with|tonight|today"
    r"|tomorrow|later|on|this|next|at)\b|$)"
)
_GUEST: Final = regex(
    rf"\b(?:my|our|his|her|some|an?|few|couple of) (?:\w+ ){{0,2}}{_CLOSE}(?: [a-z]+)?"
    rf"(?:'s|'re| is| are|'ll| will| will be| wants? to| might| may)? {_DROPS_IN}"
)
"""Somebody close who drops in, however that is called."""
_DAY: Final = (
    r"(?:今天|明天|后天|大后天|今晚|明晚|周末|[这下]?个?(?:周|星期|礼拜)[一二三四五六日天末]"
    r"|元旦|过年|春节|国庆|\d{1,2}[号日])"
    r"(?:一早|早上|上午|中午|下午|晚上)?"
)
_FAMILY: Final = regex(
    rf"^(?:那个?|对了|嗯|还有|另外|顺便)?[ ,]*"
    rf"(?:{_DAY})?[ ,]*(?:(?:我|俺|咱)(?:们)?(?:家|的)?)?(?:{ROLES})(?:一家|他们|她们|两口子|们)*"
    r"[^,.;!?。问]{0,10}?(?:来|嚟|回来|上来)(?:我家|家里|我这)?"
    r"(?:看(?:看|望)?(?:我|俺|咱|奶奶|爷爷|他|她|外公|外婆)|探我|陪我|做客|玩|吃(?:个)?饭"
    r"|住(?:几|两|一|到|些)|过(?:年|节|周末|夜))"
    rf"|^(?!.*[几哪啥么没])[^,.;!?。]{{0,8}}(?:我|俺|咱)(?:们)?(?:家|的)?(?:{ROLES})[^,.;!?。]{{0,6}}"
    r"(?:过来|回来|来|嚟)(?:我家|一趟|家里)?[哦啊呢哈]?$"
)
"""Family that comes to stay or to see somebody."""
_AGAIN: Final = regex(
    r"(?:the )?same (?:person|people|guys?|lady|man|woman|girl|visitors?|guests?|friends?|car|maid|cleaner|helper)\b"
    r"(?! (?:who|that|again and|did|is|was|has|keeps))"
)
"""Whoever came before comes again: said at the beginning, with a time behind it."""
_CARRIER: Final = regex(
    r"^(?!.*[没不被拦错丢慢过找])[^,.;!?。]{0,12}(?:快递|外卖|顺丰|京东|美团|送货|搬家|货拉拉|装修|家政|中介|安装)"
    r"[^,.;!?。]{0,8}(?:上门|来|到)[^,.;!?。]{0,2}(?:取|送|装|收|拿|搬|看房|量|打扫)"
)
"""Somebody of a firm who calls for something or brings it: '四点有快递上门取件'."""
_LISTED: Final = regex(
    r"\b(?:put|add|pop|stick|get|have)\b (?!me\b|us\b|myself\b|my name\b|our names?\b)"
    rf"(?:(?:my|our|his|her) (?:\w+ ){{0,2}}{_CLOSE}|(?:(?!the\b|an?\b|this\b|that\b|it\b)[a-z'’-]+ ?){{1,3}})"
    r"(?: [a-z]+){0,2}? (?:on|onto|to|in) (?:the |your |ur |tonight'?s |today'?s )"
    r"(?:guest |guests |visitors? |gate |entry |security )?(?:list|book)\b(?! of)"
)
"""Somebody whose name is to be at the gate."""


def lists_guest(text: str) -> bool:
    """Tell whether the text wants somebody let in by a list: 'put my grandson on the list for Sunday'."""
    return says(_LISTED, text)


def tells_of_guest(text: str) -> bool:
    """Tell whether the text says that somebody close to the household drops in: 'my mum's popping over later'."""
    said = says(_GUEST, text) or says(_FAMILY, text) or says(_CARRIER, text)
    return said or _AGAIN.match(normalise(text).text) is not None


def is_helper_of_ours(text: str) -> bool:
    """Tell whether the text says that somebody who works for the household comes."""
    return says(_OURS, text) or (says(_REGULAR, text) and not says(_ORDERS, text))
