"""A visitor's name that is put right: another character, or another spelling of the same sounds."""

import re
from difflib import SequenceMatcher
from typing import Final

from intents.patterns import regex

_SPELT: Final = regex(
    r"(?:不是|唔係|不系)[\u4e00-\u9fff]{1,4}[的嘅](?P<wrong>[\u4e00-\u9fff])[\s,，。]*(?:而?是|系"
    r"|係)[\u4e00-\u9fff]{1,4}[的嘅](?P<right>[\u4e00-\u9fff])"
)
_CAPITAL: Final = re.compile(r"\b[A-Z][a-z'’-]{2,}")
_ALIKE: Final = 0.75
"""Likeness of two spellings of one name: 'Conor' and 'Connor' are .91, 'Mark' and 'Marie' .67."""
LONGEST: Final = 40
"""Characters of words that may be no more than a name in other letters."""


def respelled(text: str, name: str) -> str | None:
    """Give the name with what the text puts right: '不是维修的维 是伟大的伟', "it's Connor with two n"; None else."""
    found = _SPELT.search(text)
    if found is not None:
        return name.replace(found["wrong"], found["right"]) if found["wrong"] in name else None
    return _spelt_alike(text, name)


def _spelt_alike(text: str, name: str) -> str | None:
    """Give the name with the word of it that short words write in nearly the same letters."""
    if not name.isascii() or len(text) > LONGEST:
        return None
    for right in _CAPITAL.findall(text):
        for wrong in _CAPITAL.findall(name):
            if right != wrong and SequenceMatcher(None, right.lower(), wrong.lower()).ratio() >= _ALIKE:
                return name.replace(wrong, right)
    return None
