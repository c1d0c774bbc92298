from pathlib import Path

import pytest

from tests.architecture.locks import misfits
from tests.architecture.sources import ROOT

PROJECT = """
[project]
dependencies = ["alembic>=1.18,<2", "psycopg[binary]>=3.3"]
[project.optional-dependencies]
dev = ["pytest>=9"]
[dependency-groups]
build = ["hatchling>=1.27"]
"""


def pin(package: str, version: str) -> str:
    return f"{package}=={version} \\\n    --hash=sha256:00 \\\n    --hash=sha256:01\n    # via guanjia\n"


RUNTIME = pin("alembic", "1.20.1") + pin("hatchling", "1.33.0") + pin("psycopg", "3.3.9")


def tree(root: Path, runtime: str, development: str) -> Path:
    (root / "pyproject.toml").write_text(PROJECT)
    (root / "requirements.lock").write_text(runtime)
    (root / "requirements-dev.lock").write_text(development)
    return root


def test_the_locks_fit() -> None:
    assert misfits(ROOT) == []


def test_locks_that_fit_are_not_reported(tmp_path: Path) -> None:
    assert misfits(tree(tmp_path, RUNTIME, RUNTIME + pin("pytest", "9.2.0"))) == []


@pytest.mark.parametrize(
    ("runtime", "development", "reported"),
    [
        (RUNTIME, RUNTIME, "requirements-dev.lock: pytest is missing"),
        (RUNTIME, RUNTIME + pin("pytest", "8.0"), "requirements-dev.lock: pytest 8.0 is not >=9"),
        (RUNTIME, RUNTIME + "pytest==9.2.0\n", "requirements-dev.lock: pytest has no hash"),
        (RUNTIME + pin("a", "1"), RUNTIME + pin("a", "2") + pin("pytest", "9.2.0"), "requirements-dev.lock: a differs"),
    ],
)
def test_a_misfit_is_reported(tmp_path: Path, runtime: str, development: str, reported: str) -> None:
    found = misfits(tree(tmp_path, runtime, development))
    assert len(found) == 1
    assert found[0].startswith(reported)
