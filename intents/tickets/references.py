"""Which ticket is meant: its number, its place in the list, its kind or trade, the words it shares, or all of them."""

import re
from collections.abc import Iterator
from typing import Final

from intents.entities.category import NAMES, WORDS, singular
from intents.entities.corrections import Span, corrected, denied
from intents.normalise import bare, normalise
from intents.patterns import any_of, regex, says
from intents.tickets import words_of_references as words

LONGEST_REFERENCE: Final = {True: 14, False: 40}
"""Characters of a mere reference, by whether it is written in Chinese."""
_COUNTS: Final = {
    **{word: n for n, word in enumerate("一二三四五六七八九", 1)},
    **{word: n for n, word in enumerate(("first", "second", "third", "fourth", "fifth"), 1)},
    **{word: n for n, word in enumerate(("1st", "2nd", "3rd", "4th", "5th"), 1)},
    "两": 2,
}
_ALL: Final = any_of(words.ALL)
_COUNTED_ALL: Final = regex(r"(\d|[两二三四五])(?:个|单|件|张|份)(?:工单|单子?|报修)?(?:我)?(?:全?都|全部|统统)")
_SENTENCE: Final = regex(r"(?<=[.!?;。！？；\n])\s*|[,，] (?=(?:so |and )?(?:please|pls|kindly|can you|could you)\b)")
_INSTEAD: Final = regex(
    r"(?i:[,.;!?–—-] *(?:(?:eh|oh|no|ah|um|hmm|wait|oops)[, ]+)*(?:sorry|wait|i meant?|actually|rather"
    r"|not that one)[ ,.:!-]+"
    r"(?:(?:i meant?|it'?s|wait|no|make it|cancel) )*)"
    r"|[\s,，。.!！](?:哦|啊|呃)?(?:不对|不是|说错了|错了)[\s,，。.!！]*(?:是|应该是)?"
)
_BOTH: Final = regex(r"\bboth\b|俩都|兩樣都|两样都")
_NEWEST: Final = any_of(words.NEWEST)
_OLDEST: Final = any_of(words.OLDEST)
_LIST: Final = regex(
    r"(?:看看?|查一?下?|查询|我要看|我想看)?(?:一下)?我(?:的|家的?|报的|提的|报过的)(?:所有)?(?:报修|工单"
    r"|单子?|投诉|维修|申请)(?:单|记录|进度|情况|列表|状态)?(?:呢|吧|啊)?"
    rf"|(?:show |see |list |check |what are |what'?re )?(?:me )?(?:all )?(?:of )?my {words.OPEN}{words.LISTED}"
    r"(?: please)?"
    rf"|(?:what|which|how many) {words.OPEN}{words.LISTED} "
    r"(?:do i have|have i(?: got| made| sent)?|did i (?:make|send|report)|are (?:still )?open(?: for me)?)"
    r"(?: open| now| pending| so far| outstanding| at the moment)*"
    rf"|(?:do i|have i) (?:have |got )?any {words.OPEN}{words.LISTED}(?: open| now| pending| left| outstanding)*"
    r"|what (?:have i (?:reported|got open|got pending)|did i report)(?: so far| already)?"
)
_BEGINS_WITH_IT: Final = regex(
    r"^(?:(?:but|and|still|so|though|ok|okay|yes|well|anyway|sorry)[ ,.!]+)*(?:that|this|it"
    r"|the same)\b(?!'?s? (?:is |my|our))"
    r"|^(?:但是?|不过|可是?|那|还是|[ ,，])*(?:那|这)(?:个|根|条|扇|台|盏)"
)
_POINTS: Final = regex(r"[这呢](?:个|单|件|条|張|张)|它|\b(?:this|it|that)(?: one)?\b")
_NUMBER: Final = regex(r"(?<![\d-])\d{4,8}(?![\d-])")
_ORDINAL: Final = regex(
    r"第(?P<zh>\d|[一二三四五六七八九两])(?:个|单|件|张|条|项)"
    r"|\b(?P<en>first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th)(?: (?:one|ticket|request|repair|job))?\b"
    r"(?! (?:time|thoughts?|floor|opinion))"
)
_REFERENCE: Final = regex(f"(?:{'|'.join(words.REFERENCE)})")
_EMPTY: Final = any_of(words.EMPTY)
_KINDS: Final = {kind: regex(pattern) for kind, pattern in words.KINDS.items()}


