"""Several guests by their names in English: 'two guests: Arjun Rao and Meera Das'."""

from typing import Final

from intents.entities.name import NO_NAME
from intents.patterns import regex

_ONE_NAME: Final = r"(?:(?:Mr|Mrs|Ms|Dr)\.? )?[A-Z][a-z'’-]+(?: [A-Z][a-z'’-]+){0,2}"
_LISTED: Final = regex(
    r"(?:[:：] ?|\b(?:[Rr]egister|[Ll]et|[Aa]dd|[Ee]xpecting|for|friends?|guests?|visitors?|cousins?|colleagues|are"
    r"|with|names?|nieces|nephews|brothers|sisters|parents|^[Ii]t'?s|^[Tt]hey'?re),? "
    rf"|(?<!hanks)(?<!ank you)(?<!heers)(?<!egards)(?<![Ll]ove), (?={_ONE_NAME}(?:(?:,| and| &"
    rf"|, and) {_ONE_NAME})+(?:,|[.!]?$))"
    rf"|^(?={_ONE_NAME}(?:(?:,| and| &|, and) {_ONE_NAME})+(?:[,.!]|$| (?:com|are com|are arriv|will com|on"
    rf"|at|to|by|\d)\w*)))"
    rf"(?P<listed>{_ONE_NAME}(?:(?:,| and| &|, and) {_ONE_NAME})+)"
)
"""Several names: 'two guests: Arjun Rao and Meera Das'."""
_BETWEEN_NAMES: Final = regex(r",? and |,? & ?|, ?")
_NEVER_NAMES: Final = NO_NAME - {"and", "mr", "mrs", "ms", "dr"}


def listed(text: str) -> str | None:
    """Give several names that a text lists in English, as they are written: 'Arjun Rao and Meera Das'."""
    found = _LISTED.search(text)
    if found is None:
        return None
    names = found["listed"]
    first, *others = _BETWEEN_NAMES.split(names)
    if _is_no_name(first) and len(others) > 1:
        # 'Guests on Saturday, Mei and Lin': the day is none of them.
        names = names[names.index(others[0], len(first)) :]
    return None if any(_is_no_name(word) for word in names.split()) else names


def _is_no_name(word: str) -> bool:
    return word.lower().strip(".,") in _NEVER_NAMES


def how_many_listed(text: str) -> int:
    """Give how many names a text lists in English; 0 when it lists none."""
    names = listed(text)
    return len([one for one in _BETWEEN_NAMES.split(names) if one]) if names else 0
