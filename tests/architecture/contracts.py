"""import-linter on any tree: this one, or a copy with a violation planted into it."""

import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

from tests.architecture.sources import PACKAGES, ROOT, python_files


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether all contracts are kept, and what import-linter says about it."""

    kept: bool
    output: str


def contract_ids() -> list[str]:
    """Give the id of each contract in pyproject.toml."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    return [contract["id"] for contract in settings["tool"]["importlinter"]["contracts"]]


def check(root: Path, *contracts: str) -> Verdict:
    """Check the tree at `root` against its own pyproject.toml: the named contracts, or all of them."""
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]
    limits = [option for contract in contracts for option in ("--contract", contract)]
    # Its cache goes by names and times of files, which copies share.
    result = subprocess.run(  # noqa: S603  a fixed command
        [*command, "--no-cache", *limits], cwd=root, capture_output=True, text=True, check=False
    )
    output = result.stdout + result.stderr
    # 1 is also the code of a crash: only the summary tells that contracts were checked at all.
    if "Contracts: " not in output:
        raise RuntimeError(output)
    return Verdict(result.returncode == 0, output)


def copy_of_the_sources(target: Path) -> Path:
    """Copy the real Python files, and the contracts with them; gives `target`."""
    for path in python_files(ROOT, PACKAGES):
        copy = target / path.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, copy)
    shutil.copy(ROOT / "pyproject.toml", target)
    return target
