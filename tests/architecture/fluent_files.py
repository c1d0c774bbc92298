"""Every text exists in each language, and asks for the same arguments."""

from collections.abc import Iterator
from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from tests.architecture.sources import PACKAGES

LANGUAGES = ("zh", "zh_hant", "en")


class _References(Visitor):
    """Collects the variables that a pattern takes."""

    def __init__(self) -> None:
        self.variables: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802  fluent.syntax names it
        self.variables.add(node.id.name)


def text_folders(root: Path) -> list[Path]:
    """Give the folders of the packages that hold texts; raises when there is none, lest a check looks at nothing."""
    folders = sorted({path.parent for package in PACKAGES for path in (root / package).rglob("*.ftl")})
    if not folders:
        raise FileNotFoundError(f"no text in {root}")
    return folders


def differences(root: Path) -> list[str]:
    """Give a line for each text that a language lacks, has twice, or takes other arguments for."""
    found: list[str] = []
    owners: dict[str, Path] = {}
    for folder in text_folders(root):
        texts = {}
        for language in LANGUAGES:
            path = folder / f"{language}.ftl"
            if path.exists():
                texts[language] = dict(_texts(path, found))
            else:
                found.append(f"{folder.relative_to(root)}: has no {path.name}")
        found += [f"{folder.relative_to(root)}: {line}" for line in _compare(texts)]
        # All folders are read into one bundle, where the second of two equal ids would win unseen.
        for text_id in set().union(*texts.values()):
            if owners.setdefault(text_id, folder) != folder:
                found.append(f"{folder.relative_to(root)}: {text_id} is in {owners[text_id].relative_to(root)}, too")
    return found


def _compare(texts: dict[str, dict[str, set[str]]]) -> Iterator[str]:
    everywhere: set[str] = set().union(*texts.values())
    for text_id in sorted(everywhere):
        for language in (language for language in texts if text_id not in texts[language]):
            yield f"{text_id} is missing in {language}"
        arguments = {tuple(sorted(texts[language][text_id])) for language in texts if text_id in texts[language]}
        if len(arguments) > 1:
            yield f"{text_id} takes different arguments: {sorted(arguments)}"


def _texts(path: Path, problems: list[str]) -> Iterator[tuple[str, set[str]]]:
    """Give each text id of a file (attributes as id.attribute) with its arguments; what does not parse is a problem."""
    seen: set[str] = set()
    for entry in FluentParser().parse(path.read_text("utf-8")).body:
        if isinstance(entry, ast.Junk):
            problems.append(f"{path}: does not parse: {(entry.content or '').strip()[:60]}")
        if not isinstance(entry, (ast.Message, ast.Term)):
            continue
        name = f"-{entry.id.name}" if isinstance(entry, ast.Term) else entry.id.name
        if name in seen:
            problems.append(f"{path}: {name} is there twice")
        seen.add(name)
        parts = [(name, entry.value), *((f"{name}.{part.id.name}", part.value) for part in entry.attributes)]
        for part_name, pattern in parts:
            if pattern is not None:
                references = _References()
                references.visit(pattern)
                yield part_name, references.variables
