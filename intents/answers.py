"""Short answers that need no model: yes, no, stop, a number from a list, a rating, 'I am home'."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

_YES: Final = frozenset(
    "是 是的 对 对的 对对 对对对 好 好的 好嘞 好滴 好呀 好吧 行 行的 行吧 可以 可以的 没错 没问题 确认 确认提交 提交 嗯 嗯嗯 嗯哪 恩 "
    "要 要的 中 得 得啦 系 系呀 啱 冇错 冇問題 冇问题 是啊 就这样 就是这样 就这么办 没毛病 成 妥 办吧 登记吧 麻烦了 "
    "yes y yep yeah yup ok okay okie k sure correct right confirm confirmed fine good submit go ahead "
    "yes please ok lah can can lah that's right thats right looks good sounds good please do yes confirm of course 👍 👌 ✅".split(
        " "
    )
) | frozenset(
    {
        "yes please",
        "go ahead",
        "ok lah",
        "can lah",
        "that's right",
        "thats right",
        "looks good",
        "sounds good",
        "please do",
    }
)
_NO: Final = frozenset(
    "不 不是 不对 不是的 错了 不行 不要 否 没有 不用 唔系 唔啱 唔好 不可以 先不 不提交 有误 "
    "no n nope nah wrong not correct cannot incorrect negative 👎 ❌".split(" ")
) | frozenset({"not right", "not correct", "no thanks", "cannot lah", "not yet"})
_STOP: Final = re.compile(
    r"^(算了.{0,6}|取消(吧|了|掉)?|不报(修)?了|不修了|不弄了|不办了|不登记了|退出|停止?|不用了.{0,4}|唔使(喇|啦|了)?|唔要(喇|啦|了)?|"
    r"cancel( it| that| this)?( please)?|stop|quit|exit|never ?mind|forget (it|about it)|drop it|no need( already| lah)?)$"
)
_ORDINALS: Final = {
    **{word: n for n, word in enumerate("一二三四五六七八九十", 1)},
    "两": 2, "首": 1,
    **{word: n for n, word in enumerate(("first", "second", "third", "fourth", "fifth", "sixth"), 1)},
    **{word: n for n, word in enumerate(("1st", "2nd", "3rd", "4th", "5th", "6th"), 1)},
    **{word: n for n, word in enumerate(("one", "two", "three", "four", "five", "six"), 1)},
    "last": -1,
}  # fmt: skip
_NUMBER: Final = r"(?P<n>\d{1,2}|[一二三四五六七八九十两首])"
_CHINESE_ORDINAL: Final = re.compile(
    rf"^(就|那就|我?要|我?选|选择|我?選)?((第{_NUMBER}|最[后後]一?)(个|個|项|項|条|條|单|單|种|種|间|間|套)?)(吧|的|啦|呀)?$"
)
_CHINESE_OPTION: Final = re.compile(rf"^(就|我?要|选|選)?{_NUMBER}(号|號)?(吧)?$")
_ENGLISH_ORDINAL: Final = re.compile(
    r"^(the |number |no\.? |option |i want the |i choose |choose )?"
    r"(?P<n>\d{1,2}|first|second|third|fourth|fifth|sixth|1st|2nd|3rd|4th|5th|6th|one|two|three|four|five|six|last)"
    r"( one| option)?( please| pls)?$"
)
_SCORE: Final = re.compile(
    r"^(打|给|给个|我给|評|评|i give( it)?( a)?|rate( it)?( a)?)?\s*(?P<n>[1-5]|[一二三四五]|one|two|three|four|five)\s*"
    r"(颗星|顆星|星|分|stars?|points?|/5|out of 5|out of five)?(?:吧|啦|咯|哦|喔|了)?(?:[\s,，。.!！、:：;；~～-]+(?P<rest>.*)|$)",
    re.DOTALL,
)
_STARS: Final = re.compile(r"^(?P<stars>(?:⭐️?|★|🌟){1,5})\s*(?P<rest>.*)$", re.DOTALL)
_NOW_OR_ANY_TIME: Final = re.compile(
    r"(现在|家里|屋里|一直|都|随时|全天|今天都)(都)?(有人|在家|可以|能来|方便)|我在家|有人在家|随时|什么时候都(行|可以)|都可以|都行|任何时间|"
    r"尽快|越快越好|马上来|现在就来|快点来|赶紧来|立刻|"
    r"\b(any ?time|right now|as soon as possible|asap|whenever|someone is (home|in)|i'?m (at )?home|we are (home|in)|home now|in all day|come now)\b"
)
_NOT_FIXED: Final = re.compile(
    r"没修好|沒修好|没有修好|沒有修好|还没好|還沒好|又坏了|又壞了|又漏了|又不行了|没解决|沒解決|冇整好|未整好|还是坏的|还是漏|"
    r"\b(not fixed|isn'?t fixed|wasn'?t fixed|still (leaking|broken|not working)|broke again|not solved|came back)\b"
)
_MORNING: Final = re.compile(r"早上|上午|早晨|清早|朝早|一早|\b(morning|a\.?m\.?)\b")
_AFTERNOON: Final = re.compile(r"下午|午后|晏晝|晏昼|\bafternoon\b")
_EVENING: Final = re.compile(r"晚上|傍晚|夜里|今晚|明晚|夜晚|\b(evening|tonight|night)\b")
_EMPTY_REPORT: Final = re.compile(
    r"[\s,.!?。!?,、~…]|你好|您好|请问|麻烦|我要|我想|想要|需要|帮我|帮忙|申请|报个?修|报修|維修|维修|修理|修东西|坏了东西|东西坏了|一下|有东西|家里|我家|师傅|物业|"
    r"\b(hi|hello|hey|please|pls|i|we|want|need|would|like|to|a|an|the|something|request|report|repairs?|fix|fixed|some|my|home|maintenance|help|with|is|broken|make|get)\b"
)


@dataclass(frozen=True, slots=True)
class Rating:
    """A score from 1 to 5 with the words that came with it, or None."""

    score: int
    comment: str | None


def squeeze(text: str) -> str:
    """Give the text in lower case, half width, without surrounding blanks and closing punctuation."""
    folded = unicodedata.normalize("NFKC", text).casefold().strip()
    return folded.strip(" \t\r\n.,!?;:~…。、!")


def is_yes(text: str) -> bool:
    """Tell whether the whole text is a plain yes."""
    return squeeze(text) in _YES


def is_no(text: str) -> bool:
    """Tell whether the whole text is a plain no."""
    return squeeze(text) in _NO


def is_stop(text: str) -> bool:
    """Tell whether the whole text says to drop what is being talked about."""
    return _STOP.match(squeeze(text)) is not None


def ordinal(text: str, count: int) -> int | None:
    """Give which of `count` choices the text names, from 0: '2', '第二个', 'the second', 'last'; None when none."""
    said = squeeze(text)
    found = _CHINESE_ORDINAL.match(said) or _CHINESE_OPTION.match(said) or _ENGLISH_ORDINAL.match(said)
    if found is None:
        return None
    word = found["n"] or "last"
    number = int(word) if word.isdigit() else _ORDINALS[word]
    if number == -1:
        return count - 1 if count else None
    return number - 1 if 1 <= number <= count else None


def rating(text: str) -> Rating | None:
    """Give the rating that the text states: '5', '三星', '4分 师傅很好', '⭐⭐⭐', 'two stars'; None when it states none."""
    said = unicodedata.normalize("NFKC", text).strip()
    stars = _STARS.match(text.strip())
    if stars:
        return Rating(len(re.sub(r"\ufe0f", "", stars["stars"])), stars["rest"].strip() or None)
    found = _SCORE.match(said.casefold().rstrip(" .!。!"))
    if found is None:
        return None
    word = found["n"]
    rest = (found["rest"] or "").strip()
    return Rating(int(word) if word.isdigit() else _ORDINALS[word], said[-len(rest) :] if rest else None)


def is_any_time(text: str) -> bool:
    """Tell whether the text says that somebody is at home now, or that any time will do."""
    return _NOW_OR_ANY_TIME.search(text.casefold()) is not None


def says_not_fixed(text: str) -> bool:
    """Tell whether the text says that a repair did not help."""
    return _NOT_FIXED.search(text.casefold()) is not None


def part_of_day(text: str) -> str | None:
    """Give `morning`, `afternoon` or `evening` when the text names one."""
    said = text.casefold()
    for name, pattern in (("morning", _MORNING), ("afternoon", _AFTERNOON), ("evening", _EVENING)):
        if pattern.search(said):
            return name
    return None


def says_what_is_wrong(text: str) -> bool:
    """Tell whether anything is left of the text when the mere wish for a repair is taken away."""
    return bool(_EMPTY_REPORT.sub("", unicodedata.normalize("NFKC", text).casefold()).strip())
