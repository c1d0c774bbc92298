"""The request for an invoice or a receipt: a task for finance."""

from collections.abc import Mapping
from typing import Any

from handlers.dialogue import drafts
from handlers.dialogue.flow import Draft, Flow, Question, Slot
from handlers.dialogue.slots import PHONE, ask_nothing
from handlers.dialogue.turn import Turn
from handlers.fees import ways
from handlers.fees.access import HOME, admit
from handlers.fees.query import Query
from handlers.fees.service import invoice_under_way
from handlers.fees.slots import BILLS, bills_here, hand_over, home_here, take_over
from handlers.fees.wording import bill_text, money, title
from handlers.work import cards
from handlers.work.opening import say_opened
from handlers.work.tickets import Report, open_ticket
from intents.money import fees
from intents.money.fees import Topic
from storage.staff import Role
from storage.ticket import Kind


def begin_receipt(turn: Turn, home: dict[str, Any], query: Query) -> None:
    """Begin a request for an invoice for the bills that are meant, or say how far the one is that is asked about."""
    known = invoice_under_way(turn) if fees.asks_how_far(query.words) else None
    if known is not None:
        turn.state.memory["ticket"] = known.id
        turn.say("fees-receipt-under-way", phone=ways.phone(turn), **cards.facts(known, turn.now, turn.language))
        return
    hand_over(turn, home, query)
    drafts.start(turn, RECEIPT)


def press_receipt(turn: Turn, arguments: Mapping[str, Any]) -> None:
    """Begin a request for an invoice for the bills behind a button; the flow checks whose they are."""
    begin_receipt(turn, dict(arguments["home"]), Query(Topic.RECEIPT, bills=tuple(arguments["bills"])))


def _begin(turn: Turn, draft: Draft) -> None:
    words = take_over(turn, draft).words
    draft.slots["words"] = words or turn.word("fees-want-receipt")


def _read_title(turn: Turn, draft: Draft) -> str | None:
    """Give what is to stand on the invoice, or where it is to go, when the message says so after the first."""
    known: str | None = draft.slots.get("title")
    begun = draft.confirming or draft.requested is not None
    if begun and fees.is_personal(turn.text):
        return turn.word("fees-title-personal", name=turn.account.name)
    if not begun or not fees.says_for_whom(turn.text) or turn.text in (known or ""):
        return None
    return "\n".join(part for part in (known, fees.title_in(turn.text)) if part)


def _summary(turn: Turn, draft: Draft) -> Question:
    bills = bills_here(turn, draft)
    text = turn.word(
        "fees-receipt-summary",
        bills="\n".join(bill_text(turn, bill, None, lines=False) for bill in bills) or turn.word("fees-no-bill"),
        words=draft.slots["words"],
        title=draft.slots.get("title") or _usual_title(turn, draft),
    )
    return drafts.confirmation(turn, draft, text)


def _usual_title(turn: Turn, draft: Draft) -> str:
    if fees.says_for_whom(draft.slots["words"]):
        return turn.word("fees-title-as-said")
    return turn.word("fees-title-personal", name=turn.account.name)


def _commit(turn: Turn, draft: Draft) -> None:
    home, community = home_here(turn, draft), turn.account.community
    if home is None or community is None:
        turn.say("dialogue-button-expired")
        return
    bills = [f"{title(turn, bill)} {money(bill.amount)} ({bill.number})" for bill in bills_here(turn, draft)]
    parts = [draft.slots["words"], *bills, draft.slots.get("title") or ""]
    report = Report(
        kind=Kind.SERVICE,
        description="\n".join(part for part in parts if part),
        home=home,
        phone=draft.slots.get("phone") or "",
        role=Role.FINANCE,
    )
    ticket = open_ticket(turn.session, turn.account, community, report, turn.now)
    say_opened(turn, ticket, community)


RECEIPT = Flow(
    name="fee_receipt",
    intents=frozenset(),
    slots=(HOME, BILLS, Slot("title", _read_title, ask_nothing), PHONE),
    begin=_begin,
    commit=_commit,
    summary=_summary,
    admit=admit,
)
