"""`guanjia bench`: the figures are of real turns on real servers. How large they are is not tested."""

import json
import shutil
from pathlib import Path
from typing import Any

import psycopg
import pytest

from bot.bench.load import Crowd, closed_loop
from bot.bench.residents import Seat
from bot.bench.site import SiteError, make_site, resident_memory, serving
from bot.clock import RealClock
from bot.demo import load_demo
from storage.account import Account
from storage.community import Home
from storage.database import Database
from storage.filling import count_tickets, fill
from storage.resident import Resident
from storage.scratch import scratch_database
from storage.ticket import Ticket, TicketEvent
from storage.ticket_states import Status
from storage.transaction import reading, transaction
from tests.bot.commands import guanjia
from tests.databases import Postgres


def check(figures: dict[str, Any]) -> None:
    assert figures["failed_with"] == []
    assert figures["journeys"] == figures["tickets_opened"]
    assert figures["turns"] > 0
    assert figures["turns_per_second"] > 0
    assert 0 < figures["p50_ms"] <= figures["p99_ms"]
    assert figures["offered"]["turns"] == 20
    assert figures["startup_seconds"]["warm"]["elapsed"] > 0
    assert figures["resident_memory_mb"] > 50


@pytest.mark.long
def test_bench(tmp_path: Path) -> None:
    sizes = ["--residents", "40", "--tickets", "300"]
    done = guanjia(tmp_path, "bench", "--only", "sqlite", "--seconds", "1", *sizes)
    assert done.returncode == 0, done.stderr
    figures = json.loads(done.stdout)
    assert figures["understanding_ms"]["p50"] > 0
    assert figures["postgresql"] is None
    check(figures["sqlite"])
    filled = figures["sqlite"]["filled"]
    check(filled)
    assert filled["tickets"] == 300
    assert filled["ratio_to_small"]["closed"] > 0
    assert list(tmp_path.iterdir()) == []


def test_a_turn_that_is_refused_is_a_failure_and_no_sample(tmp_path: Path, demo_file: Path) -> None:
    shutil.copy(demo_file, tmp_path / "x.db")
    with serving(make_site(tmp_path, f"sqlite:///{tmp_path}/x.db")) as server:
        crowd = Crowd(server, [Seat("resident-1", "guanjia_chat=forged", "")], [{"text": "hello"}])
        samples = closed_loop(crowd, 0.2)
        memory = resident_memory(server.pid)
    assert samples.milliseconds == []
    assert samples.journeys == 0
    assert samples.failures[0].startswith("TurnError: HTTP 401")
    assert memory is not None


def test_a_server_that_does_not_start_says_why(tmp_path: Path) -> None:
    (tmp_path / "folder.db").mkdir()
    with (
        pytest.raises(SiteError, match="unable to open database file"),
        serving(make_site(tmp_path, f"sqlite:///{tmp_path}/folder.db")),
    ):
        pass


def test_filling(database: Database) -> None:
    now = RealClock().now()
    load_demo(database)
    with transaction(database) as session:
        filled = fill(session, residents=1_203, tickets=260, now=now)
    with reading(database) as session:
        homes = [len(session.get_one(Resident, one).homes(session, now.date())) for one in filled.with_two_homes]
        assert set(homes) == {2}
        assert len(homes) == 601
        assert count_tickets(session) == 260
        last = Ticket.numbered(session, session.get_one(Resident, filled.with_two_homes[0]).community_id, "1001")
        assert last is not None
        assert last.status == Status.CLOSED
        assert [event.what for event in TicketEvent.of(session, last.id)] == ["open", "assign", "resolve", "close"]
        assert last.assignee_id in filled.technicians
        assert last.reporter.resident_id == filled.with_two_homes[0]


def test_a_filled_database_goes_on(database: Database) -> None:
    now = RealClock().now()
    with transaction(database) as session:
        fill(session, residents=3, tickets=7, now=now)
        again = fill(session, residents=2, tickets=0, now=now)
    with transaction(database) as session:
        community = session.get_one(Resident, again.with_two_homes[0]).community_id
        assert Home.add(session, community, "99-1-101").id > 5
        session.add(Account(channel="web", external_id="new", created_at=now))
        session.flush()
        assert Account.on(session, "web", "new") is not None


def test_a_scratch_database_is_gone_afterwards(postgres: Postgres) -> None:
    with scratch_database(postgres.url("postgres")) as url, psycopg.connect(url.replace("+psycopg", "")) as connection:
        name = connection.info.dbname
    with psycopg.connect(postgres.url("postgres")) as connection:
        rows = connection.execute("SELECT datname FROM pg_database").fetchall()
    assert name.startswith("guanjia_scratch_")
    assert (name,) not in rows
