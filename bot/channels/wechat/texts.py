"""The few words that the channel says itself."""

from functools import cache
from importlib.resources import files

from fluent.runtime import FluentBundle

from handlers.dialogue.texts import LANGUAGES, format_text, read_texts


def channel_text(language: str, text_id: str) -> str:
    """Give a text in that language, or in zh when it is none of ours; raises TextError for a missing id."""
    return format_text(_bundle(language if language in LANGUAGES else "zh"), text_id, {})


@cache
def _bundle(language: str) -> FluentBundle:
    return read_texts(language, [files("bot.channels.wechat")])
