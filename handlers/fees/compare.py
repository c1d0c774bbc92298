"""Why a bill is higher than the one before: the lines of the two side by side."""

from collections.abc import Sequence
from decimal import Decimal

from handlers.dialogue.turn import Turn
from handlers.fees.query import Query, in_period, newest, of_kind
from handlers.fees.wording import money, number_text, period_text, title
from storage.bill import Bill, BillLine, months_of


def pair(bills: Sequence[Bill], query: Query) -> tuple[Bill, Bill | None] | None:
    """Give the bill that is meant and the one before it of the same kind, or None when there is no bill at all.

    Of several that could be meant, the one that rose most is.
    """
    kind = of_kind(bills, query)
    found = [(bill, before(bills, bill)) for bill in newest(in_period(kind, query) or kind)]
    return max(found, key=lambda two: rise(*two), default=None)


def before(bills: Sequence[Bill], bill: Bill) -> Bill | None:
    """Give the bill of the same home and kind for the period before."""
    start = months_of(bill.period)[0]
    earlier = [one for one in bills if one.fee_type == bill.fee_type and months_of(one.period)[1] < start]
    return max(earlier, key=lambda one: months_of(one.period)[1], default=None)


def rise(bill: Bill, earlier: Bill | None) -> Decimal:
    """Give by how much a bill is higher; below everything when there is none before it."""
    return bill.amount - earlier.amount if earlier is not None else Decimal("-Infinity")


def text(turn: Turn, bill: Bill, earlier: Bill) -> str:
    """Give what changed between two bills, and by how much; where the lines do not explain it, that."""
    more = bill.amount - earlier.amount
    kind = "fees-compare-same" if not more else "fees-compare-more" if more > 0 else "fees-compare-less"
    head = turn.word(
        kind,
        title=title(turn, bill),
        amount=money(bill.amount),
        number=bill.number,
        period=period_text(turn, earlier.period),
        before=money(earlier.amount),
        difference=money(abs(more)),
    )
    changes = _changes(turn, bill, earlier)
    explained = sum((line.amount for line in bill.lines), Decimal(0)) - sum(
        (line.amount for line in earlier.lines), Decimal(0)
    )
    if not bill.lines or not earlier.lines:
        changes = [turn.word("fees-compare-no-lines")] if more else []
    elif explained != more:
        changes.append(turn.word("fees-compare-rest", rest=money(abs(more - explained))))
    return "\n".join([head, *changes])


def _changes(turn: Turn, bill: Bill, earlier: Bill) -> list[str]:
    then = {line.what: line for line in earlier.lines}
    now = {line.what: line for line in bill.lines}
    texts = [_change(turn, line, then[what]) for what, line in now.items() if what in then]
    texts += [
        turn.word("fees-line-new", what=what, amount=money(line.amount))
        for what, line in now.items()
        if what not in then
    ]
    texts += [
        turn.word("fees-line-gone", what=what, amount=money(line.amount))
        for what, line in then.items()
        if what not in now
    ]
    return [text for text in texts if text]


def _change(turn: Turn, line: BillLine, then: BillLine) -> str:
    difference = line.amount - then.amount
    if not difference:
        return ""
    sign = "+" if difference > 0 else "-"
    reasons = []
    if line.quantity is not None and then.quantity is not None and line.quantity != then.quantity:
        unit = line.unit
        reasons.append(f"{number_text(then.quantity)}{unit} → {number_text(line.quantity)}{unit}")
    if line.unit_price is not None and then.unit_price is not None and line.unit_price != then.unit_price:
        reasons.append(f"¥{number_text(then.unit_price, 2)} → ¥{number_text(line.unit_price, 2)}")
    return turn.word(
        "fees-line-changed",
        what=line.what,
        before=money(then.amount),
        amount=money(line.amount),
        difference=f"{sign}{money(abs(difference))}",
        why=f" ({', '.join(reasons)})" if reasons else "",
    )
