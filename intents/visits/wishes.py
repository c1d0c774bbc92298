"""What is to become of a pass that is there already: changed, extended, cancelled, shown, or made once more."""

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from intents.normalise import normalise
from intents.visits import words


class Wish(StrEnum):
    """What a message wants of a visitor pass."""

    CANCEL = "cancel"
    EXTEND = "extend"
    CHANGE = "change"
    LIST = "list"


def _any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(patterns))


_WISHES: Final = {
    Wish.CANCEL: _any_of(words.CANCEL),
    Wish.EXTEND: _any_of(words.EXTEND),
    Wish.CHANGE: _any_of(words.CHANGE),
    Wish.LIST: _any_of(words.LIST),
}
_AGAIN: Final = _any_of(words.AGAIN)
_SAME: Final = _any_of(words.SAME)
_SUBJECT: Final = _any_of(words.SUBJECT)
_THERE: Final = _any_of(words.THERE)
_SLIP: Final = _any_of(words.SLIP)
_OTHER: Final = _any_of(words.OTHER)
_EXPLICIT: Final = _any_of(words.EXPLICIT)
_ENTRY: Final = re.compile(
    r"(?:还|仲)?(?:能不能|可不可以|能|可以|让|有效|得)(?:再|直接)?(?:进|入|来|用|吗|唔)|过期|失效|作废|进不[来去]|入唔到"
    r"|\b(?:can|still|let) (?:\w+ ){0,3}(?:in|enter|valid|good|use|come)\b|\bexpired?\b"
)
_ALL: Final = re.compile(r"全部|所有|都取消|全取消|\ball\b|\bboth\b")


def wish(text: str) -> Wish | None:
    """Give what a text wants of a pass by its words; whether it speaks of a pass at all is another question."""
    said = normalise(text).text
    return next((one for one, pattern in _WISHES.items() if pattern.search(said)), None)


def says_again(text: str) -> bool:
    """Tell whether a text speaks of a further visit, and not of the one that is registered."""
    return _AGAIN.search(normalise(text).text) is not None


def says_same(text: str) -> bool:
    """Tell whether a text says that the visitor or the car is the same as before."""
    return _SAME.search(normalise(text).text) is not None


def names_visit(text: str) -> bool:
    """Tell whether a text speaks of visitors or passes."""
    return _SUBJECT.search(normalise(text).text) is not None


def points_back(text: str) -> bool:
    """Tell whether a text points at what was just talked about."""
    return _THERE.search(normalise(text).text) is not None


def takes_back(text: str) -> bool:
    """Tell whether a text corrects what was just said: 'sorry', '不对'."""
    return _SLIP.search(normalise(text).text) is not None


def names_pass(text: str) -> bool:
    """Tell whether a text names a visitor or a pass as such."""
    return _EXPLICIT.search(normalise(text).text) is not None


def names_something_else(text: str) -> bool:
    """Tell whether a text names a repair, a booking, a bill: what is not about visitors."""
    return _OTHER.search(normalise(text).text) is not None


def wants_all(text: str) -> bool:
    """Tell whether a text speaks of all passes: '全部取消', 'cancel all of them'."""
    return _ALL.search(normalise(text).text) is not None


def asks_to_enter(text: str) -> bool:
    """Tell whether a text asks if somebody may (still) come in: '张伟今天还能进吗', 'is her pass still good'."""
    return _ENTRY.search(normalise(text).text) is not None
