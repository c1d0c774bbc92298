"""How long a fault has been there, which is no time of a visit: '昨天就开始了', 'it started last night'."""

from typing import Final

from intents.patterns import regex, says

_SINCE: Final = regex(
    r"(?:开始|就|就开始|一直)(?:这样|这么|那样|漏|坏|响|堵|滴|闪|停|跳|冒|臭|渗|没[水电气网]|不[亮动响通热冷制转])"
    r"|(?:昨|前|上|今早|早上|凌晨|半夜)[^,.;!?。]{0,6}(?:就?开始|起)(?:的|了|就)?(?:[\s.!。]*$|[,。])|到现在(?:都|还|也|$)"
    r"|(?:好|有|都|已经|大概|[漏坏响堵滴停闪臭]了?)(?:有|快)?(?:好?几|[一二两三四五六七八九十半\d]+)个?(?:天|月|周|年|星期|礼拜|小时)(?:了|啦)"
    r"|\b(?:ever since|since (?!.{0,20}\b(?:i'?m|we'?re|i am|we are|can)\b)\w+|started|began"
    r"|(?:been|was|were) (?:like|doing|going|so) (?:this|that|on|it|for)|for (?:about |over |nearly |almost )?"
    r"(?:a|an|\d+|two|three|four|five|several|some|many|few|a few|a couple of) (?:hours?|days?|weeks?|months?|years?)"
    r"|(?:hours|days|weeks|months|years) now)\b"
)


def says_since_when(text: str) -> bool:
    """Tell whether the text says since when, or how long, something has been out of order."""
    return says(_SINCE, text)
