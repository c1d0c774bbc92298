"""Impatience and nothing else, however it swears: '快点', '草 赶紧的', 'hurry up damn it', 'come on'."""

from typing import Final

from intents.normalise import bare
from intents.patterns import regex

_HURRY: Final = regex(
    r"(?!慢慢)(?!.*(?:真|好|很|太|挺|这么|那么)快[了啊呀呢吧的]*$)(?=.*(?:快|赶紧|抓紧|麻溜|利索|速度|慢|磨蹭|磨叽|尽快))"
    r"(?:草|操|靠|艹|日|淦|卧槽|我靠|我去|我的天|老天|他?妈的|tmd|nmd|md"
    r"|气死我?了|急死我?了|烦死我?了|慢死了"
    r"|你们|咱们|能不能|可不可以|倒是|给我|给点|赶紧|赶快|抓紧|麻溜|利索|速度|搞|快|点|些|一点|儿|行不行|行吗|好不好|好吗|手脚"
    r"|修(?:好|一下)?|尽快|麻烦|动作|请"
    r"|怎么|咋|这么|那么|还|磨蹭|磨叽|慢|太|真|的|啊|呀|呐|啦|吧|嘛|呢|了|啲|[ ,，。.!！?？~…])+"
    r"|(?=.*\b(?:hurry|come on|c'?mon|quick|quickly|fast|faster|asap|slow)\b)"
    r"(?:(?:oh|damn(?: it)?|dammit|fuck(?:ing)?|ffs|wtf|omg|jesus|christ|bloody|hell|shit|hurry|up|come on|c'?mon"
    r"|quick(?:ly)?|fast(?:er)?|asap|move|will you|would you|can you|could you|please|pls|guys?|man|now|already"
    r"|just|it|fix|make|be|for (?:god|christ|fuck|heaven)'?s sake|too|so|very|slow|lah|leh|la)\b[ ,.!?]*)+"
)
_SLOW: Final = regex(r"慢|磨蹭|磨叽|\bslow\b")


def is_impatient(text: str) -> bool:
    """Tell whether the text says no more than that it is to be quick: of what, stands elsewhere."""
    return _HURRY.fullmatch(bare(text)) is not None


def wants_it_quick(text: str) -> bool:
    """Tell whether the text only says to go on, quickly: not how slow it all is."""
    return is_impatient(text) and _SLOW.search(bare(text)) is None
