"""Stored updates: kept once, given out in order for each chat, to one holder at a time."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from threading import Barrier, Thread
from typing import TypeVar

import pytest

from storage import Session
from storage.database import Database
from storage.stored_update import KEPT, PARKED_KEPT, Arrival, StoredUpdate, UpdateStatus
from storage.transaction import reading, transaction
from tests.conftest import START

LEASE = timedelta(seconds=30)
PAUSE = timedelta(seconds=0.4)
T = TypeVar("T")


def within(database: Database, work: Callable[[Session], T]) -> T:
    with transaction(database) as session:
        return work(session)


def store(database: Database, key: str, chat: str = "a", album: str | None = None, now: datetime = START) -> int | None:
    arrival = Arrival(key, {"key": key}, chat, album)
    return within(database, lambda session: StoredUpdate.store(session, "telegram", arrival, now, PAUSE))


def claim(database: Database, now: datetime = START, limit: int = 10) -> list[list[str]]:
    def work(session: Session) -> list[list[str]]:
        events = StoredUpdate.claim(session, "telegram", now, limit, LEASE)
        return [[row.dedupe_key for row in event] for event in events]

    return within(database, work)


def ids(database: Database, *keys: str) -> Sequence[int]:
    with reading(database) as session:
        rows = session.query(StoredUpdate).filter(StoredUpdate.dedupe_key.in_(keys))
        return [row.id for row in rows]


def finish(database: Database, *keys: str) -> None:
    found = ids(database, *keys)
    within(database, lambda session: StoredUpdate.finish(session, found))


def test_the_same_key_is_stored_once(database: Database) -> None:
    assert store(database, "1") is not None
    assert store(database, "1") is None
    finish(database, "1")
    assert store(database, "1") is None
    assert claim(database) == []


def test_t06_one_of_each_chat_at_a_time_oldest_first(database: Database) -> None:
    """T6."""
    for key, chat in (("1", "a"), ("2", "b"), ("3", "a"), ("4", "b")):
        store(database, key, chat)
    assert claim(database, limit=1) == [["1"]]
    assert claim(database) == [["2"]]
    assert claim(database) == []
    finish(database, "1")
    assert claim(database) == [["3"]]


def test_what_is_put_off_holds_back_what_its_sender_wrote_later(database: Database) -> None:
    store(database, "1")
    store(database, "2")
    claim(database)
    [row] = ids(database, "1")
    later = START + timedelta(seconds=5)
    within(database, lambda session: StoredUpdate.postpone(session, [row], later, "x", failed=True))
    assert claim(database) == []
    with reading(database) as session:
        assert StoredUpdate.next_due(session, "telegram", START) == later
    assert claim(database, later) == [["1"]]


def test_t03_a_lease_that_ran_out_is_given_to_another(database: Database) -> None:
    """T3: unless it was renewed."""
    store(database, "1")
    claim(database)
    soon = START + LEASE
    assert claim(database, soon) == []
    within(database, lambda session: StoredUpdate.renew(session, ids(database, "1"), soon + LEASE))
    assert claim(database, soon + timedelta(seconds=1)) == []
    assert claim(database, soon + LEASE + timedelta(seconds=1)) == [["1"]]


def test_an_album_waits_for_its_last_part_and_comes_whole(database: Database) -> None:
    store(database, "1", album="x")
    store(database, "2", album="x", now=START + PAUSE / 2)
    store(database, "3", now=START + PAUSE / 2)
    assert claim(database, START + PAUSE) == []
    assert claim(database, START + PAUSE * 1.5) == [["1", "2"]]
    finish(database, "1", "2")
    assert claim(database, START + PAUSE * 1.5) == [["3"]]


@pytest.mark.parametrize("album", [None, "x"])
def test_parked_updates_hold_nobody_up_and_keep_their_content(database: Database, album: str | None) -> None:
    store(database, "1", album=album)
    store(database, "2")
    within(database, lambda session: StoredUpdate.park(session, ids(database, "1"), "cannot be read"))
    assert claim(database) == [["2"]]
    finish(database, "2")
    with reading(database) as session:
        kept = {row.dedupe_key: row.payload for row in session.query(StoredUpdate)}
    assert kept == {"1": {"key": "1"}, "2": {}}


def test_what_was_done_long_ago_is_forgotten(database: Database) -> None:
    for status in UpdateStatus:
        store(database, status)
        with transaction(database) as session:
            session.query(StoredUpdate).filter_by(dedupe_key=status).update({"status": status})
    for age, left in ((KEPT, 3), (KEPT + timedelta(seconds=1), 2), (PARKED_KEPT + timedelta(seconds=1), 1)):
        with transaction(database) as session:
            StoredUpdate.forget(session, START + age)
            assert session.query(StoredUpdate).count() == left


def test_t06_two_claimers_at_once_share_the_chats(postgres_database: Database) -> None:
    """T6: rows that another transaction is about to lease are passed over, and so is what follows them."""
    database = postgres_database
    for number in range(40):
        store(database, str(number), chat=str(number % 20))
    barrier = Barrier(4)
    taken: list[list[list[str]]] = [[] for _ in range(4)]

    def work(mine: list[list[str]]) -> None:
        barrier.wait()
        mine += claim(database, limit=5)
        mine += claim(database, limit=5)

    threads = [Thread(target=work, args=(mine,)) for mine in taken]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    keys = [event[0] for mine in taken for event in mine]
    assert len(keys) == len(set(keys))
    assert all(int(key) < 20 for key in keys)
