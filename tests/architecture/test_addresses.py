import subprocess
from pathlib import Path

import pytest

from tests.architecture.addresses import traces
from tests.architecture.sources import ROOT, plant

ORG = "org"  # written apart, so that this file has no address either


def repository(root: Path, sources: dict[str, str]) -> Path:
    plant(root, sources)
    subprocess.run(["git", "init", "--quiet", str(root)], check=True)  # noqa: S603, S607  git is on PATH
    return root


def test_the_tree_knows_no_machine_and_no_registry() -> None:
    assert traces(ROOT) == []


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("docs/a.md", "see /" + "root/notes"),
        ("Makefile", "PYTHON := /" + "home/ann/.pyenv/bin/python"),
        ("docs/a.md", "'/" + "Users/ann/guanjia'"),
        ("bot/a.py", "FOLDER = '/" + "work'"),
        ("README.md", f"https://pypi.{ORG}/simple"),
        ("deploy/Dockerfile", f"http://deb.debian.{ORG}/debian"),
        ("package.json", "https://registry.npm" + "js.org"),
        ("deploy/Dockerfile", "-i https://mirrors.aliyun" + ".com/x"),
        ("requirements.lock", "--index-" + "url https://example.com/simple"),
        ("requirements-dev.lock", "torch @ file:" + "///opt/torch.whl"),
        ("requirements.lock", "-" + "f wheels"),
    ],
)
def test_a_trace_is_reported_with_its_line(tmp_path: Path, path: str, line: str) -> None:
    found = traces(repository(tmp_path, {path: f"first\n{line}\n"}))
    assert len(found) == 1
    assert found[0].startswith(f"{path}:2: ")


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("docs/a.md", "GET /console/homes/3 and https://example.com/work/of/art and /usr/bin/env, /app, ./root/x\n"),
        ("requirements.lock", "alembic==1.20.1 \\\n    --hash=sha256:00\n    # via -r pyproject.toml\n"),
        (".env", "/" + "root/secret is ignored by git\n"),
    ],
)
def test_what_is_no_trace_is_not_reported(tmp_path: Path, path: str, text: str) -> None:
    assert traces(repository(tmp_path, {".gitignore": ".env\n", path: text})) == []
