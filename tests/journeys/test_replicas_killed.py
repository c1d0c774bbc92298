"""Servers and a worker die while Telegram fails, and people keep all their answers."""

from pathlib import Path

import pytest

from tests.journeys.replicas import Plan, run
from tests.journeys.replicas_checks import is_within


@pytest.mark.long
def test_a_server_and_a_worker_lose_nothing_and_repeat_nothing(postgres_url: str, tmp_path: Path) -> None:
    plan = Plan(seconds=4, turns=8, people=4, kill_every=4, lease=5, servers=1, workers=1, trouble=5)
    summary = run(plan, postgres_url, tmp_path)
    assert summary["faults"] == []
    assert sum(summary["kills"].values()) == 1
    assert summary["found"]["messages"] >= 30
    assert sum(summary["faults of Telegram"].values()) > 0


def test_what_is_missing_or_out_of_order_would_be_noticed() -> None:
    assert is_within(["a", "b", "a"], ["a", "x", "b", "b", "a"])
    assert not is_within(["a", "b"], ["b", "a"])
    assert not is_within(["a", "a"], ["a"])
