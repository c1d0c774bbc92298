"""The sentences that only Telegram needs: on its calendar, in its menus, over its buttons."""

from functools import cache
from importlib.resources import files

from fluent.runtime import FluentBundle

from handlers.dialogue.texts import LANGUAGES, format_text, read_texts


def telegram_text(language: str, text_id: str, **arguments: str | int) -> str:
    """Give a text of this channel (zh when the language is none of ours); raises TextError for a missing id."""
    return format_text(_bundle(language if language in LANGUAGES else "zh"), text_id, arguments)


@cache
def _bundle(language: str) -> FluentBundle:
    return read_texts(language, [files("bot.channels.telegram")])
