"""The texts of the terminal itself, and the language to begin with."""

import locale
from functools import cache
from importlib.resources import files
from typing import Final

from fluent.runtime import FluentBundle

from handlers.dialogue.texts import LANGUAGES, format_text, read_texts

_TRADITIONAL: Final = ("zh_TW", "zh_HK", "zh_MO", "zh_Hant")


def terminal_text(language: str, text_id: str, **arguments: str | int) -> str:
    """Give a text of the terminal; raises TextError for a missing id or argument."""
    return format_text(_bundle(language if language in LANGUAGES else "zh"), text_id, arguments)


def spoken_language() -> str:
    """Give the language of the person's locale; zh where it is none of ours."""
    name = locale.setlocale(locale.LC_CTYPE)
    if name.startswith(_TRADITIONAL):
        return "zh-Hant"
    return "en" if name.startswith("en") else "zh"


@cache
def _bundle(language: str) -> FluentBundle:
    return read_texts(language, [files("bot.terminal")])
