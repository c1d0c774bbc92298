"""The console's sentences, and in which language a browser gets them."""

from functools import cache
from importlib.resources import files
from typing import Final

from fluent.runtime import FluentBundle
from starlette.requests import Request

from handlers.dialogue.texts import LANGUAGES, format_text, read_texts
from handlers.dialogue.texts import render as render_feature

LANGUAGE_COOKIE: Final = "guanjia_language"
_OWN: Final = "console-"


def render(language: str, text_id: str, **arguments: str | int) -> str:
    """Give a text of the console (`console-…`) or of a feature; raises TextError for a missing id or argument."""
    if text_id.startswith(_OWN):
        return format_text(_bundle(language), text_id, arguments)
    return render_feature(language, text_id, **arguments)


def language_of(request: Request) -> str:
    """Give the language that was chosen, else the browser's first that we have, else zh."""
    chosen = request.cookies.get(LANGUAGE_COOKIE, "")
    if chosen in LANGUAGES:
        return chosen
    return accepted_language(request) or "zh"


def accepted_language(request: Request) -> str | None:
    """Give the first language of the browser that we have."""
    for wanted in request.headers.get("accept-language", "")[:200].split(","):
        tag = wanted.split(";")[0].strip().lower()
        if tag.startswith(("zh-hant", "zh-tw", "zh-hk", "zh-mo")):
            return "zh-Hant"
        if tag.startswith(("zh", "en")):
            return tag[:2]
    return None


@cache
def _bundle(language: str) -> FluentBundle:
    return read_texts(language, [files("bot.console")])
