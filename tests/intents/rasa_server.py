"""A real Rasa server, built once into a cache outside the tree and trained on a small part of the catalogue."""

import hashlib
import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from intents.rasa_part import CATALOGUE, PROJECT, Training, write_part

ROOT = Path(__file__).parents[2]
CACHE = Path(os.environ.get("RASA_CACHE") or Path.home() / ".cache" / "guanjia-rasa")
VENV = CACHE / "venv"
DOUBLE = "repair_request+fee_question"
LABELS = ("greeting", "repair_request", "fee_question", "ticket_cancel", DOUBLE)
EVERY = 60
EPOCHS = 40
START_SECONDS = 180
SILENT = {"RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3", "SQLALCHEMY_SILENCE_UBER_WARNING": "1"}


@dataclass(frozen=True, slots=True)
class Model:
    """A trained model, and the folder with what it was trained on."""

    file: Path
    project: Path


@dataclass(frozen=True, slots=True)
class RealRasa:
    """A running server."""

    address: str
    process: subprocess.Popen[bytes]

    def parse(self, text: str) -> dict[str, object]:
        """Give the server's answer to a text, with all the time it needs."""
        answer: dict[str, object] = httpx.post(f"{self.address}/model/parse", json={"text": text}, timeout=60).json()
        return answer


def environment() -> Path:
    """Give the folder of Rasa's commands; builds the environment, or fails with what is missing."""
    CACHE.mkdir(parents=True, exist_ok=True)
    script = str(ROOT / "deploy" / "rasa.sh")
    done = _run("sh", script, "install", RASA_VENV=str(VENV))
    if done.returncode:
        pytest.fail(f"Rasa cannot be installed: {done.stderr.strip()}", pytrace=False)
    return VENV / "bin"


def validation() -> str:
    """Give what `rasa data validate` says of the whole catalogue."""
    command = ("data", "validate", "--config", str(PROJECT / "config.yml"), "--domain", str(PROJECT / "domain.yml"))
    done = _run(str(environment() / "rasa"), *command, "--data", str(CATALOGUE))
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


def trained(scratch: Path) -> Model:
    """Give a model of the part; trained anew only when catalogue or configuration have changed."""
    write_part(scratch, EVERY, Training(EPOCHS), LABELS)
    said = b"".join(path.read_bytes() for path in sorted(scratch.rglob("*.yml")))
    name = hashlib.sha256(said).hexdigest()[:16]
    file = CACHE / "models" / f"{name}.tar.gz"
    if not file.exists():
        paths = ("--nlu", str(scratch / "nlu"), "--config", str(scratch / "config.yml"), "--out", str(file.parent))
        done = _run(str(environment() / "rasa"), "train", "nlu", *paths, "--fixed-model-name", name)
        assert file.exists(), done.stderr[-2000:]
    return Model(file, scratch)


@contextmanager
def serving(model: Model, scratch: Path) -> Iterator[RealRasa]:
    """Serve the model on a free port of this machine while the block runs; the first message is already through."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = scratch / "server.log"
    command = [str(environment() / "rasa"), "run", "--enable-api", "--interface", "127.0.0.1", "--port", str(port)]
    with log.open("wb") as out:
        process = subprocess.Popen(  # noqa: S603  our own command
            [*command, "--model", str(model.file)], cwd=scratch, env=os.environ | SILENT, stdout=out, stderr=out
        )
    try:
        rasa = RealRasa(f"http://127.0.0.1:{port}", process)
        _wait(rasa, log)
        rasa.parse("你好")
        yield rasa
    finally:
        process.kill()
        process.wait()


def _wait(rasa: RealRasa, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and rasa.process.poll() is None:
        try:
            if httpx.get(f"{rasa.address}/status", timeout=5).is_success:
                return
        except httpx.TransportError:
            time.sleep(0.2)
    pytest.fail(f"the Rasa server did not start:\n{log.read_text('utf-8')[-2000:]}", pytrace=False)


def _run(*command: str, **variables: str) -> subprocess.CompletedProcess[str]:
    # Training would take both cores from whatever else is tested.
    return subprocess.run(  # noqa: S603  our own commands
        ["nice", "-n", "15", *command],  # noqa: S607  on PATH
        cwd=ROOT,
        env=os.environ | SILENT | variables,
        capture_output=True,
        text=True,
        check=False,
    )
