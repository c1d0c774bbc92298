"""Spelling noise as in voice input, hasty typing and missing punctuation, drawn from the given generator."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from random import Random

from pypinyin import lazy_pinyin

PUNCTUATION = re.compile(r"[,.;:!?'\"。、…~()《》“”‘’]+")
CHINESE = re.compile(r"[\u3400-\u9fff]")
CHINESE_SHARE = 0.05
LATIN_SHARE = 0.03
"""Shares of characters that change in a text that gets this noise."""
UNPUNCTUATED_TEXTS = 0.25
MISHEARD_TEXTS = 0.25
MISTYPED_TEXTS = 0.2


def sounds_of(texts: Sequence[str]) -> dict[str, str]:
    """Give for each Chinese character of the texts the other ones that sound the same, commoner ones more often."""
    counts = Counter(character for text in texts for character in CHINESE.findall(text))
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for character, count in sorted(counts.items()):
        groups[lazy_pinyin(character)[0]].extend(character * min(count, 20))
    homophones: dict[str, str] = {}
    for group in groups.values():
        for character in dict.fromkeys(group):
            others = "".join(other for other in group if other != character)
            if others:
                homophones[character] = others
    return homophones


def mishear(text: str, homophones: dict[str, str], random: Random) -> str:
    """Give the text with some characters replaced by ones that sound the same."""
    return "".join(
        random.choice(homophones[character])
        if character in homophones and random.random() < CHINESE_SHARE
        else character
        for character in text
    )


def mistype(text: str, random: Random) -> str:
    """Give the text with some Latin letters lost, doubled or swapped."""
    letters = list(text)
    for index in range(1, len(letters) - 1):
        if letters[index].isascii() and letters[index].isalpha() and random.random() < LATIN_SHARE:
            action = random.randrange(3)
            if action == 0:
                letters[index] = ""
            elif action == 1:
                letters[index] *= 2
            elif letters[index + 1].isalpha():
                letters[index], letters[index + 1] = letters[index + 1], letters[index]
    return "".join(letters)


def unpunctuate(text: str, random: Random) -> str:
    """Give the text with its punctuation dropped, or made into spaces."""
    return " ".join(PUNCTUATION.sub(random.choice(("", " ")), text).split())


def distort(text: str, homophones: dict[str, str], random: Random) -> str:
    """Give the text with a random mix of noises; about half of all texts stay as they are."""
    if random.random() < UNPUNCTUATED_TEXTS:
        text = unpunctuate(text, random) or text
    if random.random() < MISHEARD_TEXTS:
        text = mishear(text, homophones, random)
    if random.random() < MISTYPED_TEXTS:
        text = mistype(text, random)
    return text
