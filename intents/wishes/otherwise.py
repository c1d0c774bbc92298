"""What a text is that sounds like something else to the engine: praise, an order of food, a question for a bank."""

from typing import Final

from intents.emergency import kinds_in
from intents.faults.demands import (
    was_reported,
)
from intents.faults.outages import asks_about_outage
from intents.money.banking import is_bank_business
from intents.normalise import normalise
from intents.replies.impatience import is_impatient
from intents.replies.small_talk import (
    asks_to_add_family,
    asks_whether_staffed,
    is_about_papers,
    praises,
)
from intents.tickets.our_visits import (
    asks_about_warranty,
    asks_for_worker,
    asks_state,
    asks_whether_ours,
    asks_why_cancelled,
    is_unhappy,
    moves_our_visit,
    pressed_by_accident,
    reported_then,
    wants_replaced,
)
from intents.understanding import Scored
from intents.wishes.booking_words import asks_to_book
from intents.wishes.lost import tells_of_find, tells_of_lockout, tells_of_loss
from intents.wishes.meanings import ASKED, BOOKING, EMERGENCY, FIX, OUT_OF_SCOPE, PLAIN, VISIT
from intents.wishes.orders import asks_for_shops, asks_for_work, asks_to_write, lets_out, orders_food

NO_PRAISE: Final = frozenset(
    {"complaint", "suggestion", "service_booking", "human_agent", "ticket_cancel", "thanks_bye", "greeting"}
)
"""What praise of somebody sounds like to the engine."""
FOR_A_BANK: Final = ASKED | {
    OUT_OF_SCOPE,
    "fee_question",
    "ticket_cancel",
    "service_booking",
    "deny",
    "suggestion",
    "greeting",
    FIX,
    EMERGENCY,
}
"""What a question for a bank sounds like to the engine."""
NO_ACCIDENT: Final = frozenset({OUT_OF_SCOPE, "deny", "affirm", "greeting", "thanks_bye", "human_agent", EMERGENCY})
"""What a button that was pressed by accident sounds like to the engine."""


def is_beyond_us(text: str, intent: str) -> bool:
    """Tell whether a text that sounds like this intent is for a kitchen, a shop, a bank or a school."""
    if intent in {"activity_signup", BOOKING, "service_info"} and orders_food(text):
        return True
    if intent in {"service_info", "suggestion"} and asks_for_shops(text):
        return True
    work = intent not in {"complaint", "suggestion", VISIT, EMERGENCY} and asks_for_work(text)
    work = work or (intent != EMERGENCY and asks_to_write(text))
    return work or (intent in FOR_A_BANK and is_bank_business(text))


def of_ticket(text: str, best: Scored) -> str | None:
    """Give what a text is that sounds like calling off, or like a new fault, and is about what was reported before."""
    if best.intent == "ticket_cancel" and (asks_why_cancelled(text) or is_unhappy(text)):
        return "complaint"
    if best.intent == "ticket_cancel" and wants_replaced(text):
        return FIX
    # 'What I reported on the 5th, how is it now?'
    earlier = was_reported(text) or reported_then(text)
    asks = best.intent == FIX and best.confidence < PLAIN and earlier and asks_state(text)
    return "ticket_status" if asks else None


def called_off(text: str, intent: str) -> str | None:
    """Give what a text is that says that the alarm was pressed by accident, and tells of no danger."""
    accident = intent in NO_ACCIDENT and pressed_by_accident(text)
    return "ticket_cancel" if accident and set(kinds_in(normalise(text).text)) <= {"other"} else None


def small_talk(text: str, intent: str) -> str | None:
    """Give what a text is that sounds like something else: praise, a wish to book, an order of food, a lost cat."""
    if is_impatient(text) or (intent in {BOOKING, VISIT} and moves_our_visit(text)):
        return "ticket_status"
    if intent in NO_PRAISE and praises(text):
        return "thanks_bye"
    if intent in {"service_info", "out_of_scope"} and asks_to_book(text):
        return BOOKING
    if is_beyond_us(text, intent):
        return OUT_OF_SCOPE
    rents = intent in {BOOKING, "fee_question", "activity_signup"} and lets_out(text)
    if rents or tells_of_loss(text) or tells_of_find(text) or tells_of_lockout(text):
        return "service_info"
    return "service_info" if asks_at_desk(text, intent) else None


def asks_at_desk(text: str, intent: str) -> bool:
    """Tell whether a text that sounds like this intent asks who works here, or what there is."""
    asks = intent == "ticket_status" and asks_for_worker(text)
    asks = asks or (intent in {VISIT, "ticket_status"} and asks_whether_ours(text))
    asks = asks or (intent == "greeting" and asks_whether_staffed(text))
    asks = asks or (intent == "out_of_scope" and is_about_papers(text))
    asks = asks or (intent in {"out_of_scope", "activity_signup", BOOKING} and asks_to_add_family(text))
    asks = asks or (intent == "ticket_status" and asks_about_warranty(text))
    # 'Will the power be off tomorrow? I have an online class': why it is asked is nothing to sign up for.
    return asks or (intent in {"activity_signup", BOOKING} and asks_about_outage(text))
