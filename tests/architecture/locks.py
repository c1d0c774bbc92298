"""The locks fit pyproject.toml, and pin everything with a hash."""

import re
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ENTRY = re.compile(r"(?m)^(?P<name>[\w.-]+)(?:\[[^]]+\])?==(?P<version>[^\s;\\]+)(?P<rest>(?:.*\\\n)*.*)$")


def misfits(root: Path) -> list[str]:
    """Give a line for each dependency that a lock lacks, pins out of range or without hash, or pins otherwise."""
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    runtime = [*project["project"]["dependencies"], *project["dependency-groups"]["build"]]
    development = [*runtime, *project["project"]["optional-dependencies"]["dev"]]
    found: list[str] = []
    pins = {}
    for name, wanted in {"requirements.lock": runtime, "requirements-dev.lock": development}.items():
        text = (root / name).read_text("utf-8")
        pins[name] = _pins(text)
        found += [f"{name}: {package} has no hash" for package in _without_hash(text)]
        found += [f"{name}: {problem}" for problem in _unmet(wanted, pins[name])]
    for package, versions in pins["requirements.lock"].items():
        if pins["requirements-dev.lock"].get(package) != versions:
            found.append(f"requirements-dev.lock: {package} differs from requirements.lock")
    return found


def _pins(text: str) -> dict[str, set[str]]:
    """Give the versions of each package; there are several where platforms differ."""
    pins: dict[str, set[str]] = {}
    for entry in ENTRY.finditer(text):
        pins.setdefault(canonicalize_name(entry["name"]), set()).add(entry["version"])
    return pins


def _without_hash(text: str) -> list[str]:
    return [entry["name"] for entry in ENTRY.finditer(text) if "--hash=sha256:" not in entry["rest"]]


def _unmet(wanted: list[str], pins: dict[str, set[str]]) -> list[str]:
    found = []
    for line in wanted:
        requirement = Requirement(line)
        versions = pins.get(canonicalize_name(requirement.name), set())
        if not versions:
            found.append(f"{requirement.name} is missing")
        found += [
            f"{requirement.name} {version} is not {requirement.specifier}"
            for version in sorted(versions)
            if version not in requirement.specifier
        ]
    return found
