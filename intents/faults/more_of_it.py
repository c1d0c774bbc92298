"""Words that go on about a fault that was told of: its cause, what the machine shows, who else has it.

Patterns for text in one spelling (`intents.normalise`): simplified, lower case.
"""

from typing import Final

from intents.normalise import bare
from intents.patterns import regex, says
from intents.requests import ADDS

_MINE_ALONE: Final = regex(
    r"^(?:不是整[栋楼个]|(?:楼[里上下]|隔壁|别|其他|人家|邻居)[^,.;!?。]{0,4}(?:都(?:有|正常|好的|没(?:事|问题))(?!坏)|有[电网气暖])"
    r"|[^,.;!?。]{0,4}(?:就|只有?|单单)(?:是)?(?:我们?|咱们?)(?:一)?家(?:一[家户])?$)|"
    r"^(?:是|好像|嗯|对)*(?:就|只有?|单单)(?:是)?(?:我们?|咱们?)家(?:一家)?(?:没|停|断|这样|不行|不热|不亮|冇)"
)
"""It is only in the writer's home: more of what was told of just now."""
_SHOWS: Final = regex(
    r"(?:红|绿|黄|蓝|橙|白|信号|指示|报警|故障)灯|(?:显示|跳|报)(?:出|了|个|着)?[^,.;!? ]{0,4}(?:代码|故障码|错误|e\d)"
    r"|\b(?:red|green|amber|orange|yellow|blue|warning|indicator|status) lights?\b|\berror (?:code|message)\b"
)
"""What a machine shows that does not work: more of it, and no lamp."""
_ABOUT_IT: Final = regex(r"(?:^|[,.;!?-] ?)(?:and |but |so |then |because )?it(?:'s| (?!too\b|also\b)\w+)")
_GUESSES: Final = regex(
    r"(?:我看|我觉得|好像|应该|估计|可能|怕|肯定)?(?:就)?(?:是)?(?:楼[上下]|隔壁|邻居)(?:家)?(?:那边)?(?:漏|渗|滴|流)(?:下来|过来)?(?:的|水)?(?:吧|的)"
    r"|(?:我看|我觉得|看样子|看着|感觉)?(?:好像|应该|估计|可能|怀疑|貌似|大概|八成|多半|多数)(?:就)?(?:是)?[^,.;!?]{2,16}"
    r"(?:松|坏|老化|堵|裂|断|烧|漏|破|脱|掉|没电|跳闸|生锈|卡|磨损|接触不良|的问题|的原因|的事)(?:住|死|开|了|的|吧|啦)*"
    r"|(?:i think |i guess |i suspect |looks like |seems like |sounds like |must be |could be |maybe "
    r"|probably |perhaps )+"
    r"(?:it'?s |that'?s |it is )?(?:just |only )?(?:the|a|an|some) [^,.;!?]{3,40}"
)
_TO_BE_ADDED: Final = regex(
    r"^(?:哦|对了|再|另外|还有|请|麻烦|帮我|[ ,，。])*"
    r"(?:(?:加|补充?|备注|写)(?:上|多)?(?:一?句|一?下|一点|一条|说明)|(?:补充|备注)[ :：,，])"
    r"|^(?:oh |also |and |please |pls |can you |could you )*"
    r"(?:add|note|mention|put down)(?: a note| also)?(?: that| to (?:it|that))\b"
)
"""Words that announce more of what is being told."""


def goes_on_about_it(text: str) -> bool:
    """Tell whether the text says more of a thing that was named before: 'in the living room, it buzzes'."""
    if says(_TO_BE_ADDED, text):
        return True
    return (says(_ABOUT_IT, text) or says(_MINE_ALONE, text) or says(_SHOWS, text)) and not says(ADDS, text)


def guesses_cause(text: str) -> bool:
    """Tell whether the whole text guesses what is wrong with what was told of: 'probably the washer', '估计是堵了'."""
    return _GUESSES.fullmatch(bare(text)) is not None


def is_mine_alone(text: str) -> bool:
    """Tell whether the text says that nobody else has what was told of: '不是整栋楼 就我家', '隔壁都有电'."""
    return says(_MINE_ALONE, text) and not says(ADDS, text)


def shows_state(text: str) -> bool:
    """Tell whether the text tells of the light or the code by which a machine shows what is wrong: '红灯一直闪'."""
    return says(_SHOWS, text)
