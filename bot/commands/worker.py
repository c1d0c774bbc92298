"""`guanjia worker`: delivery and timers, without the web server."""

import argparse
import asyncio
import signal

from bot.app import Runtime, build, working
from bot.logs import set_up_logs
from bot.settings import known_secrets, load_settings


def run(_options: argparse.Namespace) -> int:
    """Work until SIGTERM or SIGINT."""
    settings = load_settings()
    set_up_logs(settings.log_format, known_secrets(settings))
    asyncio.run(_work(build(settings)))
    return 0


async def _work(runtime: Runtime) -> None:
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for sign in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(sign, stopped.set)
    async with working(runtime):
        await stopped.wait()
    runtime.database.close()
