"""What the load balancer and Prometheus read, also while the database is down."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from prometheus_client.parser import text_string_to_metric_families
from starlette.applications import Starlette
from starlette.testclient import TestClient

from bot.clock import SimulatedClock
from bot.health import health_routes
from storage.database import Database
from tests.databases import out_of_reach
from tests.storage.letters import claim, finish, post, recipients


@pytest.fixture
def client(database: Database) -> Iterator[TestClient]:
    with TestClient(Starlette(routes=health_routes(database))) as client:
        yield client


def metrics(client: TestClient) -> dict[tuple[str, str], float]:
    response = client.get("/metrics")
    assert response.status_code == 200
    assert response.headers["content-type"].startswith("text/plain")
    return {
        (sample.name, sample.labels.get("status", "")): sample.value
        for family in text_string_to_metric_families(response.text)
        for sample in family.samples
    }


def test_a_process_with_its_database_is_live_and_ready(client: TestClient) -> None:
    for path in ("/health/live", "/health/ready"):
        response = client.get(path)
        assert (response.status_code, response.json()) == (200, {"status": "ok"})


def test_without_the_database_it_lives_but_is_not_ready(client: TestClient, database: Database) -> None:
    with out_of_reach(database):
        assert client.get("/health/live").status_code == 200
        response = client.get("/health/ready")
        assert response.status_code == 503
        assert response.json() == {"status": "database out of reach", "error": "OperationalError"}
        assert "Traceback" not in response.text
        down = metrics(client)
        assert down["guanjia_database_up", ""] == 0
        assert ("guanjia_outbox", "sent") not in down
        assert down["process_resident_memory_bytes", ""] > 0
    assert client.get("/health/ready").status_code == 200
    assert metrics(client)["guanjia_database_up", ""] == 1


def test_the_outbox_is_counted_by_status(client: TestClient, database: Database, clock: SimulatedClock) -> None:
    (reader,) = recipients(database, 1, clock.now())
    for key in ("one", "two", "three"):
        post(database, reader, key, clock.now())
    assert claim(database, clock.now()) == ["one"]
    finish(database, "one", clock.now() + timedelta(seconds=1))
    assert claim(database, clock.now()) == ["two"]
    found = metrics(client)
    counts = {status: found["guanjia_outbox", status] for status in ("pending", "sending", "sent", "dead", "unknown")}
    assert counts == {"pending": 1, "sending": 1, "sent": 1, "dead": 0, "unknown": 0}
