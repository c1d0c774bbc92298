"""A server of its own for a measurement: the real command, in a folder and on a port of its own."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from typing import Final

HOST: Final = "127.0.0.1"
LONGEST_START: Final = 120.0
LONGEST_STOP: Final = 30.0
PAUSE: Final = 0.01
LISTENING: Final = "0A"
"""The state of a socket in /proc/net/tcp."""
SECRET_KEY: Final = "the key of a server that is thrown away"  # noqa: S105 - signs nothing that outlives the measurement
_SOURCES: Final = Path(__file__).parent.parent.parent


class SiteError(Exception):
    """The server did not start, or died."""


@dataclass(frozen=True, slots=True)
class Site:
    """Where a server runs. The database may be anywhere, all else is in the folder."""

    folder: Path
    database_url: str
    port: int

    @property
    def log(self) -> Path:
        """Where the server's standard error goes."""
        return self.folder / "server.log"


@dataclass(frozen=True, slots=True)
class Server:
    """A server that is ready. `startup_seconds`: from the start of the process to the first yes of /health/ready.

    What it took of a processor says what it would take on a machine that has nothing else to do.
    """

    site: Site
    pid: int
    startup_seconds: float
    startup_processor_seconds: float | None


def make_site(folder: Path, database_url: str) -> Site:
    """Give a site with a port that was free a moment ago."""
    with socket.create_server((HOST, 0)) as found:
        port: int = found.getsockname()[1]
    return Site(folder, database_url, port)


@contextmanager
def serving(site: Site) -> Iterator[Server]:
    """Serve while the block runs. Raises SiteError with the end of the log when the server does not get ready."""
    # A clean environment: nothing of the operator's own installation may get in, above all not its database.
    environment = {
        "PYTHONPATH": str(_SOURCES),
        "GUANJIA_DATABASE_URL": site.database_url,
        "GUANJIA_HOST": HOST,
        "GUANJIA_PORT": str(site.port),
        "GUANJIA_PUBLIC_URL": f"http://{HOST}:{site.port}",
        "GUANJIA_SECRET_KEY": SECRET_KEY,
        "GUANJIA_MEDIA_DIR": str(site.folder / "media"),
        "GUANJIA_DEMO": "true",
    }
    command = [sys.executable, "-m", "bot", "serve"]
    with site.log.open("ab") as log:
        started = time.perf_counter()
        process = subprocess.Popen(command, cwd=site.folder, env=environment, stdout=log, stderr=log)  # noqa: S603 - our own command
    try:
        elapsed = _wait(site, process, started)
        yield Server(site, process.pid, elapsed, processor_seconds(process.pid))
    finally:
        process.terminate()
        try:
            process.wait(LONGEST_STOP)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait(site: Site, process: subprocess.Popen[bytes], started: float) -> float:
    while (elapsed := time.perf_counter() - started) < LONGEST_START and process.poll() is None:
        if _is_ready(site.port):
            return elapsed
        time.sleep(PAUSE)
    tail = site.log.read_text("utf-8", errors="replace")[-2000:]
    raise SiteError(f"the server did not get ready:\n{tail}")


def _is_ready(port: int) -> bool:
    connection = HTTPConnection(HOST, port, timeout=5)
    try:
        connection.request("GET", "/health/ready")
        return connection.getresponse().status == 200  # noqa: PLR2004 - OK
    except OSError:
        return False
    finally:
        connection.close()


def processor_seconds(pid: int) -> float | None:
    """Give the processor time that a process has used; None where there is no /proc."""
    status = Path(f"/proc/{pid}/stat")
    if not status.exists():
        return None
    # The name of the command, in parentheses, may hold anything.
    fields = status.read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def resident_memory(pid: int) -> float | None:
    """Give the resident memory of a process in MB (10^6 bytes); None where the system does not tell."""
    status = Path(f"/proc/{pid}/status")
    if status.exists():
        kilobytes = next(line.split()[1] for line in status.read_text().splitlines() if line.startswith("VmRSS:"))
    else:
        shown = subprocess.run(["ps", "-o", "rss=", "-p", str(pid)], capture_output=True, text=True, check=False)  # noqa: S603, S607 - a number, on systems without /proc
        kilobytes = shown.stdout.strip()
    return round(int(kilobytes) * 1024 / 1e6, 1) if kilobytes else None


def listener(port: int) -> int | None:
    """Give the process that listens on a port of this machine; None where none does, or the system does not tell."""
    table = Path("/proc/net/tcp")
    if not table.exists():
        return None
    rows = [line.split() for line in table.read_text().splitlines()[1:]]
    sockets = {f"socket:[{row[9]}]" for row in rows if row[3] == LISTENING and row[1].endswith(f":{port:04X}")}
    for descriptor in Path("/proc").glob("[0-9]*/fd/*"):
        try:
            if str(descriptor.readlink()) in sockets:
                return int(descriptor.parts[2])
        except OSError:  # another's, or gone by now
            continue
    return None
