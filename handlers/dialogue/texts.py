"""Every sentence that people read: Fluent files beside the code that says them, in zh, zh-Hant and en."""

from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Final

from fluent.runtime import FluentBundle, FluentResource

LANGUAGES: Final = MappingProxyType({"zh": "zh", "zh-Hant": "zh_hant", "en": "en"})
"""Language tag → name of the .ftl file in a feature's folder."""


class TextError(Exception):
    """A text is missing or was given the wrong arguments."""


def render(language: str, text_id: str, **arguments: str | int) -> str:
    """Give the text in that language (zh when it is none of ours); raises TextError for a missing id or argument."""
    return format_text(_bundle(language if language in LANGUAGES else "zh"), text_id, arguments)


def load_all() -> None:
    """Read the texts of every language now, so that the first resident does not wait for them."""
    for language in LANGUAGES:
        _bundle(language)


def read_texts(language: str, folders: Iterable[Traversable]) -> FluentBundle:
    """Give the texts that these folders hold in one of LANGUAGES; a folder without any is passed over."""
    bundle = FluentBundle([language], use_isolating=False)
    for folder in folders:
        source = _text_file(folder, LANGUAGES[language])
        if source is not None:
            bundle.add_resource(FluentResource(source.read_text("utf-8")))
    return bundle


def format_text(bundle: FluentBundle, text_id: str, arguments: dict[str, str | int]) -> str:
    """Give one text of a bundle; raises TextError for a missing id or argument."""
    language = bundle.locales[0]
    if not bundle.has_message(text_id):
        message = f"no text {text_id!r} in {language}"
        raise TextError(message)
    pattern = bundle.get_message(text_id).value
    if pattern is None:
        message = f"text {text_id!r} has no value"
        raise TextError(message)
    text, errors = bundle.format_pattern(pattern, dict(arguments))
    if errors:
        message = f"text {text_id!r} in {language}: {errors}"
        raise TextError(message)
    return str(text)


@cache
def _bundle(language: str) -> FluentBundle:
    return read_texts(language, sorted(files("handlers").iterdir(), key=lambda entry: entry.name))


def _text_file(folder: Traversable, name: str) -> Traversable | None:
    if not folder.is_dir():
        return None
    found = folder.joinpath(f"{name}.ftl")
    return found if found.is_file() else None
