"""Words by which a resident takes a value back: 'not Sunday, Monday', '501 不对 是502', '改到后天'."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from intents.patterns import regex

CHANGED: Final = regex(
    "不对|错了|说错|打错|写错|搞错|记错|发错|手滑|不是|改[成到为在期约]?|换[成到]?|应该是|更正|纠正|"
    "[哦啊噢喔额呃]不|等等|等下|唔系|唔啱|讲错|写错|"
    r"(?:推迟|推|延|延后|延迟|挪|提前|调|调整|顺延|往后推|往前提)[到至]|而是|还是(?=\s?[^.。]{0,6}$)|[减加增变]到|"
    r"减成|变成|加成|算了[,， ]|都系(?=\s?$)|"
    r"^\*(?=\S)|\b(?:no,? wait|wait|sorry|i mean|meant|actually|correction|scratch that|rather|make (?:it|that)"
    r"|instead|oops|"
    "my bad|should be|typo|nope|"
    r"(?:it'?s|its) (?=$)|better|pls change|"
    "(?:chang|mov|push|shift|bring|postpon|reschedul|swap|switch|delay|displac|transferr?)(?:e|es|ed|"
    r"ing)?\b[^.!?]{0,30}? to|not)\b|(?:^|[.,!?;-] ?)no[,. ]",
    re.ASCII,
)
DENIED: Final = regex(
    r"(?:(?:不|唔)(?:是|系|要|用)|别|而非|唔好|\bnot|\binstead of|\brather than|\bno longer|\bisn'?t|"
    r"\bno more)(?: ?(?:on|at|for|the|in|来|在|this|come|going|unit|block|room))?[ ,:]?$",
    re.ASCII,
)
MOVED_FROM: Final = regex(
    r"(?:从|由|原[来定本]?(?:是|约|说|订)?(?:的|好)?|本来(?:是|约|说|定)?(?:的|好)?|之前(?:说|约|定)(?:的|好)?|"
    r"\b(?:chang|mov|push|shift|bring|postpon|reschedul|swap|switch|delay|displac|transferr?)(?:e|es|ed|"
    r"ing)?\b[^.!?]{0,50}? from|was|originally|initially) ?(?:on|at|for)? ?$",
    re.ASCII,
)
WITHDRAWN: Final = regex(
    r"^ ?(?:[上下]午|早上|晚上|中午)?(?:那个?|的)?(?:我们?|他们?|家里)?(?:都|又|就)?(?:得去?|要去?)?"
    "(?:不行|不方便|没空|不在|有事|去不了|来不了|不来了?|不去了?|取消|没时间|冇时间|冇空|唔得|唔得闲|唔方便|不成|"
    "没人|出差|加班|上班|值班|开会|外出|出门|旅游|有约|有课|回老家)|"
    "^ ?(?:morning|afternoon|evening)? ?(?:i am |i'm |we're |i'll be |i |we |they |he |she |is |are |was )?"
    "(?:doesn'?t work|not ok|not okay|"
    "no good|not good|can'?t|cannot|cancel|won'?t|is out|not possible|no can|not free|cmi|not convenient|at work|"
    "working|away|travel+ing|busy|out of town|out all day)",
    re.ASCII,
)
MOVING: Final = regex(
    r"\b(?:chang|mov|push|shift|postpon|reschedul|swap|switch|transferr?)(?:e|es|ed|ing)?\b", re.ASCII
)
MOVED_TO: Final = regex(r"\b(?:to|for|with) (?:the |on )?$", re.ASCII)
WITHIN: Final = 60
"""A correction farther from the value than this many characters means something else."""


class Spanned(Protocol):
    """Anything found at a place of the text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Span:
    """A place of the text."""

    start: int
    end: int


def corrected(text: str, earlier: Spanned, later: Spanned) -> bool:
    """Tell whether the words between two values make the later one replace the earlier one."""
    between = text[earlier.end : later.start]
    if MOVED_TO.search(between) and MOVING.search(text, max(0, earlier.start - WITHIN), earlier.start):
        return True
    return (
        len(between) <= WITHIN
        and bool(CHANGED.search(between))
        and not WITHDRAWN.search(text[later.end : later.end + 20])
    )


def denied(text: str, found: Spanned, *, others: bool) -> bool:
    """Tell whether a value is named only to say that it is not the one; `others`: there are values to take instead."""
    before = text[max(0, found.start - WITHIN) : found.start]
    if DENIED.search(before) or (others and MOVED_FROM.search(before)):
        return True
    return others and bool(WITHDRAWN.search(text[found.end : found.end + 20]))


def standing(text: str, found: Sequence[Spanned]) -> list[int]:
    """Give the indexes of the values (in text order) that were not taken back; never empty for a non-empty input."""
    kept: list[int] = []
    for index, item in enumerate(found):
        if len(found) > 1 and denied(text, item, others=True):
            continue
        if kept and corrected(text, found[kept[-1]], item):
            kept.pop()
        kept.append(index)
    return kept or [len(found) - 1] if found else []
