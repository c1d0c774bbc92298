"""The language that a message is to be answered in."""

from functools import lru_cache
from typing import Final

from intents.normalise import HEAD, converter, simplify
from intents.patterns import regex
from intents.understanding import Language

CHINESE: Final = regex(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
WORD: Final = regex(r"[A-Za-z]{2,}|\b[aiuAIU]\b")
GRAMMAR: Final = regex(r"[吧吗嗎呢啊呀了的我你要帮幫改给給把不没沒这這那嘅咗唔喺]")
"""Characters that names and addresses hardly have: English that has one is Chinese with English words in it."""
PLATE: Final = regex(
    r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼粵滬][A-Za-z] ?[·•]? ?[A-Za-z0-9]{5,6}\b"
)
"""The first character of a car's plate is of no language."""
FEW: Final = 2
"""English words for each character in such a sentence, at most."""
CANTONESE: Final = frozenset("唔冇嘅咗喺啲嚟佢哋乜咁噉揾攞畀嗰瞓嘢咩喎啫")
"""Characters of written Cantonese: most who use them write traditional characters."""


IN_BOTH: Final = frozenset("郁台只吓冲晒")
"""Characters of simplified script that writers of traditional script use as well: '郁唔到', '台湾' is told by 湾."""


@lru_cache(maxsize=30_000)
def script(character: str) -> int:
    """Give 1 for a character that only traditional script has, -1 for only simplified, 0 for both."""
    if character in IN_BOTH:
        return 0
    if simplify(character) != character:
        return 1
    return -1 if str(converter("s2t").convert(character)) != character else 0


def is_simplified(text: str) -> bool:
    """Tell whether the text has a character that only simplified script has, and none of the other.

    Most short words are the same in both.
    """
    scripts = {script(character) for character in CHINESE.findall(text[:HEAD])}
    return -1 in scripts and 1 not in scripts


def detect(text: str) -> Language | None:
    """Give the language of the text, or None where it has no words (a number, an emoji)."""
    text = PLATE.sub(" ", text[:HEAD])
    characters = CHINESE.findall(text)
    words = WORD.findall(text)
    if not characters and not words:
        return None
    in_chinese = GRAMMAR.search(text) is not None and len(words) <= FEW * len(characters)
    if len(words) > len(characters) and not in_chinese:
        return "en"
    balance = sum(script(character) for character in characters)
    if balance == 0 and not CANTONESE.isdisjoint(characters):
        return "zh-Hant"
    return "zh-Hant" if balance > 0 else "zh"
