"""What a person at the front desk takes care of: bookings, visitors, questions about fees.

The words are recorded as a ticket for the front desk, so that they have a number, an owner and a promise.
"""

from collections.abc import Mapping

from handlers.dialogue import drafts
from handlers.dialogue.flow import Draft, Flow, Question
from handlers.dialogue.households import verified_homes
from handlers.dialogue.slots import COMMUNITY, PHONE, PHOTOS, take_kept_photos, told, words
from handlers.dialogue.turn import Turn
from handlers.work.opening import say_opened
from handlers.work.tickets import Report, open_ticket
from intents import places
from storage.ticket import Kind

KINDS: Mapping[str, Kind] = {
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
        homes = verified_homes(turn)
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
        slots=(COMMUNITY, words("ask-words", frozenset({intent})), told("place"), PHONE, PHOTOS),
        begin=take_kept_photos,
        summary=summary,
        commit=commit,
    )


REQUESTS = tuple(_flow(intent) for intent in KINDS)
