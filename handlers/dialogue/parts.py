"""Which parts of a message are requests of their own, and which only say when, why, or what has happened."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from handlers.dialogue.digression import is_bare_value
from handlers.dialogue.turn import Turn
from intents.complaints import complaint_words, parked_cars
from intents.faults import sending
from intents.money import prices
from intents.requests import ADDS, begin_of_next
from intents.tickets import ticket_words
from intents.understanding import Request
from intents.wishes import booking_words

_ONE_THING = frozenset({"repair_request", "complaint"})
_COME_TO_THE_HOME = frozenset({"visitor_registration", "repair_request"})
"""What is asked for when somebody is to come: with a day and an hour, as a booking is."""
_COMPLAINED_OF = frozenset({"fee_question", "ticket_status", "service_info"})


def asked(turn: Turn) -> list[Request]:
    """Give what the message asks for; when somebody comes for the fault it tells of is no question about a ticket."""
    asked = [one for one in turn.understanding.requests if not _is_occasion(turn, one)]
    # 'The ceiling needs painting, next Wednesday 2pm please': when it suits is no request of its own.
    parts = of(turn, asked)
    asked = [one for one in asked if not is_bare_value(parts[one.intent]) and not _vents(parts, one)] or asked
    asked = _of_the_complaint(parts, asked)
    asked = _without_what_presses(parts, asked)
    if not any(one.intent == "repair_request" for one in asked):
        return asked
    if not ADDS.search(turn.text) and not complaint_words.complains(turn.text):
        # 'It drips on my roof, so loud': one thing, told in anger.
        other = next((one.intent for one in asked if one.intent in _ONE_THING), "")
        asked = [one for one in asked if one.intent not in _ONE_THING or one.intent == other]
    return [
        one
        for one in asked
        if one.intent != "ticket_status" or not sending.asks_for_visit(turn.part(one.start, one.end).text)
    ]


def _is_occasion(turn: Turn, other: Request) -> bool:
    """Tell whether a part of a message only says when or why: '下周六搬家' beside a van at eight books nothing."""
    beside = turn.understanding.intent in _COME_TO_THE_HOME and other.intent == "service_booking"
    return beside and not booking_words.wants_booked(turn.text[other.start : other.end])


def _vents(parts: Mapping[str, Turn], one: Request) -> bool:
    """Tell whether a question about fees is none: 'what the hell do I pay you for', or what a booking costs."""
    said = parts[one.intent].text
    price = "service_booking" in parts and prices.asks_price_of_it(said)
    return one.intent == "fee_question" and (price or complaint_words.asks_in_anger(said))


def _of_the_complaint(parts: Mapping[str, Turn], asked: Sequence[Request]) -> list[Request]:
    """Give the requests without those that a mere 'I complain' behind them is about: '凭什么说涨就涨 我要投诉'."""
    complaint = next((one for one in asked if one.intent == "complaint"), None)
    if complaint is not None and parked_cars.is_in_my_way(parts["complaint"].text):
        # '…, plate …, can you get them to move': nobody visits.
        asked = [one for one in asked if one.intent != "visitor_registration"]
    if complaint is None or complaint_words.has_matter(parts["complaint"].text):
        return list(asked)
    return [one for one in asked if one.intent not in _COMPLAINED_OF]


def _without_what_presses(parts: Mapping[str, Turn], asked: Sequence[Request]) -> list[Request]:
    """Give the requests without pressing for a ticket beside a complaint: '报了一周没人修 你们怎么回事' is one."""
    if not any(one.intent == "complaint" for one in asked):
        return list(asked)
    return [
        one for one in asked if one.intent != "ticket_status" or not ticket_words.presses(parts["ticket_status"].text)
    ]


def is_told(turn: Turn, first: Request, other: Request) -> bool:
    """Tell whether a part of a complaint tells what happened before today: nobody asks for that."""
    part = turn.part(other.start, other.end)
    when, community = part.understanding.first("time"), turn.account.community
    if (
        first.intent == "complaint"
        and other.intent == "visitor_registration"
        and complaint_words.tells_of_gate(part.text)
    ):
        return True
    if first.intent != "complaint" or when is None or community is None:
        return False
    return when.rpartition("/")[2][:10] < turn.now.astimezone(community.zone).date().isoformat()


def of(turn: Turn, requests: Sequence[Request]) -> dict[str, Turn]:
    """Give each request its part of the message: what no request claims goes with the one before, up to an 'also'."""
    ordered = sorted(requests, key=lambda one: one.start)
    said = turn.incoming.text
    starts = [0, *(begin_of_next(said, one.end, other.start) for one, other in pairwise(ordered)), len(said)]
    return {
        one.intent: turn.part(start, end, one.intent)
        for one, (start, end) in zip(ordered, pairwise(starts), strict=True)
    }
