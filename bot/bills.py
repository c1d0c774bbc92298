"""Bills as scripts and the demo write them."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from storage import Session
from storage.bill import Bill, BillLine, Payment
from storage.community import Home


def add_bill(session: Session, home: Home, plan: Mapping[str, Any]) -> Bill:
    """Add a bill to a home: `fee_type`, `period`, `amount`; if known `paid`, `due`, `number`, `lines`, `payments`.

    It gets its id with the next flush: thousands of them go to the database at once.
    """
    bill = Bill.issue(
        session,
        home,
        str(plan["fee_type"]),
        str(plan["period"]),
        Decimal(str(plan["amount"])),
        paid=Decimal(str(plan.get("paid") or "0")),
        due=_day(plan.get("due")),
        number=str(plan.get("number") or ""),
    )
    bill.lines = [_line(bill, line) for line in plan.get("lines", [])]
    bill.payments = [_payment(bill, payment) for payment in plan.get("payments", [])]
    return bill


def _payment(bill: Bill, payment: Mapping[str, Any]) -> Payment:
    return Payment(
        community_id=bill.community_id,
        amount=Decimal(str(payment["amount"])),
        paid_on=_day(payment["on"]),
        method=str(payment.get("method", "")),
    )


def _line(bill: Bill, line: Mapping[str, Any]) -> BillLine:
    return BillLine(
        community_id=bill.community_id,
        what=str(line["what"]),
        quantity=_number(line.get("quantity")),
        unit=str(line.get("unit", "")),
        unit_price=_number(line.get("unit_price")),
        amount=Decimal(str(line["amount"])),
        rule=str(line.get("rule", "")),
    )


def _number(written: object) -> Decimal | None:
    return None if written is None else Decimal(str(written))


def _day(written: object) -> date | None:
    if written is None or isinstance(written, date):
        return written
    return date.fromisoformat(str(written)) if written else None
