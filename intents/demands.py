"""Anger with a demand at its end: 'you are useless … and now fix my intercom' asks for a repair, not for a hearing."""

from typing import Final

from intents.patterns import regex, says

_FIX: Final = regex(
    r"(?:给我|帮我|把我|我们?家|快|赶紧|尽快|今天|马上|必须|立刻|派个?人|叫人|安排人)[^,.;!?。、]{0,18}"
    r"(?:修好|修一下|修一修|修修|修理好?|来修|维修|整好|弄好)(?:一下|行不行|好不好|得唔得)?[吧了啊呀吗]?[\s,.!?。]*$"
    r"|\b(?:just|please|now|come|send (?:some|any)(?:one|body)|get (?:some|any)(?:one|body)|someone)\b[^,.;!?]{0,25}"
    r"\b(?:fix|repair)(?:ed)?\b[^,.;!?]{0,40}[\s.!?]*$"
)
"""The last clause says what is to be mended."""
_REPORTED: Final = regex(
    r"第[二三四五六\d]次|报(?:修)?[了过]|催|说[了过]?[\d一二两三四五几好多]+[次遍回]"
    r"|\b(?:\w+th|second|third) time\b|\breported\b"
)
"""What was reported before is pressed for or complained about, not reported again."""


def demands_repair(text: str) -> bool:
    """Tell whether the text ends in the demand to mend something that was not reported before."""
    return says(_FIX, text) and not says(_REPORTED, text)