def asks_for_list(text: str) -> bool:
    """Tell whether the whole text names the writer's own tickets and no more: '我的报修', 'my tickets'."""
    return _LIST.fullmatch(bare(text)) is not None


def points(text: str) -> bool:
    """Tell whether the text points at what was just shown: '这个取消吧', 'cancel this one'."""
    return says(_POINTS, text)


def means_all(text: str) -> bool:
    """Tell whether the text means everything: '都不用修了', 'cancel both'."""
    return says(_ALL, text)


def sentences(text: str) -> list[str]:
    """Give the sentences of a text: 'Something came up. Please cancel both' says in the second what is called off."""
    return [one for one in _SENTENCE.split(text) if one.strip()]


def put_right(text: str) -> str | None:
    """Give what is meant in place of what was just named: 'the tap one. eh sorry, the aircon one'; None without."""
    found = list(_INSTEAD.finditer(text))
    return text[found[-1].end() :].strip() or None if found else None


def counts_all(text: str, count: int) -> bool:
    """Tell whether the text says of just so many that all of them are meant: '两个都不修了', 'cancel both'."""
    said = normalise(text).text
    found = _COUNTED_ALL.search(said)
    if found is None:
        return count == len(("one", "other")) and _BOTH.search(said) is not None
    return (int(found[1]) if found[1].isdecimal() else _COUNTS[found[1]]) == count


def numbers(text: str) -> tuple[str, ...]:
    """Give what may be numbers of tickets, without those that are taken back: '1002 哦不对 是1001'."""
    said = normalise(text).text
    kept: list[Span] = []
    for match in _NUMBER.finditer(said):
        found = Span(match.start(), match.end())
        if kept and corrected(said, kept[-1], found):
            kept.pop()
        kept.append(found)
    meant = [one for one in kept if not denied(said, one, others=False)] or kept
    return tuple(said[one.start : one.end] for one in meant)


def ordinal(text: str) -> int | None:
    """Give which of several tickets is meant, from 1; -1 is the newest; None when the text counts none."""
    said = normalise(text).text
    if _NEWEST.search(said):
        return -1
    if _OLDEST.search(said):
        return 1
    found = _ORDINAL.search(said)
    if found is None:
        return None
    word = found["zh"] or found["en"]
    return int(word) if word.isdecimal() else _COUNTS[word]


def kinds(text: str) -> frozenset[str]:
    """Give the kinds of tickets that the text names."""
    said = normalise(text).text
    return frozenset(kind for kind, pattern in _KINDS.items() if pattern.search(said))


def trades(text: str) -> frozenset[str]:
    """Give the categories of all things that the text names, however lightly."""
    found = (singular(match[0]) for match in WORDS.finditer(normalise(text).text))
    return frozenset(NAMES[word][0] for word in found if word in NAMES) - {"nowhere", "other"}


def is_reference(text: str) -> bool:
    """Tell whether the whole text only says which one is meant: '那个水管的', '第二单', 'the lift one', '1002'."""
    said = bare(text)
    chinese = any("\u4e00" <= char <= "\u9fff" for char in said)
    return len(said) <= LONGEST_REFERENCE[chinese] and _REFERENCE.fullmatch(said) is not None


def shares_words(text: str, description: str) -> int:
    """Give how many words (in Chinese: pairs of characters, or one that stands alone) of a text a description has."""
    told = normalise(description).text
    return sum(word in told for word in set(_words(_EMPTY.sub(" ", normalise(text).text))))


def _words(said: str) -> Iterator[str]:
    for run in re.findall(r"[\u4e00-\u9fff]+|[a-z]{3,}", said):
        if len(run) <= 2 or run.isascii():  # noqa: PLR2004 - a pair
            yield run
        else:
            yield from (run[start : start + 2] for start in range(len(run) - 1))


def begins_with_it(text: str) -> bool:
    """Tell whether the text goes on about the very thing that was talked about: 'but that pipe needs fixing'."""
    return says(_BEGINS_WITH_IT, text)
