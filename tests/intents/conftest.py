"""Tests marked `rasa` need a real Rasa server: `make test ARGS="-m rasa"` installs, trains and asks one, as CI does."""

import pytest


def pytest_configure(config: pytest.Config) -> None:
    """Make the marker known."""
    config.addinivalue_line("markers", "rasa: talks to a real Rasa server, which is installed and trained if need be")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Deselect, visibly, what would need a quarter of an hour of installing first."""
    if "rasa" in config.option.markexpr:
        return
    left_out = [item for item in items if item.get_closest_marker("rasa")]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]
