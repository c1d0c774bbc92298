"""`python -m tests.platforms.telegram --port N`: the fake by hand, with a page to write on as several people."""

import argparse
import sys
import threading

import uvicorn

from tests.platforms.telegram.platform import TOKEN, Platform
from tests.platforms.telegram.pushing import Pusher
from tests.platforms.telegram.server import application


def main() -> None:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(prog="python -m tests.platforms.telegram")
    parser.add_argument("--port", type=int, default=8081)
    parser.add_argument("--token", default=TOKEN)
    given = parser.parse_args()
    platform = Platform(token=given.token)
    for name in ("Anna", "李师傅"):
        platform.add_person(name)
    address = f"http://127.0.0.1:{given.port}"
    sys.stderr.write(f"Page: {address}\nGUANJIA_TELEGRAM__API_BASE={address}\nGUANJIA_TELEGRAM__TOKEN={given.token}\n")
    pusher = Pusher(platform)
    threading.Thread(target=pusher.run, daemon=True).start()
    uvicorn.run(
        application(platform), host="127.0.0.1", port=given.port, log_level="warning", timeout_graceful_shutdown=1
    )


if __name__ == "__main__":
    main()
