"""Many words looked for at once: one pattern that branches by character, so its cost hardly grows with the list."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

END: Final = ""
"""Marks in the tree that a word may end here."""
Tree = dict[str, "Tree"]


def words(listing: str) -> tuple[str, ...]:
    """Give the words of a list that is written with | between them."""
    return tuple(word for part in listing.split("|") if (word := part.strip()))


def pattern(listing: Iterable[str]) -> str:
    """Give a pattern for any of the words, the longest first; English ones only as whole words (with a plural s)."""
    trees: tuple[Tree, Tree] = ({}, {})
    for word in listing:
        node = trees[word.isascii()]
        for character in word:
            node = node.setdefault(character, {})
        node[END] = {}
    chinese, english = (branches(tree) for tree in trees)
    whole = rf"(?<![a-z]){english}(?:s|es)?(?![a-z])"
    return f"(?:{whole}|{chinese})" if trees[0] and trees[1] else whole if trees[1] else chinese


def branches(tree: Tree) -> str:
    """Give the pattern of a tree: (?:水(?:管|龙头)|电)."""
    inner = [
        re.escape(character) + (branches(node) if set(node) != {END} else "")
        for character, node in tree.items()
        if character != END
    ]
    if not inner:
        return ""
    joined = inner[0] if len(inner) == 1 and END not in tree else f"(?:{'|'.join(inner)})"
    return f"(?:{joined})?" if END in tree else joined


def index(listings: Mapping[str, str]) -> dict[str, str]:
    """Give the name of the list that each word stands in."""
    return {word: name for name, listing in listings.items() for word in words(listing)}
