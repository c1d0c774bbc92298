"""What a person at the front desk takes care of: complaints, suggestions, bookings, visitors, questions about fees.

The words are recorded as a ticket for the front desk, so that they have a number, an owner and a promise.
"""

from collections.abc import Mapping

from handlers.dialogue import drafts
from handlers.dialogue.flow import Draft, Flow, Question, Slot
from handlers.dialogue.turn import Turn
from handlers.tickets import slots
from handlers.tickets.flow import say_opened
from handlers.tickets.service import Report, open_ticket
from intents import places
from storage.ticket import Kind

KINDS: Mapping[str, Kind] = {
    "complaint": Kind.COMPLAINT,
    "suggestion": Kind.SUGGESTION,
    "fee_question": Kind.OTHER,
    "visitor_registration": Kind.OTHER,
    "service_booking": Kind.SERVICE,
    "activity_signup": Kind.SERVICE,
    "service_info": Kind.OTHER,
}
"""Intent → kind of the ticket that the front desk gets."""


ANSWERED_FIRST = frozenset({"service_info"})
"""What becomes a ticket only when the resident is not content with the answer at once."""


def _flow(intent: str) -> Flow:
    def begin(turn: Turn, draft: Draft) -> None:
        draft.slots["photos"] = list(turn.state.memory.pop("photos", []))

    def summary(turn: Turn, draft: Draft) -> Question:
        text = turn.word(
            "request-summary",
            kind=turn.word(f"request-{intent.replace('_', '-')}"),
            words=draft.slots["words"],
            photos=len(draft.slots["photos"]),
        )
        return drafts.confirmation(turn, draft, text)

    def commit(turn: Turn, draft: Draft) -> None:
        community = turn.account.community
        if community is None:
            turn.say("dialogue-stuck")
            return
        homes = slots.verified_homes(turn)
        report = Report(
            kind=KINDS[intent],
            description=draft.slots["words"],
            home=homes[0] if len(homes) == 1 else None,
            building=places.building_in(draft.slots["words"]),
            place=draft.slots.get("place"),
            phone=draft.slots.get("phone") or "",
            photos=tuple(draft.slots["photos"]),
        )
        ticket = open_ticket(turn.session, turn.account, community, report, turn.now)
        say_opened(turn, ticket, community)

    return Flow(
        name=intent,
        intents=frozenset({intent}) - ANSWERED_FIRST,
        slots=(slots.COMMUNITY, _words(intent), _PLACE, slots.PHONE, slots.PHOTOS),
        begin=begin,
        summary=summary,
        commit=commit,
    )


def _words(intent: str) -> Slot:
    def read(turn: Turn, draft: Draft) -> str | None:
        known: str | None = draft.slots.get("words")
        if known is None:
            return turn.text or None
        adds = turn.understanding.intent == intent and turn.text and turn.text not in known
        return f"{known}\n{turn.text}" if adds else None

    def ask(turn: Turn, draft: Draft) -> Question | None:
        return None if draft.slots.get("words") else Question(turn.word("ask-words"))

    return Slot("words", read, ask)


def _read_place(turn: Turn, _draft: Draft) -> str | None:
    return turn.understanding.first("place")


def _ask_nothing(_turn: Turn, _draft: Draft) -> None:
    return None


_PLACE = Slot("place", _read_place, _ask_nothing)
REQUESTS = tuple(_flow(intent) for intent in KINDS)
