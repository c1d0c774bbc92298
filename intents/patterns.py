"""Word lists looked for in a text, whatever its spelling."""

import re
from collections.abc import Iterable

from intents.normalise import normalise


def any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    """Give one pattern for all of these."""
    return re.compile("|".join(patterns))


def says(pattern: re.Pattern[str], text: str) -> bool:
    """Tell whether the pattern, written for normalised text, is anywhere in a text."""
    return pattern.search(normalise(text).text) is not None
