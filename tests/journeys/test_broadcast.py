"""A notice to some hundred people, as `tests.journeys.broadcast` plays it with a hundred thousand."""

from pathlib import Path

import pytest

from storage.database import Database
from tests.journeys.broadcast import Plan, run


def test_everybody_gets_it_once_and_an_emergency_overtakes_it(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    found = run(Plan(rows=300, limited=1.0), database.engine.url.render_as_string(hide_password=False), tmp_path)
    assert found["faults"] == []
    assert found["enqueue"]["rows"] == 300
    assert 20 <= found["limited"]["per_second"] <= 31
    assert found["limited"]["emergency_seconds"] < 1
    assert found["drain"]["messages"] > 250
