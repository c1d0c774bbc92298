"""The pieces of a message that may each be about a visit of its own."""

from itertools import pairwise
from typing import Final

from intents.patterns import regex

_BREAK: Final = regex(
    r"[,;，。；、\n]|(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])"
    r"|[:：](?!\d)|(?<!\bmr)(?<!\bms)(?<!\bmrs)(?<!\bdr)\.(?!\d)|\band\b|\balso\b|还有|另外|然后"
)
_AROUND: Final = " ,;:，。；：、\n."


def pieces(text: str) -> list[str]:
    """Give the pieces of a text between its commas, stops and words that add something."""
    cuts = sorted({0, len(text), *(match.start() for match in _BREAK.finditer(text.lower()))})
    return [piece for begin, end in pairwise(cuts) if (piece := text[begin:end].strip(_AROUND))]
