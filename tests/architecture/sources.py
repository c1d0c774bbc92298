"""Where the sources are, for every checker of this folder."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ("bot", "handlers", "intents", "storage")


def python_files(root: Path, packages: tuple[str, ...] = PACKAGES) -> list[Path]:
    """Give the Python files of the packages under `root`; raises when one has none, lest a check looks at nothing."""
    found: list[Path] = []
    for package in packages:
        files = sorted((root / package).rglob("*.py"))
        if not files:
            raise FileNotFoundError(f"no Python file in {root / package}")
        found += files
    return found


def syntax_trees(
    root: Path, packages: tuple[str, ...] = PACKAGES, words: tuple[str, ...] = ("",)
) -> Iterator[tuple[str, ast.Module]]:
    """Give the path relative to `root`, and the syntax tree, of each Python file that has one of the words in it."""
    for path in python_files(root, packages):
        text = path.read_text("utf-8")
        if any(word in text for word in words):
            yield path.relative_to(root).as_posix(), _parsed(path, path.stat().st_mtime_ns)


@cache
def _parsed(path: Path, _changed: int) -> ast.Module:
    # Every rule walks the same few hundred trees.
    return ast.parse(path.read_text("utf-8"), str(path))


def repository_files(root: Path) -> list[Path]:
    """Give the files under `root` that git tracks or would track."""
    listing = subprocess.run(  # noqa: S603  a fixed command
        ["git", "-C", str(root), "ls-files", "-z", "--cached", "--others", "--exclude-standard"],  # noqa: S607  on PATH
        check=True,
        capture_output=True,
        text=True,
    )
    found = [root / name for name in listing.stdout.split("\0") if name]
    if not found:
        raise FileNotFoundError(f"git knows no file in {root}")
    return [path for path in found if path.is_file()]


def plant(root: Path, sources: dict[str, str]) -> Path:
    """Write a small tree that has all packages and the given files; gives `root`."""
    for package in PACKAGES:
        (root / package).mkdir(parents=True, exist_ok=True)
        (root / package / "__init__.py").touch()
    for name, text in sources.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return root
