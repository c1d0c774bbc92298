"""Word lists looked for in a text, whatever its spelling."""

import re
from collections.abc import Iterable
from functools import cached_property
from typing import Any, cast

from intents.normalise import normalise


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Give a regular expression that is compiled when it is first used.

    There are some six hundred, which take most of a second: no command starts by compiling what it may never need.
    """
    return cast("re.Pattern[str]", _Uncompiled(pattern, flags))


class _Uncompiled:
    """Stands for a compiled pattern, and compiles it when asked for anything but its text."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - an attribute of `re.Pattern`
        """Give what the compiled pattern gives, and keep it: later calls go straight to it."""
        attribute = getattr(self._compiled, name)
        setattr(self, name, attribute)
        return attribute

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self._flags)


def any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    """Give one pattern for all of these."""
    return regex("|".join(patterns))


def says(pattern: re.Pattern[str], text: str) -> bool:
    """Tell whether the pattern, written for normalised text, is anywhere in a text."""
    return pattern.search(normalise(text).text) is not None
