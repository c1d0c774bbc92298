from pathlib import Path

import pytest

from tests.architecture.budgets import CLASS_LINES, FILE_LINES, FUNCTION_LINES, MEDIAN_FILE_LINES, oversized
from tests.architecture.sources import ROOT, plant


def assignments(count: int, indent: str = "") -> str:
    return "".join(f"{indent}a{number} = {number}\n" for number in range(count))


def short_files() -> dict[str, str]:
    return {f"handlers/short{number}.py": "a = 1\n" for number in range(3)}


def test_the_sources_keep_to_the_budgets() -> None:
    assert oversized(ROOT) == []


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        (assignments(FILE_LINES + 1), "handlers/planted.py: 301 lines"),
        ("def planted():\n" + assignments(FUNCTION_LINES, "    "), "handlers/planted.py:1: planted has 41 lines"),
        ("async def planted():\n" + assignments(FUNCTION_LINES, "    "), "handlers/planted.py:1: planted has 41 lines"),
        ("class A:\n    def f(self):\n" + assignments(FUNCTION_LINES, "        "), "handlers/planted.py:2: f has 41"),
        ("class Planted:\n" + assignments(CLASS_LINES, "    "), "handlers/planted.py:1: Planted has 151 lines"),
    ],
)
def test_what_is_too_big_is_reported(tmp_path: Path, text: str, reported: str) -> None:
    found = oversized(plant(tmp_path, {**short_files(), "handlers/planted.py": text}))
    assert len(found) == 1
    assert found[0].startswith(reported)


@pytest.mark.parametrize(
    "text",
    [
        assignments(FILE_LINES),
        "def planted():\n" + assignments(FUNCTION_LINES - 1, "    "),
        "class Planted:\n" + assignments(CLASS_LINES - 1, "    "),
    ],
)
def test_what_just_fits_is_not_reported(tmp_path: Path, text: str) -> None:
    assert oversized(plant(tmp_path, {**short_files(), "handlers/planted.py": text})) == []


def test_a_median_above_budget_is_reported_and_files_without_code_do_not_help(tmp_path: Path) -> None:
    long_files = {f"handlers/f{number}.py": assignments(MEDIAN_FILE_LINES + 1) for number in range(2)}
    empty_files = {f"handlers/e{number}/__init__.py": '"""Only this."""\n' for number in range(5)}
    found = oversized(plant(tmp_path, {**long_files, **empty_files}))
    assert found == ["the median file has 101 lines, the budget is 100"]


def test_revisions_are_not_measured(tmp_path: Path) -> None:
    text = assignments(FILE_LINES + 1)
    assert oversized(plant(tmp_path, {"storage/migrations/versions/0001_start.py": text})) == []


def test_a_tree_without_sources_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        oversized(tmp_path)
