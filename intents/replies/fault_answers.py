"""Short answers about a fault: it is not mended, it is broken, something is to be mended."""

import unicodedata
from typing import Final

from intents.patterns import any_of, regex, says
from intents.replies import words_of_faults as words
from intents.replies.answers import squeeze

_NOT_FIXED: Final = any_of(words.NOT_FIXED)
_ALL_THE_SAME: Final = any_of(words.ALL_THE_SAME)
_DONE_AGAIN: Final = any_of(words.DONE_AGAIN)
_ONLY_BROKEN: Final = regex(words.ONLY_BROKEN)
_MERE_WISH: Final = any_of(words.MERE_WISH)


def says_not_fixed(text: str) -> bool:
    """Tell whether the text says that a repair did not help."""
    return _NOT_FIXED.search(text.casefold()) is not None


def goes_on_all_the_same(text: str) -> bool:
    """Tell whether the text says of what was complained of that it goes on: '根本没用 今天还在飘'."""
    return says(_ALL_THE_SAME, text)


def wants_done_again(text: str) -> bool:
    """Tell whether the text wants somebody to come once more for what was done: '能不能再来调一下'."""
    return says(_DONE_AGAIN, text)


def says_only_broken(text: str) -> bool:
    """Tell whether the whole text says that something is broken, but not what: '坏了', 'not working'."""
    return _ONLY_BROKEN.fullmatch(squeeze(text)) is not None


def says_what_is_wrong(text: str) -> bool:
    """Tell whether anything is left of the text when the mere wish for a repair is taken away."""
    return bool(_MERE_WISH.sub("", unicodedata.normalize("NFKC", text).casefold()).strip())
