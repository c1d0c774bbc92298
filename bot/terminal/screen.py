"""What is written and read: a terminal with a line being typed, or a pipe."""

import re
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any, Final, TextIO

PROMPT: Final = "> "
_CLEAR_LINE: Final = "\r\x1b[K"
_SEQUENCE: Final = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"  # colours, movements, clearing
    r"|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c\n]*(?:\x07|\x1b\\|\x9c)"  # titles, clipboards, links
    r"|\x1b[ -/]*[0-~]"  # resets, character sets
)
# Whatever else moves the cursor, or makes a line read in another order than it is written. Line ends and tabs stay.
_CONTROL: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def plain(text: str) -> str:
    """Give a text of somebody else without anything that a terminal would obey."""
    return _CONTROL.sub("", _SEQUENCE.sub("", text))


@dataclass(frozen=True, slots=True)
class Screen:
    """Reads lines and writes texts, from any thread: what is being typed is kept below what is written."""

    source: TextIO
    target: TextIO
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _typing: threading.Event = field(default_factory=threading.Event)

    @property
    def is_interactive(self) -> bool:
        """Whether a person types."""
        return self.source.isatty() and self.target.isatty()

    def write(self, text: str) -> None:
        """Write a text, stripped of what a terminal would obey, on lines of its own."""
        with self._lock:
            typing = self._typing.is_set()
            lead = _CLEAR_LINE if typing else ""
            self.target.write(f"{lead}{plain(text)}\n{PROMPT + _typed() if typing else ''}")
            self.target.flush()

    def lines(self) -> Iterator[str]:
        """Yield what is typed, line by line, to the end of the input. A pipe's lines are written as if typed."""
        while (line := self._line()) is not None:
            yield line

    def _line(self) -> str | None:
        if not self.is_interactive:
            line = self.source.readline()
            if not line:
                return None
            self.write(f"{PROMPT}{line.rstrip()}")
            return line.strip()
        _load_line_editing()
        self._typing.set()
        try:
            return input(PROMPT).strip()
        except EOFError:
            self.target.write("\n")
            return None
        finally:
            self._typing.clear()


def standard_screen() -> Screen:
    """Give the screen of this process. Bytes that are no UTF-8 become question marks, never a crash."""
    for stream in (sys.stdin, sys.stdout):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    return Screen(sys.stdin, sys.stdout)


def _load_line_editing() -> Any | None:  # noqa: ANN401 - a module that not every system has
    """Give the module by which `input` edits lines (Chinese ones, too); None where there is none."""
    with suppress(ImportError):
        return import_module("readline")
    return None


def _typed() -> str:
    editing = _load_line_editing()
    return editing.get_line_buffer() if editing else ""
