"""Running the real `guanjia` command, in a folder of its own and with a clean environment."""

import io
import logging
import os
import subprocess
import sys
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path

import structlog

from bot.__main__ import main

ROOT = Path(__file__).parent.parent.parent
PATIENCE = 240.0


def environment(**settings: str) -> dict[str, str]:
    """Give an environment with these settings alone (`database_url=` is GUANJIA_DATABASE_URL)."""
    return {"PYTHONPATH": str(ROOT), **{f"GUANJIA_{name.upper()}": value for name, value in settings.items()}}


def guanjia(
    folder: Path, *arguments: str, typed: str | bytes = "", **settings: str
) -> subprocess.CompletedProcess[str]:
    """Run a command to its end; what it prints comes back as text."""
    content = typed.encode() if isinstance(typed, str) else typed
    command = [sys.executable, "-m", "bot", *arguments]
    done = subprocess.run(  # noqa: S603 - our own command
        command,
        cwd=folder,
        env=environment(**settings),
        input=content,
        capture_output=True,
        timeout=PATIENCE,
        check=False,
    )
    return subprocess.CompletedProcess(command, done.returncode, done.stdout.decode(), done.stderr.decode())


def guanjia_here(folder: Path, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run a command to its end in this process: two seconds of importing less, where no end of a process matters."""
    out, err, before = io.StringIO(), io.StringIO(), dict(os.environ)
    logs, root = structlog.get_config(), logging.getLogger()
    handlers, level = root.handlers, root.level
    os.environ.clear()
    os.environ.update(environment(**settings))
    try:
        with chdir(folder), redirect_stdout(out), redirect_stderr(err):
            code = main(arguments)
    finally:
        os.environ.clear()
        os.environ.update(before)
        structlog.configure(**logs)
        root.handlers = handlers
        root.setLevel(level)
    return subprocess.CompletedProcess(arguments, code, out.getvalue(), err.getvalue())
