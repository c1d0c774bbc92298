"""The texts of the pages, and the language in which a browser wants them."""

from functools import cache
from importlib.resources import files
from typing import Final

from fluent.runtime import FluentBundle
from starlette.requests import HTTPConnection

from handlers.dialogue.texts import LANGUAGES, format_text, read_texts

LANGUAGE_COOKIE: Final = "guanjia_language"
_TRADITIONAL: Final = ("zh-hant", "zh-tw", "zh-hk", "zh-mo")


def page_text(language: str, text_id: str, **arguments: str | int) -> str:
    """Give a text of the pages; raises TextError for a missing id or argument."""
    return format_text(_bundle(language), text_id, arguments)


def page_language(request: HTTPConnection) -> str:
    """Give the language that was chosen with the switch, else the best that the browser asks for, else zh."""
    chosen = request.cookies.get(LANGUAGE_COOKIE)
    if chosen is not None and chosen in LANGUAGES:
        return chosen
    return accepted_language(request.headers.get("accept-language", ""))


def accepted_language(header: str) -> str:
    """Give our best language for an Accept-Language header; en for people who read neither, zh without a header."""
    wanted = [_weighted(part) for part in header.split(",") if part.strip()]
    for tag, _weight in sorted(wanted, key=lambda one: -one[1]):
        if tag.startswith(_TRADITIONAL):
            return "zh-Hant"
        if tag.split("-")[0] in {"zh", "en"}:
            return tag.split("-")[0]
    return "en" if wanted else "zh"


def _weighted(part: str) -> tuple[str, float]:
    tag, _semicolon, parameter = part.partition(";")
    name, _equals, number = parameter.strip().partition("=")
    weight = number if name.strip() == "q" and number.replace(".", "", 1).isdecimal() else "1"
    return tag.strip().lower(), float(weight)


@cache
def _bundle(language: str) -> FluentBundle:
    return read_texts(language, [files("bot.channels.web")])
