"""Names that say nothing (DESIGN 12)."""

import ast
import re
from pathlib import Path

from tests.architecture.sources import PACKAGES, python_files, syntax_trees

EMPTY_WORDS = re.compile(r"(?:^|_)(?:utils?|utilities|helpers?|commons?|managers?|misc|stuff)(?:_|$)")
EMPTY_CLASS_WORDS = re.compile(r"(?:Utils?|Utilities|Helpers?|Common|Managers?|Misc)(?:$|[A-Z])")


def empty_names(root: Path) -> list[str]:
    """Give a line for each folder, module and class whose name says nothing; tests are looked at, too."""
    packages = (*PACKAGES, "tests")
    found: set[str] = set()
    for path in python_files(root, packages):
        relative = path.relative_to(root)
        for part in (*relative.parent.parts, relative.stem):
            if EMPTY_WORDS.search(part):
                found.add(f"{relative.as_posix()}: {part} says nothing")
    for name, tree in syntax_trees(root, packages):
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef) and EMPTY_CLASS_WORDS.search(node.name):
                found.add(f"{name}:{node.lineno}: {node.name} says nothing")
    return sorted(found)
