"""A fake Telegram for each test."""

from collections.abc import Iterator

import pytest

from tests.platforms.telegram.server import Telegram, running


@pytest.fixture
def telegram() -> Iterator[Telegram]:
    """Give a fake Telegram that listens on this machine."""
    with running() as server:
        yield server
