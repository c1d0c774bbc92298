"""What a transaction remembers of its reading: until it writes."""

from bot.clock import SimulatedClock
from storage import Session
from storage.account import Account
from storage.database import Database
from storage.inbox import InboxRow
from storage.memo import once
from storage.resident import Membership
from storage.transaction import transaction
from tests.neighbourhood import Neighbourhood, settle


def members(session: Session) -> int:
    return once(session, "members", session.query(Membership).filter(Membership.verified).count)


def test_what_was_read_is_not_read_again(database: Database, clock: SimulatedClock) -> None:
    settle(database, clock.now())
    reads: list[int] = []
    with transaction(database) as session:
        for _ in range(2):
            once(session, "key", lambda: reads.append(1))
        once(session, "another key", lambda: reads.append(2))
    with transaction(database) as session:
        once(session, "key", lambda: reads.append(3))
    assert reads == [1, 2, 3]


def test_after_a_write_it_is_read_again(database: Database, clock: SimulatedClock) -> None:
    settle(database, clock.now())
    with transaction(database) as session:
        before = members(session)
        session.query(Membership).filter(Membership.verified).limit(1).one().verified = False
        assert members(session) == before - 1


def test_a_row_that_went_in_without_the_session_counts_as_a_write(database: Database, clock: SimulatedClock) -> None:
    people: Neighbourhood = settle(database, clock.now())
    with transaction(database) as session:
        account = session.get_one(Account, people.wang)
        assert once(session, "taken", session.query(InboxRow).count) == 0
        InboxRow.take(session, account.channel, "1", clock.now())
        assert once(session, "taken", session.query(InboxRow).count) == 1
