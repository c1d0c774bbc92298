"""`guanjia chat`: talk in the terminal."""

import argparse
import logging
import sys

import structlog

from bot.app import build
from bot.demo import load_demo
from bot.settings import load_settings
from bot.terminal import Talk, UnknownPersonError, sit_down, spoken_language, standard_screen
from storage.database import open_database
from storage.migrate import upgrade


def run(options: argparse.Namespace) -> int:
    """Talk until the end of the input; what goes wrong inside is a warning on stderr."""
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    settings, screen = load_settings(), standard_screen()
    database = open_database(settings.database_url)
    upgrade(database)
    if settings.demo:
        load_demo(database)
    database.close()
    runtime = build(settings)
    try:
        player = sit_down(runtime.database, screen, options.identity, spoken_language(), runtime.reception.clock.now())
        Talk(runtime, screen, player).run()
    except UnknownPersonError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:
        return 0
    finally:
        runtime.database.close()
    return 0
