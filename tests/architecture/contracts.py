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

    def broken(self, contract: str) -> str:
        """Give what is said of the contract of that id; nothing where it is kept."""
        _, _, details = self.output.partition("Broken contracts\n")
        _, _, section = details.partition(f"\n{contract_names()[contract]}\n---")
        others = (f"\n{name}\n---" for name in contract_names().values())
        return min((section.split(other)[0] for other in others), key=len)


def contract_names() -> dict[str, str]:
    """Give the name of each contract in pyproject.toml by its id."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    return {contract["id"]: contract["name"] for contract in settings["tool"]["importlinter"]["contracts"]}


def check(root: Path) -> Verdict:
    """Check the tree at `root` against its own pyproject.toml."""
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]
    # Its cache goes by names and times of files, which copies share.
    result = subprocess.run(  # noqa: S603  a fixed command
        [*command, "--no-cache"], cwd=root, capture_output=True, text=True, check=False
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
