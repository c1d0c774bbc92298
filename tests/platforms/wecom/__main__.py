"""`python -m tests.platforms.wecom --port N`: the fake by hand, with a page to write on as several members."""

import argparse
import sys

import uvicorn

from tests.platforms.wecom.platform import AES_KEY, AGENT_ID, CORP_ID, SECRET, TOKEN, Platform
from tests.platforms.wecom.server import application


def main() -> None:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(prog="python -m tests.platforms.wecom")
    parser.add_argument("--port", type=int, default=8082)
    parser.add_argument("--callback", default="http://127.0.0.1:8000/channels/wecom")
    given = parser.parse_args()
    platform = Platform(callback=given.callback)
    for userid, name in (("lishifu", "李师傅"), ("zhangshifu", "张师傅"), ("linjingli", "林经理")):
        platform.add_member(userid, name)
    address = f"http://127.0.0.1:{given.port}"
    settings = {"CORP_ID": CORP_ID, "AGENT_ID": AGENT_ID, "SECRET": SECRET, "TOKEN": TOKEN, "AES_KEY": AES_KEY}
    lines = [f"GUANJIA_WECOM__{name}={value}" for name, value in {**settings, "API_BASE": address}.items()]
    sys.stderr.write("\n".join([f"Page: {address}", *lines, ""]))
    uvicorn.run(
        application(platform), host="127.0.0.1", port=given.port, log_level="warning", timeout_graceful_shutdown=1
    )


if __name__ == "__main__":
    main()
