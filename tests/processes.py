"""Processes of our own: each is a real one, and none takes seconds to import what it needs."""

import multiprocessing
from multiprocessing.context import ForkServerContext

_IMPORTED = ["bot.app", "tests.journeys.test_replicas"]


def forking() -> ForkServerContext:
    """Give what starts processes: copies of one that has imported everything, and has no thread and nothing open."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(_IMPORTED)
    return context
