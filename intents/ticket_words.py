"""What people say about tickets that are there already: which one, hurry, one thing more, another time, not the same.

Patterns for text in one spelling (`intents.normalise`): simplified, lower case.
"""

import re
from collections.abc import Iterator
from typing import Final

from intents import words_of_tickets as words
from intents.entities.category import NAMES, WORDS, singular
from intents.normalise import normalise
from intents.patterns import any_of, regex, says
from intents.requests import ADDS, clauses_of

LONGEST_REFERENCE: Final = {True: 14, False: 40}
"""Characters of a mere reference, by whether it is written in Chinese."""
LONGEST_SPOT: Final = 40
_COUNTS: Final = {
    **{word: n for n, word in enumerate("一二三四五六七八九", 1)},
    **{word: n for n, word in enumerate(("first", "second", "third", "fourth", "fifth"), 1)},
    **{word: n for n, word in enumerate(("1st", "2nd", "3rd", "4th", "5th"), 1)},
    "两": 2,
}
_AROUND: Final = " ,.;:!?~…、。-–—#"


_CHASE: Final = any_of(words.CHASE)
_PRESSED: Final = any_of(words.PRESSED)
_BARE_CHASE: Final = regex(f"(?:{'|'.join(words.BARE_CHASE)})")
_CHASES_ONE: Final = regex(rf"[^,.;!?。]{{1,14}}?[ ,]?(?:{'|'.join(words.BARE_CHASE)})")
_ADDITION: Final = regex(f"(?:{'|'.join(words.ADDITION)})")
_SAYS_IT: Final = regex(
    r"(?:(?:and|but|so|well|hi|hello|sorry|no|hmm)\W+)*(?:it|that|this)(?:'s| is| still| keeps| has| does| again)\b"
)
_ABOUT_IT: Final = regex(r"(?:^|[,.;!?-] ?)(?:and |but |so |then |because )?it(?:'s| (?!too\b|also\b)\w+)")
_REGRETS: Final = any_of(words.REGRETS)
_MAYBE_ADDITION: Final = regex(f"(?:{'|'.join(words.MAYBE_ADDITION)})")
_BEFORE_A_VISIT: Final = any_of(words.BEFORE_A_VISIT)
_ANOTHER_TIME: Final = any_of(words.ANOTHER_TIME)
_OF_SOMETHING_ELSE: Final = any_of(words.OF_SOMETHING_ELSE)
_OF_THE_WORK: Final = any_of(words.OF_THE_WORK)
_NOT_THE_SAME: Final = any_of(words.NOT_THE_SAME)
_TAKES_BACK: Final = regex(words.TAKES_BACK)
_ASKS_WHO: Final = regex(words.ASKS_WHO)
_THE_SAME: Final = regex(words.THE_SAME)
_ALL: Final = any_of(words.ALL)
_COUNTED_ALL: Final = regex(r"(\d|[两二三四五])(?:个|单|件|张|份)(?:工单|单子?|报修)?(?:我)?(?:全?都|全部|统统)")
_BOTH: Final = regex(r"\bboth\b|俩都|兩樣都|两样都")
_NEWEST: Final = any_of(words.NEWEST)
_OLDEST: Final = any_of(words.OLDEST)
_LIST: Final = regex(
    r"(?:看看?|查一?下?|查询|我要看|我想看)?(?:一下)?我(?:的|家的?|报的|提的|报过的)(?:所有)?(?:报修|工单|单子?|投诉|维修|申请)(?:单|记录|进度|情况|列表|状态)?(?:呢|吧|啊)?"
    rf"|(?:show |see |list |check |what are |what'?re )?(?:me )?(?:all )?(?:of )?my {words.OPEN}{words.LISTED}"
    r"(?: please)?"
    rf"|(?:what|which|how many) {words.OPEN}{words.LISTED} "
    r"(?:do i have|have i(?: got| made| sent)?|did i (?:make|send|report)|are (?:still )?open(?: for me)?)"
    r"(?: open| now| pending| so far| outstanding| at the moment)*"
    rf"|(?:do i|have i) (?:have |got )?any {words.OPEN}{words.LISTED}(?: open| now| pending| left| outstanding)*"
    r"|what (?:have i (?:reported|got open|got pending)|did i report)(?: so far| already)?"
)
_POINTS: Final = regex(r"[这呢](?:个|单|件|条|張|张)|它|\b(?:this|it|that)(?: one)?\b")
_MEASURES: Final = regex(words.MEASURES)
_OVER: Final = any_of(words.OVER)
_NUMBER: Final = regex(r"(?<![\d-])\d{4,8}(?![\d-])")
_ORDINAL: Final = regex(
    r"第(?P<zh>\d|[一二三四五六七八九两])(?:个|单|件|张|条|项)"
    r"|\b(?P<en>first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th)(?: (?:one|ticket|request|repair|job))?\b"
    r"(?! (?:time|thoughts?|floor|opinion))"
)
_REFERENCE: Final = regex(f"(?:{'|'.join(words.REFERENCE)})")
_EMPTY: Final = any_of(words.EMPTY)
_KINDS: Final = {kind: regex(pattern) for kind, pattern in words.KINDS.items()}
_PLACES: Final = tuple(regex(pattern) for pattern in words.PLACES)
_SPOT: Final = regex(words.SPOT)
_STANDS: Final = regex(r"(?:修|弄|搞|处理|办|查|跟进)(?:得|的|到)?(?:怎么样|咋样|如何|点样|什么程度|哪一?步)")
_UNIQUE: Final = regex(words.UNIQUE_PLACE)
_DECLINES: Final = regex(f"(?:{'|'.join(words.DECLINES)})")


