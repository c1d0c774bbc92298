"""The catalogue in the database: one wins the last slot, what is freed is passed on, who goes is reminded."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, time, timedelta
from threading import Barrier

import pytest
from sqlalchemy import select

from handlers.bookings import calendar, service
from storage import Session
from storage.account import Account
from storage.activity import Activity, Signup, SignupStatus
from storage.booking import Booking, BookingStatus, ItemKind, ServiceItem
from storage.community import Community
from storage.database import Database
from storage.outbox import Notification
from storage.ticket import Kind, Ticket
from storage.ticket_states import Status
from storage.timer import Timer
from storage.transaction import transaction

NOW = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)
THREE = "2026-11-21T15:00:00+08:00"
MORNING = "2026-11-21T08:30:00+08:00/2026-11-21T12:00:00+08:00"


@pytest.fixture
def court(database: Database) -> Database:
    """Give a database with a court for one at a time, an activity for two people, and two residents with tickets."""
    with transaction(database) as session:
        session.add(Community(name="桂花苑"))
        session.flush()
        session.add(
            ServiceItem(community_id=1, kind=ItemKind.FACILITY, names={"zh": "网球场"}, opens=time(9), closes=time(21))
        )
        session.add(Activity(community_id=1, names={"zh": "瑜伽"}, starts_at=NOW + timedelta(days=5), capacity=2))
        for number in ("1", "2"):
            account = Account(channel="web", external_id=number, community_id=1, created_at=NOW)
            session.add(account)
            session.flush()
            session.add(
                Ticket(
                    community_id=1,
                    number=number,
                    kind=Kind.SERVICE,
                    description="网球场",
                    reporter_id=account.id,
                    opened_at=NOW,
                )
            )
    return database


def _at_once(take: Callable[[int], bool]) -> list[bool]:
    """Let both residents do it at the same moment, and give what came of it."""
    start = Barrier(2)

    def run(ticket: int) -> bool:
        start.wait()
        return take(ticket)

    with ThreadPoolExecutor(2) as threads:
        return list(threads.map(run, (1, 2)))


def _book(session: Session, ticket: int, wish: str = THREE) -> Booking | None:
    """Book as the flow does: the item is locked before its slots are looked at."""
    item = ServiceItem.locked(session, 1)
    assert item is not None
    period = calendar.first_free(session, item, calendar.wished(item, wish, NOW))
    if period is None:
        return None
    return service.book(session, item, session.get_one(Ticket, ticket), period, BookingStatus.BOOKED)


def _told(session: Session, account: int) -> list[Notification]:
    return list(session.scalars(select(Notification).where(Notification.account_id == account)))


def test_of_two_who_book_the_same_slot_at_once_one_wins(court: Database) -> None:
    def take(ticket: int) -> bool:
        with transaction(court) as session:
            return _book(session, ticket) is not None

    assert sorted(_at_once(take)) == [False, True]
    with transaction(court) as session:
        item = session.get_one(ServiceItem, 1)
        around = datetime.fromisoformat(THREE)
        free = calendar.nearest_free(session, item, around, NOW)
        assert [f"{one.starts:%H}" for one in free] == ["13", "14", "16"]


def test_of_two_who_sign_up_for_the_last_places_at_once_one_waits(court: Database) -> None:
    def take(ticket: int) -> bool:
        with transaction(court) as session:
            activity = Activity.locked(session, 1)
            assert activity is not None
            signup = service.sign_up(session, activity, session.get_one(Ticket, ticket), 2)
            return signup.status == SignupStatus.GOING

    assert sorted(_at_once(take)) == [False, True]


def test_a_part_of_a_day_and_hours_that_were_said(court: Database) -> None:
    with transaction(court) as session:
        item = session.get_one(ServiceItem, 1)
        assert [f"{one.starts:%H}" for one in calendar.wished(item, MORNING, NOW)] == ["09", "10", "11"]
        [two_hours] = calendar.wished(item, f"{THREE}/2026-11-21T17:00:00+08:00", NOW)
        assert two_hours.ends - two_hours.starts == timedelta(hours=2)
        assert calendar.wished(item, "2026-11-21T20:30:00+08:00", NOW) == []
        assert calendar.wished(item, "2026-11-20T09:00:00+08:00", NOW) == []


def test_a_cancelled_ticket_frees_its_slot_for_who_waits_once(court: Database) -> None:
    with transaction(court) as session:
        booking = _book(session, 1)
        assert booking is not None
        period = calendar.Period(booking.starts, booking.ends)
        service.book(session, booking.item, session.get_one(Ticket, 2), period, BookingStatus.WAITLISTED)
        Timer.schedule(session, "booking.freed", 1, 2, NOW)
    for status in (Status.ASSIGNED, Status.CANCELLED, Status.CANCELLED):
        with transaction(court) as session:
            session.get_one(Ticket, 1).status = status
            session.flush()
            service.free(session, session.get_one(Timer, 1), NOW)
            stand = [session.get_one(Booking, one).status for one in (1, 2)]
            moved = status is Status.CANCELLED
            assert stand == (["cancelled", "booked"] if moved else ["booked", "waitlisted"])
    with transaction(court) as session:
        told = _told(session, 2)
        assert len(told) == 1
        assert "轮到您" in told[0].content["text"]


@pytest.mark.parametrize(("status", "times"), [("going", 1), ("waitlisted", 0), ("cancelled", 0)])
def test_only_who_goes_is_reminded(court: Database, status: str, times: int) -> None:
    with transaction(court) as session:
        signup = service.sign_up(session, session.get_one(Activity, 1), session.get_one(Ticket, 1), 1)
        signup.status = status
        session.flush()
        timer = session.get_one(Timer, 1)
        assert (timer.job, timer.due_at) == (service.REMIND_JOB, datetime(2026, 11, 24, 10, 0, tzinfo=UTC))
        service.remind(session, timer, timer.due_at)
        service.remind(session, timer, timer.due_at)
        assert len(_told(session, 1)) == times
        assert Signup.own(session, 1, 1) is None or status != "cancelled"
