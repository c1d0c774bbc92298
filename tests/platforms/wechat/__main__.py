"""`python -m tests.platforms.wechat --port N`: the fake by hand, with a page to write on as several followers."""

import argparse
import sys
from datetime import UTC, datetime

import uvicorn

from tests.platforms.wechat.platform import AES_KEY, APP_ID, SECRET, TEMPLATE, TOKEN, MovingClock, Platform
from tests.platforms.wechat.server import application


def main() -> None:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(prog="python -m tests.platforms.wechat")
    parser.add_argument("--port", type=int, default=8082)
    parser.add_argument("--callback", default="http://127.0.0.1:8000/channels/wechat", help="where Guanjia listens")
    given = parser.parse_args()
    platform = Platform(callback=given.callback, clock=MovingClock(datetime.now(UTC)))
    for name in ("王芳", "Anna"):
        platform.add(name)
    address = f"http://127.0.0.1:{given.port}"
    settings = {
        "APP_ID": APP_ID,
        "SECRET": SECRET,
        "TOKEN": TOKEN,
        "AES_KEY": AES_KEY,
        "API_BASE": address,
        "TEMPLATE_ID": TEMPLATE,
        "TEMPLATE_FIELDS": '{"thing1":"title","thing2":"text","time3":"time"}',
    }
    lines = [f"Page: {address}", *(f"GUANJIA_WECHAT__{name}={value}" for name, value in settings.items())]
    sys.stderr.write("\n".join(lines) + "\n")
    uvicorn.run(
        application(platform), host="127.0.0.1", port=given.port, log_level="warning", timeout_graceful_shutdown=1
    )


if __name__ == "__main__":
    main()
