"""Which bills a dispute or an invoice is about."""

from collections.abc import Sequence
from typing import Any, Final

from handlers.dialogue.flow import Draft, Question, Slot
from handlers.dialogue.households import Right, home_of
from handlers.dialogue.turn import Turn
from handlers.fees.query import Query, about, in_period, of_kind
from handlers.fees.wording import money, title
from intents.money import fees
from intents.money.fees import Topic
from storage.bill import Bill
from storage.community import Home

ABOUT: Final = "fees_about"
"""Where an answer or a button leaves what the flow that it starts is about."""
MOST_OFFERED: Final = 6
_SHORT: Final = 8
"""Characters up to which 'all' in a dispute means all of the bills, and not any other all."""


SHORT_ALL: Final = 24
"""The same for an answer to the summary."""


def hand_over(turn: Turn, home: dict[str, Any], query: Query) -> None:
    """Leave home and question for the flow that is started next."""
    turn.state.memory[ABOUT] = {"home": home, "query": query.to_json()}


def take_over(turn: Turn, draft: Draft) -> Query:
    """Take what was left; for `Flow.begin`."""
    left = turn.state.memory.pop(ABOUT, None)
    if left is None:
        return Query(Topic.BILL, words=turn.text)
    draft.slots["home"] = left["home"]
    query = Query.from_json(left["query"])
    home = home_here(turn, draft)
    if home is not None:
        bills = _candidates(Bill.of_home(turn.session, home.id), query, turn.understanding.values("amount"))
        draft.slots["candidates"] = [bill.id for bill in bills]
        every = query.topic is Topic.RECEIPT or (len(query.words) <= _SHORT and fees.means_all(query.words))
        if len(bills) <= 1 or every:
            draft.slots["bills"] = draft.slots["candidates"]
    return query


def home_here(turn: Turn, draft: Draft) -> Home | None:
    """Give the home of a draft, if the sender may see its bills still, now."""
    return home_of(turn, draft.slots.get("home"), Right.BILLS)


def bills_here(turn: Turn, draft: Draft) -> Sequence[Bill]:
    """Give the bills that a draft is about; only those of its home."""
    home = home_here(turn, draft)
    chosen = draft.slots.get("bills") or []
    return [bill for bill in Bill.of_home(turn.session, home.id) if bill.id in chosen] if home else []


def _candidates(bills: Sequence[Bill], query: Query, amounts: Sequence[str]) -> Sequence[Bill]:
    found = about(bills, query)
    if query.topic is Topic.RECEIPT and query.period is None:
        found = [bill for bill in found if bill.paid] or found
    exact = [bill for bill in found if f"{bill.amount:.2f}" in {f"{float(amount):.2f}" for amount in amounts}]
    return exact or found


def _read(turn: Turn, draft: Draft) -> list[int] | None:
    """Give the bills that an answer or a correction names by fee, period or sum."""
    home, community = home_here(turn, draft), turn.account.community
    if home is None or community is None or not (draft.requested == "bills" or draft.confirming):
        return None
    said = fees.filters(turn.text, turn.now.astimezone(community.zone))
    amounts = turn.understanding.values("amount")
    if draft.requested == "bills" and fees.means_all(turn.text):
        return list(draft.slots.get("candidates", []))
    bills = Bill.of_home(turn.session, home.id)
    if draft.confirming and len(turn.text) <= SHORT_ALL and fees.means_all(turn.text):
        # 'Both of them': all that are open of the fee that was shown.
        shown = {bill.fee_type for bill in bills if bill.id in draft.slots.get("bills", [])}
        return [bill.id for bill in bills if bill.fee_type in shown and bill.owed]
    if not said.fee_types and said.period is None and not amounts:
        return None
    query = Query(Topic.BILL, said.fee_types, said.period)
    named = in_period(of_kind(bills, query), query)
    exact = [bill for bill in named if f"{bill.amount:.2f}" in {f"{float(amount):.2f}" for amount in amounts}]
    known = draft.slots.get("bills") or draft.slots.get("candidates", [])
    among = [bill for bill in exact or named if bill.id in known]
    chosen = among or exact or named
    return [chosen[0].id] if chosen and (len(chosen) == 1 or draft.requested == "bills") else None


def _ask(turn: Turn, draft: Draft) -> Question | None:
    if draft.slots.get("bills") is not None:
        return None
    home, ids = home_here(turn, draft), draft.slots.get("candidates", [])
    bills = [bill for bill in Bill.of_home(turn.session, home.id) if bill.id in ids] if home else []
    if len(bills) <= 1:
        draft.slots["bills"] = [bill.id for bill in bills]
        return None
    choices = [
        turn.fill(draft, "bills", [bill.id], f"{title(turn, bill)} {money(bill.amount)}")
        for bill in bills[:MOST_OFFERED]
    ]
    choices.append(turn.fill(draft, "bills", [bill.id for bill in bills], turn.word("fees-all-of-them")))
    return Question(turn.word("fees-which-bill"), tuple(choices))


BILLS = Slot("bills", _read, _ask)
