"""Tests marked `rasa` need a real Rasa server: in CI they run always, elsewhere where its environment is there.

Elsewhere means: built before (`~/.cache/guanjia-rasa`, or RASA_CACHE), or asked for with `-m rasa` or RASA_TESTS=1.
"""

import os

import pytest

from tests.intents.rasa_server import built


def pytest_configure(config: pytest.Config) -> None:
    """Make the marker known."""
    config.addinivalue_line("markers", "rasa: talks to a real Rasa server, which is installed and trained if need be")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Deselect, visibly, what would need a quarter of an hour of installing first."""
    wanted = "rasa" in config.option.markexpr or os.environ.get("RASA_TESTS") or os.environ.get("CI")
    if wanted or built():
        return
    left_out = [item for item in items if item.get_closest_marker("rasa")]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]
