"""`guanjia chat`: talk in the terminal."""

import argparse
import logging
import sys

import structlog

from bot.settings import load_settings
from bot.terminal import UnknownPersonError, converse, standard_screen


def run(options: argparse.Namespace) -> int:
    """Talk until the end of the input; what goes wrong inside is a warning on stderr."""
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    try:
        converse(load_settings(), standard_screen(), options.identity)
    except UnknownPersonError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:
        return 0
    return 0
