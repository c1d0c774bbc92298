"""People by surname and title: '陈阿姨' is 陈桂花, '李师傅' may be 李强."""

from typing import Final

from intents.entities.name import SURNAMES
from intents.patterns import regex

_TITLED: Final = regex(
    rf"(?P<surname>[{SURNAMES}])(?:阿姨|师傅|师父|師傅|老师|老師|医生|醫生|护士|护工|教练|教練|律师|经理|先生|小姐|女士|太太|奶奶|爷爷"
    r"|大姐|大哥|大妈|大爷|叔叔?|伯伯?|婶|嫂|姐|哥|姨|工|总)"
)
LONGEST_NAME: Final = 4
"""Characters of a Chinese name; more is a company, or several people."""


def is_called(text: str, name: str) -> bool:
    """Tell whether a text speaks of somebody with this name by surname and title."""
    plain = 1 < len(name) <= LONGEST_NAME and not _TITLED.fullmatch(name)
    return plain and any(found["surname"] == name[0] for found in _TITLED.finditer(text))
