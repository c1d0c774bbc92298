"""Answers to questions about the bills of one home. Whoever calls has checked that the sender may see them."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Final

from handlers.dialogue.households import home_value
from handlers.dialogue.messages import Choice
from handlers.dialogue.turn import Turn
from handlers.fees import compare, ways
from handlers.fees.query import Query, about, current, meant, newest, of_kind, remember
from handlers.fees.wording import bill_text, bills_text, fee_name, line_text, money, period_text, title
from intents.money.fees import Topic, asks_relief
from storage.bill import Bill, overlap
from storage.bill_dispute import under_review
from storage.community import Home


def give(turn: Turn, home: Home, query: Query) -> None:
    """Answer a question about the bills of a home; what is not on record is said to be so, and finance offered."""
    bills = Bill.of_home(turn.session, home.id)
    if query.topic is Topic.UNWRITTEN:
        unknown = "fees-relief" if asks_relief(query.words) else "fees-unwritten"
        _say_unknown(turn, home, query, turn.word(unknown))
    elif not of_kind(bills, query):
        _say_unknown(turn, home, query, _nothing(turn, home, query))
    else:
        _ANSWERS.get(query.topic, _tell)(turn, home, query, bills)


def _nothing(turn: Turn, home: Home, query: Query) -> str:
    if not query.fee_types:
        return turn.word("fees-none", home=home.code)
    fees = turn.word("fees-and").join(fee_name(turn, fee) for fee in query.fee_types)
    return turn.word("fees-none-of-kind", home=home.code, fee=fees)


def _say_unknown(turn: Turn, home: Home, query: Query, text: str, bills: Sequence[Bill] = ()) -> None:
    """Say what is not known, perhaps about some bills, who knows it, and offer to pass the question on."""
    remember(turn, home_value(home), bills)
    turn.say("fees-unknown", [pass_on(turn, home, query.words)], text=text, phone=ways.phone(turn))


def pass_on(turn: Turn, home: Home, words: str) -> Choice:
    """Give the choice to have finance answer."""
    return turn.choice("fees-pass-on", "fees.pass_on", home=home_value(home), words=words)


def _show(turn: Turn, home: Home, bills: Sequence[Bill], *parts: str) -> None:
    """Say the parts and the bills, with what can be done about them."""
    remember(turn, home_value(home), bills)
    value, ids = home_value(home), [bill.id for bill in bills]
    choices = [
        turn.choice("fees-say-wrong", "fees.dispute", home=value, bills=ids),
        turn.choice("fees-want-receipt", "fees.receipt", home=value, bills=ids),
    ]
    turn.say("fees-answer", choices, text="\n".join(part for part in parts if part))


def _tell(turn: Turn, home: Home, query: Query, bills: Sequence[Bill]) -> None:
    """Tell what the bills of that kind and period come to."""
    shown = meant(bills, query)
    lead = ""
    if not shown:
        shown = newest(of_kind(bills, query))
        lead = _not_yet(turn, query)
    lacking = [fee for fee in query.fee_types if all(bill.fee_type != fee for bill in shown)]
    missing = [turn.word("fees-none-of-kind", home=home.code, fee=fee_name(turn, fee)) for fee in lacking]
    disputes = under_review(turn.session, shown)
    text = bills_text(turn, shown, disputes)
    _show(turn, home, shown, lead, text, *missing, _ways_if_owed(turn, shown))


def _not_yet(turn: Turn, query: Query) -> str:
    return turn.word("fees-none-yet", period=period_text(turn, query.period or ""))


def _ways_if_owed(turn: Turn, bills: Sequence[Bill]) -> str:
    return ways.text(turn, bills) if any(bill.owed for bill in bills) else ""


def _tell_whether_paid(turn: Turn, home: Home, query: Query, bills: Sequence[Bill]) -> None:
    shown = meant(bills, query)
    if not shown:
        _tell(turn, home, query, bills)
        return
    open_bills = [bill for bill in shown if bill.owed]
    lead = turn.word("fees-not-all-paid" if open_bills else "fees-all-paid")
    text = bills_text(turn, shown, under_review(turn.session, shown))
    _show(turn, home, shown, lead, text, _ways_if_owed(turn, shown))


def _tell_what_is_owed(turn: Turn, home: Home, query: Query, bills: Sequence[Bill]) -> None:
    open_bills = [bill for bill in meant(bills, query) if bill.owed]
    if not open_bills and any(bill.owed for bill in bills):
        _tell_how_to_pay(turn, home, query, bills)
        return
    if not open_bills:
        shown = newest(of_kind(bills, query))
        text = bills_text(turn, shown, under_review(turn.session, shown))
        _show(turn, home, shown, turn.word("fees-nothing-owed", home=home.code), text)
        return
    total = money(sum((bill.owed for bill in open_bills), Decimal(0)))
    lead = turn.word("fees-owed", home=home.code, total=total, count=len(open_bills))
    text = bills_text(turn, open_bills, under_review(turn.session, open_bills), total=False)
    _show(turn, home, open_bills, lead, text, ways.text(turn, open_bills))


def _tell_how_to_pay(turn: Turn, home: Home, query: Query, bills: Sequence[Bill]) -> None:
    asked = [bill for bill in meant(bills, query) if bill.owed]
    # What they ask about may be paid, and something else not: that is not kept from them.
    shown = asked or [bill for bill in bills if bill.owed]
    reviewed = under_review(turn.session, shown)
    owed = [bill_text(turn, bill, reviewed.get(bill.id), lines=False) for bill in shown]
    lead = turn.word("fees-that-is-paid" if shown else "fees-nothing-owed", home=home.code) if not asked else ""
    _show(turn, home, shown or newest(of_kind(bills, query)), lead, *owed, ways.text(turn, shown))


def _tell_why(turn: Turn, home: Home, query: Query, bills: Sequence[Bill]) -> None:
    two = compare.pair(bills, query)
    if two is None:
        _tell(turn, home, query, bills)
        return
    bill, earlier = two
    lead = "" if query.period is None or overlap(bill.period, query.period) else _not_yet(turn, query)
    if earlier is None:
        reviewed = under_review(turn.session, [bill])
        text = turn.word("fees-nothing-to-compare", title=title(turn, bill))
        _show(turn, home, [bill], lead, text, bill_text(turn, bill, reviewed.get(bill.id)))
        return
    _show(turn, home, [bill], lead, compare.text(turn, bill, earlier))


def _tell_rule(turn: Turn, home: Home, query: Query, bills: Sequence[Bill]) -> None:
    shown = newest(of_kind(bills, query))
    lines = [
        "\n".join([title(turn, bill), *(line_text(turn, line) for line in bill.lines)]) for bill in shown if bill.lines
    ]
    if lines:
        _show(turn, home, shown, turn.word("fees-rule"), *lines)
    else:
        _say_unknown(turn, home, query, turn.word("fees-no-rule"), shown)


def _tell_lines(turn: Turn, home: Home, query: Query, bills: Sequence[Bill]) -> None:
    shown = about(bills, query)
    if any(bill.lines for bill in shown):
        _tell(turn, home, query, bills)
        return
    text = bills_text(turn, shown, under_review(turn.session, shown))
    _say_unknown(turn, home, query, "\n".join((text, turn.word("fees-no-lines"))), shown)


def _explain_delay(turn: Turn, home: Home, query: Query, bills: Sequence[Bill]) -> None:
    """Say how the accounts stand, when a payment shows there, and offer that finance looks for it."""
    shown = meant(bills, query) or current(of_kind(bills, query))
    open_bills = [bill for bill in shown if bill.owed]
    text = bills_text(turn, open_bills or shown, under_review(turn.session, shown))
    if not open_bills:
        _show(turn, home, shown, turn.word("fees-all-paid"), text)
        return
    remember(turn, home_value(home), open_bills)
    days = ways.setting(turn).shown_after_days
    turn.say("fees-not-shown", [pass_on(turn, home, query.words)], text=text, days=days, phone=ways.phone(turn))


_Answer = Callable[[Turn, Home, Query, Sequence[Bill]], None]
_ANSWERS: Final[Mapping[Topic, _Answer]] = {
    Topic.PAID: _tell_whether_paid,
    Topic.OWED: _tell_what_is_owed,
    Topic.HOW: _tell_how_to_pay,
    Topic.WHY: _tell_why,
    Topic.RULE: _tell_rule,
    Topic.DETAIL: _tell_lines,
    Topic.NOT_SHOWN: _explain_delay,
}
