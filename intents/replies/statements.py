"""Statements that begin like a yes and say who or which it is: '是老孟', '是热水那根管子'."""

from typing import Final

from intents.normalise import bare
from intents.patterns import regex

_SAYS_WHICH: Final = regex(
    r"(?:就|应该|好像|可能|大概|主要|[ ,])*(?:是|系)"
    r"(?!的|啊|呀|吧|嘛|对|呢|滴|咯|这样|这么|酱|没|不|要|需|想|可以|同一|真的|否|谁|什么|哪|啥)"
    r"(?!(?:他|她|它|我|你|这个|那个|那样|嗰个)(?:们)?(?:人)?(?:$|[ ,.!啊呀的]))"
    r"[^,.;!? ]{2,16}(?:[ ,.!]+(?:提交|就这样|确认)(?:吧|了)?)?"
)


def says_which(text: str) -> bool:
    """Tell whether the whole text says who or which it is; '是的' and '就是他' are no more than a yes."""
    return _SAYS_WHICH.fullmatch(bare(text)) is not None
