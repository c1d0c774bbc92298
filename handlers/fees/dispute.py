"""The fee dispute: which bill, what is wrong with it; the bill is frozen and under review until finance has decided."""

from collections.abc import Mapping
from typing import Any

from handlers.dialogue import drafts
from handlers.dialogue.flow import Draft, Flow, Question, Slot
from handlers.dialogue.slots import PHONE, PHOTOS, take_kept_photos
from handlers.dialogue.turn import Turn
from handlers.fees.access import HOME, admit
from handlers.fees.query import Query, about
from handlers.fees.service import dispute
from handlers.fees.slots import BILLS, bills_here, hand_over, home_here, take_over
from handlers.fees.wording import bill_text
from handlers.work.opening import say_opened
from handlers.work.tickets import Report, add_details
from intents.money import fees
from intents.money.fees import Topic
from intents.replies import answers
from intents.understanding import Certainty
from storage.bill import Bill
from storage.bill_dispute import under_review
from storage.community import Home
from storage.ticket import Kind

_ABOUT_IT = frozenset({"fee_question", "complaint", "affirm", "deny", "out_of_scope"})
"""Intents of what is said about a disputed bill, when it is not another question about fees."""


def begin_dispute(turn: Turn, home: dict[str, Any], query: Query) -> None:
    """Begin a dispute about the bills of a home that are meant."""
    hand_over(turn, home, query)
    drafts.start(turn, DISPUTE)


def tell_review(turn: Turn, home: Home, query: Query) -> bool:
    """Say since when the bills that are meant are under review, and add the words; False when they are not."""
    bills = about(Bill.of_home(turn.session, home.id), query)
    reviewed = under_review(turn.session, bills)
    if not bills or len(reviewed) < len(bills):
        return False
    for one in {one.ticket_id: one for one in reviewed.values()}.values():
        add_details(turn.session, one.ticket, turn.account, query.words, turn.incoming.photos, turn.now)
    texts = "\n".join(bill_text(turn, bill, reviewed[bill.id], lines=False) for bill in bills)
    turn.say("fees-reviewed-already", text=texts)
    return True


def press_dispute(turn: Turn, arguments: Mapping[str, Any]) -> None:
    """Begin a dispute about the bills behind a button; the flow checks whose they are."""
    begin_dispute(turn, dict(arguments["home"]), Query(Topic.DISPUTE, bills=tuple(arguments["bills"])))


def _begin(turn: Turn, draft: Draft) -> None:
    take_kept_photos(turn, draft)
    draft.slots["words"] = take_over(turn, draft).words or None


def _read_words(turn: Turn, draft: Draft) -> str | None:
    known: str | None = draft.slots.get("words")
    if known is None and draft.requested == "words":
        return turn.text or None
    meaning = turn.understanding
    topic = fees.topic(turn.text)
    other = meaning.certainty is Certainty.SURE and meaning.intent not in _ABOUT_IT and topic is not Topic.DISPUTE
    handed_in = answers.opens_with_yes(turn.text) and answers.says_submit(turn.text)
    if handed_in or fees.stands_by_dispute(turn.text):
        return None
    more = fees.asks_to_check(turn.text) or not (other or topic not in {Topic.BILL, Topic.DISPUTE, Topic.WHY})
    if not draft.confirming or not more:
        return None
    return "\n".join(part for part in (known, turn.text) if part) if turn.text and turn.text != known else None


def _ask_words(turn: Turn, draft: Draft) -> Question | None:
    if draft.slots.get("words") is not None:
        return None
    return Question(turn.word("fees-ask-wrong"), (turn.fill(draft, "words", "", turn.word("skip")),))


def _summary(turn: Turn, draft: Draft) -> Question:
    bills = bills_here(turn, draft)
    text = turn.word(
        "fees-dispute-summary",
        bills="\n".join(bill_text(turn, bill, None) for bill in bills) or turn.word("fees-no-bill"),
        words=draft.slots.get("words") or turn.word("note-none"),
        photos=len(draft.slots.get("photos", [])),
    )
    return drafts.confirmation(turn, draft, text)


def _commit(turn: Turn, draft: Draft) -> None:
    home, community = home_here(turn, draft), turn.account.community
    if home is None or community is None:
        turn.say("dialogue-button-expired")
        return
    bills = bills_here(turn, draft)
    words = draft.slots.get("words") or turn.word("fees-say-wrong")
    report = Report(
        kind=Kind.FEE_DISPUTE,
        description="\n".join([words, *(bill_text(turn, bill, None) for bill in bills)]),
        home=home,
        phone=draft.slots.get("phone") or "",
        photos=tuple(draft.slots.get("photos", [])),
    )
    ticket, new = dispute(turn, community, home, bills, report)
    if not new:
        turn.say("fees-dispute-added", number=ticket.number)
        return
    turn.say("fees-dispute-opened")
    say_opened(turn, ticket, community)


DISPUTE = Flow(
    name="fee_dispute",
    intents=frozenset(),
    slots=(HOME, BILLS, Slot("words", _read_words, _ask_words, settle=""), PHONE, PHOTOS),
    begin=_begin,
    commit=_commit,
    summary=_summary,
    admit=admit,
    agrees=fees.stands_by_dispute,
)
