"""`guanjia replay`."""

import argparse
import json
import logging
import sys

import structlog

from bot.replay import ScriptError, replay
from intents.embedded import EmbeddedEngine


def run(options: argparse.Namespace) -> int:
    """Print what leaves, and the state at the end, as JSON Lines; logs go to stderr."""
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    try:
        with options.file.open(encoding="utf-8") as lines:
            for line in replay(lines, EmbeddedEngine()):
                print(json.dumps(line, ensure_ascii=False))
    except (OSError, UnicodeDecodeError, ScriptError) as error:
        print(f"{options.file}: {error}", file=sys.stderr)
        return 1
    return 0
