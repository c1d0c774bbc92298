"""How bills read."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from handlers.dialogue.moments import day_text
from handlers.dialogue.turn import Turn
from storage.bill import MONTHS, Bill, BillLine
from storage.bill_dispute import BillDispute

MOST_WITH_LINES: Final = 3
"""Bills of one answer that are shown with their lines; of more, only the sums."""
MOST_SHOWN: Final = 12
_FEES: Final = frozenset(
    {
        "property",
        "parking",
        "water",
        "electricity",
        "gas",
        "heating",
        "repair_fund",
        "deposit",
        "decoration",
        "other",
    }
)
_METHODS: Final = frozenset({"office", "wechat", "alipay", "bank", "card", "cash"})


def money(amount: Decimal) -> str:
    """Give a sum in yuan: ¥286.00, ¥1,286.00."""
    return f"¥{amount:.2f}"


def fee_name(turn: Turn, fee_type: str) -> str:
    """Give the name of a kind of fee; one of finance's own stays as it is."""
    return turn.word(f"fee-{fee_type.replace('_', '-')}") if fee_type in _FEES else fee_type


def method_name(turn: Turn, method: str) -> str:
    """Give the name of a way to pay; one of finance's own stays as it is."""
    return turn.word(f"pay-{method}") if method in _METHODS else method


def period_text(turn: Turn, period: str) -> str:
    """Give a period in words; what is no period stays as it is."""
    year, _, part = period.partition("-")
    if not year.isdecimal():
        return period
    if not part:
        return turn.word("period-year", year=year)
    number = part.lstrip("QH0")
    if part[0] in "QH":
        return turn.word("period-quarter" if part[0] == "Q" else "period-half", year=year, n=number)
    if not (number.isdecimal() and 1 <= int(number) <= MONTHS):
        return period
    return turn.word("period-month", year=year, n=int(number))


def title(turn: Turn, bill: Bill) -> str:
    """Give what a bill is for, in a few words."""
    return turn.word("fees-title", fee=fee_name(turn, bill.fee_type), period=period_text(turn, bill.period))


def standing(turn: Turn, bill: Bill, dispute: BillDispute | None) -> str:
    """Give whether a bill is paid, and when or until when; and since when it is under review."""
    parts = [_paid(turn, bill) if not bill.owed else _unpaid(turn, bill)]
    if dispute is not None:
        zone = dispute.ticket.community.zone
        day = day_text(dispute.at.astimezone(zone).date(), turn.now.astimezone(zone).date(), turn.language)
        parts.append(turn.word("fees-reviewed", number=dispute.ticket.number, day=day))
    return turn.word("fees-and").join(parts)


def _paid(turn: Turn, bill: Bill) -> str:
    if not bill.payments:
        return turn.word("fees-paid")
    last = bill.payments[-1]
    how = method_name(turn, last.method) if last.method else ""
    return turn.word("fees-paid-on", day=_date(turn, last.paid_on), how=f" {how}" if how else "")


def _unpaid(turn: Turn, bill: Bill) -> str:
    text = (
        turn.word("fees-unpaid")
        if not bill.paid
        else turn.word("fees-part-paid", paid=money(bill.paid), owed=money(bill.owed))
    )
    if bill.due is None:
        return turn.word("fees-and").join((text, turn.word("fees-no-due")))
    late = bill.due < _today(turn)
    due = turn.word("fees-was-due" if late else "fees-due", day=_date(turn, bill.due))
    return turn.word("fees-and").join((text, due))


def _today(turn: Turn) -> date:
    community = turn.account.community
    return turn.now.astimezone(community.zone).date() if community else turn.now.date()


def _date(turn: Turn, day: date) -> str:
    return turn.word("fees-date", year=str(day.year), month=day.month, day=str(day.day))


def line_text(turn: Turn, line: BillLine) -> str:
    """Give a line of a bill: what, the sum, how much of it at which price, by which rule."""
    reckoned = ""
    if line.quantity is not None and line.unit_price is not None:
        reckoned = f"{number_text(line.quantity)}{line.unit} × ¥{number_text(line.unit_price, 2)}"
    how = turn.word("fees-and").join(part for part in (reckoned, line.rule) if part)
    return turn.word("fees-line-rule" if how else "fees-line", what=line.what, amount=money(line.amount), how=how)


def number_text(number: Decimal, places: int = 0) -> str:
    """Give a number without zeros that say nothing, but with at least so many places."""
    text = f"{number.normalize():f}"
    whole, _, rest = text.partition(".")
    rest = rest.ljust(places, "0")
    return f"{whole}.{rest}" if rest else whole


def bill_text(turn: Turn, bill: Bill, dispute: BillDispute | None, *, lines: bool = True) -> str:
    """Give a bill: home, fee, period, sum, whether it is paid, number, and its lines where finance has given any."""
    head = turn.word(
        "fees-bill",
        home=bill.home.code,
        title=title(turn, bill),
        amount=money(bill.amount),
        standing=standing(turn, bill, dispute),
        number=bill.number,
    )
    return "\n".join([head, *(line_text(turn, line) for line in bill.lines if lines)])


def bills_text(turn: Turn, bills: Sequence[Bill], disputes: Mapping[int, BillDispute], *, total: bool = True) -> str:
    """Give several bills, one below the other, and the sum of what is not paid."""
    shown = bills[:MOST_SHOWN]
    lines = len(shown) <= MOST_WITH_LINES
    texts = [bill_text(turn, bill, disputes.get(bill.id), lines=lines) for bill in shown]
    if len(bills) > len(shown):
        texts.append(turn.word("fees-more", count=len(bills) - len(shown)))
    if total and len(bills) > 1:
        amount, owed = sum(bill.amount for bill in bills), sum(bill.owed for bill in bills)
        texts.append(turn.word("fees-total", total=money(Decimal(amount)), owed=money(Decimal(owed))))
    return "\n".join(texts)
