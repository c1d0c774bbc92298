"""Cards that can be changed: found when their tickets move on, leased to one process, used once."""

from datetime import timedelta

import pytest

from bot.clock import SimulatedClock
from storage import Session
from storage.account import Account
from storage.database import Database
from storage.outbox import Notification
from storage.shown_card import ShownCard
from storage.ticket import Ticket
from storage.transaction import transaction
from tests.neighbourhood import Neighbourhood, settle

LEASE = timedelta(seconds=60)


@pytest.fixture
def place(database: Database, clock: SimulatedClock) -> Neighbourhood:
    return settle(database, clock.now())


def card(session: Session, place: Neighbourhood, clock: SimulatedClock, ticket: int | None = None) -> Notification:
    now = clock.now()
    if ticket is None:
        row = Ticket(community_id=place.community, number="1001", kind="repair", description="漏水", opened_at=now)
        row.reporter_id = place.wang
        session.add(row)
        session.flush()
        ticket = row.id
    choices = [{"label": "接单", "action": "ticket.accept", "arguments": {"ticket": ticket}}]
    content = {"text": "1001", "choices": choices}
    account = session.get(Account, place.li)
    assert account is not None
    number = Notification.enqueue(session, account, dedupe_key="card", kind="push", content=content, now=now)
    found = session.get(Notification, number)
    assert found is not None
    return found


def test_a_card_is_found_when_its_ticket_has_moved_on(
    database: Database, place: Neighbourhood, clock: SimulatedClock
) -> None:
    until = clock.now() + timedelta(hours=72)
    with transaction(database) as session:
        ShownCard.keep(session, card(session, place, clock), "code-1", until)
    with transaction(database) as session:
        [row] = ShownCard.to_check(session, clock.now(), 10)
        row.checked_version = row.ticket.version
    with transaction(database) as session:
        assert ShownCard.to_check(session, clock.now(), 10) == []
        session.query(Ticket).one().version += 1
    with transaction(database) as session:
        [row] = ShownCard.to_check(session, clock.now(), 10)
        row.lease(clock.now(), LEASE)
    with transaction(database) as session:
        assert ShownCard.to_check(session, clock.now(), 10) == []
    clock.advance(LEASE + timedelta(seconds=1))
    with transaction(database) as session:
        [row] = ShownCard.to_check(session, clock.now(), 10)
        row.done()
    with transaction(database) as session:
        assert ShownCard.to_check(session, clock.now(), 10) == []


def test_a_press_brings_a_new_code_and_an_old_one_dies(
    database: Database, place: Neighbourhood, clock: SimulatedClock
) -> None:
    with transaction(database) as session:
        shown = card(session, place, clock)
        ShownCard.keep(session, shown, "code-1", clock.now() + timedelta(hours=72))
        ShownCard.to_check(session, clock.now(), 10)[0].done()
        ShownCard.keep(session, shown, "code-2", clock.now() + timedelta(hours=72))
        assert [row.code for row in ShownCard.to_check(session, clock.now(), 10)] == ["code-2"]
    clock.advance(timedelta(hours=72))
    with transaction(database) as session:
        assert ShownCard.to_check(session, clock.now(), 10) == []


def test_what_is_about_no_ticket_is_not_kept(database: Database, place: Neighbourhood, clock: SimulatedClock) -> None:
    with transaction(database) as session:
        ShownCard.keep(session, card(session, place, clock, ticket=999), "code", clock.now() + LEASE)
        assert session.query(ShownCard).count() == 0
