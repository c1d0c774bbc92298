"""Rules of the form 'X is used in Y alone', for what import-linter cannot see: functions, methods, attributes."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.architecture.sources import PACKAGES, syntax_trees


@dataclass(frozen=True, slots=True)
class Rule:
    """Dotted names and called methods that only files under `allowed` (path prefixes) may use."""

    reason: str
    allowed: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    methods: tuple[str, ...] = ()
    packages: tuple[str, ...] = PACKAGES


ENVIRONMENT = Rule(
    "the environment is read in bot/settings.py",
    names=("os.environ", "os.environb", "os.getenv", "os.getenvb", "dotenv"),
    allowed=("bot/settings.py",),
)
CLOCK = Rule(
    "what time it is comes from bot/clock.py, or a replay would not be one",
    names=(
        "datetime.datetime.now",
        "datetime.datetime.utcnow",
        "datetime.datetime.today",
        "datetime.date.today",
        "time.time",
        "time.time_ns",
        "time.localtime",
        "time.gmtime",
        "sqlalchemy.func.now",
        "sqlalchemy.func.current_timestamp",
    ),
    allowed=("bot/clock.py",),
)
COMMIT = Rule(
    "a transaction is ended where it was opened",
    methods=("begin", "commit"),
    allowed=("storage/transaction.py", "storage/database.py", "storage/migrate.py"),
)
OPENING = Rule(
    "only bot opens a transaction",
    names=("storage.transaction.transaction", "storage.transaction.reading", "storage.database.open_database"),
    allowed=("bot/", "storage/transaction.py"),
)
SKIPPING = Rule(
    "a test runs or fails",
    names=(
        "pytest.skip",
        "pytest.importorskip",
        "pytest.xfail",
        "pytest.mark.skip",
        "pytest.mark.skipif",
        "pytest.mark.xfail",
    ),
    packages=("tests",),
)
MOCKING = Rule("our own code is never mocked", names=("unittest.mock",), packages=("tests",))


def misused(root: Path, rule: Rule) -> list[str]:
    """Give a line for each use of the rule's names or methods in a file that it does not allow."""
    found: list[str] = []
    words = (*(name.rpartition(".")[2] for name in rule.names), *rule.methods)
    for path, tree in syntax_trees(root, rule.packages, words):
        if path.startswith(rule.allowed):
            continue
        uses = {*_names(tree, rule.names), *_methods(tree, rule.methods)}
        found += [f"{path}:{line}: {name}: {rule.reason}" for line, name in sorted(uses)]
    return found


def _methods(tree: ast.Module, methods: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        # A session's, connection's or engine's take no positional argument; what takes some is a method of ours.
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in methods
            and not node.args
        ):
            yield node.lineno, f".{node.func.attr}()"


def _names(tree: ast.Module, forbidden: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    imported = dict(_imported(tree))
    for node in ast.walk(tree):
        for written in _written(node, imported):
            for name in forbidden:
                if written == name or written.startswith(f"{name}."):
                    yield getattr(node, "lineno", 0), name


def _imported(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Give each local name that an import makes, with the full name behind it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                first = alias.name.split(".")[0]
                yield (alias.asname, alias.name) if alias.asname else (first, first)
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                yield alias.asname or alias.name, f"{node.module}.{alias.name}"


def _written(node: ast.AST, imported: dict[str, str]) -> Iterator[str]:
    """Give the full names that this node imports or refers to."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        yield from (f"{node.module}.{alias.name}" for alias in node.names)
    elif isinstance(node, ast.Attribute):
        parts: list[str] = []
        inner: ast.expr = node
        while isinstance(inner, ast.Attribute):
            parts.append(inner.attr)
            inner = inner.value
        if isinstance(inner, ast.Name) and inner.id in imported:
            yield ".".join([imported[inner.id], *reversed(parts)])
