"""When somebody is in for a visit: at any time, until six, in the afternoon, as agreed, my husband will be."""

from typing import Final

from intents.misheard import put_right
from intents.normalise import normalise
from intents.patterns import any_of, regex, says
from intents.replies import words_of_presence as words
from intents.replies.answers import squeeze
from intents.replies.impatience import wants_it_quick

_ANY_TIME: Final = any_of(words.ANY_TIME)
_ANY_TIME_BUT: Final = any_of(words.ANY_TIME_BUT)
_ANY_PART: Final = any_of(words.ANY_PART)
_WILL_BE_IN: Final = any_of(words.WILL_BE_IN)
_IN_SCORN: Final = regex(r"(?:是|还|准备|打算|想|难道|要)[^,.;!?。]{0,4}(?:等|拖)到[^,.;!?。]{1,6}(?:吗|啊|么|[?？])")
_IN_UNTIL: Final = regex(words.IN_UNTIL)
_BACK: Final = regex(
    r"\b(?:(?:be |get |am )?(?:back|home|there)|reach(?: home)?|arrive|make it) (?:by|at|around|about|before"
    r"|in|until)\b"
    r"|[到回](?:家|来|去)"
)
_OURSELVES: Final = regex(words.OURSELVES)
_LET_COME: Final = regex(words.LET_COME)
_IN_THEN: Final = any_of(words.IN_THEN)
_SAME_TIME: Final = any_of(words.SAME_TIME)
_THEN: Final = any_of(words.THEN)
_TOGETHER: Final = any_of(words.TOGETHER)
_NOT_THEN: Final = any_of(words.NOT_THEN)
_GREETING: Final = any_of(words.GREETING)
_PARTS_OF_DAY: Final = {
    "noon": any_of(words.NOON),
    "morning": any_of(words.MORNING),
    "afternoon": any_of(words.AFTERNOON),
    "evening": any_of(words.EVENING),
}
_WHICH_HALF: Final = regex(r"\d ?[ap]\.?m\b|(?<!\d)2[0-3](?::|点|时|\b)|晚|夜")
_AROUND_PART: Final = regex(
    r"[吧呢哈啊呀的啦喇了嘛就那要是改成最好都行可以来嚟先不吗?,，、。.!~\s]"
    r"|\b(?:in|the|at|please|pls|then|is|fine|good|ok|okay|would|be|best|lah|make|it)\b"
)
_LATE: Final = regex(
    r"(?:才|刚刚?|啱啱?|现在才)(?:看到|看见|见到|睇到|想起|忙完|有空|得闲|开机)|忘(?:了|记)回|(?:没|冇)(?:看到|注意|睇到)(?:消息|信息|微信)?|忙忘"
    r"|\bjust (?:saw|seen|noticed|got (?:your|this))\b|\bforgot to (?:reply|answer|respond)\b|\blate (?:reply"
    r"|response)\b"
)
"""What is said before an answer that took its time."""


def is_any_time(text: str) -> bool:
    """Tell whether the text says that somebody is at home now, that any time will do, or just to be quick."""
    return wants_it_quick(text) or _ANY_TIME.search(text.casefold()) is not None


def is_any_time_but(text: str) -> bool:
    """Tell whether the text says that any time will do but the one it names: 'any day but Sunday', '除了周日都行'."""
    return says(_ANY_TIME_BUT, text)


def is_any_part(text: str) -> bool:
    """Tell whether the text says that a part of whatever day will do: 'any morning this week', '哪天下午都行'."""
    return says(_ANY_PART, text)


def asks_how_long_to_wait(text: str) -> bool:
    """Tell whether the time in the text is named in scorn: '是准备等到过年吗' is no appointment."""
    return says(_IN_SCORN, text)


def says_who_is_in(text: str) -> bool:
    """Tell whether the text says that somebody of the household will open the door: 'my husband will be there'."""
    return says(_WILL_BE_IN, text)


def in_until(text: str) -> str | None:
    """Give what follows where the text says that somebody is at home up to then: 'I'm here until 6'."""
    found = _IN_UNTIL.search(normalise(text).text)
    return (found["en"] or found["zh"]) if found else None


def says_in_then(text: str) -> bool:
    """Tell whether the text says that what it names suits: '下午都在', 'afternoon is fine'."""
    return _IN_THEN.search(text.casefold()) is not None


def comes_back(text: str) -> bool:
    """Tell whether the text says when its writer is back: 'stuck in traffic, back by 4:30'."""
    return _BACK.search(text.casefold()) is not None


def says_where_we_are(text: str) -> bool:
    """Tell whether a normalised text says where its writers are, and nobody else: 'we have come outside now'."""
    return _OURSELVES.search(text) is not None


def lets_come(text: str) -> bool:
    """Tell whether the text tells us when to come: 'come on Monday between 9 and 11', '你们周一来吧'."""
    return _LET_COME.match(text.casefold()) is not None


def says_same_time(text: str) -> bool:
    """Tell whether the text keeps the hour that was agreed: '周二同一时间', 'same time Tuesday'."""
    return _SAME_TIME.search(text.casefold()) is not None


def says_then(text: str) -> bool:
    """Tell whether the text points at a time that was said before: 'for then', 'at the same time'."""
    return says(_THEN, text)


def says_together(text: str) -> bool:
    """Tell whether the text wants something done in the visit that is agreed already: '一起修', 'same visit'."""
    return says(_TOGETHER, text)


def part_of_day(text: str) -> str | None:
    """Give `morning`, `noon`, `afternoon` or `evening` when the text names one."""
    said = _GREETING.sub(" ", put_right(text.casefold()))
    said = _NOT_THEN.sub(" ", said) if any(p.search(_NOT_THEN.sub(" ", said)) for p in _PARTS_OF_DAY.values()) else said
    return next((name for name, pattern in _PARTS_OF_DAY.items() if pattern.search(said)), None)


def says_which_half(text: str) -> bool:
    """Tell whether the text says of which half of the day its hour is: '10pm', '22:00', '晚上十点'."""
    return says(_WHICH_HALF, text)


def is_part_of_day(text: str) -> bool:
    """Tell whether the whole text names a part of the day: '上午吧', 'in the morning please'."""
    said = squeeze(text)
    if part_of_day(said) is None:
        return False
    for pattern in _PARTS_OF_DAY.values():
        said = pattern.sub(" ", said)
    return not _AROUND_PART.sub("", said).strip()


def answers_late(text: str) -> bool:
    """Tell whether the text says that it answers only now: '不好意思才看到', 'sorry for the late reply'."""
    return says(_LATE, text)
