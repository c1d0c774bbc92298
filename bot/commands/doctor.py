"""`guanjia doctor`: what is right and wrong with this installation."""

import argparse
import logging

import structlog

from bot.doctor import Level, examine
from bot.logs import Mask


def run(_options: argparse.Namespace) -> int:
    """Print a line for each check as it is made; 1 when there is a problem."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    hide, problems = Mask(), 0
    for finding in examine():
        # What platforms and drivers say may quote a token or a phone number.
        print(hide(None, "", {"line": str(finding)})["line"], flush=True)
        problems += finding.level is Level.PROBLEM
    return 1 if problems else 0
