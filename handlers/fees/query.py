"""What was asked about fees: the topic, and which bills are meant."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Final

from handlers.dialogue.turn import Turn
from intents.money import fees
from intents.money.fees import Topic
from intents.replies import positions
from storage.bill import Bill, overlap

FRESH: Final = timedelta(minutes=30)
"""For so long 'and why is it higher' is about the bills that were shown last."""
_MEMORY: Final = "fees"
_LEANING: Final = frozenset(
    {Topic.HOW, Topic.WHY, Topic.RULE, Topic.DETAIL, Topic.DISPUTE, Topic.RECEIPT, Topic.NOT_SHOWN, Topic.PAID}
)
"""Topics of which a message that names no fee is about the bills that were shown last."""


@dataclass(frozen=True, slots=True)
class Query:
    """A question about fees. One that `leans` is about the home, and maybe the `bills`, that were shown before it.

    `also`: months beside `period` that it names.
    """

    topic: Topic
    fee_types: tuple[str, ...] = ()
    period: str | None = None
    bills: tuple[int, ...] = ()
    words: str = ""
    leans: bool = False
    also: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Give it as a draft stores it."""
        return {
            "topic": self.topic,
            "fee_types": list(self.fee_types),
            "period": self.period,
            "bills": list(self.bills),
            "words": self.words,
            "leans": self.leans,
            "also": list(self.also),
        }

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> "Query":
        """Read it from a draft."""
        return cls(
            Topic(stored["topic"]),
            tuple(stored["fee_types"]),
            stored["period"],
            tuple(stored["bills"]),
            stored["words"],
            stored["leans"],
            tuple(stored.get("also", ())),
        )


def read(turn: Turn, named_home: int | None = None) -> Query:
    """Give what this message asks, with what it leaves to the answer before it; `named_home` may be another one."""
    community = turn.account.community
    local = turn.now.astimezone(community.zone) if community else turn.now
    topic, said = fees.topic(turn.text), fees.filters(turn.text, local)
    before = shown_before(turn)
    said = _before_what_was_shown(turn, said)
    if before is None or said.fee_types:
        return Query(topic, said.fee_types, said.period, words=turn.text, also=said.also)
    if named_home not in {None, before["home"].get("id")}:
        # '8栋的开个发票' behind the bill of the other home: for the same kind of fee.
        return Query(topic, tuple(before["fee_types"]), said.period, words=turn.text, also=said.also)
    if fees.asks_total(turn.text):
        # '一共多少' behind one bill after the other.
        return Query(Topic.OWED, words=turn.text, leans=True)
    elsewhere = said.room is not None or positions.names_other_home(turn.text)
    named = said.period is not None or elsewhere
    if not named and (topic in _LEANING or fees.asks_more(turn.text)):
        return Query(topic, bills=tuple(before["bills"]), words=turn.text, leans=True)
    if named and fees.is_follow_up(turn.text, local):
        kinds = tuple(before["fee_types"])
        return Query(topic, kinds, said.period, words=turn.text, leans=not elsewhere, also=said.also)
    return Query(topic, (), said.period, words=turn.text, also=said.also)


def _before_what_was_shown(turn: Turn, said: fees.Filters) -> fees.Filters:
    """Take '那上个月呢' behind the bill of last month, the newest there is, for the month before that one."""
    before = shown_before(turn)
    if before is None:
        return said
    shown = {bill.period for bill in (turn.session.get(Bill, one) for one in before["bills"]) if bill is not None}
    earlier = fees.month_before(shown.pop()) if len(shown) == 1 else None
    last = fees.says_last_month(turn.text) and said.period is not None and earlier == fees.month_before(said.period)
    return replace(said, period=earlier) if earlier and (last or fees.says_month_before(turn.text)) else said


def remember(turn: Turn, home: dict[str, Any], bills: Sequence[Bill]) -> None:
    """Keep which bills are shown, for the question after this one."""
    turn.state.memory[_MEMORY] = {
        "home": home,
        "bills": [bill.id for bill in bills],
        "fee_types": list(dict.fromkeys(bill.fee_type for bill in bills)),
        "at": turn.now.isoformat(),
        "inbox": turn.inbox_id,
        "words": turn.text,
    }


def lean_on(turn: Turn) -> None:
    """Let the answer to this message be what the next one leans on, with the same bills."""
    turn.state.memory[_MEMORY] = {**turn.state.memory[_MEMORY], "inbox": turn.inbox_id}


def shown_before(turn: Turn) -> dict[str, Any] | None:
    """Give what was remembered, while it is fresh."""
    kept: dict[str, Any] | None = turn.state.memory.get(_MEMORY)
    if kept is None or turn.now - datetime.fromisoformat(kept["at"]) > FRESH:
        return None
    return kept


def of_kind(bills: Sequence[Bill], query: Query) -> list[Bill]:
    """Give the bills of the kinds that are meant, whatever their period."""
    if query.bills:
        return [bill for bill in bills if bill.id in query.bills]
    return [bill for bill in bills if not query.fee_types or bill.fee_type in query.fee_types]


def in_period(bills: Sequence[Bill], query: Query) -> list[Bill]:
    """Give those of the bills whose period has a month of one that is meant."""
    if query.period is None:
        return list(bills)
    return [bill for bill in bills if any(overlap(bill.period, one) for one in (query.period, *query.also))]


def newest(bills: Sequence[Bill]) -> list[Bill]:
    """Give the newest bill of each kind."""
    first: dict[str, Bill] = {}
    for bill in bills:
        first.setdefault(bill.fee_type, bill)
    return list(first.values())


def current(bills: Sequence[Bill]) -> list[Bill]:
    """Give what matters now: the newest bill of each kind, and everything that is not paid."""
    fresh = {bill.id for bill in newest(bills)}
    return [bill for bill in bills if bill.id in fresh or bill.owed]


def meant(bills: Sequence[Bill], query: Query) -> list[Bill]:
    """Give the bills that a question is about: those of its period, else what matters now."""
    kind = of_kind(bills, query)
    if query.bills:
        return kind
    return in_period(kind, query) if query.period is not None else current(kind)


def about(bills: Sequence[Bill], query: Query) -> list[Bill]:
    """Give the bills that something is to be done about: those that are meant, else the newest of the kind."""
    return meant(bills, query) or newest(of_kind(bills, query))