def _said(text: str) -> str:
    return normalise(text).text.strip(_AROUND)


def is_chase(text: str) -> bool:
    """Tell whether a question about a ticket presses for it to be done: '怎么还没人来', 'third time I ask'."""
    return says(_CHASE, text)


def presses(text: str) -> bool:
    """Tell whether angry words press for what was reported: '都第三次了还没人来', not '楼道没人管'."""
    return says(_PRESSED, text)


def is_bare_chase(text: str) -> bool:
    """Tell whether the whole text says to hurry and no more: '催一下', 'chase it up'."""
    return _BARE_CHASE.fullmatch(_said(text)) is not None


def chases_one(text: str) -> bool:
    """Tell whether the whole text names something and says to hurry: '灯那个催一下', 'hurry the lift one up'."""
    return _CHASES_ONE.fullmatch(_said(text)) is not None


def asks_for_list(text: str) -> bool:
    """Tell whether the whole text names the writer's own tickets and no more: '我的报修', 'my tickets'."""
    return _LIST.fullmatch(_said(text)) is not None


def points(text: str) -> bool:
    """Tell whether the text points at what was just shown: '这个取消吧', 'cancel this one'."""
    return says(_POINTS, text)


def asks_who_comes(text: str) -> bool:
    """Tell whether the whole text asks who comes for a ticket, or when: '谁来修啊', '几点来'."""
    return _ASKS_WHO.fullmatch(_said(text)) is not None


def is_addition(text: str) -> bool:
    """Tell whether the text says of itself that it adds to what was told before: '补充一下', 'forgot to mention'."""
    return _ADDITION.match(_said(text)) is not None


def regrets(text: str) -> bool:
    """Tell whether the text takes back that something was called off: 'wait, I still need it', '还是要修'."""
    return says(_REGRETS, text)


def says_it(text: str) -> bool:
    """Tell whether the text names the thing it is about no more than 'it': 'it still leaks'."""
    return _SAYS_IT.match(normalise(text).text) is not None


def goes_on_about_it(text: str) -> bool:
    """Tell whether the text says more of a thing that was named before: 'in the living room, it buzzes'."""
    return says(_ABOUT_IT, text) and not says(ADDS, text)


def may_be_addition(text: str) -> bool:
    """Tell whether the text begins like more of the same or like something new: '对了', 'also'."""
    return _MAYBE_ADDITION.match(_said(text)) is not None


def is_for_the_visit(text: str) -> bool:
    """Tell whether the text is what somebody has to know before coming: '家里有狗', 'ring first'."""
    return says(_BEFORE_A_VISIT, text)


