"""Not then, but at another time: '中午来不了了 下午四点', 'he can't make it at noon, 4pm instead'."""

from typing import Final

from intents.normalise import normalise
from intents.patterns import regex

_COMES_NOT: Final = regex(
    r"(?:不|唔|没法|没办法|冇得)(?:能)?(?:过)?(?:来|嚟|到)(?:了|不了|成)?|(?:过)?来(?:不了|不成|不及)|过不来|[到嚟]唔到|到不了"
    r"|\b(?:not|isn'?t|aren'?t|won'?t be) (?:coming|visiting)\b"
    r"|\b(?:can'?t|cannot|won'?t|couldn'?t|not going to|unable to|isn'?t able to) (?:be able to )?(?:come"
    r"|make it|visit)\b"
)
_BREAK: Final = regex(r"[了啦喇咗]*(?:(?<=[\u4e00-\u9fff]) |[,.;])[ ,.;]*|[了啦喇咗]*(?=[改换推])|\b(?=but\b|so\b)")
"""What stands between the visit that is off and the time instead."""
_TIME: Final = (
    r"(?:大?后|今|明|听|当)[天日晚早朝]|周末|这?下?下?个?(?:周|星期|礼拜)[一二三四五六日天末]?|\d{1,2}[:：]\d\d"
    r"|[\d一二两三四五六七八九十]{1,3}(?:点钟?|号|號|月|日)|[上下]午|晚上|中午|傍晚|早上|清早|夜里|[下上朝]昼"
    r"|\b(?:today|tonight|tomorrow|tmr|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|noon|midday|weekend|morning|afternoon"
    r"|evening|week)\b|\b\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\b\.?)?|\bsame time\b"
)
_FILLER: Final = (
    r"[\s,，。.!！了啦喇吧呀啊咯嘞喽的半]|她|他|佢|们|人家|说|改|换|[到成为]|推迟?|延后?|要|得|等|就|才|再|那|还是|可能|应该|估计"
    r"|大概|左右|前后|[以之]?[前后]|一刻|来|嚟|过来|能|会|可以|行|好|[吗不]|有空|时间|一样|同样|原来"
    r"|\b(?:but|so|and|then|he|she|they|we|it|will|can|is|are|be|there|here|come|coming|comes|arrive|arriving|visit"
    r"|make|move|change|push|instead|rather|at|on|to|around|about|by|in|the|next|this|please|pls|maybe|probably|after"
    r"|before|from|now|only|ok)\b|'s|'ll|'re"
)
_ONLY_A_TIME: Final = regex(rf"(?:{_TIME}|{_FILLER})+")
_SOME_TIME: Final = regex(_TIME)


def time_instead(text: str) -> str | None:
    """Give the time that a text names behind saying that somebody does not come, if nothing else stands there."""
    said = normalise(text).text
    found = next(reversed(list(_COMES_NOT.finditer(said))), None)
    if found is None:
        return None
    broken = _BREAK.search(said, found.end())
    rest = said[broken.end() :].strip(" ,.!?~") if broken else ""
    return rest if _ONLY_A_TIME.fullmatch(rest) and _SOME_TIME.search(rest) else None
