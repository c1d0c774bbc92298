"""`guanjia serve`: everything in one process, or without the worker part."""

import argparse

import structlog
import uvicorn

from bot.app import asgi_app, build
from bot.demo import load_demo
from bot.logs import set_up_logs
from bot.settings import known_secrets, load_settings
from storage.database import open_database
from storage.migrate import upgrade

GRACE_SECONDS = 10
log = structlog.get_logger()


def run(options: argparse.Namespace) -> int:
    """Migrate, load the demo community where it is asked for and missing, and serve until stopped."""
    settings = load_settings()
    set_up_logs(settings.log_format, known_secrets(settings))
    database = open_database(settings.database_url)
    upgrade(database)
    if settings.demo:
        load_demo(database)
    database.close()
    runtime = build(settings)
    app = asgi_app(runtime, worker=not options.no_worker)
    log.info(
        "serving", chat=f"{settings.public_url}/chat", console=f"{settings.public_url}/console", demo=settings.demo
    )
    uvicorn.run(
        app,
        host=settings.host,
        port=settings.port,
        log_config=None,
        access_log=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
    return 0
