"""Nothing in the tree may know the machine, or the package registry, that it was made with."""

import re
from pathlib import Path

from tests.architecture.sources import repository_files

# Split so that this file does not report itself.
MACHINE_PATH = re.compile(
    r"(?<![\w.\-)>}\]])/(?:root|work|farm|home/[a-z]\w*|Users/\w+|opt/wheels|opt/pypi)(?:/|\b(?!\w))"
)
REGISTRY = re.compile(
    r"(?i)pypi\.(?:org|python\.org)|python[h]osted\.org|registry\.npm[j]s|deb\.deb[i]an\.org|security\.deb[i]an\.org"
    r"|crates\.(?:io)|proxy\.gol[a]ng\.org|mirrors?\.(?:[a-z0-9-]+\.)+(?:cn|com|edu)|pypi\.(?:[a-z0-9-]+\.)+(?:cn|com)"
)
INDEX_OPTION = re.compile(r"(?m)^\s*(?:--(?:extra-)?index-url|--find-links|-i|-f|--trusted-host)\b|file://")


def traces(root: Path) -> list[str]:
    """Give a line for each machine path or registry address in the files of the repository."""
    found: list[str] = []
    for path in repository_files(root):
        content = path.read_bytes()
        if b"\0" in content:
            continue
        text = content.decode("utf-8", errors="replace")
        patterns = [MACHINE_PATH, REGISTRY]
        if path.suffix == ".lock" or path.name.startswith("requirements"):
            patterns.append(INDEX_OPTION)
        for number, line in enumerate(text.splitlines(), start=1):
            if any(pattern.search(line) for pattern in patterns):
                found.append(f"{path.relative_to(root).as_posix()}:{number}: {line.strip()[:120]}")
    return found
