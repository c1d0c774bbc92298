"""Texts for people live in Fluent files: a Chinese literal in Python is one that escaped.

English sentences cannot be told from identifiers and messages for operators; they are left to review.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.sources import syntax_trees

CHINESE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")
# intents is made of words that residents use, so it is left out.
PACKAGES = ("bot", "handlers", "storage")


def chinese_literals(root: Path) -> list[str]:
    """Give a line for each string literal with Chinese in it; docstrings and comments may have some."""
    found: list[str] = []
    for path, tree in syntax_trees(root, PACKAGES):
        source = (root / path).read_text("utf-8")
        found += [f"{path}:{node.lineno}: {node.value!r}" for node in _literals(tree) if _is_chinese(node, source)]
    return found


def _is_chinese(literal: ast.Constant, source: str) -> bool:
    if not CHINESE.search(str(literal.value)):
        return False
    # A bound of a code-point range, written as an escape, is not a text.
    return bool(CHINESE.search(ast.get_source_segment(source, literal) or ""))


def _literals(tree: ast.Module) -> Iterator[ast.Constant]:
    documentation = {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, (str, bytes)) and id(node) not in documentation:
            yield node
