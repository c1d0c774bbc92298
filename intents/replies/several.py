"""Which of several things that were shown together a message is about: 'the first one', '灯那个', 'both'."""

from collections.abc import Sequence
from typing import Final

from intents.entities.corrections import CHANGED
from intents.normalise import normalise
from intents.patterns import regex, says
from intents.tickets import references

_BOTH: Final = regex(
    r"(?:两|二|三|2|3)(?:个|件|单|样|边)?都|都(?:改|换|推|不|取消|是|要|约|算)|全部|全都|所有|一起[改取]"
    r"|\b(?:both|all|everything|neither)\b"
)
_NTH: Final = regex(
    r"第(?P<zh>[一二三四123])|(?P<former>前[一面]个|上面那个|\bformer\b)|"
    r"(?P<latter>后[一面]个|下面那个|最后一个|\b(?:latter|last one)\b)"
    r"|\b(?P<en>first|second|third|1st|2nd|3rd)\b(?! floor)"
)
_COUNTS: Final = (
    {"一": 0, "二": 1, "三": 2, "四": 3, "1": 0, "2": 1, "3": 2}
    | {word: n for n, word in enumerate(("first", "second", "third"))}
    | {word: n for n, word in enumerate(("1st", "2nd", "3rd"))}
)
_DROPS: Final = regex(
    r"(?:不用|不要|别|不想|不必|唔使|唔要|先不)(?:修|来|报|登记|办|弄|了|管|搞|约|看)|取消|算了"
    r"|不(?:修|办|报|来|登记|弄|约)了|去掉|删掉|撤"
    r"|\b(?:cancel|drop|forget|skip|remove|leave out|never ?mind|scrap|no need|don't need|not needed)\b"
    r"|\bleave (?:out )?the \w+(?: one| thing| bit)?(?=[ ]?[,.;!]|$| for (?:now|later))"
)


def means_each(text: str) -> bool:
    """Tell whether the text is about everything that was shown: '两个都改成明天', 'both on Monday'."""
    return says(_BOTH, text)


def drops(text: str) -> bool:
    """Tell whether the text calls something off: '灯那个不用修了', 'drop the visitor'."""
    return says(_DROPS, text)


def nth(text: str, count: int) -> int | None:
    """Give which of so many things the text counts out, from 0; None when it counts none."""
    found = _NTH.search(normalise(text).text)
    if found is None:
        return None
    if found["former"] or found["latter"]:
        return 0 if found["former"] else count - 1
    number = _COUNTS[found["zh"] or found["en"]]
    return number if number < count else None


def likeness(text: str, told: str) -> int:
    """Give how much a message says of the thing that was told in other words: its trade, and words of it."""
    rest = CHANGED.sub(" ", normalise(text).text)
    same_thing = bool(references.trades(rest) & references.trades(told))
    return same_thing * 2 + references.shares_words(rest, told)


def most_alike(text: str, told: Sequence[str]) -> list[int]:
    """Give the indexes of the things that the message says most of; none when it says nothing of any."""
    scores = [likeness(text, one) for one in told]
    best = max(scores, default=0)
    return [index for index, score in enumerate(scores) if score == best] if best else []
