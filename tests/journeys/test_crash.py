"""Processes die while people write: nothing is lost, nothing happens twice. By hand: `tests.journeys.crash`."""

from pathlib import Path
from typing import Any

import pytest

from tests.journeys.crash import Plan, run

LEASE = 5.0


def keeps_its_promises(plan: Plan, url: str, folder: Path) -> None:
    summary: dict[str, Any] = run(plan, url, folder)
    assert summary["faults"] == []
    assert sum(summary["kills"].values()) == plan.kills
    written = summary["messages"]["web"] + summary["messages"]["telegram"]
    assert written >= plan.messages
    # Otherwise nobody was in the middle of anything.
    assert summary["messages"]["web requests tried again"] > 0
    assert summary["messages"]["written before the last kill"] > plan.messages / 2
    assert summary["found"]["inbox rows"] >= written
    assert summary["found"]["tickets"] > 0


@pytest.mark.long
def test_one_process_on_sqlite_dies_six_times(tmp_path: Path) -> None:
    plan = Plan(kills=6, messages=60, seed=1, residents=6, lease=LEASE)
    keeps_its_promises(plan, f"sqlite:///{tmp_path}/guanjia.db", tmp_path)


@pytest.mark.long
def test_two_processes_on_postgresql_die_in_turn(postgres_url: str, tmp_path: Path) -> None:
    plan = Plan(kills=4, messages=50, seed=2, processes=2, residents=6, lease=LEASE)
    keeps_its_promises(plan, postgres_url, tmp_path)
