"""Sizes that a reader can hold in the head (DESIGN 1): the largest file, function and class, and the median file."""

import ast
from pathlib import Path
from statistics import median

from tests.architecture.sources import python_files

FILE_LINES = 300
FUNCTION_LINES = 40
CLASS_LINES = 150
MEDIAN_FILE_LINES = 100


def oversized(root: Path) -> list[str]:
    """Give a line for each file, function or class above its budget, and for a median file above it."""
    found: list[str] = []
    sizes: list[int] = []
    for path in python_files(root):
        name = path.relative_to(root).as_posix()
        # A revision is history: it is never edited again, and a big change makes a long one.
        if name.startswith("storage/migrations/versions/"):
            continue
        text = path.read_text("utf-8")
        tree = ast.parse(text)
        lines = len(text.splitlines())
        if lines > FILE_LINES:
            found.append(f"{name}: {lines} lines, the budget of a file is {FILE_LINES}")
        if not _only_docstring(tree):
            sizes.append(lines)
        found += [f"{name}:{problem}" for problem in _oversized_parts(tree)]
    if sizes and median(sizes) > MEDIAN_FILE_LINES:
        found.append(f"the median file has {median(sizes):g} lines, the budget is {MEDIAN_FILE_LINES}")
    return found


def _oversized_parts(tree: ast.Module) -> list[str]:
    found = []
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            kind, budget = "function", FUNCTION_LINES
        elif isinstance(node, ast.ClassDef):
            kind, budget = "class", CLASS_LINES
        else:
            continue
        lines = (node.end_lineno or node.lineno) - node.lineno + 1
        if lines > budget:
            found.append(f"{node.lineno}: {node.name} has {lines} lines, the budget of a {kind} is {budget}")
    return found


def _only_docstring(tree: ast.Module) -> bool:
    """Tell whether a file holds no code: counting those would make the median flatter us."""
    return all(isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) for node in tree.body)
