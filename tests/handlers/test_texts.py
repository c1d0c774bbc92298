"""Every text of every language can be said, and a wrong call is never a half sentence to a resident."""

from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

import handlers
from handlers.dialogue.texts import LANGUAGES, TextError, load_all, render

FOLDERS = Path(handlers.__file__).parent


class _Placeables(Visitor):
    """Collects the variables of a text, and the keys by which it tells their values apart."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.keys: dict[str, set[str]] = {}

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802  fluent.syntax names it
        self.variables.add(node.id.name)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802  fluent.syntax names it
        assert isinstance(node.selector, ast.VariableReference)
        keys = self.keys.setdefault(node.selector.id.name, set())
        keys |= {variant.key.value for variant in node.variants if isinstance(variant.key, ast.NumberLiteral)}
        self.generic_visit(node)


@cache
def texts(language: str) -> dict[str, _Placeables]:
    """Give the placeables of each text id of a language."""
    found: dict[str, _Placeables] = {}
    for path in sorted(FOLDERS.glob(f"*/{LANGUAGES[language]}.ftl")):
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            if isinstance(entry, ast.Message):
                found[entry.id.name] = _Placeables()
                found[entry.id.name].visit(entry)
    return found


def samples(placeables: _Placeables) -> list[dict[str, str | int]]:
    """Give arguments for one rendering of each variant of the text: numbers where it selects, words elsewhere."""
    words: dict[str, str | int] = {name: f"<{name}>" for name in placeables.variables}
    selecting = {name: sorted({1, 7, *map(int, keys)}) for name, keys in placeables.keys.items()}
    plain = {**words, **{name: values[0] for name, values in selecting.items()}}
    return [{**plain, name: value} for name, values in selecting.items() for value in values] or [words]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_renders_with_its_own_arguments(language: str) -> None:
    for text_id, placeables in texts(language).items():
        for arguments in samples(placeables):
            said = render(language, text_id, **arguments)
            assert said.strip(), text_id
            told = (str(value) for name, value in arguments.items() if name not in placeables.keys)
            assert all(value in said for value in told), text_id


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_missing_argument_is_an_error(language: str) -> None:
    for text_id, placeables in texts(language).items():
        complete = samples(placeables)[0]
        for name in complete:
            with pytest.raises(TextError, match=name):
                render(language, text_id, **{other: value for other, value in complete.items() if other != name})


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_unknown_text_is_an_error(language: str) -> None:
    with pytest.raises(TextError, match="no-such-text"):
        render(language, "no-such-text")


def test_a_language_that_is_not_ours_reads_chinese() -> None:
    assert render("fr", "day-today") == render("zh", "day-today") != render("en", "day-today")


def test_all_texts_load() -> None:
    load_all()
    assert set(texts("zh")) == set(texts("zh-Hant")) == set(texts("en"))
    assert len(texts("zh")) > len(LANGUAGES)
