"""The outbox: who is served when, and that nothing is claimed twice or out of order."""

import threading
import time
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from bot.clock import SimulatedClock
from storage.account import Account
from storage.database import Database
from storage.inbox import InboxRow
from storage.outbox import LEASE, Delivery, Lane, Notification, delivery_counts, next_due
from storage.riding import hand_over
from storage.transaction import reading, transaction
from tests.storage.letters import CHANNEL, claim, claim_rows, finish, post, recipients, statuses


def test_a_dedupe_key_makes_one_row(database: Database, clock: SimulatedClock) -> None:
    (reader,) = recipients(database, 1, clock.now())
    assert post(database, reader, "one", clock.now()) is not None
    assert post(database, reader, "one", clock.now()) is None
    assert statuses(database) == {"one": Delivery.PENDING}


def test_each_recipient_is_served_in_order_one_at_a_time(database: Database, clock: SimulatedClock) -> None:
    wang, li = recipients(database, 2, clock.now())
    for key, reader in (("w1", wang), ("w2", wang), ("l1", li), ("w3", wang)):
        post(database, reader, key, clock.now())
    assert claim(database, clock.now()) == ["w1", "l1"]
    assert claim(database, clock.now()) == []
    finish(database, "w1", clock.now())
    assert claim(database, clock.now()) == ["w2"]


def test_an_emergency_waits_for_nobody(database: Database, clock: SimulatedClock) -> None:
    (reader,) = recipients(database, 1, clock.now())
    post(database, reader, "news", clock.now())
    assert claim(database, clock.now()) == ["news"]
    post(database, reader, "more", clock.now())
    post(database, reader, "fire", clock.now(), lane=Lane.EMERGENCY)
    assert claim(database, clock.now()) == ["fire"], "while the earlier news is still on its way"
    finish(database, "news", clock.now())
    post(database, reader, "smoke", clock.now(), lane=Lane.EMERGENCY)
    assert claim(database, clock.now()) == ["more"], "emergencies keep their own order"
    finish(database, "fire", clock.now())
    assert claim(database, clock.now(), limit=1) == ["smoke"]


def test_emergencies_are_claimed_before_a_long_queue(database: Database, clock: SimulatedClock) -> None:
    readers = recipients(database, 30, clock.now())
    for reader in readers:
        post(database, reader, f"news{reader}", clock.now())
    clock.advance(timedelta(seconds=1))
    post(database, readers[-1], "fire", clock.now(), lane=Lane.EMERGENCY)
    assert claim(database, clock.now(), limit=5)[0] == "fire"


def test_what_quiet_hours_hold_back_does_not_hold_back_an_answer(database: Database, clock: SimulatedClock) -> None:
    (reader,) = recipients(database, 1, clock.now())
    post(database, reader, "tomorrow", clock.now(), wait=timedelta(hours=9))
    post(database, reader, "answer", clock.now())
    assert claim(database, clock.now()) == ["answer"]
    clock.advance(timedelta(hours=9))
    finish(database, "answer", clock.now())
    assert claim(database, clock.now()) == ["tomorrow"]


def test_what_is_tried_again_later_does_hold_back_what_follows(database: Database, clock: SimulatedClock) -> None:
    (reader,) = recipients(database, 1, clock.now())
    post(database, reader, "first", clock.now())
    post(database, reader, "second", clock.now())
    with transaction(database) as session:
        (row,) = claim_rows(session, clock.now())
        row.postpone(clock.now() + timedelta(minutes=1), "busy")
    assert claim(database, clock.now()) == []
    clock.advance(timedelta(minutes=1))
    assert claim(database, clock.now()) == ["first"]


def test_a_lease_that_ran_out_is_claimed_again(database: Database, clock: SimulatedClock) -> None:
    (reader,) = recipients(database, 1, clock.now())
    post(database, reader, "one", clock.now())
    assert claim(database, clock.now()) == ["one"]
    clock.advance(LEASE)
    assert claim(database, clock.now()) == []
    clock.advance(timedelta(seconds=1))
    assert claim(database, clock.now()) == ["one"]
    with reading(database) as session:
        assert session.query(Notification).one().attempts == 2


def test_only_the_channels_of_this_process_are_served(database: Database, clock: SimulatedClock) -> None:
    (reader,) = recipients(database, 1, clock.now())
    post(database, reader, "one", clock.now())
    assert claim(database, clock.now(), channel="telegram") == []


def test_handing_over_marks_what_is_due_as_sent(database: Database, clock: SimulatedClock) -> None:
    wang, li = recipients(database, 2, clock.now())
    for key, reader in (("w1", wang), ("l1", li), ("w2", wang)):
        post(database, reader, key, clock.now())
    post(database, wang, "later", clock.now(), wait=timedelta(hours=1))
    with transaction(database) as session:
        assert [row.dedupe_key for row in hand_over(session, wang, clock.now())] == ["w1", "w2"]
    with reading(database) as session:
        assert [row.dedupe_key for row in Notification.transcript(session, wang, 5)] == ["w1", "w2"]
        assert delivery_counts(session) == {"sent": 2, "pending": 2}
        assert next_due(session) == clock.now()
    assert claim(database, clock.now()) == ["l1"]


def test_what_was_handed_over_in_an_answer_is_part_of_that_answer(database: Database, clock: SimulatedClock) -> None:
    (reader,) = recipients(database, 1, clock.now())
    post(database, reader, "news", clock.now())
    with transaction(database) as session:
        inbox_id = InboxRow.take(session, CHANNEL, "one", clock.now())
        assert inbox_id is not None
        account = session.get_one(Account, reader)
        content = {"text": "answer", "choices": [], "photos": []}
        Notification.enqueue(
            session, account, dedupe_key="answer", kind="reply", content=content, now=clock.now(), inbox_id=inbox_id
        )
        first = [row.dedupe_key for row in hand_over(session, reader, clock.now(), inbox_id)]
    with reading(database) as session:
        again = [row.dedupe_key for row in Notification.answers_to(session, inbox_id)]
    assert first == again == ["news", "answer"]


def test_several_claimers_keep_the_order_of_each_recipient(database: Database, clock: SimulatedClock) -> None:
    readers = recipients(database, 6, clock.now())
    wanted: dict[tuple[int, Lane], list[str]] = defaultdict(list)
    for number in range(60):
        reader, lane = readers[number % 6], Lane.EMERGENCY if number % 5 == 0 else Lane.NORMAL
        wanted[reader, lane].append(f"{number}")
        post(database, reader, f"{number}", clock.now(), lane=lane)
    got: dict[tuple[int, Lane], list[str]] = defaultdict(list)
    lock, left = threading.Lock(), [60]

    def work(_worker: int) -> None:
        end = time.monotonic() + 60
        while left[0] and time.monotonic() < end:
            with transaction(database) as session:
                rows = claim_rows(session, clock.now(), 3)
                claimed = [(row.account_id, Lane(row.lane), row.dedupe_key) for row in rows]
            for account_id, lane, key in claimed:
                with lock:
                    got[account_id, lane].append(key)
                    left[0] -= 1
                finish(database, key, clock.now())

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(work, range(4)))
    assert got == wanted
    assert set(statuses(database).values()) == {Delivery.SENT}


def test_an_account_and_its_community_are_on_the_row(database: Database, clock: SimulatedClock) -> None:
    (reader,) = recipients(database, 1, clock.now())
    row_id = post(database, reader, "one", clock.now())
    with reading(database) as session:
        row = session.get_one(Notification, row_id)
        assert row.account == session.get_one(Account, reader)
        found = Notification.by_token(session, row.token)
        assert found is row
        assert Notification.by_token(session, "") is None
