"""Bills: numbers, periods, copies; disputes that live as long as their tickets; rights; how fees are paid."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.bills import add_bill
from bot.clock import SimulatedClock
from storage import Session
from storage.account import Account
from storage.bill import Bill, months_of, overlap
from storage.bill_dispute import BillDispute, under_review
from storage.community import Home
from storage.database import Database
from storage.payment_setting import PaymentSetting
from storage.ticket import Kind, Ticket
from storage.ticket_states import Status
from storage.transaction import reading, transaction
from tests.neighbourhood import Neighbourhood, settle

PLAN = {
    "fee_type": "property",
    "period": "2026-10",
    "amount": "286.10",
    "paid": "0.1",
    "due": "2026-11-10",
    "lines": [{"what": "物业服务费", "quantity": "98.765", "unit": "㎡", "unit_price": "2.8999", "amount": "286.10"}],
    "payments": [{"amount": "0.10", "on": "2026-11-01", "method": "wechat"}],
}


@pytest.fixture
def place(database: Database, clock: SimulatedClock) -> Neighbourhood:
    """Give a small community in the database."""
    return settle(database, clock.now())


def billed(session: Session, place: Neighbourhood, **more: object) -> Bill:
    bill = add_bill(session, session.get_one(Home, place.home), {**PLAN, **more})
    session.flush()
    return bill


def disputed(session: Session, place: Neighbourhood, bill: Bill, now: datetime) -> Ticket:
    wang = session.get_one(Account, place.wang)
    ticket = Ticket(
        community_id=place.community,
        number="1001",
        kind=Kind.FEE_DISPUTE,
        description="不对",
        reporter_id=wang.id,
        opened_at=now,
    )
    session.add(ticket)
    session.flush()
    BillDispute.freeze(session, ticket, [bill], now)
    return ticket


def test_sums_stay_exact(database: Database, place: Neighbourhood) -> None:
    with transaction(database) as session:
        billed(session, place)
    with reading(database) as session:
        bill = Bill.of_home(session, place.home)[0]
        assert (bill.amount, bill.paid, bill.owed) == (Decimal("286.10"), Decimal("0.10"), Decimal("286.00"))
        assert bill.lines[0].quantity == Decimal("98.765")
        assert bill.lines[0].unit_price == Decimal("2.8999")
        assert bill.payments[0].paid_on == date(2026, 11, 1)
        assert bill.due == date(2026, 11, 10)


def test_what_was_paid_too_much_is_not_owed(database: Database, place: Neighbourhood) -> None:
    with transaction(database) as session:
        assert billed(session, place, paid="300").owed == Decimal(0)


def test_bills_without_a_number_get_one_of_their_own(database: Database, place: Neighbourhood) -> None:
    with transaction(database) as session:
        other = Home.add(session, place.community, "3-2-502")
        numbers = [
            billed(session, place).number,
            billed(session, place, fee_type="parking").number,
            billed(session, place, period="2026-Q4").number,
            billed(session, place, fee_type="water", number="WY-1").number,
            add_bill(session, other, PLAN).number,
        ]
    assert numbers[0] == "P202610-3-2-501"
    assert numbers[3] == "WY-1"
    assert len(set(numbers)) == len(numbers)


def test_the_newest_period_comes_first(database: Database, place: Neighbourhood) -> None:
    with transaction(database) as session:
        for period in ("2026-10", "2025", "2026-Q4", "2026-H1", "2026-09"):
            billed(session, place, period=period)
    with reading(database) as session:
        found = [bill.period for bill in Bill.of_home(session, place.home)]
    assert found == ["2026-Q4", "2026-10", "2026-09", "2026-H1", "2025"]


def test_only_bills_of_the_home_are_locked(database: Database, place: Neighbourhood) -> None:
    with transaction(database) as session:
        other = Home.add(session, place.community, "3-2-502")
        bills = [add_bill(session, other, PLAN), billed(session, place)]
        ids = [bill.id for bill in bills]
        assert [bill.id for bill in Bill.locked(session, place.home, ids)] == ids[1:]


def test_a_dispute_keeps_the_lines_as_they_were(
    database: Database, place: Neighbourhood, clock: SimulatedClock
) -> None:
    with transaction(database) as session:
        bill = billed(session, place)
        disputed(session, place, bill, clock.now())
        bill.amount = Decimal("1.00")
        bill.lines[0].amount = Decimal("1.00")
    with reading(database) as session:
        kept = under_review(session, Bill.of_home(session, place.home))
        (dispute,) = kept.values()
        assert dispute.frozen["amount"] == "286.10"
        assert dispute.frozen["lines"][0]["amount"] == "286.10"
        assert dispute.at == clock.now()


@pytest.mark.parametrize("status", list(Status))
def test_a_bill_is_under_review_while_its_ticket_is_open(
    database: Database, place: Neighbourhood, clock: SimulatedClock, status: Status
) -> None:
    with transaction(database) as session:
        bill = billed(session, place)
        ticket = disputed(session, place, bill, clock.now())
        ticket.status = status
        session.flush()
        expected = status not in {Status.RESOLVED, Status.CLOSED, Status.CANCELLED}
        assert (bill.id in under_review(session, [bill])) is expected


def test_a_ticket_that_is_filed_as_something_else_reviews_nothing(
    database: Database, place: Neighbourhood, clock: SimulatedClock
) -> None:
    with transaction(database) as session:
        bill = billed(session, place)
        disputed(session, place, bill, clock.now()).kind = Kind.COMPLAINT
        session.flush()
        assert under_review(session, [bill]) == {}


def test_without_a_setting_fees_are_paid_at_the_office(database: Database, place: Neighbourhood) -> None:
    with transaction(database) as session:
        setting = PaymentSetting.of(session, place.community)
        assert (setting.methods, setting.link, setting.qr) == (["office"], "", "")
        assert setting.link_for(billed(session, place)) == ""
    with reading(database) as session:
        assert setting not in session


def test_links_name_the_bill_and_nothing_else(database: Database, place: Neighbourhood) -> None:
    with transaction(database) as session:
        bill = billed(session, place, number="A/1&b={home}")
        setting = PaymentSetting(community_id=place.community, link="https://x.test/{number}?a={amount}&h={home}")
        assert setting.link_for(bill) == "https://x.test/A%2F1%26b%3D%7Bhome%7D?a=286.00&h=3-2-501"


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("2026-10", "2026-10", True),
        ("2026-10", "2026-Q4", True),
        ("2026-09", "2026-Q4", False),
        ("2026-H2", "2026-Q3", True),
        ("2026", "2026-H1", True),
        ("2025", "2026-01", False),
        ("2025-12", "2026-01", False),
    ],
)
def test_periods_share_months(one: str, other: str, shared: bool) -> None:  # noqa: FBT001 - a column of the table
    assert overlap(one, other) is shared
    assert overlap(other, one) is shared


@given(st.text(max_size=12))
def test_no_text_breaks_the_reading_of_periods(text: str) -> None:
    first, last = months_of(text)
    assert first <= last
    assert overlap(text, text)
