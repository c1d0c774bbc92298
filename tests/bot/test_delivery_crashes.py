"""A Postman that dies at any moment: nothing is lost, nothing overtakes, and only what it died with is sent twice."""

import asyncio
import gc
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.channels.protocol import Outgoing, PermanentError, RetryLaterError, UnknownOutcomeError
from bot.clock import SimulatedClock
from bot.delivery import Postman
from storage.account import Account
from storage.database import Database
from storage.outbox import LEASE, Delivery, Lane, Notification
from storage.transaction import reading
from tests.storage.letters import CHANNEL, claim, post, recipients

FATES = ("sent", "sent", "busy", "flood", "permanent", "unknown", "dies before", "dies after")
FINAL = {Delivery.SENT, Delivery.DEAD, Delivery.UNKNOWN}


class KilledError(BaseException):
    """The end of the process: nothing of ours catches it."""


@dataclass(slots=True)
class Fickle:
    """A platform that does with each attempt what the example says, and takes all when its fates are used up."""

    fates: list[str]
    name: str = CHANNEL
    taken: list[Outgoing] = field(default_factory=list)
    doomed: list[Outgoing] = field(default_factory=list)
    died_with: list[Outgoing] = field(default_factory=list)

    def routes(self, _reception: object) -> tuple[()]:
        return ()

    async def run(self, _reception: object) -> None:
        return

    async def send(self, message: Outgoing) -> None:
        fate = self.fates.pop() if self.fates else "sent"
        if fate == "busy":
            raise RetryLaterError(fate)
        if fate == "flood":
            raise RetryLaterError(fate, seconds=90)
        if fate == "permanent":
            self.doomed.append(message)
            raise PermanentError(fate)
        if fate == "unknown":
            self.doomed.append(message)
            raise UnknownOutcomeError(fate)
        if fate == "dies before":
            raise KilledError
        self.taken.append(message)
        if fate == "dies after":
            self.died_with.append(message)
            raise KilledError


def run_until_done(database: Database, clock: SimulatedClock, platform: Fickle) -> int:
    """Start Postmen one after the other until all is done; give how many died."""
    deaths = 0
    for _ in range(80):
        try:
            asyncio.run(Postman(database, {CHANNEL: platform}, clock).deliver_due())
        except KilledError:
            deaths += 1
        # The dead leave tasks behind whose end is printed when they are collected. In the middle of somebody's
        # `ast.parse`, CPython 3.11 before 3.11.8 calls that a mismatch of the recursion depth (gh-106905).
        gc.collect(1)
        with reading(database) as session:
            if all(row.status in FINAL for row in session.query(Notification)):
                return deaths
        clock.advance(LEASE + timedelta(seconds=31))
    raise AssertionError("something was never finished")


def rows_of(database: Database, message: Outgoing) -> list[int]:
    """Give the notifications that a message was made of: what waited together leaves together."""
    with reading(database) as session:
        keys = message.text.split("\n\n")
        return [session.query(Notification).filter_by(dedupe_key=key).one().id for key in keys]


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    letters=st.lists(st.tuples(st.integers(0, 2), st.sampled_from(Lane)), min_size=1, max_size=9),
    fates=st.lists(st.sampled_from(FATES), max_size=12),
    dies_claiming=st.booleans(),
)
def test_whatever_dies_every_notification_has_an_end(
    database: Database,
    clock: SimulatedClock,
    letters: list[tuple[int, Lane]],
    fates: list[str],
    *,
    dies_claiming: bool,
) -> None:
    with reading(database) as session:
        known = session.query(Notification).count()
        readers = [account.id for account in session.query(Account).order_by(Account.id)]
    readers = readers or recipients(database, 3, clock.now())
    ids: dict[tuple[int, Lane], list[int]] = defaultdict(list)
    for number, (reader, lane) in enumerate(letters):
        row_id = post(database, readers[reader], f"{known + number}", clock.now(), lane=lane)
        assert row_id is not None
        ids[readers[reader], lane].append(row_id)
    if dies_claiming:
        assert claim(database, clock.now())
    platform = Fickle(list(fates))
    deaths = run_until_done(database, clock, platform)
    assert deaths <= sum(fate.startswith("dies") for fate in fates)
    times_taken = defaultdict(int, {row_id: 0 for line in ids.values() for row_id in line})
    taken, doomed, twice = (
        [row_id for message in messages for row_id in rows_of(database, message)]
        for messages in (platform.taken, platform.doomed, platform.died_with)
    )
    for row_id in taken:
        times_taken[row_id] += 1
    assert len(taken) - len(set(taken)) <= len(twice)
    with reading(database) as session:
        for line in ids.values():
            order = [row_id for row_id in taken if row_id in line]
            assert list(dict.fromkeys(order)) == [row_id for row_id in line if times_taken[row_id]]
            for row_id in line:
                row = session.get_one(Notification, row_id)
                assert times_taken[row_id] or row_id in doomed, "lost"
                assert (row.status == Delivery.SENT) == (row_id not in doomed)
                assert row.leased_until is None