def asks_for_another_time(text: str) -> bool:
    """Tell whether the text moves something to another time: '改到后天上午', 'Sunday instead'."""
    return says(_ANOTHER_TIME, text)


def is_about_something_else(text: str) -> bool:
    """Tell whether the text names what is no repair: a visitor, a booking, a parcel."""
    return says(_OF_SOMETHING_ELSE, text)


def is_about_the_work(text: str) -> bool:
    """Tell whether the text speaks of the repair or of whoever comes for it."""
    return says(_OF_THE_WORK, text)


def is_not_the_same(text: str) -> bool:
    """Tell whether the text says that another thing is meant than the one that is known."""
    return says(_NOT_THE_SAME, text)


def is_the_same(text: str) -> bool:
    """Tell whether the whole text says that it is the thing that is known: '就是同一个', 'yes the same'."""
    return _THE_SAME.fullmatch(_said(text)) is not None


def takes_back(text: str) -> bool:
    """Tell whether the text begins by taking back what was said: '说错了 是…', 'sorry, I meant…'."""
    return _TAKES_BACK.match(_said(text)) is not None


def first_clause(text: str) -> str:
    """Give the text up to its first break."""
    said = _said(text)
    return said[: clauses_of(said)[0][1]] if said else ""


def means_all(text: str) -> bool:
    """Tell whether the text means everything: '都不用修了', 'cancel both'."""
    return says(_ALL, text)


def counts_all(text: str, count: int) -> bool:
    """Tell whether the text says of just so many that all of them are meant: '两个都不修了', 'cancel both'."""
    said = normalise(text).text
    found = _COUNTED_ALL.search(said)
    if found is None:
        return count == len(("one", "other")) and _BOTH.search(said) is not None
    return (int(found[1]) if found[1].isdecimal() else _COUNTS[found[1]]) == count


def tells_measures(text: str) -> bool:
    """Tell whether the text says what was done about a danger: '阀门关了 窗开了', 'we are outside'."""
    return says(_MEASURES, text)


def asks_how_it_stands(text: str) -> bool:
    """Tell whether the text asks how far some work is: '地下室灯修得怎么样'."""
    return says(_STANDS, text)


def is_over(text: str) -> bool:
    """Tell whether the text says that an alarm was none, or that the danger is over."""
    return says(_OVER, text)


def declines(text: str) -> bool:
    """Tell whether the text begins by saying no to what was proposed: '不行 周日吧', 'no, Sunday please'."""
    return _DECLINES.match(_said(text)) is not None


def numbers(text: str) -> tuple[str, ...]:
    """Give what may be numbers of tickets."""
    return tuple(_NUMBER.findall(normalise(text).text))


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
    said = _said(text)
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


def same_place(one: str | None, other: str | None) -> bool:
    """Tell whether two places may be the same: one is not told, holds the other, or is another word for it."""
    first, second = normalise(one or "").text, normalise(other or "").text
    first, second = (re.sub(r"我家|我们家|家里|家|\bthe\b|\bmy\b|\s", "", place) for place in (first, second))
    if first in second or second in first:
        return True
    return any(pattern.search(first) and pattern.search(second) for pattern in _PLACES)


def without_building(place: str, building: str) -> str:
    """Give a place without the building that it names: '3栋电梯' → '电梯', 'block 3 lobby' → 'lobby'."""
    said = normalise(place).text
    if not building:
        return said
    name = re.escape(building.lower())
    return re.sub(
        rf"{name} ?(?:号楼|栋|幢|座|#楼)|(?:block|blk|building|bldg|tower) ?{name}\b|\b(?:in|of|at|the)\b", "", said
    ).strip()


def is_spot(text: str) -> bool:
    """Tell whether short words can be no more than a place: '7栋', '3楼东边', 'level 2 near the bins'."""
    said = _said(text)
    return 0 < len(said) <= LONGEST_SPOT and _SPOT.search(said) is not None


def is_unique_place(place: str) -> bool:
    """Tell whether a community has only one such place, whatever the building: 地下车库, 'main gate'."""
    return _UNIQUE.search(normalise(place).text) is not None
